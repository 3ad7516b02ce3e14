import { moodIn } from '#src/domain/happiness/mood-trend.ts';
import type { RatingValue } from '#src/domain/rating/rating.ts';
import { moodId } from '#src/domain/records/own-item.ts';
import { happinessKey, type HappinessRecord } from '#src/domain/records/rating-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { NewChange } from '../session/new-change.ts';
import type { PairSession } from '../session/pair-session.ts';

/** The shared record of a meeting's happiness. */
export function newMood(meetingId: Guid, value: RatingValue, at: Instant): HappinessRecord {
  return { kind: 'happiness', key: happinessKey(meetingId), at, extra: {}, meetingId, value };
}

/** Chooses a face: the report's alone until it is shared; after that the shared value changes. */
export async function chooseMood(session: PairSession, meetingId: Guid, value: RatingValue): Promise<void> {
  const record = moodIn(session.snapshot().view, meetingId)?.record;
  if (record) await session.change(updateOf(record, { value }));
  else await session.change(keep(session, meetingId, value));
}

/** Nothing is chosen again, shared or not. */
export async function clearMood(session: PairSession, meetingId: Guid): Promise<void> {
  const shared = takeBack(session, meetingId);
  await session.change(...shared, { type: 'putOwn', items: [], drop: [moodId(meetingId)] });
}

/** "Not today": stays with the report. The other side learns nothing; the trend has a gap. */
export async function passMood(session: PairSession, meetingId: Guid): Promise<void> {
  await session.change(...takeBack(session, meetingId), keep(session, meetingId, null));
}

function keep(session: PairSession, meetingId: Guid, value: RatingValue | null): NewChange {
  const item = { kind: 'mood' as const, id: moodId(meetingId), value, at: session.system.now() };
  return { type: 'putOwn', items: [item], drop: [] };
}

function takeBack(session: PairSession, meetingId: Guid): readonly NewChange[] {
  const record = moodIn(session.snapshot().view, meetingId)?.record;
  return record ? [{ type: 'delete', key: record.key, body: '' }] : [];
}
