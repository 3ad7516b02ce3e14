import { describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import type { Board } from './board.ts';
import { labelsByName, looksLikeWorkflow, previewOf, usualReading } from './reading.ts';

function board(buckets: readonly string[], members: Partial<Board> = {}): Board {
  return {
    planId: 'plan',
    title: 'OKRs',
    groupId: null,
    labelNames: {},
    buckets: buckets.map((name, index) => ({ id: name, name, orderHint: String(index) })),
    cards: [],
    ...members,
  };
}

describe('the buckets of a board', () => {
  it.each([
    [['To do', 'Doing', 'Done']],
    [['Backlog', 'In progress', 'In review', 'Done']],
    [['Zu erledigen', 'In Arbeit', 'Erledigt']],
    [['1. Offen', '2. In Bearbeitung', '3. Fertig']],
    [['📥 Ideas', '🚧 In Progress', 'Ask Legal', '✅ Done']],
  ])('look like steps of work: %s', (names) => {
    expect(looksLikeWorkflow(board(names))).toBe(true);
  });

  it.each([
    [['Make onboarding feel effortless', 'Grow the product guild']],
    [['Doing good', 'Done with tickets']],
    [['Backlog', 'Pricing', 'Guild']],
    [[]],
  ])('look like goals: %s', (names) => {
    expect(looksLikeWorkflow(board(names))).toBe(false);
  });
});

describe('labels', () => {
  it('are found by name in English and German', () => {
    const english = { category1: 'Committed', category2: 'Aspirational', category5: 'Lead indicator' };
    const german = { category3: 'verbindlich', category4: 'Ambitioniert', category9: 'Frühindikator' };
    expect(labelsByName({ labelNames: english })).toEqual({
      committed: 'category1',
      aspirational: 'category2',
      lead: 'category5',
    });
    expect(labelsByName({ labelNames: german })).toEqual({
      committed: 'category3',
      aspirational: 'category4',
      lead: 'category9',
    });
  });

  it('of other names mean nothing', () => {
    expect(labelsByName({ labelNames: { category1: 'Team lead', category2: 'Uncommitted' } })).toEqual({});
  });
});

describe('a preview', () => {
  const cards = [
    card('a', {
      bucketId: 'To do',
      labelSlots: ['category1', 'category6'],
      checklistTotal: 4,
      checklistDone: 1,
    }),
    card('b', { bucketId: 'Done', labelSlots: ['category6'], percentComplete: 100, progress: 'completed' }),
    card('c', { bucketId: null }),
  ];
  const labelNames = { category1: 'Committed', category6: 'Pricing', category7: 'Nobody' };
  const read = board(['To do', 'Done'], { cards, labelNames });

  it('of buckets as columns has a label for each objective', () => {
    expect(usualReading(read)).toEqual({ columns: 'buckets', labels: { committed: 'category1' } });
    expect(previewOf(read, usualReading(read))).toEqual({
      objectives: [{ id: 'category6', name: 'Pricing', count: 2, titles: ['a', 'b'] }],
      without: 1,
      columns: [
        { id: 'To do', name: 'To do', count: 1 },
        { id: 'Done', name: 'Done', count: 1 },
      ],
      labels: { committed: 1, aspirational: 0, lead: 0 },
      checklists: { cards: 1, done: 1, steps: 4 },
    });
  });

  it('of progress as columns has a bucket for each objective', () => {
    const preview = previewOf(read, { columns: 'progress', labels: {} });
    expect(preview.objectives.map(({ count, name }) => [name, count])).toEqual([
      ['To do', 1],
      ['Done', 1],
    ]);
    expect(preview.columns.map(({ count }) => count)).toEqual([2, 0, 1]);
    expect(preview.without).toBe(1);
  });
});
