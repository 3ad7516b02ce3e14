import type { Side } from '../people/pair.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';
import type { BoardUse } from './board-link.ts';
import type { Common, RecordKey } from './record.ts';

/** How sure an objective is: committed expects 1.0, aspirational about 0.7. */
export type Commitment = 'committed' | 'aspirational';

/** A whole number from 0 (will not happen) to 10 (certain). */
export type Confidence = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** One reading of a key result or lead indicator. */
export interface Measured {
  readonly value: number;
  readonly at: Instant;
  readonly by: Guid;
}

/**
 * What the pair keeps of a key result or lead indicator beyond its Planner task, one row a task: Planner's basic plans have no fields of
 * one's own and no history. It outlives the task.
 */
export interface KeyResultRecord extends Common {
  readonly kind: 'keyResult';
  readonly planId: string;
  readonly taskId: string;
  /** Title of the task as last seen by who wrote the row: what is left of it once the card is deleted. */
  readonly body: string;
  /** E.g. `%`; `''` while not said. */
  readonly unit: string;
  readonly start: number | null;
  readonly target: number | null;
  /** Readings, oldest first. */
  readonly values: readonly Measured[];
  /** As last set here or seen as a label; the label decides while the card is there. */
  readonly commitment: Commitment | null;
  /** For a lead indicator: id of the key result's task it leads to. */
  readonly leads: string | null;
}

/** What one person said of one key result in one meeting. */
export interface Given {
  /** Null: skipped. */
  readonly confidence: Confidence | null;
  /** "Nothing changed": the last confidence stands, and this is no judgement of its own. */
  readonly unchanged: boolean;
  /** How far the key result was then, 0 to 1; null when not known. Planner keeps no history. */
  readonly share: number | null;
  readonly at: Instant;
  /** Title of the task then. */
  readonly title: string;
}

/** What one person said of the key results in one meeting, by task id. One row a meeting and person. */
export interface ReviewRecord extends Common {
  readonly kind: 'review';
  readonly meetingId: Guid;
  readonly personId: Guid;
  readonly given: Readonly<Record<string, Given>>;
}

/** What was agreed of an objective: its text, and of each key result by task id its text, target and kind. */
export interface GoalTerms {
  readonly text: string;
  readonly results: Readonly<Record<string, ResultTerms>>;
}
export interface ResultTerms {
  readonly title: string;
  readonly target: number | null;
  readonly unit: string;
  readonly commitment: Commitment | null;
}

export interface Agreement {
  readonly at: Instant;
  readonly terms: GoalTerms;
}

/** The objective of the team or the business that another one serves. */
export interface Served {
  readonly text: string;
  /** Web address of it, null when only a line of text was given. */
  readonly link: string | null;
  /** Where it stands on a linked board, null for a line of text. */
  readonly planId: string | null;
  readonly place: string | null;
}

/**
 * An objective or focus area: what the pair keeps of it beyond its place on the board (a bucket, or a label). Without a board it is the
 * line itself.
 */
export interface GoalRecord extends Common {
  readonly kind: 'goal';
  readonly use: Exclude<BoardUse, 'actions'>;
  readonly planId: string | null;
  /** Id of the bucket, or the label's slot (`category7`) where buckets are columns; null for a plain line. */
  readonly place: string | null;
  /** Its text as last seen by who wrote the row; for a plain line its text. */
  readonly body: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly serves: Served | null;
  readonly agreedByManager: Agreement | null;
  readonly agreedByReport: Agreement | null;
}

/** How a person's dedicated time went in one month, as counts they chose to share. */
export interface TimeRecord extends Common {
  readonly kind: 'time';
  readonly personId: Guid;
  /** E.g. `2026-11`. */
  readonly month: string;
  readonly planned: number;
  readonly kept: number;
  readonly moved: number;
  readonly lost: number;
}

/** Records around boards. */
export type BoardRelated = KeyResultRecord | ReviewRecord | GoalRecord | TimeRecord;

/** The member that holds a side's agreement. */
export const agreedBy: Readonly<Record<Side, 'agreedByManager' | 'agreedByReport'>> = {
  manager: 'agreedByManager',
  report: 'agreedByReport',
};

/** The key of what is kept of a task: one, whoever writes first. */
export function keyResultKey(taskId: string): RecordKey {
  return `keyResult:${taskId}` as RecordKey;
}

/** The key of what a person said in a meeting. */
export function reviewKey(meetingId: Guid, personId: Guid): RecordKey {
  return `review:${meetingId}:${personId}` as RecordKey;
}

/** The key of what is kept of an objective or focus area on a board. */
export function goalKey(planId: string, place: string): RecordKey {
  return `goal:${planId}:${place}` as RecordKey;
}

/** The key of a line without a board; `id` is a fresh random GUID. */
export function lineKey(id: Guid): RecordKey {
  return `goal:${id}` as RecordKey;
}

/** The key of a person's time in a month, e.g. `2026-11`. */
export function timeKey(month: string, personId: Guid): RecordKey {
  return `time:${month}:${personId}` as RecordKey;
}
