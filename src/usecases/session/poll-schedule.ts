/** Either side changed something within this time: the pair is at work. */
export const activeForMs = 60_000;
const activeEveryMs = 4_500;
const quietEveryMs = 18_000;
const slowestMs = 120_000;

export interface Pace {
  /** Milliseconds since either side's last change. */
  readonly sinceChangeMs: number;
  /** How often in a row the service asked us to slow down; each time halves the rate. */
  readonly slowdowns: number;
}

/**
 * Milliseconds until the next look at the other side's changes. 4.5 s while either side is active keeps an edit visible within 5 s,
 * 18 s when quiet within 20 s, and both together a 45-minute meeting of two within 750 resource units (design, budgets).
 */
export function nextPollMs(pace: Pace): number {
  const base = pace.sinceChangeMs < activeForMs ? activeEveryMs : quietEveryMs;
  return Math.min(slowestMs, base * 2 ** pace.slowdowns);
}

/** Milliseconds before a failed send is tried again: doubles up to half a minute. */
export function nextTryMs(failures: number): number {
  return Math.min(30_000, 1_000 * 2 ** Math.min(failures, 5));
}
