import type { Board } from '../board/board.ts';
import type { Commitment, GoalRecord, KeyResultRecord } from '../records/board-record.ts';
import type { BoardLink, FeedRecord } from '../records/feed-record.ts';
import type { View } from '../sync/reconcile.ts';
import type { Round } from './confidence.ts';
import type { Objective } from './objective.ts';

/** A key result that is on no board of the OKRs any more. */
export interface GoneResult {
  readonly taskId: string;
  /** As last seen. */
  readonly title: string;
  readonly commitment: Commitment | null;
  /** Null where nothing but confidences was ever kept of it. */
  readonly record: KeyResultRecord | null;
}

/** What was said of what the boards do not have any more, so that it is not lost silently. */
export interface Gone {
  readonly results: readonly GoneResult[];
  /** Objectives that were agreed, or served another, and whose bucket or label is gone or is read as something else now. */
  readonly goals: readonly GoalRecord[];
}

interface ReadBoard {
  readonly board: Board;
  readonly link: BoardLink;
  readonly objectives: readonly Objective[];
}

/**
 * What is gone from the boards that were read: of key results what is kept by task of these boards, and what was said in a meeting of any other task; of
 * objectives what is kept of these boards. Say it only when every board of the section was read: a board that was not may have them.
 */
export function goneFrom(
  boards: readonly ReadBoard[],
  view: View,
  rounds: ReadonlyMap<string, readonly Round[]>,
): Gone {
  const records = [...view.records.values()].map(({ record }) => record);
  const there = new Set(boards.flatMap(({ board }) => board.cards.map(({ id }) => id)));
  const plans = new Set(boards.map(({ board }) => board.planId));
  const kept = records.flatMap((record): GoneResult[] =>
    record.kind === 'keyResult' &&
    !there.has(record.taskId) &&
    (plans.has(record.planId) || rounds.has(record.taskId))
      ? [{ taskId: record.taskId, title: record.body, commitment: record.commitment, record }]
      : [],
  );
  const known = new Set([...there, ...kept.map(({ taskId }) => taskId)]);
  const said = [...rounds].flatMap(([taskId, ofTask]): GoneResult[] =>
    known.has(taskId) ? [] : [{ taskId, title: titleIn(ofTask), commitment: null, record: null }],
  );
  return { results: [...kept, ...said], goals: boards.flatMap((read) => goalsGone(read, records)) };
}

/** The title somebody last said something under. */
function titleIn(rounds: readonly Round[]): string {
  const titles = rounds.flatMap(({ given }) => Object.values(given).map(({ title }) => title));
  return titles.findLast((title) => title !== '') ?? '';
}

function goalsGone(
  { board, link, objectives }: ReadBoard,
  records: readonly FeedRecord[],
): readonly GoalRecord[] {
  const places = new Set(objectives.map(({ place }) => place));
  return records.flatMap((record) =>
    record.kind === 'goal' &&
    record.planId === board.planId &&
    record.use === link.use &&
    !places.has(record.place) &&
    (record.agreedByManager !== null || record.agreedByReport !== null || record.serves !== null)
      ? [record]
      : [],
  );
}
