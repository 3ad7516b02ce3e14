import type { Board, Card } from './board.ts';

/** A card as Planner answered it by itself; null when it is gone. */
export interface CardSeen {
  readonly planId: string;
  readonly taskId: string;
  readonly card: Card | null;
}

/** A board read anew. Cards that did not change keep their identity, the board itself when nothing did. */
export function refreshedBoard(old: Board | null, read: Board): Board {
  if (old === null) return read;
  const before = new Map(old.cards.map((card) => [card.id, card]));
  const cards = read.cards.map((card) => {
    const known = before.get(card.id);
    return known && isSame(known, card) ? known : card;
  });
  const isSameBoard =
    cards.length === old.cards.length &&
    cards.every((card) => before.get(card.id) === card) &&
    JSON.stringify({ ...old, cards: [] }) === JSON.stringify({ ...read, cards: [] });
  if (isSameBoard) return old;
  const areBuckets = JSON.stringify(old.buckets) === JSON.stringify(read.buckets);
  const areNames = JSON.stringify(old.labelNames) === JSON.stringify(read.labelNames);
  return {
    ...read,
    buckets: areBuckets ? old.buckets : read.buckets,
    labelNames: areNames ? old.labelNames : read.labelNames,
    cards,
  };
}

/** The board with one card as just answered: newer ones stay. Label names are the board's. */
export function withCard(board: Board, { card, taskId }: CardSeen): Board {
  const there = board.cards.find(({ id }) => id === taskId);
  if (card === null)
    return there ? { ...board, cards: board.cards.filter((other) => other !== there) } : board;
  if (there && there.version >= card.version) return board;
  const named = { ...card, labels: card.labelSlots.map((slot) => board.labelNames[slot] ?? slot) };
  return {
    ...board,
    cards: there ? board.cards.map((other) => (other === there ? named : other)) : [...board.cards, named],
  };
}

/** A task's tag changes with everything of it; names of labels are the plan's. */
function isSame(one: Card, other: Card): boolean {
  return (
    one.version !== '' && one.version === other.version && one.labels.join('\n') === other.labels.join('\n')
  );
}
