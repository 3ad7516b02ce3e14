import type { Side } from '../people/pair.ts';
import type { Commitment } from '../records/board-record.ts';
import { apart, standingNumber, type Confidences } from './confidence.ts';
import { confidentFrom } from './progress.ts';

/** Why a key result is looked at first. `new`: nobody has said anything of it yet. */
export type Reason = 'apart' | 'fell' | 'doubted' | 'moved' | 'new';

const order: readonly Reason[] = ['apart', 'fell', 'doubted', 'moved', 'new'];
const sides: readonly Side[] = ['report', 'manager'];
/** Less than half a hundredth is rounding. */
const leastMove = 0.005;
/** So many are opened at first. */
const mostOpened = 3;
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
export function reasonOf(watched: Watched): Reason | null {
  const { earlier } = watched.confidences;
  const moved = movedSince(watched);
  if (areApart(watched.confidences)) return 'apart';
  if (moved < 0 || sides.some((side) => fell(watched.confidences, side))) return 'fell';
  if (isDoubted(watched)) return 'doubted';
  if (moved > 0) return 'moved';
  return earlier.length === 0 ? 'new' : null;
}

/** In this meeting, where both have said something; else in the last one. */
function areApart({ earlier, mine, theirs }: Confidences): boolean {
  const last = earlier.at(-1)?.given;
  const steps = apart(mine, theirs) ?? apart(last?.report ?? null, last?.manager ?? null);
  return steps !== null && steps >= apartFrom;
}

function isDoubted({ commitment, confidences: { earlier } }: Watched): boolean {
  const said = sides.flatMap((side) => standingNumber(earlier, side) ?? []);
  return commitment === 'committed' && said.some((value) => value < confidentFrom);
}

/** How far it went since somebody last said how far it was; 0 when not known. */
function movedSince({ confidences: { earlier }, share }: Watched): number {
  const before = Object.values(earlier.at(-1)?.given ?? {}).find((given) => given.share !== null)?.share;
  if (before == null || share === null || Math.abs(share - before) < leastMove) return 0;
  return share - before;
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
