import type { OwnItem, OwnOpen } from '../records/own-item.ts';
import type { Guid } from '../values/guid.ts';
import type { StandingSeal } from './rater-standing.ts';
import { isSameRatingPlace, type RatingPlace } from './rating.ts';

/** What stands when somebody says "Open". */
export interface OpenPlace extends RatingPlace {
  readonly space: Guid;
  readonly otherId: Guid;
  readonly mine: Pick<StandingSeal, 'seal'> | null;
  readonly theirs: Pick<StandingSeal, 'key' | 'seal'> | null;
}

/**
 * Whether this person said "Open" of just this: this space, meeting, direction and round, their own seal and the other's as they stand.
 * Said of anything else it does not count. It is read from their own folder: a row of the list may be anybody's.
 */
export function saidOpen(own: readonly OwnItem[], place: OpenPlace): boolean {
  return own.some((item) => item.kind === 'open' && isOf(item, place));
}

function isOf(said: OwnOpen, { mine, otherId, space, theirs, ...place }: OpenPlace): boolean {
  return (
    isSameRatingPlace(said, place) &&
    said.space === space &&
    said.mine === mine?.seal &&
    said.theirs.rater === otherId &&
    said.theirs.key === theirs?.key &&
    said.theirs.seal === theirs.seal
  );
}
