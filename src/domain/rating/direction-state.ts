import type { DirectionFacts } from './direction-facts.ts';
import type { RaterStanding } from './rater-standing.ts';

/** How a direction stands, in the words the screens have for it. */
export type DirectionState =
  /** Something in it is still being looked up. */
  | 'checking'
  /** This person has not rated. */
  | 'toRate'
  /** Sealed here, on its way to the list. */
  | 'sealing'
  | 'waiting'
  | 'bothSealed'
  | 'youSaidOpen'
  | 'theySaidOpen'
  /** Both said open; what is missing comes when the other's device is there. */
  | 'opening'
  | 'opened'
  /** The other side opened theirs, and this person said nothing: theirs stays sealed. */
  | 'theyOpened'
  /** Opened by one, since the other said "Not today". */
  | 'openedAlone'
  | 'youPassed'
  | 'theyPassed'
  | 'bothPassed'
  | 'lapsed'
  | 'neverOpened'
  /** This person's seal is there and its rating is in no place any more. */
  | 'secretLost'
  /** This person's seal is there and their own folder was not read yet on this device. */
  | 'sealedElsewhere'
  /** A seal that stood was deleted or changed. */
  | 'broken';

/** How a direction stands. What was opened counts only where it is a rating: anybody can write a row that is none. */
export function stateOf(
  { isOver, isOwnRead, me, unsent }: DirectionFacts,
  mine: RaterStanding,
  theirs: RaterStanding,
  hasSecret: boolean,
  round: number,
): DirectionState {
  const isSealing = (from: number): boolean =>
    unsent.some(({ kind, rater, round: its }) => kind === 'seal' && rater === me && its >= from);
  if (isRating(mine) || isRating(theirs)) return opened(mine, theirs, isOver);
  if (isSealing(mine.seal === null ? round : round + 1)) return 'sealing';
  if (mine.broken ?? theirs.broken) return 'broken';
  if (mine.seal === null) return notSealed(mine, theirs, isOver);
  if (isOver) return theirs.seal === null ? 'lapsed' : 'neverOpened';
  if (!hasSecret) return isOwnRead ? 'secretLost' : 'sealedElsewhere';
  if (theirs.seal === null) return theirs.passed ? 'theyPassed' : 'waiting';
  return bothSealed(mine, theirs);
}

function isRating({ opened }: RaterStanding): boolean {
  return opened?.type === 'rating';
}

function opened(mine: RaterStanding, theirs: RaterStanding, isOver: boolean): DirectionState {
  if (mine.opened && theirs.opened) return 'opened';
  const isAlone = mine.passed || theirs.passed || (mine.seal === null && isRating(theirs));
  if (isAlone) return 'openedAlone';
  if (isOver) return 'neverOpened';
  return isRating(mine) || (mine.saidOpen && theirs.saidOpen) ? 'opening' : 'theyOpened';
}

function bothSealed(mine: RaterStanding, theirs: RaterStanding): DirectionState {
  if (mine.saidOpen) return theirs.saidOpen ? 'opening' : 'youSaidOpen';
  return theirs.saidOpen ? 'theySaidOpen' : 'bothSealed';
}

function notSealed(mine: RaterStanding, theirs: RaterStanding, isOver: boolean): DirectionState {
  if (mine.passed) return theirs.passed ? 'bothPassed' : 'youPassed';
  return isOver ? 'lapsed' : 'toRate';
}
