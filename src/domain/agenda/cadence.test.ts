import { describe, expect, it } from 'vitest';
import { instant, monday } from '../../../tests/fakes/fake-pair.ts';
import { meeting, meetingId, numbered } from '../../../tests/fakes/records.ts';
import type { MeetingRecord } from '../records/feed-record.ts';
import type { Every } from '../records/rating-record.ts';
import { addMinutes } from '../values/instant.ts';
import { cadenceFacts, meetingCounts, performanceDue, usualCadence, type CadenceFacts } from './cadence.ts';

const minutesOfWeek = 7 * 24 * 60;

/** The meeting so many weeks before this Monday. */
function weeksAgo(weeks: number, members: Partial<MeetingRecord> = {}): MeetingRecord {
  const start = addMinutes(monday, -weeks * minutesOfWeek);
  return meeting(numbered(700 + weeks), {
    at: start,
    start,
    closedAt: addMinutes(start, 45),
    ...members,
  });
}

function facts(given: Partial<CadenceFacts> = {}): CadenceFacts {
  return {
    ...usualCadence,
    meetingId,
    start: monday,
    meetings: [],
    rated: new Set(),
    isOldPair: false,
    ...given,
  };
}

interface Row {
  readonly says: string;
  readonly given: Partial<CadenceFacts>;
  readonly due: boolean;
  readonly before: number;
  readonly unrated: number;
}

const last = (before: number, unrated: number, weeks = 1) => [weeksAgo(weeks, { before, unrated })];

const table: readonly Row[] = [
  { says: 'the first meeting', given: {}, due: false, before: 0, unrated: 1 },
  { says: 'the second', given: { meetings: last(0, 1) }, due: false, before: 1, unrated: 2 },
  { says: 'the third', given: { meetings: last(1, 2) }, due: true, before: 2, unrated: 0 },
  { says: 'the fourth', given: { meetings: last(2, 0) }, due: true, before: 3, unrated: 0 },
  {
    says: 'the third of every second',
    given: { every: 2, meetings: last(1, 2) },
    due: true,
    before: 2,
    unrated: 0,
  },
  {
    says: 'every second, after one that had it',
    given: { every: 2, meetings: last(9, 0) },
    due: false,
    before: 10,
    unrated: 1,
  },
  {
    says: 'every second, after one that had none',
    given: { every: 2, meetings: last(9, 1) },
    due: true,
    before: 10,
    unrated: 0,
  },
  {
    says: 'every second, with three weeks skipped: weeks nobody met are no meetings',
    given: { every: 2, meetings: last(9, 0, 4) },
    due: false,
    before: 10,
    unrated: 1,
  },
  {
    says: 'every fourth, after three without',
    given: { every: 4, meetings: last(9, 3) },
    due: true,
    before: 10,
    unrated: 0,
  },
  {
    says: 'every fourth, after two without, with skipped weeks',
    given: { every: 4, meetings: last(9, 2, 5) },
    due: false,
    before: 10,
    unrated: 3,
  },
  {
    says: 'every fourth made every second, after one without',
    given: { every: 2, meetings: last(9, 1) },
    due: true,
    before: 10,
    unrated: 0,
  },
  { says: 'not yet', given: { every: 0, meetings: last(9, 7) }, due: false, before: 10, unrated: 8 },
  { says: 'paused', given: { paused: true, meetings: last(9, 0) }, due: false, before: 10, unrated: 1 },
  {
    says: 'resumed after pauses',
    given: { every: 4, meetings: last(9, 5) },
    due: true,
    before: 10,
    unrated: 0,
  },
  {
    says: 'a series whose last meeting is outside the window',
    given: { every: 4, isOldPair: true },
    due: true,
    before: 2,
    unrated: 0,
  },
  {
    says: 'after meetings without counts',
    given: { meetings: [weeksAgo(1)] },
    due: true,
    before: 2,
    unrated: 0,
  },
  {
    says: 'after many meetings without counts, every second',
    given: { every: 2, meetings: [1, 2, 3, 4].map((week) => weeksAgo(week)) },
    due: false,
    before: 4,
    unrated: 1,
  },
  {
    says: 'a meeting that was rated although it was not due counts as rated',
    given: { every: 2, meetings: last(9, 1), rated: new Set([numbered(701)]) },
    due: false,
    before: 10,
    unrated: 1,
  },
  {
    says: 'a later meeting of the calendar does not count',
    given: { meetings: [weeksAgo(-1, { before: 9, unrated: 0 })] },
    due: false,
    before: 0,
    unrated: 1,
  },
];

describe('performance is due', () => {
  it.each(table)('or not: $says', ({ given, due, before, unrated }) => {
    expect(performanceDue(facts(given))).toBe(due);
    expect(meetingCounts(facts(given))).toEqual({ before, unrated });
  });

  it('in a meeting under way as it was started, whatever is chosen meanwhile', () => {
    const started = (unrated: number) => [meeting(meetingId, { before: 5, unrated })];
    expect(performanceDue(facts({ every: 0, meetings: started(0) }))).toBe(true);
    expect(performanceDue(facts({ every: 1, meetings: started(1) }))).toBe(false);
    expect(performanceDue(facts({ meetings: [meeting()] }))).toBe(true);
  });

  it('no more from the moment of a pause, and again when it is taken back', () => {
    const meetings = [meeting(meetingId, { before: 5, unrated: 0 })];
    expect(performanceDue(facts({ paused: true, meetings }))).toBe(false);
    expect(performanceDue(facts({ paused: false, meetings }))).toBe(true);
  });

  it('in a closed meeting as it was held, paused later or not', () => {
    const meetings = [meeting(meetingId, { before: 5, unrated: 0, closedAt: addMinutes(monday, 40) })];
    expect(performanceDue(facts({ paused: true, meetings }))).toBe(true);
  });

  it('once somebody sealed a rating for it, unless it is paused', () => {
    const rated = new Set([meetingId]);
    expect(performanceDue(facts({ rated }))).toBe(true);
    expect(performanceDue(facts({ rated, paused: true }))).toBe(false);
  });
});

describe('the facts', () => {
  it('are the usual ones while nobody chose', () => {
    const made = cadenceFacts(
      { records: new Map() },
      { meetingId, start: monday },
      instant('2026-01-05T09:00:00Z'),
      monday,
    );
    expect(made).toMatchObject({ every: 1, paused: false, isOldPair: true, meetings: [] });
    const every: Every = made.every;
    expect(every).toBe(1);
  });
});
