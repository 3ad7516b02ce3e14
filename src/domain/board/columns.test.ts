import { describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import type { Board, Card } from './board.ts';
import { columnsOf, patchAlong, patchBack, patchInto, patchToPlace, type Column } from './columns.ts';
import { hintAtEnd, isPlacedBy } from './order-hint.ts';

const buckets = [
  { id: 'one', name: 'One', orderHint: 'a' },
  { id: 'two', name: 'Two', orderHint: 'b' },
];
function boardOf(...cards: readonly Card[]): Board {
  return { planId: 'plan', title: 'Board', groupId: null, labelNames: {}, buckets, cards };
}
const inOne = (id: string, members: Partial<Card> = {}): Card => card(id, { bucketId: 'one', ...members });
const done = { progress: 'completed', percentComplete: 100 } as const;
const waits = { isNew: false, isPlaced: true, problem: null };

function column(board: Board, by: 'progress' | 'buckets', id: string): Column {
  const found = columnsOf(board, by).find((one) => one.id === id);
  if (!found) throw new Error(`no column ${id}`);
  return found;
}

describe('columns', () => {
  it('are the buckets in their order, what is completed last in each', () => {
    const board = boardOf(inOne('b'), inOne('a', done), inOne('c'), card('x', { bucketId: 'two' }));
    const read = columnsOf(board, 'buckets').map(({ cards, name }) => [name, cards.map(({ id }) => id)]);
    expect(read).toEqual([
      ['One', ['b', 'c', 'a']],
      ['Two', ['x']],
    ]);
  });

  it('have one more for cards of no bucket, and always one', () => {
    const board = boardOf(card('lost', { bucketId: 'gone' }), card('none'));
    expect(columnsOf(board, 'buckets').at(-1)).toMatchObject({ id: '', name: null });
    expect(columnsOf(board, 'buckets').at(-1)?.cards).toHaveLength(2);
    expect(columnsOf({ ...boardOf(), buckets: [] }, 'buckets')).toEqual([{ id: '', name: null, cards: [] }]);
  });

  it.each([
    ['progress', 'inProgress', { percentComplete: 50 }],
    ['progress', 'completed', { percentComplete: 100 }],
    ['buckets', 'two', { bucketId: 'two' }],
    ['buckets', '', null],
  ] as const)('by %s: %s takes a card with %o', (by, id, patch) => {
    expect(patchInto(by, id)).toEqual(patch);
  });
});

describe('a step along a column', () => {
  const board = boardOf(inOne('a'), inOne('b'), inOne('c'), card('z', { bucketId: 'two', orderHint: 'aa' }));
  const notStarted = column(board, 'progress', 'notStarted');
  const [a, b, c] = notStarted.cards as [Card, Card, Card];

  it('puts the card between the two it goes between, or at an end', () => {
    expect(patchAlong(notStarted, 'progress', c, -1)).toEqual({ orderHint: 'a b!' });
    expect(patchAlong(notStarted, 'progress', b, -1)).toEqual({ orderHint: ' a!' });
    expect(patchAlong(notStarted, 'progress', b, 1)).toEqual({ orderHint: 'c !' });
  });

  it('ends where the cards of its bucket end', () => {
    expect(patchAlong(notStarted, 'progress', a, -1)).toBeNull();
    expect(patchAlong(notStarted, 'progress', c, 1)).toBeNull();
  });

  it('composes from no hint Planner has not answered yet', () => {
    const moved = boardOf(inOne('a'), inOne('b', { orderHint: 'a c!', waits }), inOne('c'), inOne('d'));
    const there = column(moved, 'progress', 'notStarted');
    expect(there.cards.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(patchAlong(there, 'progress', there.cards[3] as Card, -1)).toEqual({ orderHint: 'a c!' });
  });
});

describe('a card let go somewhere', () => {
  const board = boardOf(inOne('a'), inOne('b'), inOne('c', done), card('z', { bucketId: 'two', ...done }));
  const notStarted = column(board, 'progress', 'notStarted');
  const completed = column(board, 'progress', 'completed');
  const a = inOne('a');

  it('changes only what differs', () => {
    expect(patchToPlace(completed, 'progress', a, 'c')).toEqual({ percentComplete: 100 });
    expect(patchToPlace(completed, 'progress', a, null)).toEqual({ percentComplete: 100, orderHint: 'c !' });
    expect(patchToPlace(notStarted, 'progress', a, null)).toEqual({ orderHint: 'b !' });
  });

  it('changes nothing where it was', () => {
    expect(patchToPlace(notStarted, 'progress', a, 'a')).toBeNull();
    expect(patchToPlace(notStarted, 'progress', a, 'b')).toBeNull();
  });

  it('goes into no column of no bucket', () => {
    expect(patchToPlace({ id: '', name: null, cards: [] }, 'buckets', a, null)).toBeNull();
  });

  it('can be put back where it came from', () => {
    const patch = { percentComplete: 100, orderHint: 'c !' };
    expect(patchBack(notStarted, 'progress', a, patch)).toEqual({ percentComplete: 0, orderHint: ' b!' });
    expect(patchBack(column(board, 'buckets', 'one'), 'buckets', a, { bucketId: 'two' })).toEqual({
      bucketId: 'one',
    });
  });

  it('cannot be put back among cards of no bucket, whether it had none or one that is gone', () => {
    const cards = [card('none'), card('lost', { bucketId: 'gone' })];
    const others = column(boardOf(...cards), 'buckets', '');
    for (const one of cards) {
      expect(patchBack(others, 'buckets', one, { bucketId: 'two' })).toBeNull();
      expect(patchBack(others, 'buckets', one, { bucketId: 'two', orderHint: ' !' })).toBeNull();
      expect(patchBack(others, 'buckets', one, { percentComplete: 100 })).toEqual({ percentComplete: 0 });
    }
  });
});

describe('order hints', () => {
  it('put a new card behind all that Planner knows', () => {
    expect(hintAtEnd(boardOf(inOne('a'), inOne('b'), inOne('x', { orderHint: 'z !', waits })))).toBe('b !');
    expect(hintAtEnd(boardOf())).toBe(' !');
  });

  it.each([
    ['a c!', 'b', true],
    ['a c!', 'd', false],
    [' c!', 'b', true],
    ['a !', 'b', true],
    ['a !', 'A', false],
  ])('composed as "%s" are kept by "%s": %s', (composed, hint, is) => {
    expect(isPlacedBy(composed, hint)).toBe(is);
  });
});
