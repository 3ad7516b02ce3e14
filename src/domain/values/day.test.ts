import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, parseDay, type Day } from './day.ts';

describe('a day', () => {
  it('is read, also with a time behind it', () => {
    expect(parseDay('2026-11-23')).toBe('2026-11-23');
    expect(parseDay('2028-02-29T10:00:00Z')).toBe('2028-02-29');
  });

  it.each(['', '23.11.2026', '2026-02-30', '2026-13-01', '2027-02-29'])('is not read from “%s”', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('counts over months and leap days', () => {
    const day = '2028-02-28' as Day;
    expect(addDays(day, 2)).toBe('2028-03-01');
    expect(addDays(day, -59)).toBe('2027-12-31');
    expect(daysBetween(day, addDays(day, 30))).toBe(30);
    expect(daysBetween(day, addDays(day, -1))).toBe(-1);
  });
});
