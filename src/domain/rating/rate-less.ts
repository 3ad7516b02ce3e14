import type { Cadence } from '../agenda/cadence.ts';
import type { Every } from '../records/rating-record.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';

/** A round of ratings that is over. */
export interface PastRound {
  readonly meetingId: Guid;
  /** Its meeting, or the next one, came and it was not opened. */
  readonly lapsed: boolean;
  /** What was opened, always in the same order, null where somebody did not rate; null when nothing was opened. */
  readonly numbers: readonly (number | null)[] | null;
}

/** Why the two are asked whether to rate less often. */
export type LessReason = 'lapsed' | 'same';

const lapsedRounds = 2;
const sameRounds = 4;

/**
 * Why to ask whether to rate less often, null for no reason: the last two rounds lapsed, or the last four had the same numbers. What
 * was before the last answer does not count, and who cannot rate less often is not asked. `rounds` have the newest first.
 */
export function rateLessAsked(
  rounds: readonly (PastRound & { readonly at: Instant })[],
  { askedAt, every, paused }: Cadence,
): LessReason | null {
  if (paused || rarer(every).length === 0) return null;
  const since = rounds.filter(({ at }) => askedAt === null || at > askedAt);
  const lapsed = since.slice(0, lapsedRounds);
  if (lapsed.length === lapsedRounds && lapsed.every((round) => round.lapsed)) return 'lapsed';
  const same = since.slice(0, sameRounds).map(({ numbers }) => numbers);
  const [newest] = same;
  if (same.length < sameRounds || !newest?.some((number) => number !== null)) return null;
  return same.every((numbers) => numbers && isSame(numbers, newest)) ? 'same' : null;
}

/** The rhythms that come less often than one, without "not yet". */
export function rarer(every: Every): readonly Every[] {
  const rhythms: readonly Every[] = [2, 4];
  return every === 0 ? [] : rhythms.filter((one) => one > every);
}

function isSame(one: readonly (number | null)[], other: readonly (number | null)[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
