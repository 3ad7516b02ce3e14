import type { Failure } from '#src/ports/failure.ts';

/** Either side changed something, or opened the space, within this time: the pair is at work. */
export const activeForMs = 60_000;
const activeEveryMs = 5_000;
const quietEveryMs = 20_000;
const slowestMs = 120_000;

export interface Pace {
  /** Milliseconds since either side's last change. */
  readonly sinceChangeMs: number;
  /** How often in a row the service asked us to slow down; each time halves the rate. */
  readonly slowdowns: number;
}

/**
 * Milliseconds until the next look at the other side's changes. 5 s while either side is active and 20 s when quiet is as often as the budgets ask; with the
 * changes of a scripted 45-minute meeting both together stay within its 800 resource units (design, budgets).
 */
export function nextPollMs(pace: Pace): number {
  const base = pace.sinceChangeMs < activeForMs ? activeEveryMs : quietEveryMs;
  return Math.min(slowestMs, base * 2 ** pace.slowdowns);
}

/** Another device of the person is at work for so long after it wrote. */
const otherDeviceForMs = 600_000;
const otherDeviceEveryMs = 20_000;
const ownEveryMs = 180_000;

/**
 * Milliseconds until the next look at the person's own document: often for ten minutes after another device wrote it. Each time the
 * service asked us to slow down halves the rate.
 */
export function nextOwnLookMs(pace: { readonly sinceForeignMs: number; readonly slowdowns: number }): number {
  const base = pace.sinceForeignMs < otherDeviceForMs ? otherDeviceEveryMs : ownEveryMs;
  return Math.min(4 * ownEveryMs, base * 2 ** pace.slowdowns);
}

/** Milliseconds before a failed send is tried again: doubles up to half a minute. */
export function nextTryMs(failures: number): number {
  return Math.min(30_000, 1_000 * 2 ** Math.min(failures, 5));
}

/** Milliseconds before the next try after a failure: what the service asks for, and never at once. */
export function failureWaitMs(failure: Failure, failures: number): number {
  return failure.retryAfterMs === null ? nextTryMs(failures) : Math.max(250, failure.retryAfterMs);
}
