import type { BoardLink, FeedRecord } from '#src/domain/records/feed-record.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { findMeeting } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { alex, FakePair, instant } from './fake-pair.ts';
import { settled } from './manual-system.ts';
import { meeting } from './records.ts';
import { lastMeeting } from './sample-records.ts';

/** The start and the close of the meeting of last week. */
export const lastWeek = instant('2026-11-16T14:00:00Z');
export const lastEnd = instant('2026-11-16T14:40:00Z');

/** The meeting of last week, held and closed. */
export const heldLastWeek = meeting(lastMeeting, {
  at: lastWeek,
  start: lastWeek,
  end: lastEnd,
  originalStart: lastWeek,
  startedAt: lastWeek,
  closedAt: lastEnd,
});

/** A pair whose list has these records since last week. Alex wrote them, but for reviews, which are by whom they are of. */
export function pairWithPast(boards: readonly BoardLink[], ...records: readonly FeedRecord[]): FakePair {
  const pair = new FakePair({ boards });
  for (const record of records)
    pair.list.put(record, record.kind === 'review' ? record.personId : alex.id, lastEnd);
  return pair;
}

/** The id of the meeting on screen. */
export async function meetingOf(session: PairSession): Promise<Guid> {
  return (await findMeeting(session.snapshot(), session.system)).meetingId;
}

/** Does something as one of the two, in a session that is closed again when it has arrived. */
export async function actAs(
  pair: FakePair,
  side: Side,
  does: (session: PairSession, meetingId: Guid) => Promise<unknown>,
): Promise<void> {
  const session = await pair.connected(side);
  await does(session, await meetingOf(session));
  await settled();
  session.close();
}
