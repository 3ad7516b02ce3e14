import { describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { instant } from '../../../tests/fakes/fake-pair.ts';
import type { Board, Card } from '../board/board.ts';
import { areaCount, focusAreas, isDone } from './focus-areas.ts';

const done: Partial<Card> = { progress: 'completed', percentComplete: 100 };
const board: Board = {
  planId: 'plan',
  title: 'Development',
  groupId: null,
  labelNames: { category10: 'Writing', category2: 'Pricing', category1: 'Committed' },
  buckets: [
    { id: 'writing', name: 'Writing', orderHint: 'b' },
    { id: 'pricing', name: 'Pricing', orderHint: 'a' },
    { id: 'empty', name: 'Leading', orderHint: 'c' },
  ],
  cards: [
    card('late', { bucketId: 'pricing', dueAt: instant('2026-12-11T12:00:00Z'), orderHint: 'a' }),
    card('none', { bucketId: 'pricing', orderHint: 'b', labelSlots: ['category2', 'category1'] }),
    card('soon', { bucketId: 'pricing', dueAt: instant('2026-11-27T12:00:00Z'), orderHint: 'c' }),
    card('at it', { bucketId: 'pricing', progress: 'inProgress', percentComplete: 50, orderHint: 'z' }),
    card('did', { bucketId: 'pricing', ...done }),
    card('wrote', { bucketId: 'writing', ...done, labelSlots: ['category10'] }),
    card('lost', { bucketId: 'gone' }),
  ],
};

describe('focus areas', () => {
  it('are the buckets in board order, with what is under way first, then by due day', () => {
    const areas = focusAreas(board);
    expect(areas.map(({ name }) => name)).toEqual(['Pricing', 'Writing', 'Leading']);
    expect(areas[0]?.open.map(({ id }) => id)).toEqual(['at it', 'soon', 'late', 'none']);
    expect(areas[0]?.counts).toEqual({ notStarted: 3, inProgress: 1, completed: 1 });
    expect(areas[2]?.open).toEqual([]);
  });

  it('are the named labels in order of their slots where buckets are columns, those with another meaning left out', () => {
    const areas = focusAreas(board, { columns: 'buckets', labels: { committed: 'category1' } });
    expect(areas.map(({ place, name }) => [place, name])).toEqual([
      ['category2', 'Pricing'],
      ['category10', 'Writing'],
    ]);
    expect(areas[0]?.open.map(({ id }) => id)).toEqual(['none']);
  });

  it('are no labels that no card carries: a board has up to 25 of them', () => {
    const labelNames = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [
        `category${String(index + 1)}`,
        `Label ${String(index + 1)}`,
      ]),
    );
    const cards = [
      card('none', { labelSlots: ['category2'] }),
      card('wrote', { ...done, labelSlots: ['category10'] }),
      card('at it', { labelSlots: ['category2', 'category25'] }),
    ];
    const areas = focusAreas({ ...board, labelNames, cards }, { columns: 'buckets' });
    expect(areas.map(({ name }) => name)).toEqual(['Label 2', 'Label 10', 'Label 25']);
    expect(areas.map(isDone)).toEqual([false, true, false]);
    expect(areaCount(areas)).toBe('right');
    expect(focusAreas({ ...board, labelNames, cards: [] }, { columns: 'buckets' })).toEqual([]);
  });

  it('are done with once all their cards are; one without cards is not', () => {
    expect(focusAreas(board).map(isDone)).toEqual([false, true, false]);
  });

  it.each([
    [0, 'none'],
    [1, 'few'],
    [2, 'right'],
    [3, 'right'],
    [4, 'many'],
  ] as const)('%i of them are “%s”', (number, count) => {
    const buckets = Array.from({ length: number }, (_, index) => ({
      id: String(index),
      name: String(index),
      orderHint: String(index),
    }));
    const finished = { id: 'finished', name: 'Finished', orderHint: 'z' };
    const cards = [card('did', { bucketId: 'finished', ...done })];
    expect(areaCount(focusAreas({ ...board, buckets: [...buckets, finished], cards }))).toBe(count);
  });
});
