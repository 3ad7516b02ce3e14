import type { BlockPlan } from '../development/time-block.ts';
import type { RatingPlace, RatingValue } from '../rating/rating.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import type { RecordKey } from './feed-record.ts';
import type { AppendedRecord } from './rating-record.ts';

/**
 * Everything a person keeps beside notes in their own app folder: nobody else of the pair can read it. Items are replaced whole, by
 * `id`, and written in the same document as the notes.
 */
export type OwnItem = RatingSecret | RatingDraft | OwnOpen | SeenSeal | SeenRow | MoodDraft | DedicatedBlock;

/** A rating that was sealed, with its salt. It is in the folder before its seal is in the list. */
export interface RatingSecret extends RatingPlace {
  readonly kind: 'secret';
  /** Key of the seal's row: `seal:<guid>`. */
  readonly id: RecordKey;
  readonly value: RatingValue;
  readonly note: string;
  readonly salt: string;
  /** The seal itself, lower-case hex. */
  readonly seal: string;
  readonly at: Instant;
}

/** A rating being thought about: chosen or written, not sealed. */
export interface RatingDraft {
  readonly kind: 'draft';
  /** `draft:<meeting>:<about>`. */
  readonly id: string;
  readonly value: RatingValue | null;
  readonly note: string;
  readonly at: Instant;
}

/** "Open", as this person said it. It is in the folder before its row is in the list; no row of the list can stand in for it. */
export interface OwnOpen extends RatingPlace {
  readonly kind: 'open';
  /** Key of its row: `open:<guid>`. */
  readonly id: RecordKey;
  readonly space: Guid;
  /** This person's seal at that moment, lower-case hex. */
  readonly mine: string;
  /** The other side's. */
  readonly theirs: { readonly rater: Guid; readonly key: RecordKey; readonly seal: string };
  readonly at: Instant;
}

/** A seal as this person's client first saw it in the list: a changed or deleted one is then known. */
export interface SeenSeal extends RatingPlace {
  readonly kind: 'seen';
  /** `seen:` and the key of the seal's row. */
  readonly id: string;
  readonly rater: Guid;
  readonly seal: string;
  /** Item id of the row. */
  readonly itemId: string;
  readonly at: Instant;
}

/**
 * Any other row of a direction as this person's client first saw it, whether it counted or not. It never holds what the row says: a row
 * that is changed or deleted later is known all the same.
 */
export interface SeenRow extends RatingPlace {
  readonly kind: 'seenRow';
  /** `seenRow:` and the item id of the row. */
  readonly id: string;
  readonly key: RecordKey;
  readonly what: AppendedRecord['kind'];
  /** Who it claims to be from. */
  readonly rater: Guid;
  /** Whom the server named as its author. */
  readonly author: Guid | null;
  /** SHA-256 of what it said, lower-case hex. */
  readonly digest: string;
  readonly itemId: string;
  readonly at: Instant;
}

/** The report's happiness for a meeting, before it is shared. `value` null: "Not today". */
export interface MoodDraft {
  readonly kind: 'mood';
  /** `mood:<meeting>`. */
  readonly id: string;
  readonly value: RatingValue | null;
  readonly at: Instant;
}

/** The weekly block of this person's dedicated time. It is in the folder before it is in the calendar, so that a lost answer makes no second one. */
export interface DedicatedBlock extends BlockPlan {
  readonly kind: 'block';
  readonly id: typeof blockId;
  /** Id of its series in this person's own mailbox, meaningless in any other; null while it is not known whether the calendar has it. */
  readonly seriesId: string | null;
  readonly at: Instant;
  /** Those before it whose months can still be counted, newest first; absent without any, and in what older versions wrote. */
  readonly former?: readonly FormerBlock[];
}

/** A block of dedicated time that ended and was followed by another. */
export interface FormerBlock extends BlockPlan {
  readonly seriesId: string;
  readonly at: Instant;
}

/** There is one block a person and pair. */
export const blockId = 'block';

/** The id of what is being thought about a direction in a meeting. */
export function draftId(meetingId: Guid, about: RatingPlace['about']): string {
  return `draft:${meetingId}:${about}`;
}
/** The id of a seal as seen. */
export function seenId(key: RecordKey): string {
  return `seen:${key}`;
}
/** The id of another row as seen. */
export function seenRowId(itemId: string): string {
  return `seenRow:${itemId}`;
}

/** The id of a meeting's happiness before it is shared. */
export function moodId(meetingId: Guid): string {
  return `mood:${meetingId}`;
}
