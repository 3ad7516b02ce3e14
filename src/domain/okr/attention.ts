import type { Side } from '../people/pair.ts';
import type { Commitment } from '../records/board-record.ts';
import { apart, lastSaid, type Confidences } from './confidence.ts';
import { confidentFrom } from './progress.ts';

/** Why a key result is looked at first. `new`: nobody has said anything of it yet. */
export type Reason = 'apart' | 'fell' | 'doubted' | 'moved' | 'new';

const order: readonly Reason[] = ['apart', 'fell', 'doubted', 'moved', 'new'];
/** So many are opened at first. */
export const mostOpened = 3;
/** From here on two confidences are called different. */
export const apartFrom = 2;

/** What is known of a key result when it is decided which to open. */
export interface Watched {
  readonly taskId: string;
  readonly commitment: Commitment | null;
  /** How far it is, 0 to 1; null when not known. */
  readonly share: number | null;
  readonly confidences: Confidences;
}

/** Why a key result deserves a look; null when nothing changed. */
export function reasonOf({ commitment, confidences, share }: Watched): Reason | null {
  const { earlier, mine, theirs } = confidences;
  const last = earlier.at(-1);
  const now = apart(mine, theirs) ?? apart(last?.given.report ?? null, last?.given.manager ?? null);
  if (now !== null && now >= apartFrom) return 'apart';
  if ((['report', 'manager'] as const).some((side) => fell(confidences, side))) return 'fell';
  const said = (['report', 'manager'] as const).flatMap((side) => lastSaid(earlier, side)?.confidence ?? []);
  if (commitment === 'committed' && said.some((value) => value < confidentFrom)) return 'doubted';
  const before = Object.values(last?.given ?? {}).find((given) => given.share !== null)?.share ?? null;
  if (before !== null && share !== null && Math.abs(share - before) >= 0.005)
    return share < before ? 'fell' : 'moved';
  return earlier.length === 0 ? 'new' : null;
}

/** The last two numbers a side chose went down. */
function fell({ earlier }: Confidences, side: Side): boolean {
  const said = earlier.flatMap((round) => {
    const given = round.given[side];
    return given && !given.unchanged && given.confidence !== null ? [given.confidence] : [];
  });
  const [before, last] = said.slice(-2);
  return before !== undefined && last !== undefined && last < before;
}

/** A key result to look at first, and why. */
export interface Opened {
  readonly taskId: string;
  readonly reason: Reason;
}

/** At most three, the most telling first; those of one reason in the order of the board. */
export function toOpen(watched: readonly Watched[]): readonly Opened[] {
  return watched
    .flatMap((one, index) => {
      const reason = reasonOf(one);
      return reason === null ? [] : [{ taskId: one.taskId, reason, index }];
    })
    .sort((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason) || one.index - other.index)
    .slice(0, mostOpened)
    .map(({ reason, taskId }) => ({ reason, taskId }));
}
