import { describe, expect, it } from 'vitest';
import { monday } from '../../../tests/fakes/fake-pair.ts';
import { keyResult, objectiveAt, okrBoard, okrs, viewOf } from '../../../tests/fakes/okr-board.ts';
import type { Board } from '../board/board.ts';
import { goalKey, type GoalRecord } from '../records/board-record.ts';
import { agreementOf, termsOf } from './agreement.ts';

const place = 'onboarding';
const agreed: GoalRecord = {
  kind: 'goal',
  key: goalKey(okrBoard.planId, place),
  at: monday,
  extra: {},
  use: 'okrs',
  planId: okrBoard.planId,
  place,
  body: '',
  state: 'open',
  serves: null,
  agreedByManager: { at: monday, terms: termsOf(objectiveAt(okrs(viewOf()), place)) },
  agreedByReport: null,
};
const stateOf = (board: Board, ...more: readonly ReturnType<typeof keyResult>[]) =>
  agreementOf(objectiveAt(okrs(viewOf(agreed, ...more), board), place), 'manager');
const cards = (change: (card: Board['cards'][number]) => Partial<Board['cards'][number]>): Board => ({
  ...okrBoard,
  cards: okrBoard.cards.map((card) => ({ ...card, ...change(card) })),
});

describe('an agreement to an objective', () => {
  it('stands for the terms it was given to, and only for who gave it', () => {
    expect(stateOf(okrBoard)).toEqual({ type: 'agreed' });
    expect(agreementOf(objectiveAt(okrs(viewOf(agreed)), place), 'report')).toEqual({ type: 'none' });
  });

  it('goes when the text changes, and says what it was', () => {
    const renamed = {
      ...okrBoard,
      buckets: okrBoard.buckets.map((bucket) => ({ ...bucket, name: 'Other words' })),
    };
    expect(stateOf(renamed)).toEqual({
      type: 'changed',
      differences: [{ type: 'text', from: 'Make onboarding feel effortless', to: 'Other words' }],
    });
  });

  it.each([
    ['title', cards(({ id, title }) => (id === 'tickets' ? { title: 'Fewer tickets' } : { title })), []],
    ['kind', cards(({ id }) => (id === 'tickets' ? { labelSlots: ['category2'] } : {})), []],
    ['target', okrBoard, [keyResult('tickets', { target: 1.1 })]],
    ['removed', { ...okrBoard, cards: okrBoard.cards.filter(({ id }) => id !== 'tickets') }, []],
    ['added', cards(({ id }) => (id === 'lines' ? { bucketId: 'onboarding' } : {})), []],
  ] as const)('goes when a key result changes: %s', (type, board, records) => {
    expect(stateOf(board, ...records)).toMatchObject({ type: 'changed', differences: [{ type }] });
  });

  it('does not go with what is not agreed on: progress, day, order, lead indicators', () => {
    const moved = cards(({ id }) => ({
      percentComplete: 90,
      orderHint: id,
      ...(id === 'setups' ? { title: 'Other count' } : {}),
    }));
    expect(stateOf(moved, keyResult('tickets', { values: [] }))).toEqual({ type: 'agreed' });
  });
});
