import type { Sendable } from '#src/domain/sync/change.ts';
import type { SendContext } from './sent.ts';

/** A change as it is kept on disk before an attempt: the next one then knows that this one may have arrived, and what it was called. */
export function markTried(
  change: Sendable,
  boards: SendContext['boards'],
  confirmed: SendContext['confirmed'] = new Map(),
): Sendable {
  const cardsOf: CardsOf = (planId, title) =>
    boards
      .find(({ source }) => source.planId === planId)
      ?.board?.cards.flatMap((card) => (card.title === title ? [card.id] : [])) ?? [];
  if (change.type === 'makeTask') return markTask(change, confirmed, cardsOf);
  if (change.type === 'putNote' && change.base === null && !change.tried) return { ...change, tried: true };
  if (change.type !== 'addTask' || change.tried) return change;
  const { planId, title } = change.card;
  return { ...change, tried: true, known: cardsOf(planId, title) };
}

/** Ids of the cards of a title on a plan, as last read. */
type CardsOf = (planId: string | null, title: string) => readonly string[];
type MakeTask = Extract<Sendable, { type: 'makeTask' }>;

function markTask(change: MakeTask, confirmed: SendContext['confirmed'], cardsOf: CardsOf): MakeTask {
  const action = confirmed.get(change.key)?.record;
  const { titles, known = [], tried } = change;
  // Of an older version, or of a board both linked: which tries there were is not known.
  if (tried && titles === undefined) return change;
  if (action?.kind !== 'action' || titles?.includes(action.body)) return { ...change, tried: true };
  return {
    ...change,
    tried: true,
    titles: [...(titles ?? []), action.body],
    known: [...known, ...cardsOf(action.planId, action.body)],
  };
}
