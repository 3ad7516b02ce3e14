import { labelsByName } from '#src/domain/board/reading.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';
import type { NewChange } from '../session/new-change.ts';
import type { PairSession } from '../session/pair-session.ts';
import { linkBoard } from './link-board.ts';
import { remoteOf } from './look-at-board.ts';

/** What became of it; `refused`: Planner does not let this person make a plan (no licence, no access). */
export type StartedActions =
  | { readonly type: 'board' }
  | { readonly type: 'refused' }
  | { readonly type: 'failed'; readonly failure: Failure };

/**
 * Makes a board for actions in the pair's group and links it. Every open action that has no Planner task gets one there; unless it did work,
 * nothing was written.
 */
export async function startActions(
  session: PairSession,
  { bucket, title }: { readonly bucket: string; readonly title: string },
): Promise<StartedActions> {
  const { groupId } = session.snapshot().space;
  try {
    const made = await remoteOf(session).plans.create({ groupId, title, bucket, labels: {} });
    const { planId } = made;
    await linkBoard(session, { use: 'actions', planId, columns: 'progress', labels: labelsByName(made) });
    await session.change(...tasksOfOpen(session, planId));
    return { type: 'board' };
  } catch (thrown) {
    const failure = asFailure(thrown);
    return failure.kind === 'forbidden' ? { type: 'refused' } : { type: 'failed', failure };
  }
}

function tasksOfOpen(session: PairSession, planId: string): readonly NewChange[] {
  return [...session.snapshot().view.records.values()].flatMap(({ record }): NewChange[] => {
    if (record.kind !== 'action' || record.state !== 'open' || record.planId !== null) return [];
    return [
      updateOf(record, { planId, planner: 'pending' }),
      // Looked for first, whoever made it: the other side may have pressed at the same moment.
      { type: 'makeTask', key: record.key, tried: true },
    ];
  });
}
