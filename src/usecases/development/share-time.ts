import type { Month, TimeCounts } from '#src/domain/development/kept-time.ts';
import { timeKey, type TimeRecord } from '#src/domain/records/board-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { PairSession } from '../session/pair-session.ts';

/** Shares the counts of one month of the person's own dedicated time, and nothing else of their calendar. */
export async function shareTime(session: PairSession, month: Month, counts: TimeCounts): Promise<void> {
  const { me, view } = session.snapshot();
  const key = timeKey(month, me);
  const there = view.records.get(key)?.record;
  const { kept, lost, moved, planned } = counts;
  const shared = { planned, kept, moved, lost };
  if (there) {
    await session.change(updateOf(there, shared));
    return;
  }
  const at = session.system.now();
  const record: TimeRecord = { kind: 'time', key, at, extra: {}, personId: me, month, ...shared };
  await session.change({ type: 'create', record });
}

/** Takes the counts of a month back from the other side. */
export async function takeBackTime(session: PairSession, month: Month): Promise<void> {
  await session.change({ type: 'delete', key: timeKey(month, session.snapshot().me), body: '' });
}
