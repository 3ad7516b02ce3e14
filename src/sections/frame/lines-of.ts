import type { GoalRecord } from '#src/domain/records/board-record.ts';
import type { Seen, View } from '#src/domain/sync/reconcile.ts';

/** Lines that stand on no board, whatever became of them, oldest first. */
export function linesOf(view: View, use: GoalRecord['use']): readonly Seen<GoalRecord>[] {
  return [...view.records.values()]
    .filter((seen): seen is Seen<GoalRecord> => seen.record.kind === 'goal')
    .filter(({ record }) => record.use === use && record.place === null)
    .sort(({ record: one }, { record: other }) =>
      `${one.at} ${one.key}` < `${other.at} ${other.key}` ? -1 : 1,
    );
}
