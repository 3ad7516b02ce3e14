import { describe, expect, it } from 'vitest';
import { parseInstant, type Instant } from '../values/instant.ts';
import { around, lengthOf, meetingSeed, shown, type Occurrence } from './occurrence.ts';

const at = (text: string): Instant => parseInstant(`2026-11-${text}:00Z`) as Instant;
const occurrence = (start: string, end: string, moved?: string): Occurrence => ({
  start: at(start),
  end: at(end),
  originalStart: at(moved ?? start),
  iCalUId: null,
  subject: '',
  webLink: null,
});
const last = occurrence('16T14:00', '16T14:45');
const today = occurrence('23T14:00', '23T14:45');
const next = occurrence('30T14:00', '30T14:45');
const late = occurrence('23T15:00', '23T15:30');

describe('the occurrences around now', () => {
  it.each([
    ['before the first', '10T09:00', null, null, last],
    ['between two', '20T09:00', last, null, today],
    ['a quarter of an hour before', '23T13:45', last, today, next],
    ['a moment earlier', '23T13:44', last, null, today],
    ['in the middle', '23T14:20', last, today, next],
    ['half an hour after the end', '23T15:15', last, today, next],
    ['later than that', '23T15:16', today, null, next],
    ['after the last', '30T23:00', next, null, null],
  ])('are found %s', (_what, now, previous, current, following) => {
    expect(around([next, last, today], at(now))).toEqual({ previous, current, next: following });
  });

  it('are none without a calendar', () => {
    expect(shown(around([], at('23T14:00')))).toBeNull();
  });

  it('are the later one when the earlier has run over', () => {
    expect(around([late, today], at('23T14:50')).current).toBe(late);
  });

  it('show the current, else the next, else the last', () => {
    expect(shown(around([last, today, next], at('23T14:00')))).toBe(today);
    expect(shown(around([last, today, next], at('24T14:00')))).toBe(next);
    expect(shown(around([last, today], at('24T14:00')))).toBe(today);
  });
});

describe('a meeting’s seed', () => {
  it('stays when the meeting moves and when the series is made anew', () => {
    const moved = occurrence('24T09:00', '24T09:45', '23T14:00');
    expect(meetingSeed('g', moved, at('24T09:00'))).toBe(
      meetingSeed('g', { ...today, iCalUId: 'new' }, at('23T14:00')),
    );
  });

  it('is the day’s without an event, and the pair’s own', () => {
    expect(meetingSeed('g', null, at('23T09:00'))).toBe(meetingSeed('g', null, at('23T17:00')));
    expect(meetingSeed('g', null, at('23T09:00'))).not.toBe(meetingSeed('g', null, at('24T09:00')));
    expect(meetingSeed('g', today, at('23T09:00'))).not.toBe(meetingSeed('h', today, at('23T09:00')));
  });
});

it('a length is whole minutes', () => {
  expect(lengthOf(today)).toBe(45);
});
