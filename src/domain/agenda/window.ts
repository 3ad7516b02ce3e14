import { addMinutes, type Instant } from '../values/instant.ts';

/** Days whose rows an agenda is made of, besides everything that is still open. */
const windowDays = 60;

/** Rows made since this instant are read when a space is opened now. */
export function windowStart(now: Instant): Instant {
  return addMinutes(now, -windowDays * 24 * 60);
}
