import type { BoardColumns } from '../records/feed-record.ts';
import type { CardPatch } from '../sync/change.ts';
import { bucketsInOrder, byHint, cardsIn, progressColumns, type Board, type Card } from './board.ts';
import { isBetween } from './order-hint.ts';

/** A column as it is shown. */
export interface Column {
  /** A progress, the id of a bucket, or `''` for the cards of no bucket. */
  readonly id: string;
  /** Name of the bucket; null where the product has a word of its own. */
  readonly name: string | null;
  readonly cards: readonly Card[];
}

const percentOf: Readonly<Record<string, number>> = { notStarted: 0, inProgress: 50, completed: 100 };

/** The columns of a board in their order, with their cards in theirs. Where buckets are columns, what is completed comes last. */
export function columnsOf(board: Board, by: BoardColumns): readonly Column[] {
  if (by === 'progress') return progressColumns.map((id) => ({ id, name: null, cards: cardsIn(board, id) }));
  const buckets = bucketsInOrder(board);
  const known = new Set(buckets.map(({ id }) => id));
  const place = (card: Card): string => (known.has(card.bucketId ?? '') ? (card.bucketId ?? '') : '');
  const inBuckets = new Map<string, Card[]>([...known, ''].map((id) => [id, []]));
  for (const card of board.cards) inBuckets.get(place(card))?.push(card);
  const sorted = (id: string): readonly Card[] =>
    (inBuckets.get(id) ?? []).sort((one, other) => rank(one, by) - rank(other, by) || byHint(one, other));
  const columns: readonly Column[] = buckets.map(({ id, name }) => ({ id, name, cards: sorted(id) }));
  const others = sorted('');
  return others.length > 0 || columns.length === 0
    ? [...columns, { id: '', name: null, cards: others }]
    : columns;
}

/** What puts a card into a column; null for the column of no bucket, into which Planner puts nothing. */
export function patchInto(by: BoardColumns, columnId: string): CardPatch | null {
  if (by === 'progress') return { percentComplete: percentOf[columnId] ?? 0 };
  return columnId === '' ? null : { bucketId: columnId };
}

/** What moves a card one place up (-1) or down (1) among those it is sorted with; null at the end of them. */
export function patchAlong(column: Column, by: BoardColumns, card: Card, step: -1 | 1): CardPatch | null {
  const siblings = column.cards.filter((other) => isBeside(other, card, by));
  const place = siblings.findIndex(({ id }) => id === card.id) + step;
  if (place < 0 || place >= siblings.length) return null;
  return {
    orderHint: hintAt(
      siblings.filter(({ id }) => id !== card.id),
      place,
    ),
  };
}

/**
 * What puts a card into a column before another one, or at its end: only what differs, null when nothing does. Cards of another
 * bucket, or where buckets are columns of another completion, keep apart whatever is between them.
 */
export function patchToPlace(
  column: Column,
  by: BoardColumns,
  card: Card,
  beforeId: string | null,
): CardPatch | null {
  const isIn = column.cards.some(({ id }) => id === card.id);
  const into = isIn ? {} : patchInto(by, column.id);
  if (into === null || beforeId === card.id) return null;
  const others = column.cards.filter(({ id }) => id !== card.id);
  const found = others.findIndex(({ id }) => id === beforeId);
  const place = found < 0 ? others.length : found;
  const above = others.slice(0, place).filter((other) => isBeside(other, card, by));
  const below = others.slice(place).filter((other) => isBeside(other, card, by));
  const isThere = isBetween(card.orderHint, above.at(-1)?.orderHint ?? '', below[0]?.orderHint ?? '');
  const patch = isThere ? into : { ...into, orderHint: hintAt([...above, ...below], above.length) };
  return Object.keys(patch).length === 0 ? null : patch;
}

/**
 * What takes a change of a card back: what its members hold now, and its place between those it is between now. Null for a card that
 * leaves the column of no bucket, into which Planner puts nothing.
 */
export function patchBack(column: Column, by: BoardColumns, card: Card, patch: CardPatch): CardPatch | null {
  if (patch.bucketId !== undefined && column.id === '') return null;
  const siblings = column.cards.filter((other) => isBeside(other, card, by));
  const place = siblings.findIndex(({ id }) => id === card.id);
  const others = siblings.filter(({ id }) => id !== card.id);
  return {
    ...(patch.percentComplete === undefined ? {} : { percentComplete: card.percentComplete }),
    ...(patch.bucketId === undefined || card.bucketId === null ? {} : { bucketId: card.bucketId }),
    ...(patch.orderHint === undefined ? {} : { orderHint: hintAt(others, Math.max(0, place)) }),
  };
}

/** The composed hint of a place among siblings; one that Planner has not answered yet is no neighbour to compose from. */
function hintAt(siblings: readonly Card[], place: number): string {
  const isSettled = (card: Card): boolean => card.waits?.isPlaced !== true;
  const before = siblings.slice(0, place).findLast(isSettled);
  const after = siblings.slice(place).find(isSettled);
  return `${before?.orderHint ?? ''} ${after?.orderHint ?? ''}!`;
}

/** Whether two cards of a column are sorted by their hints, and by nothing before that. */
export function isBeside(one: Card, other: Card, by: BoardColumns): boolean {
  return by === 'progress' ? one.bucketId === other.bucketId : rank(one, by) === rank(other, by);
}

function rank(card: Card, by: BoardColumns): number {
  return by === 'buckets' && card.progress === 'completed' ? 1 : 0;
}
