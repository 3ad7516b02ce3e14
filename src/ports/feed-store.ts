import type { Pointer } from '#src/domain/space/pointer.ts';
import type { FeedRecord, RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import type { Patch } from '#src/domain/sync/change.ts';
import type { Instant } from '#src/domain/values/instant.ts';

export type CreateOutcome =
  | { readonly type: 'saved'; readonly stored: Stored }
  /** A record of this key is there already: ours from a lost answer, or the other side's. */
  | { readonly type: 'exists'; readonly stored: Stored };
export type WriteOutcome =
  | { readonly type: 'saved'; readonly stored: Stored }
  /** Somebody saved in between; `stored` is what the list holds now. */
  | { readonly type: 'conflict'; readonly stored: Stored }
  | { readonly type: 'gone' };
export type RemoveOutcome =
  { readonly type: 'removed' } | { readonly type: 'conflict'; readonly stored: Stored };

export type Changes =
  | {
      readonly type: 'changes';
      readonly stored: readonly Stored[];
      /** Item ids of deleted rows. */
      readonly removed: readonly string[];
      readonly token: string;
    }
  /** The token is too old or the answer could not be read: read the window again. */
  | { readonly type: 'resync' };

/** The pair's list: one row a record. Every method throws `Failure` when the service cannot be reached or says no. */
export interface FeedStore {
  /** Creates the row, or finds the row of that key after a lost answer or a refusal for a duplicate key. */
  create(place: Pointer, record: FeedRecord): Promise<CreateOutcome>;
  /** Writes the members of the patch if the row still has the version given. */
  update(place: Pointer, stored: Stored, patch: Patch): Promise<WriteOutcome>;
  /** Deletes the row if it still has the version given; a row that is gone counts as removed. */
  remove(place: Pointer, stored: Stored): Promise<RemoveOutcome>;
  /** What changed since the token. Rows of which `isKnown` has the version already are left out, unread. */
  changesSince(
    place: Pointer,
    token: string,
    isKnown: (itemId: string, version: string) => boolean,
  ): Promise<Changes>;
  /** A token from which {@link FeedStore.changesSince} tells what changes from now on. */
  latestToken(place: Pointer): Promise<string>;
  /** Rows made since the instant and all open rows: the window the agenda is made of. */
  readWindow(place: Pointer, since: Instant): Promise<readonly Stored[]>;
  /** Rows made since the instant. */
  readRecent(place: Pointer, since: Instant): Promise<readonly Stored[]>;
  /** Every row of a kind, whatever its age. */
  readKind(place: Pointer, kind: FeedRecord['kind']): Promise<readonly Stored[]>;
  /** The record of a row as it was first saved; null when the row is gone, was no record then, or its first version was not kept. */
  firstVersion(place: Pointer, itemId: string): Promise<FeedRecord | null>;
  /** The row of a key, null when there is none. */
  find(place: Pointer, key: RecordKey): Promise<Stored | null>;
}
