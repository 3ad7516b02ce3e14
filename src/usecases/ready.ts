import { readyKey } from '#src/domain/records/rating-record.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { PairSession } from './session/pair-session.ts';
import { readyRecord, share, type Shared } from './share.ts';

/**
 * "I'm ready": shares what is ticked and says so to both, in one step, after a wait in which it can be taken back. With nothing to share it is
 * said at once.
 */
export async function beReady(session: PairSession, meetingId: Guid, shared: Shared): Promise<void> {
  if (shared.face || shared.noteIds.length > 0) {
    await share(session, meetingId, shared, true);
    return;
  }
  const { me, view } = session.snapshot();
  const record = readyRecord(meetingId, me, session.system.now());
  if (!view.records.has(record.key)) await session.change({ type: 'create', record });
}

/** "Not ready after all". What was shared stays shared. */
export async function notReady(session: PairSession, meetingId: Guid): Promise<void> {
  const key = readyKey(meetingId, session.snapshot().me);
  await session.change({ type: 'delete', key, body: '' });
}
