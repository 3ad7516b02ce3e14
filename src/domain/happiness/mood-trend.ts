import type { RatingValue } from '../rating/rating.ts';
import type { EntryRecord, MeetingRecord } from '../records/feed-record.ts';
import { moodId, type OwnItem } from '../records/own-item.ts';
import { happinessKey, type HappinessRecord } from '../records/rating-record.ts';
import type { View } from '../sync/reconcile.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';

/** How happy the report is in a meeting, as far as the person on screen may know it. */
export interface MoodChosen {
  /** The shared record; null while the value is the report's alone. */
  readonly record: HappinessRecord | null;
  /** Null: "Not today". */
  readonly value: RatingValue | null;
}

/** What was chosen in a meeting; null while nothing was. */
export function moodIn(view: View, meetingId: Guid): MoodChosen | null {
  const record = view.records.get(happinessKey(meetingId))?.record;
  if (record?.kind === 'happiness') return { record, value: record.value };
  const draft = view.own.find((item) => item.id === moodId(meetingId) && isMood(item));
  return draft && isMood(draft) ? { record: null, value: draft.value } : null;
}

function isMood(item: OwnItem): item is Extract<OwnItem, { kind: 'mood' }> {
  return item.kind === 'mood';
}

/** One meeting of the trend. */
export interface MoodPoint {
  readonly meetingId: Guid;
  readonly at: Instant;
  /** Null leaves a gap: held, and nothing was shared. */
  readonly value: RatingValue | null;
}

/**
 * One point for each meeting from the first with a value on; never an average. `now` is the meeting on screen with what was chosen in
 * it; while nothing was, it is no gap either.
 */
export function moodTrend(
  values: readonly HappinessRecord[],
  meetings: readonly MeetingRecord[],
  now: MoodPoint,
): readonly MoodPoint[] {
  const points = new Map<Guid, MoodPoint>();
  for (const { meetingId, start } of meetings) points.set(meetingId, { meetingId, at: start, value: null });
  for (const { at, meetingId, value } of values)
    points.set(meetingId, { meetingId, at: points.get(meetingId)?.at ?? at, value });
  if (now.value === null) points.delete(now.meetingId);
  else points.set(now.meetingId, { ...now, at: points.get(now.meetingId)?.at ?? now.at });
  const sorted = [...points.values()].sort((one, other) => (one.at < other.at ? -1 : 1));
  const first = sorted.findIndex(({ value }) => value !== null);
  return first < 0 ? [] : sorted.slice(first);
}

/** The last value before a meeting; null when there is none. */
export function valueBefore(points: readonly MoodPoint[], meetingId: Guid): RatingValue | null {
  const here = points.findIndex((point) => point.meetingId === meetingId);
  const before = here < 0 ? points : points.slice(0, here);
  return before.findLast(({ value }) => value !== null)?.value ?? null;
}

/** Happy notes the report wanted to keep true, oldest first. */
export function keptNotes(entries: readonly EntryRecord[]): readonly EntryRecord[] {
  return entries
    .filter(({ keep, mood }) => keep === true && mood === 'happy')
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}
