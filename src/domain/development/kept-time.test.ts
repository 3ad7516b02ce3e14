import { describe, expect, it } from 'vitest';
import { instant } from '../../../tests/fakes/fake-pair.ts';
import { parseDay, type Day } from '../values/day.ts';
import { addMinutes } from '../values/instant.ts';
import {
  countsOf,
  daysToRead,
  monthBefore,
  plannedBlocks,
  type BlockInstance,
  type BlockSeries,
} from './kept-time.ts';

const day = (text: string): Day => parseDay(text) as Day;
const series: BlockSeries = {
  days: ['tuesday'],
  interval: 1,
  weekStart: 'monday',
  firstDay: day('2026-10-06'),
  lastDay: day('2026-12-31'),
  times: null,
  start: instant('2026-10-06T13:00:00Z'),
  end: instant('2026-10-06T17:00:00Z'),
};
const at = (original: string, start = original, isCancelled = false): BlockInstance => ({
  original: instant(original),
  start: instant(start),
  end: addMinutes(instant(start), 240),
  isCancelled,
});
const third = at('2026-11-03T13:00:00Z');
const tenth = at('2026-11-10T13:00:00Z');
const seventeenth = at('2026-11-17T13:00:00Z');
const ahead = at('2026-11-24T13:00:00Z');
const month = [third, tenth, seventeenth, ahead];
const now = instant('2026-11-23T13:50:00Z');

function became(
  instances: readonly BlockInstance[],
  when = now,
  of: BlockSeries = series,
  inMonth = '2026-11',
): readonly string[] {
  return plannedBlocks(of, instances, inMonth, when).map((block) => `${block.day.slice(8)} ${block.became}`);
}

describe('a month of dedicated time', () => {
  it('has kept what stood at its time and is over; what comes is ahead and not counted', () => {
    expect(became(month)).toEqual(['03 kept', '10 kept', '17 kept', '24 ahead']);
    expect(countsOf(plannedBlocks(series, month, '2026-11', now))).toEqual({
      planned: 3,
      kept: 3,
      moved: 0,
      lost: 0,
    });
  });

  it('keeps a block only once it has ended', () => {
    expect(became(month, instant('2026-11-24T16:59:00Z'))[3]).toBe('24 ahead');
    expect(became(month, instant('2026-11-24T17:00:00Z'))[3]).toBe('24 kept');
  });

  it('has lost what is missing or cancelled, once its time has passed', () => {
    expect(became([at('2026-11-03T13:00:00Z', '2026-11-03T13:00:00Z', true), seventeenth])).toEqual([
      '03 lost',
      '10 lost',
      '17 kept',
      '24 ahead',
    ]);
  });

  it('has moved what stands at another time, however often it was moved, also within its day', () => {
    const blocks = plannedBlocks(
      series,
      [
        at('2026-11-03T13:00:00Z', '2026-11-03T14:00:00Z'),
        // First to the eleventh, then to the twelfth: the calendar tells the last place alone.
        at('2026-11-10T13:00:00Z', '2026-11-12T08:00:00Z'),
        seventeenth,
      ],
      '2026-11',
      now,
    );
    expect(blocks.map((block) => block.became)).toEqual(['moved', 'moved', 'kept', 'ahead']);
    expect(blocks[1]?.movedTo).toBe('2026-11-12T08:00:00.000Z');
  });

  it('has kept an exception that stands at its time: only its words were changed', () => {
    expect(became([third])[0]).toBe('03 kept');
  });

  it('counts a block moved to a time ahead once the time it was planned for has passed', () => {
    const later = [third, tenth, at('2026-11-17T13:00:00Z', '2026-11-23T16:00:00Z'), ahead];
    expect(became(later)[2]).toBe('17 moved');
  });

  it('counts a block moved forward once it is over', () => {
    const earlier = at('2026-11-24T13:00:00Z', '2026-11-23T08:00:00Z');
    expect(became([third, tenth, seventeenth, earlier])[3]).toBe('24 moved');
    const tonight = at('2026-11-24T13:00:00Z', '2026-11-23T18:00:00Z');
    expect(became([third, tenth, seventeenth, tonight])[3]).toBe('24 ahead');
  });

  it('has a block moved into the next month, and not one moved in from it', () => {
    const out = at('2026-11-24T13:00:00Z', '2026-12-02T13:00:00Z');
    const into = at('2026-12-01T13:00:00Z', '2026-11-30T13:00:00Z');
    const when = instant('2026-12-03T08:00:00Z');
    const all = [third, tenth, seventeenth, into, out];
    expect(became(all, when)).toEqual(['03 kept', '10 kept', '17 kept', '24 moved']);
    expect(became(all, when, series, '2026-12').slice(0, 2)).toEqual(['01 moved', '08 ahead']);
  });

  it('begins with the series: a block made in the middle of the month has lost nothing before', () => {
    const middle = { ...series, firstDay: day('2026-11-17'), start: seventeenth.start, end: seventeenth.end };
    expect(became([seventeenth, ahead], now, middle)).toEqual(['17 kept', '24 ahead']);
    expect(became([], now, middle, '2026-10')).toEqual([]);
  });

  it('ends with the quarter', () => {
    const when = instant('2027-01-20T08:00:00Z');
    expect(became([], when, series, '2026-12')).toEqual([
      '01 lost',
      '08 lost',
      '15 lost',
      '22 lost',
      '29 lost',
    ]);
    expect(became([], when, series, '2027-01')).toEqual([]);
  });

  it('has the last day of a series, and the first and last day of a month', () => {
    const daily: BlockSeries = {
      ...series,
      days: ['monday', 'sunday'],
      firstDay: day('2026-11-01'),
      lastDay: day('2026-11-30'),
      start: instant('2026-11-01T08:00:00Z'),
      end: instant('2026-11-01T09:00:00Z'),
    };
    const days = plannedBlocks(daily, [], '2026-11', now).map((block) => block.day.slice(8));
    expect(days).toEqual(['01', '02', '08', '09', '15', '16', '22', '23', '29', '30']);
  });

  it('belongs to the month of its own zone: half past midnight in Auckland is the day before in UTC', () => {
    const auckland: BlockSeries = {
      ...series,
      days: ['sunday'],
      firstDay: day('2026-11-01'),
      start: instant('2026-10-31T11:30:00Z'),
      end: instant('2026-10-31T12:30:00Z'),
    };
    const first = { ...at('2026-10-31T11:30:00Z'), end: instant('2026-10-31T12:30:00Z') };
    expect(became([first], now, auckland)[0]).toBe('01 kept');
    expect(became([first], now, auckland, '2026-10')).toEqual([]);
  });

  it.each([
    ['Berlin', '2026-10-06T11:00:00Z', '2026-11-03T12:00:00Z'],
    ['New York', '2026-10-06T17:00:00Z', '2026-11-03T18:00:00Z'],
    ['Auckland', '2026-09-22T01:00:00Z', '2026-09-29T00:00:00Z'],
  ])('keeps its wall clock over a change of the clock: %s', (_zone, start, after) => {
    const first = day(start);
    const local = { ...series, firstDay: first, start: instant(start), end: addMinutes(instant(start), 240) };
    const shifted = at(after);
    const found = plannedBlocks(local, [shifted], after.slice(0, 7), now).find(
      (block) => block.day === after.slice(0, 10),
    );
    expect(found?.became).toBe('kept');
  });

  it('counts every other week from the week of its first day', () => {
    const biweekly = { ...series, interval: 2, days: ['tuesday', 'thursday'] as const };
    expect(plannedBlocks(biweekly, [], '2026-10', now).map((block) => block.day.slice(8))).toEqual([
      '06',
      '08',
      '20',
      '22',
    ]);
  });

  it('ends after so many times', () => {
    expect(became([], now, { ...series, lastDay: null, times: 5 })).toEqual(['03 lost']);
  });
});

describe('months', () => {
  it('follow each other over the year', () => {
    expect([monthBefore('2026-11'), monthBefore('2027-01')]).toEqual(['2026-10', '2026-12']);
  });

  it('are read with what may have been moved over their edges', () => {
    expect(daysToRead('2026-03')).toEqual({ from: '2026-01-24', to: '2026-04-09' });
  });
});
