import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { View } from '#src/domain/sync/reconcile.ts';
import type { NewChange } from './new-change.ts';
import type { BoardReading } from './session-data.ts';

/**
 * Actions somebody completed in Planner or To Do since they last changed here: done there is done here. An action opened again here
 * after that stays open, whatever an older reading of the board says.
 */
export function settledInPlanner(view: View, boards: readonly BoardReading[]): readonly NewChange[] {
  const completed = new Map<string, string>();
  for (const { board } of boards)
    for (const card of board?.cards ?? [])
      if (card.completedAt !== null) completed.set(card.id, card.completedAt);
  if (completed.size === 0) return [];
  return [...view.records.values()].flatMap(({ record, waiting, modifiedAt }) => {
    if (waiting || !isOpenTask(record)) return [];
    const at = completed.get(record.taskId ?? '');
    return at !== undefined && at > modifiedAt ? [updateOf(record, { state: 'done' as const })] : [];
  });
}

function isOpenTask(record: FeedRecord): record is Extract<FeedRecord, { kind: 'action' }> {
  return record.kind === 'action' && record.state === 'open' && record.taskId !== null;
}
