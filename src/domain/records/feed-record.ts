import type { EntrySection, Section } from '../agenda/section.ts';
import type { Pair } from '../people/pair.ts';
import type { Day } from '../values/day.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import type {
  AppendedRecord,
  CadenceRecord,
  HappinessRecord,
  ReadyRecord,
  RemarkRecord,
  RoleRecord,
} from './rating-record.ts';
import type { BoardLink } from './board-link.ts';
import type { BoardRelated } from './board-record.ts';
import type { Common, RecordKey } from './record.ts';

export type { BoardColumns, BoardLink, BoardUse, LabelMeaning } from './board-link.ts';
export type { Extra, RecordKey } from './record.ts';

/** The two questions of the Decisions step, named by who helps. */
export type Question = 'managerHelps' | 'reportHelps';
export const questions: readonly Question[] = ['managerHelps', 'reportHelps'];

export type Mood = 'happy' | 'sad' | 'confused';

/** Longest text a person can write, in UTF-16 units. */
export const longestText = 4000;

/** The record that says whose space this is and which boards belong to it. Written at set-up, read at every opening. */
export interface SpaceRecord extends Common {
  readonly kind: 'space';
  readonly groupId: Guid;
  readonly pair: Pair;
  /** The report leads people too: team OKRs come first. */
  readonly reportManages: boolean;
  readonly chats: readonly string[];
  readonly boards: readonly BoardLink[];
}

/** One line of a meeting's log: who opened which section when. The section clock follows the last one. */
export interface SectionOpened {
  readonly section: Section;
  readonly at: Instant;
  readonly by: Guid;
}

/** A meeting that was started. There is none for an occurrence nobody started. */
export interface MeetingRecord extends Common {
  readonly kind: 'meeting';
  readonly meetingId: Guid;
  readonly start: Instant;
  readonly end: Instant;
  readonly originalStart: Instant;
  readonly iCalUId: string | null;
  readonly startedAt: Instant;
  readonly startedBy: Guid;
  readonly log: readonly SectionOpened[];
  readonly skipped: readonly Section[];
  readonly closedAt: Instant | null;
  readonly closedBy: Guid | null;
  /** How many meetings of the pair came before it; absent in records of a version that did not count. */
  readonly before?: number;
  /** How many meetings in a row, this one included, had no performance conversation due. Absent: as `before`. */
  readonly unrated?: number;
}

/** `open` carries to the next meeting until done; `kept` is a note that has had its meeting and stays as history. */
export type EntryState = 'open' | 'done' | 'dropped' | 'kept';

/** A line somebody wrote for both: a topic of step 0 or a note in a section. */
export interface EntryRecord extends Common {
  readonly kind: 'entry';
  readonly state: EntryState;
  readonly meetingId: Guid;
  readonly section: EntrySection;
  readonly body: string;
  /** What it began as. What it is now says {@link moodNow}. */
  readonly mood: Mood | null;
  /** What became of a sad or confused note, in order; absent while nothing did, empty only in a change that takes the last back. */
  readonly turns?: readonly Turn[];
  /** A happy note the report wants to keep true; absent when not marked, false only in a change that takes the mark away. */
  readonly keep?: boolean;
}

/** What a note became, when, by whom, in which meeting. */
export interface Turn {
  readonly to: Mood | 'resolved' | 'accepted' | 'action';
  readonly at: Instant;
  readonly by: Guid;
  readonly meetingId: Guid;
  /** The action it became, null for the other turns. */
  readonly action: RecordKey | null;
}

export type ActionState = 'open' | 'done' | 'dropped';

/** Something one of the two will do, with its Planner task when Planner took it. */
export interface ActionRecord extends Common {
  readonly kind: 'action';
  readonly state: ActionState;
  readonly meetingId: Guid;
  readonly body: string;
  readonly ownerId: Guid;
  readonly dueOn: Day | null;
  readonly question: Question | null;
  readonly planId: string | null;
  readonly taskId: string | null;
  /** `none`: no actions board is linked; `refused`: Planner said no, the row stands alone. */
  readonly planner: 'none' | 'pending' | 'created' | 'refused';
  /** The meeting in which somebody last said "not done", so that it is asked once a meeting. */
  readonly reviewedIn: Guid | null;
}

/** The answer to one of the two questions in one meeting. */
export interface DecisionRecord extends Common {
  readonly kind: 'decision';
  readonly meetingId: Guid;
  readonly question: Question;
  readonly answer: 'nothing' | 'actions';
  readonly actions: readonly RecordKey[];
}

export type FeedRecord =
  | SpaceRecord
  | MeetingRecord
  | EntryRecord
  | ActionRecord
  | DecisionRecord
  | AppendedRecord
  | HappinessRecord
  | ReadyRecord
  | RoleRecord
  | CadenceRecord
  | RemarkRecord
  | BoardRelated;

/** A record as the list has it, with what the server says of it. `version` is the item's eTag, sent back verbatim. */
export interface Stored<T extends FeedRecord = FeedRecord> {
  readonly record: T;
  readonly itemId: string;
  readonly version: string;
  /** How often the row was saved, where the version tells (SharePoint: the number after the comma), else 0. Orders two reads of a row. */
  readonly saves: number;
  /** Entra object id the server names as author; null when the row names none. Evidence, not proof, against a site owner. */
  readonly createdBy: Guid | null;
  readonly modifiedBy: Guid | null;
  readonly modifiedAt: Instant;
}

/** The key of a meeting's record. */
export function meetingKey(meetingId: Guid): RecordKey {
  return `meeting:${meetingId}` as RecordKey;
}

/** The key of the answer to a question: one per meeting and question, so that two people answering write one row. */
export function decisionKey(meetingId: Guid, question: Question): RecordKey {
  return `decision:${meetingId}:${question}` as RecordKey;
}

/** The key of a record of which there may be many, made by this client; `id` is a fresh random GUID. */
export function freshKey(kind: 'entry' | 'action' | 'remark' | AppendedRecord['kind'], id: Guid): RecordKey {
  return `${kind}:${id}` as RecordKey;
}

/** The one key of the space record. */
export const spaceKey = 'space' as RecordKey;
