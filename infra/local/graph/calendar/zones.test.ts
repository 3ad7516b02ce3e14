import { describe, expect, it } from 'vitest';
import { toLocal, toUtc } from './zones.ts';

describe('zones', () => {
  it('reads Windows and IANA names on both sides of a change to summer time', () => {
    expect(toUtc('2026-03-28T09:00:00', 'W. Europe Standard Time')).toBe('2026-03-28T08:00:00.000Z');
    expect(toUtc('2026-03-29T09:00:00', 'Europe/Berlin')).toBe('2026-03-29T07:00:00.000Z');
    expect(toLocal('2026-03-29T07:00:00Z', 'Europe/Berlin')).toBe('2026-03-29T09:00:00');
    expect(toLocal('2026-11-23T23:30:00Z', 'India Standard Time')).toBe('2026-11-24T05:00:00');
  });

  it('reads an hour the clock skips as an instant next to the change', () => {
    expect(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']).toContain(
      toUtc('2026-03-29T02:30:00', 'Europe/Berlin'),
    );
  });
});
