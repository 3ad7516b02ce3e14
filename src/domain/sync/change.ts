import type {
  ActionRecord,
  DecisionRecord,
  EntryRecord,
  FeedRecord,
  MeetingRecord,
  RecordKey,
  SpaceRecord,
  Stored,
} from '../records/feed-record.ts';
import type { GoalRecord, KeyResultRecord, ReviewRecord, TimeRecord } from '../records/board-record.ts';
import type { CadenceRecord, HappinessRecord, RemarkRecord, RoleRecord } from '../records/rating-record.ts';
import type { OwnItem, RatingDraft } from '../records/own-item.ts';
import type { OwnNote } from '../records/own-note.ts';
import type { Day } from '../values/day.ts';
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
  | Editable<RemarkRecord>
  | Editable<SpaceRecord>
  | Editable<KeyResultRecord>
  | Editable<ReviewRecord>
  | Editable<GoalRecord>
  | Editable<TimeRecord>;

/** New values of what a person changed on a card; only these are sent. */
export interface CardPatch {
  readonly percentComplete?: number;
  readonly bucketId?: string;
  readonly dueOn?: Day | null;
  /** Who is put on the card (true) or taken off it (false). */
  readonly assigned?: Readonly<Record<Guid, boolean>>;
  /** Label slots put on (true) or taken off (false), e.g. `category1`. */
  readonly labels?: Readonly<Record<string, boolean>>;
  /** As Planner wants a place between two cards: `<hint before> <hint after>!`, each `''` at an end. */
  readonly orderHint?: string;
}

/** A card to make. */
export interface NewCard {
  readonly planId: string;
  readonly title: string;
  readonly bucketId: string | null;
  readonly percentComplete: number;
  readonly dueOn: Day | null;
  readonly assigneeIds: readonly Guid[];
  /** Label slots, e.g. `category1`. */
  readonly labels: readonly string[];
  /** Address in the tab it came from, put on the card as a reference; null for none. */
  readonly origin: string | null;
}

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
  | (Waiting & {
      readonly type: 'create';
      readonly record: FeedRecord;
      /** The own note that is given to both by it; absent for what was written for both. */
      readonly from?: GivenNote;
    })
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
  | (Waiting & {
      readonly type: 'putNote';
      readonly note: OwnNote;
      /** The note as the person saw it; null for a new one. Absent in what older versions left: then no other words are replaced. */
      readonly base?: OwnNote | null;
      /** An earlier attempt to put a new note may have reached the folder. */
      readonly tried?: boolean;
      readonly conflict?: { readonly theirs: OwnNote } | null;
    })
  | (Waiting & {
      readonly type: 'removeNote';
      readonly noteId: Guid;
      /** The note as the person saw it: other words of it are not deleted unread. Absent in what older versions left. */
      readonly base?: OwnNote | null;
      /** It goes because it is in the list: where it is not, it stays. */
      readonly shared?: boolean;
    })
  /** Puts items into the person's own document, over those of the same id, and takes others out: one write. */
  | (Waiting & {
      readonly type: 'putOwn';
      readonly items: readonly OwnItem[];
      readonly drop: readonly string[];
      /** The items of those ids as the person saw them. Absent in what older versions left. */
      readonly base?: readonly OwnItem[];
      readonly conflict?: { readonly theirs: RatingDraft } | null;
    })
  /**
   * Gives notes and the face of a meeting to both, and says "I'm ready" where that was pressed, once `heldUntil` has passed. Nothing of it is
   * sent as such: what is then in the person's folder becomes changes of its own.
   */
  | (Waiting & {
      readonly type: 'share';
      readonly meetingId: Guid;
      readonly noteIds: readonly Guid[];
      readonly face: boolean;
      readonly ready: boolean;
    })
  /**
   * Makes the Planner task of an action. `tried`: an earlier attempt may have reached Planner. `titles`: what the earlier attempts called
   * it, for the action may have other words by now; `known`: the tasks of those titles there were before. Absent in what older versions
   * wrote.
   */
  | (Waiting & {
      readonly type: 'makeTask';
      readonly key: RecordKey;
      readonly tried: boolean;
      readonly titles?: readonly string[];
      readonly known?: readonly string[];
    })
  /** Brings the Planner task of an action in step with its state. */
  | (Waiting & { readonly type: 'settleTask'; readonly key: RecordKey })
  /** Changes a card in Planner. `base` is what the changed members held when the person changed them. */
  | (Waiting & {
      readonly type: 'patchTask';
      readonly planId: string;
      readonly taskId: string;
      readonly title: string;
      readonly patch: CardPatch;
      readonly base: CardPatch;
    })
  /**
   * Makes a card in Planner. `tried`: an earlier attempt may have reached Planner; `known` are the cards of its title there were before
   * that attempt. `leads`: the key result it is a lead indicator of.
   */
  | (Waiting & {
      readonly type: 'addTask';
      readonly card: NewCard;
      readonly leads: string | null;
      readonly tried: boolean;
      readonly known?: readonly string[];
    })
  /** Puts the way back to where a card came from on it, as a reference. */
  | (Waiting & {
      readonly type: 'linkTask';
      readonly planId: string;
      readonly taskId: string;
      readonly title: string;
      readonly origin: string;
    });

/** A change that is sent as it is. */
export type Sendable = Exclude<Change, { type: 'share' }>;

/** An own note as it was given to both: what was shown, and what the folder held of it then (null: not there yet). */
export interface GivenNote {
  readonly note: OwnNote;
  readonly kept: OwnNote | null;
}

/** Whether it waits for the person: two versions of a text stand against each other. */
export function isUndecided(change: Change): boolean {
  return 'conflict' in change && Boolean(change.conflict);
}

/** Both changed the same texts. Waits for the person; nothing is overwritten meanwhile. */
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
    case 'share':
    case 'patchTask':
    case 'addTask':
    case 'linkTask':
      return null;
  }
}
