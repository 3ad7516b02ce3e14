import { describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, alex, instant } from '../../../tests/fakes/fake-pair.ts';
import { numbered, waiting } from '../../../tests/fakes/records.ts';
import type { CardPatch, Change, NewCard } from '../sync/change.ts';
import type { Board } from './board.ts';
import { changesOfBoard, laidBoard } from './laid-board.ts';

const board: Board = {
  planId: 'plan',
  title: 'Board',
  groupId: null,
  labelNames: { category1: 'Committed', category10: 'Team' },
  buckets: [{ id: 'one', name: 'One', orderHint: 'a' }],
  cards: [
    card('a', { assigneeIds: [alex.id], labelSlots: ['category10'], labels: ['Team'] }),
    card('b', { orderHint: 'b' }),
  ],
};
const newCard: NewCard = {
  planId: 'plan',
  title: 'Fresh',
  bucketId: 'one',
  percentComplete: 50,
  dueOn: null,
  assigneeIds: [],
  labels: ['category1'],
  origin: null,
};

function patch(number: number, changed: CardPatch, problem: string | null = null): Change {
  const change = {
    type: 'patchTask',
    planId: 'plan',
    taskId: 'a',
    title: 'a',
    patch: changed,
    base: {},
  } as const;
  return waiting(number, change, { problem });
}

function laid(...changes: readonly Change[]): Board {
  return laidBoard(board, changesOfBoard('plan', changes));
}

describe('a board with what waits', () => {
  it('is the same object when nothing of it waits', () => {
    const other = waiting(1, {
      type: 'addTask',
      card: { ...newCard, planId: 'x' },
      leads: null,
      tried: false,
    });
    expect(laid(other)).toBe(board);
  });

  it('has each change in its order, and the other cards as they are', () => {
    const next = laid(
      patch(1, { percentComplete: 100, assigned: { [adele.id]: true, [alex.id]: false } }),
      patch(2, { labels: { category1: true }, dueOn: '2026-12-01' as never, orderHint: 'b !' }),
    );
    expect(next.cards[0]).toMatchObject({
      progress: 'completed',
      completedAt: instant('2026-11-23T13:51:00Z'),
      assigneeIds: [adele.id],
      labels: ['Committed', 'Team'],
      dueAt: '2026-12-01T12:00:00.000Z',
      orderHint: 'b !',
      waits: { isNew: false, isPlaced: true, problem: null },
    });
    expect(next.cards[1]).toBe(board.cards[1]);
    expect(next.buckets).toBe(board.buckets);
  });

  it('says why a change was refused, the first of several', () => {
    const next = laid(patch(1, { percentComplete: 50 }, 'HTTP 403'), patch(2, { dueOn: null }));
    expect(next.cards[0]?.waits?.problem).toEqual({ changeId: numbered(1), text: 'HTTP 403' });
  });

  it('lays nothing over a card that is gone', () => {
    expect(
      laidBoard({ ...board, cards: [] }, changesOfBoard('plan', [patch(1, { percentComplete: 50 })])).cards,
    ).toEqual([]);
  });

  it('has a new card at its end, until the board that is read has it', () => {
    const adding = { type: 'addTask', card: newCard, leads: null, tried: true, known: ['old'] } as const;
    const next = laid(waiting(7, adding));
    expect(next.cards.at(-1)).toMatchObject({
      id: numbered(7),
      progress: 'inProgress',
      labels: ['Committed'],
      orderHint: 'b !',
      waits: { isNew: true },
    });
    const old = card('old', { title: 'Fresh', bucketId: 'one' });
    const read = { ...board, cards: [old] };
    expect(laidBoard(read, changesOfBoard('plan', [waiting(7, adding)])).cards).toHaveLength(2);
    const there = { ...board, cards: [old, card('made', { title: 'Fresh', bucketId: 'one' })] };
    expect(laidBoard(there, changesOfBoard('plan', [waiting(7, adding)]))).toBe(there);
  });
});
