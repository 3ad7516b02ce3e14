import type { CardSeen } from '#src/domain/board/refreshed-board.ts';
import type { RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { CardPatch, Change } from '#src/domain/sync/change.ts';
import type { ToldMember } from '#src/domain/sync/merge-rules.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { Failure } from '#src/ports/failure.ts';
import type { OwnNotesDocument } from '#src/ports/own-notes.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { BoardReading } from './session-data.ts';

/** What came of sending one change. The caller keeps confirmed records and outbox; nothing here has a memory. */
export interface Sent {
  /** Records as the list has them now, to be taken over. */
  readonly stored: readonly Stored[];
  /** Item ids the list no longer has. */
  readonly removed: readonly string[];
  /** Cards as Planner has them now. */
  readonly cards: readonly CardSeen[];
  readonly notes: OwnNotesDocument | null;
  /** Another device of this person had written the document meanwhile. */
  readonly metOther?: boolean;
  /** What takes the change's place in the outbox: nothing when it is done. */
  readonly instead: readonly Change[];
  readonly notice: Notice | null;
}

/** Something the person should know and need not act on. */
export type Notice =
  | {
      /**
       * `keptAsNew`: deleted by the other while we wrote, our words are a new note. `notDeleted`: changed by the other, so it stays.
       * `unreadable`: so many rows of the list (`text`) are no records this version can read.
       */
      readonly type: 'keptAsNew' | 'notDeleted' | 'unreadable';
      readonly text: string;
    }
  | ReplacedNotice
  | OwnNotice
  | CardNotice;

/** The other had changed the same members of a record, which ours replaced; `theirs` is the record as they had saved it. */
export interface ReplacedNotice {
  readonly type: 'replaced';
  readonly theirs: Stored;
  readonly members: readonly ToldMember[];
}

/**
 * Of notes for "Only me", so without their words (`text` is empty), changed on another device meanwhile. `ownKept`: deleted there, and
 * kept because it was rewritten here. `ownNotDeleted`, `ownNotShared`: rewritten there, so it stays as it is now.
 */
export interface OwnNotice {
  readonly type: 'ownKept' | 'ownNotDeleted' | 'ownNotShared';
  readonly text: string;
}

/**
 * `cardGone`: deleted in Planner while we changed it. `cardReplaced`: somebody else had changed the same of it, which ours replaced;
 * `was` is what they had set. `cardNotLinked`: made, but Planner did not take the way back.
 */
export interface CardNotice {
  readonly type: 'cardGone' | 'cardReplaced' | 'cardNotLinked';
  /** Title of the card. */
  readonly text: string;
  readonly planId: string;
  readonly was: CardPatch;
}

/** What sending needs to know of the session. */
export interface SendContext {
  readonly remote: Remote;
  readonly me: Guid;
  readonly place: Pointer;
  readonly groupId: Guid;
  readonly confirmed: ReadonlyMap<RecordKey, Stored>;
  readonly notes: OwnNotesDocument | null;
  /** Linked boards as last read, with nothing that waits laid over them. */
  readonly boards: readonly BoardReading[];
  newGuid(): Guid;
  /** The address of a place in the tab; null where there is none. */
  tabLink(place: string): string | null;
}

/** Somebody else saves again and again: given up for now, the change stays in the outbox. */
export const mostTries = 4;

export const nothing: Sent = { stored: [], removed: [], cards: [], notes: null, instead: [], notice: null };

/** The members every change has, to be given to the one that takes its place. */
export function waitingOf({
  id,
  madeAt,
  heldUntil,
  problem,
}: Change): Pick<Change, 'id' | 'madeAt' | 'heldUntil' | 'problem'> {
  return { id, madeAt, heldUntil, problem };
}

/** Somebody else saves again and again, or the service says so: the change waits for the next try. */
export function busy(): Failure {
  return new Failure('service', { status: 412, details: 'changed by somebody else all the time' });
}

/** The notices with how many rows could not be read at the last look; none where all could. */
export function withUnreadable(notices: readonly Notice[], unreadable: number): readonly Notice[] {
  const others = notices.filter(({ type }) => type !== 'unreadable');
  return unreadable === 0 ? others : [...others, { type: 'unreadable', text: String(unreadable) }];
}
