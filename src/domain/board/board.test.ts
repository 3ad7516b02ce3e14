import { describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { bucketsInOrder, cardsIn, progressOf, type Board } from './board.ts';

const board: Board = {
  planId: 'plan',
  title: 'OKRs',
  groupId: null,
  labelNames: {},
  buckets: [
    { id: 'second', name: 'B', orderHint: 'b' },
    { id: 'first', name: 'A', orderHint: 'Z' },
  ],
  cards: [
    card('lost', { bucketId: 'gone', orderHint: 'A' }),
    card('late', { bucketId: 'second', orderHint: 'A' }),
    card('b', { bucketId: 'first', orderHint: 'a' }),
    card('a', { bucketId: 'first', orderHint: 'Z' }),
    card('done', { bucketId: 'first', progress: 'completed', percentComplete: 100 }),
  ],
};

describe('a board', () => {
  it.each([
    [0, 'notStarted'],
    [1, 'inProgress'],
    [99, 'inProgress'],
    [100, 'completed'],
  ])('shows %i percent as %s', (percent, progress) => {
    expect(progressOf(percent)).toBe(progress);
  });

  it('compares order hints by code unit: capitals before small letters', () => {
    expect(bucketsInOrder(board).map((bucket) => bucket.id)).toEqual(['first', 'second']);
  });

  it('has the cards of a column by bucket, then by hint, those of no bucket last', () => {
    expect(cardsIn(board, 'notStarted').map(({ id }) => id)).toEqual(['a', 'b', 'late', 'lost']);
    expect(cardsIn(board, 'completed').map(({ id }) => id)).toEqual(['done']);
    expect(cardsIn(board, 'inProgress')).toEqual([]);
  });
});
