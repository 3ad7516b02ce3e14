import { describe, expect, it } from 'vitest';
import {
  addMilliseconds,
  addMinutes,
  instantFrom,
  minutesBetween,
  parseInstant,
  toMilliseconds,
} from './instant.ts';

describe('an instant', () => {
  it.each([
    ['2026-11-23T14:00:00Z', '2026-11-23T14:00:00.000Z'],
    ['2026-11-23T15:30:00.5+01:30', '2026-11-23T14:00:00.500Z'],
    ['2026-11-23T14:00:00.1234567Z', '2026-11-23T14:00:00.123Z'],
  ])('is read from %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each(['', '2026-11-23', '2026-11-23T14:00:00', 'T nonsense Z', '2026-13-01T00:00:00Z'])(
    'is not read from “%s”',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );

  it('moves and is measured', () => {
    const start = instantFrom(0);
    expect(addMinutes(start, -1)).toBe('1969-12-31T23:59:00.000Z');
    expect(addMilliseconds(start, 1_500)).toBe('1970-01-01T00:00:01.500Z');
    expect(minutesBetween(addMinutes(start, 3), start)).toBe(-3);
    expect(toMilliseconds(addMinutes(start, 2))).toBe(120_000);
  });
});
