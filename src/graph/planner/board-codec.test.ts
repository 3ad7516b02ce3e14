import { describe, expect, it } from 'vitest';
import { alex } from '../../../tests/fakes/fake-pair.ts';
import { readBuckets, readCards, readLabelNames, readPlan, readPlannerPage } from './board-codec.ts';

const task = {
  id: 'task',
  title: 'Close the gap',
  bucketId: 'bucket',
  percentComplete: 50,
  dueDateTime: '2026-12-01T12:00:00Z',
  completedDateTime: null,
  orderHint: '85',
  assignments: {
    [alex.id.toUpperCase()]: { orderHint: '' },
    '0e000000-0000-4000-8000-000000000001': null,
    '@odata.type': '#x',
  },
  appliedCategories: { category10: true, category2: true, category1: false },
  checklistItemCount: 5,
  activeChecklistItemCount: 2,
};

describe('a Planner task', () => {
  it('is a card', () => {
    expect(readCards([task], { category2: 'Aspirational' })).toEqual([
      {
        id: 'task',
        title: 'Close the gap',
        bucketId: 'bucket',
        percentComplete: 50,
        progress: 'inProgress',
        dueAt: '2026-12-01T12:00:00.000Z',
        completedAt: null,
        assigneeIds: [alex.id],
        labels: ['Aspirational', 'category10'],
        labelSlots: ['category2', 'category10'],
        checklistDone: 3,
        checklistTotal: 5,
        orderHint: '85',
        version: '',
      },
    ]);
  });

  it('is a card with whatever is missing', () => {
    expect(readCards([{ id: 'bare' }], {})).toMatchObject([
      {
        title: '',
        bucketId: null,
        percentComplete: 0,
        progress: 'notStarted',
        dueAt: null,
        labels: [],
        checklistTotal: 0,
      },
    ]);
  });

  it('never has a negative count, and is left out without an id', () => {
    expect(
      readCards([{ ...task, checklistItemCount: 1, activeChecklistItemCount: 3 }, { title: 'x' }, null], {}),
    ).toMatchObject([{ checklistDone: 0 }]);
  });
});

describe('a Planner plan', () => {
  it('has names for some labels', () => {
    expect(
      readLabelNames({ categoryDescriptions: { category1: 'Committed', category2: null, category3: '' } }),
    ).toEqual({ category1: 'Committed' });
    expect(readLabelNames({})).toEqual({});
  });

  it.each<[string, object, string | null]>([
    ['its container', { container: { containerId: alex.id.toUpperCase(), type: 'group' } }, alex.id],
    ['its owner, where it has no container', { owner: alex.id }, alex.id],
    ['its owner, where the container is null', { container: null, owner: alex.id }, alex.id],
  ])('is of the group named by %s', (_, body, groupId) => {
    expect(readPlan({ title: 'OKRs', ...body })).toEqual({ title: 'OKRs', groupId });
  });

  it.each(['roster', 'project', 'driveItem', 'unknownFutureValue'])(
    'of a %s is of no group, though its owner names the container too',
    (type) => {
      const container = { containerId: alex.id, type };
      expect(readPlan({ title: 'OKRs', owner: alex.id, container })).toEqual({
        title: 'OKRs',
        groupId: null,
      });
    },
  );

  it('has buckets and pages', () => {
    expect(readBuckets([{ id: 'b', name: 'Objective', orderHint: '8', more: 1 }, {}])).toEqual([
      { id: 'b', name: 'Objective', orderHint: '8' },
    ]);
    expect(readPlannerPage({ value: [1], '@odata.nextLink': 'next' })).toEqual({
      value: [1],
      nextLink: 'next',
    });
    expect(readPlannerPage({ value: [] }).nextLink).toBeNull();
  });
});
