import { byHint, type Board } from './board.ts';

/** The hint of a new card at the end of all. */
export function hintAtEnd(board: Board): string {
  const last = board.cards
    .filter((card) => card.waits?.isPlaced !== true)
    .sort(byHint)
    .at(-1);
  return `${last?.orderHint ?? ''} !`;
}

/**
 * Whether a card with this hint of Planner stands where a composed one puts it, `<before> <after>!`: a move whose answer was lost has
 * then arrived. Planner's own hints have no spaces.
 */
export function isPlacedBy(composed: string, hint: string): boolean {
  const [before = '', after = ''] = composed.slice(0, -1).split(' ');
  return isBetween(hint, before, after);
}

/** Whether a hint stands after one and before another; an empty one bounds nothing. */
export function isBetween(hint: string, before: string, after: string): boolean {
  return (before === '' || before < hint) && (after === '' || hint < after);
}
