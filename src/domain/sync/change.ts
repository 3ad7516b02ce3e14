import type {
  ActionRecord,
  DecisionRecord,
  EntryRecord,
  FeedRecord,
  MeetingRecord,
  RecordKey,
  Stored,
} from '../records/feed-record.ts';
import type { CadenceRecord, HappinessRecord, RemarkRecord, RoleRecord } from '../records/rating-record.ts';
import type { OwnItem } from '../records/own-item.ts';
import type { OwnNote } from '../records/own-note.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';

type Editable<T> = Partial<Omit<T, 'kind' | 'key' | 'at' | 'extra'>>;
/** New values of the members that change; only these are sent. Rows that are only ever added have none. */
export type Patch =
  | Editable<MeetingRecord>
  | Editable<EntryRecord>
  | Editable<ActionRecord>
  | Editable<DecisionRecord>
  | Editable<HappinessRecord>
  | Editable<RoleRecord>
  | Editable<CadenceRecord>
  | Editable<RemarkRecord>;

interface Waiting {
  /** Fresh GUID; also the order of making, together with `madeAt`. */
  readonly id: Guid;
  readonly madeAt: Instant;
  /** Not sent before this instant, so that it can be taken back; null to send at once. */
  readonly heldUntil: Instant | null;
  /** Why the service refused it as it stands; it stays here, others go on, and the person decides. Null while it can be sent. */
  readonly problem: string | null;
}

/**
 * Something a person did that the services do not have yet. It is on the device's disk before it is sent, is sent in order,
 * and leaves only when the service has confirmed it: design "Sync: nothing lost, nothing doubled".
 */
export type Change =
  | (Waiting & { readonly type: 'create'; readonly record: FeedRecord })
  | (Waiting & {
      readonly type: 'update';
      readonly key: RecordKey;
      readonly patch: Patch;
      /** What the changed members held when the person changed them: tells a conflict from a mere interleaving. */
      readonly base: Patch;
      /** The record as the person saw it: its words become a record of their own when the other side deletes it meanwhile. */
      readonly before: FeedRecord;
      readonly conflict: Conflict | null;
    })
  /** `body` is the text the person saw: another text of the other side is not deleted unread. */
  | (Waiting & { readonly type: 'delete'; readonly key: RecordKey; readonly body: string })
  | (Waiting & { readonly type: 'putNote'; readonly note: OwnNote })
  | (Waiting & { readonly type: 'removeNote'; readonly noteId: Guid })
  /** Puts items into the person's own document, over those of the same id, and takes others out: one write. */
  | (Waiting & {
      readonly type: 'putOwn';
      readonly items: readonly OwnItem[];
      readonly drop: readonly string[];
    })
  /** Makes the Planner task of an action. `tried`: an earlier attempt may have reached Planner. */
  | (Waiting & { readonly type: 'makeTask'; readonly key: RecordKey; readonly tried: boolean })
  /** Brings the Planner task of an action in step with its state. */
  | (Waiting & { readonly type: 'settleTask'; readonly key: RecordKey });

/** Both changed the same text. Waits for the person; nothing is overwritten meanwhile. */
export interface Conflict {
  /** What the list holds now. */
  readonly theirs: Stored;
}

/** A change with a record of the pair's list behind it. */
export function touchedKey(change: Change): RecordKey | null {
  switch (change.type) {
    case 'create':
      return change.record.key;
    case 'update':
    case 'delete':
    case 'makeTask':
    case 'settleTask':
      return change.key;
    case 'putNote':
    case 'removeNote':
    case 'putOwn':
      return null;
  }
}
