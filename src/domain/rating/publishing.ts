import type { Direction } from './direction.ts';

/** What the one who publishes knows beside the direction itself. */
export interface PublishingFacts {
  /** The list and this person's own folder were read since the start: what they lack is not there. */
  readonly isListRead: boolean;
  readonly isOwnRead: boolean;
  /** A later meeting has started. */
  readonly isOver: boolean;
  /** The space is not what this person took on: somebody else may read it. */
  readonly isSpaceDrifted: boolean;
}

/**
 * The one rule for publishing a sealed rating without a press at that moment: in the current round both seals stand as they were seen, both
 * sides said "Open" after that, this person's own "Open" is in their own folder and was said of just these two seals, and nothing of it
 * was published before. Whatever the other side writes can only keep it from being true, but for their own "Open".
 */
export function mayPublish(direction: Direction, facts: PublishingFacts): boolean {
  const { mine, published, secret, state, theirs } = direction;
  const isKnown = facts.isListRead && facts.isOwnRead && !facts.isOver && !facts.isSpaceDrifted;
  const isSealed = stands(mine) && stands(theirs) && secret !== null && secret.seal === mine.seal?.seal;
  const isSaid = mine.saidOpen && theirs.saidOpen;
  return isKnown && isSealed && isSaid && state === 'opening' && !published;
}

function stands({ broken, seal }: Direction['mine']): boolean {
  return seal !== null && broken === null;
}
