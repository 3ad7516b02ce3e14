import { describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import type { Board } from './board.ts';
import { refreshedBoard, withCard } from './refreshed-board.ts';

const tag = (number: number): string => `W/"${String(number)}"`;
const board: Board = {
  planId: 'plan',
  title: 'Board',
  groupId: null,
  labelNames: { category1: 'Committed' },
  buckets: [],
  cards: [card('a', { version: tag(1) }), card('b', { version: tag(1) })],
};
const again = (): Board => structuredClone(board);

describe('a board read again', () => {
  it('is the same object when nothing changed', () => {
    expect(refreshedBoard(board, again())).toBe(board);
  });

  it('keeps the cards that did not change', () => {
    const read = { ...again(), cards: [card('a', { version: tag(2) }), card('b', { version: tag(1) })] };
    const next = refreshedBoard(board, read);
    expect(next.cards[0]).toBe(read.cards[0]);
    expect(next.cards[1]).toBe(board.cards[1]);
    expect(next.buckets).toBe(board.buckets);
  });

  it('notices what goes, and a label that was renamed', () => {
    expect(refreshedBoard(board, { ...again(), cards: [...again().cards.slice(1)] }).cards).toEqual([
      board.cards[1],
    ]);
    const labelled = { ...board, cards: [card('a', { labels: ['Committed'], labelSlots: ['category1'] })] };
    const renamed = { ...labelled, cards: [card('a', { labels: ['Sure'], labelSlots: ['category1'] })] };
    expect(refreshedBoard(labelled, renamed).cards[0]?.labels).toEqual(['Sure']);
  });
});

describe('one card answered', () => {
  const seen = (version: number | null) => ({
    planId: 'plan',
    taskId: 'a',
    card:
      version === null ? null : card('a', { title: 'New', version: tag(version), labelSlots: ['category1'] }),
  });

  it('takes the place of the one before, its labels named as the board names them', () => {
    expect(withCard(board, seen(2)).cards[0]).toMatchObject({ title: 'New', labels: ['Committed'] });
    expect(withCard(board, seen(2)).cards[1]).toBe(board.cards[1]);
  });

  it('does not take the place of a newer one', () => {
    const newer = withCard(board, seen(3));
    expect(withCard(newer, seen(2))).toBe(newer);
  });

  it('goes when it was deleted, and comes when it is new', () => {
    expect(withCard(board, seen(null)).cards).toEqual([board.cards[1]]);
    expect(withCard({ ...board, cards: [] }, seen(1)).cards).toHaveLength(1);
  });
});
