import { describe, expect, it } from 'vitest';
import { Failure } from '#src/ports/failure.ts';
import { activeForMs, failureWaitMs, nextOwnLookMs, nextPollMs, nextTryMs } from './poll-schedule.ts';

describe('the pace', () => {
  const active = nextPollMs({ sinceChangeMs: 0, slowdowns: 0 });
  const quiet = nextPollMs({ sinceChangeMs: activeForMs, slowdowns: 0 });

  it('shows an edit within 5 s while either side is active, within 20 s when quiet', () => {
    expect(active).toBeLessThanOrEqual(5_000);
    expect(nextPollMs({ sinceChangeMs: activeForMs - 1, slowdowns: 0 })).toBe(active);
    expect(quiet).toBeGreaterThan(active);
    expect(quiet).toBeLessThanOrEqual(20_000);
  });

  it('halves with every 429, down to once in two minutes', () => {
    expect(nextPollMs({ sinceChangeMs: 0, slowdowns: 1 })).toBe(2 * active);
    expect(nextPollMs({ sinceChangeMs: activeForMs, slowdowns: 2 })).toBe(4 * quiet);
    expect(nextPollMs({ sinceChangeMs: 0, slowdowns: 20 })).toBe(120_000);
  });

  it('of one’s other devices is three minutes, and twenty seconds for ten minutes after one of them wrote', () => {
    expect(nextOwnLookMs({ sinceForeignMs: Number.POSITIVE_INFINITY, slowdowns: 0 })).toBe(180_000);
    expect(nextOwnLookMs({ sinceForeignMs: 0, slowdowns: 0 })).toBe(20_000);
    expect(nextOwnLookMs({ sinceForeignMs: 599_999, slowdowns: 1 })).toBe(40_000);
    expect(nextOwnLookMs({ sinceForeignMs: 600_000, slowdowns: 1 })).toBe(360_000);
  });

  it('of tries doubles up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 50].map(nextTryMs)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('keeps to what the service asks for, and is never at once', () => {
    expect(failureWaitMs(new Failure('throttled', { retryAfterMs: 7_300 }), 3)).toBe(7_300);
    expect(failureWaitMs(new Failure('throttled', { retryAfterMs: 0 }), 1)).toBeGreaterThan(0);
    expect(failureWaitMs(new Failure('throttled'), 1)).toBe(2_000);
  });
});
