import { describe, expect, it } from 'vitest';
import { guid, instant } from '../../../tests/fakes/fake-pair.ts';
import { parseDay, type Day } from '../values/day.ts';
import {
  lastDayOfQuarter,
  planBlock,
  wallClock,
  wallClockAfter,
  weekdayOf,
  type TimeSlot,
} from './time-block.ts';

const tuesday: TimeSlot = { weekday: 'tuesday', start: '13:00', minutes: 240 };
const day = (text: string): Day => parseDay(text) as Day;
const plan = (slot: TimeSlot, now: string, timeZone: string): { first: Day; last: Day } => {
  const { firstDay, lastDay } = planBlock(slot, {
    now: instant(now),
    subject: 'Development time',
    timeZone,
    transactionId: guid('b0000000-0000-4000-8000-000000000001'),
  });
  return { first: firstDay, last: lastDay };
};

describe('a plan of a weekly block', () => {
  it('begins on the next such day and ends with the quarter', () => {
    expect(plan(tuesday, '2026-11-23T13:50:00Z', 'UTC')).toEqual({ first: '2026-11-24', last: '2026-12-31' });
  });

  it('begins today while its start is ahead, else in a week', () => {
    expect(plan(tuesday, '2026-11-24T12:59:00Z', 'UTC').first).toBe('2026-11-24');
    expect(plan(tuesday, '2026-11-24T13:00:00Z', 'UTC').first).toBe('2026-12-01');
  });

  it.each([
    // Already Tuesday there, past one o’clock.
    ['Pacific/Auckland', '2026-11-24T00:30:00Z', '2026-12-01'],
    ['Pacific/Auckland', '2026-11-23T23:30:00Z', '2026-11-24'],
    // Still Monday there.
    ['America/Los_Angeles', '2026-11-24T07:00:00Z', '2026-11-24'],
    // One o’clock is 11:00 UTC in summer and 12:00 UTC from 25 October on.
    ['Europe/Berlin', '2026-10-20T11:00:00Z', '2026-10-27'],
    ['Europe/Berlin', '2026-10-27T11:30:00Z', '2026-10-27'],
    ['Europe/Berlin', '2026-10-27T12:00:00Z', '2026-11-03'],
  ])('goes by the clock of its zone: %s at %s begins %s', (zone, now, first) => {
    expect(plan(tuesday, now, zone).first).toBe(first);
  });

  it('has the quarter of its first day, not of today', () => {
    const monday = { ...tuesday, weekday: 'monday' } as const;
    expect(plan(monday, '2026-12-29T10:00:00Z', 'UTC')).toEqual({ first: '2027-01-04', last: '2027-03-31' });
  });
});

describe('days and clocks', () => {
  it.each([
    ['2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-06-30'],
    ['2026-07-01', '2026-09-30'],
    ['2026-12-31', '2026-12-31'],
  ])('%s lies in the quarter that ends %s', (one, last) => {
    expect(lastDayOfQuarter(day(one))).toBe(last);
  });

  it('know the day of the week', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29'].map((one) => weekdayOf(day(one)))).toEqual([
      'monday',
      'saturday',
      'sunday',
    ]);
  });

  it('show midnight as 00:00', () => {
    expect(wallClock(instant('2026-11-23T23:00:00Z'), 'Europe/Berlin')).toEqual({
      day: '2026-11-24',
      time: '00:00',
    });
  });

  it('go on past midnight', () => {
    expect(wallClockAfter(day('2026-11-24'), '13:00', 240)).toEqual({ day: '2026-11-24', time: '17:00' });
    expect(wallClockAfter(day('2026-12-31'), '23:00', 90)).toEqual({ day: '2027-01-01', time: '00:30' });
  });
});
