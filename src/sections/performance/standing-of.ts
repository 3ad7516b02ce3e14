import type { Side } from '#src/domain/people/pair.ts';
import type { Direction } from '#src/domain/rating/direction.ts';
import type { RaterStanding } from '#src/domain/rating/rater-standing.ts';

/** How a rater stands in a direction, whoever looks. */
export function standingOf(direction: Direction, rater: Side): RaterStanding {
  return direction.mine.side === rater ? direction.mine : direction.theirs;
}
