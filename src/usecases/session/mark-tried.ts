import type { Change } from '#src/domain/sync/change.ts';
import type { SendContext } from './sent.ts';

/** A change as it is kept on disk before an attempt: the next one then knows that this one may have arrived, and what it was called. */
export function markTried(
  change: Change,
  boards: SendContext['boards'],
  confirmed: SendContext['confirmed'] = new Map(),
): Change {
  const cardsOf = (planId: string | null, title: string): readonly string[] =>
    boards
      .find(({ source }) => source.planId === planId)
      ?.board?.cards.flatMap((card) => (card.title === title ? [card.id] : [])) ?? [];
  if (change.type === 'makeTask') {
    const action = confirmed.get(change.key)?.record;
    const { titles = [], known = [] } = change;
    if (action?.kind !== 'action' || titles.includes(action.body)) return { ...change, tried: true };
    // What has these words may be what an attempt of an older version made, which kept none.
    const isOlder = change.tried && titles.length === 0;
    const others = isOlder ? [] : cardsOf(action.planId, action.body);
    return { ...change, tried: true, titles: [...titles, action.body], known: [...known, ...others] };
  }
  if (change.type !== 'addTask' || change.tried) return change;
  const { planId, title } = change.card;
  return { ...change, tried: true, known: cardsOf(planId, title) };
}
