import type { Board } from '#src/domain/board/board.ts';
import { okrsOf, type Objective, type Okrs, type Result } from '#src/domain/okr/objective.ts';
import {
  goalKey,
  keyResultKey,
  reviewKey,
  type Confidence,
  type Given,
  type GoalRecord,
  type KeyResultRecord,
  type ReviewRecord,
} from '#src/domain/records/board-record.ts';
import type { BoardLink, FeedRecord } from '#src/domain/records/feed-record.ts';
import type { View } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import { card } from './fake-boards.ts';
import { monday } from './fake-pair.ts';

export const okrPlan = 'plan-okrs';
export const okrLink: BoardLink = { use: 'okrs', planId: okrPlan };

/** Two objectives: a committed key result with a lead indicator beside another committed one, and an aspirational one. */
export const okrBoard: Board = {
  planId: okrPlan,
  title: 'OKRs Alex',
  groupId: null,
  labelNames: { category1: 'Committed', category2: 'Aspirational', category5: 'Lead indicator' },
  buckets: [
    { id: 'onboarding', name: 'Make onboarding feel effortless', orderHint: 'a' },
    { id: 'pricing', name: 'Be the team others ask about pricing', orderHint: 'b' },
  ],
  cards: [
    card('activation', {
      title: 'Activation, 61 % to 75 %',
      bucketId: 'onboarding',
      percentComplete: 50,
      progress: 'inProgress',
      labels: ['Committed'],
      labelSlots: ['category1'],
      orderHint: 'a',
    }),
    card('tickets', {
      title: 'Tickets, under 1.2',
      bucketId: 'onboarding',
      labels: ['Committed'],
      labelSlots: ['category1'],
      orderHint: 'b',
    }),
    card('setups', {
      title: 'Guided set-ups run, 12 a week',
      bucketId: 'onboarding',
      labels: ['Lead indicator'],
      labelSlots: ['category5'],
      orderHint: 'c',
    }),
    card('lines', {
      title: 'Six product lines',
      bucketId: 'pricing',
      percentComplete: 70,
      progress: 'inProgress',
      labels: ['Aspirational'],
      labelSlots: ['category2'],
      orderHint: 'd',
    }),
  ],
};

/** What the pair keeps of a task of that board; give what differs. */
export function keyResult(taskId: string, members: Partial<KeyResultRecord> = {}): KeyResultRecord {
  return {
    kind: 'keyResult',
    key: keyResultKey(taskId),
    at: monday,
    extra: {},
    planId: okrPlan,
    taskId,
    body: `Words of ${taskId}`,
    unit: '',
    start: null,
    target: null,
    values: [],
    commitment: null,
    leads: null,
    ...members,
  };
}

/** What the pair keeps of an objective of that board; give what differs. */
export function goal(place: string, members: Partial<GoalRecord> = {}): GoalRecord {
  return {
    kind: 'goal',
    key: goalKey(okrPlan, place),
    at: monday,
    extra: {},
    use: 'okrs',
    planId: okrPlan,
    place,
    body: `Words of ${place}`,
    state: 'open',
    serves: null,
    agreedByManager: null,
    agreedByReport: null,
    ...members,
  };
}

/** A confidence somebody chose; null for skipped. */
export function given(
  confidence: Confidence | null,
  at: Instant = monday,
  members: Partial<Given> = {},
): Given {
  return { confidence, unchanged: false, share: null, at, title: '', ...members };
}

/** What a person said in a meeting. */
export function review(meetingId: Guid, personId: Guid, said: Readonly<Record<string, Given>>): ReviewRecord {
  return {
    kind: 'review',
    key: reviewKey(meetingId, personId),
    at: Object.values(said)[0]?.at ?? monday,
    extra: {},
    meetingId,
    personId,
    given: said,
  };
}

/** A view of these records, all of them confirmed. */
export function viewOf(...records: readonly FeedRecord[]): View {
  const seen = records.map(
    (record) =>
      [
        record.key,
        {
          record,
          stored: null,
          createdBy: null,
          modifiedAt: monday,
          waiting: false,
          problem: null,
          conflict: null,
        },
      ] as const,
  );
  return { records: new Map(seen), notes: [], own: [], ownTroubles: [], held: [], heldNotes: [] };
}

/** The board read as OKRs. */
export function okrs(view: View, board: Board = okrBoard, link: BoardLink = okrLink): Okrs {
  return okrsOf(board, link, view);
}

/** The objective at a place of what was read, and a key result of it. */
export function objectiveAt(read: Okrs, place: string): Objective {
  const found = read.objectives.find((objective) => objective.place === place);
  if (!found) throw new Error(`no objective ${place}`);
  return found;
}
export function resultOf(objective: Objective, taskId: string): Result {
  const found = [...objective.results, ...objective.leads].find((result) => result.taskId === taskId);
  if (!found) throw new Error(`no key result ${taskId}`);
  return found;
}
