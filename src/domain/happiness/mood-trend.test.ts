import { describe, expect, it } from 'vitest';
import { instant } from '../../../tests/fakes/fake-pair.ts';
import { entry, meeting, numbered } from '../../../tests/fakes/records.ts';
import type { RatingValue } from '../rating/rating.ts';
import { happinessKey, type HappinessRecord } from '../records/rating-record.ts';
import { keptNotes, moodTrend, valueBefore, type MoodPoint } from './mood-trend.ts';

const at = (day: number) => instant(`2026-11-${String(day).padStart(2, '0')}T14:00:00Z`);
const held = (day: number) => meeting(numbered(day), { start: at(day) });
const value = (day: number, of: RatingValue): HappinessRecord => {
  const meetingId = numbered(day);
  return { kind: 'happiness', key: happinessKey(meetingId), at: at(day), extra: {}, meetingId, value: of };
};
const now = (of: RatingValue | null): MoodPoint => ({ meetingId: numbered(23), at: at(23), value: of });
const values = (points: readonly MoodPoint[]) => points.map((point) => point.value);

describe('the trend', () => {
  const meetings = [held(9), held(2), held(16), held(23)];

  it('has a point for each meeting from the first value on, and a gap where nothing was shared', () => {
    expect(values(moodTrend([value(16, 4), value(2, 3)], meetings, now(5)))).toEqual([3, null, 4, 5]);
  });

  it('begins with the first value', () => {
    expect(values(moodTrend([value(16, 4)], meetings, now(null)))).toEqual([4]);
    expect(moodTrend([], meetings, now(null))).toEqual([]);
  });

  it('has values of meetings it does not know, where they were shared', () => {
    expect(values(moodTrend([value(9, 1), value(2, 2)], [held(16)], now(3)))).toEqual([2, 1, null, 3]);
  });

  it('knows the last value before a meeting, over gaps', () => {
    const points = moodTrend([value(2, 3)], meetings, now(5));
    expect(valueBefore(points, numbered(23))).toBe(3);
    expect(valueBefore(points, numbered(2))).toBeNull();
    expect(valueBefore(moodTrend([value(2, 3)], meetings, now(null)), numbered(23))).toBe(3);
  });
});

it('keeps only happy notes that are marked, oldest first', () => {
  const entries = [
    entry(3, { mood: 'happy', keep: true }),
    entry(1, { mood: 'happy', keep: true }),
    entry(2, { mood: 'happy' }),
    entry(4, { mood: 'sad', keep: true }),
    entry(5, { mood: 'happy', keep: false }),
  ];
  expect(keptNotes(entries).map(({ body }) => body)).toEqual(['Entry 1', 'Entry 3']);
});
