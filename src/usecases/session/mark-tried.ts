import type { Change } from '#src/domain/sync/change.ts';
import type { SendContext } from './sent.ts';

/** A change as it is kept on disk before its first attempt: the next one then knows that this one may have arrived. */
export function markTried(change: Change, boards: SendContext['boards']): Change {
  if (change.type === 'makeTask' && !change.tried) return { ...change, tried: true };
  if (change.type === 'putNote' && change.base === null && !change.tried) return { ...change, tried: true };
  if (change.type !== 'addTask' || change.tried) return change;
  const { planId, title } = change.card;
  const board = boards.find(({ source }) => source.planId === planId)?.board;
  const known = board?.cards.flatMap((card) => (card.title === title ? [card.id] : [])) ?? [];
  return { ...change, tried: true, known };
}
