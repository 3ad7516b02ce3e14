import { expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { waiting } from '../../../tests/fakes/records.ts';
import { LaidBoards } from './laid-boards.ts';
import type { BoardReading } from './session-data.ts';

const reading = (planId: string): BoardReading => ({
  source: { use: 'okrs', planId },
  board: { planId, title: planId, groupId: null, labelNames: {}, buckets: [], cards: [card('a')] },
  failure: null,
});
const readings = [reading('one'), reading('two')];
const patch = {
  type: 'patchTask',
  planId: 'one',
  taskId: 'a',
  title: 'a',
  patch: { percentComplete: 50 },
  base: {},
} as const;

it('gives the boards as they are while nothing waits', () => {
  expect(new LaidBoards().of(readings, [])).toBe(readings);
});

it('gives the same objects for the same changes, and leaves the other boards alone', () => {
  const boards = new LaidBoards();
  const change = waiting(1, patch);
  const laid = boards.of(readings, [change]);
  expect(laid[0]?.board?.cards[0]?.percentComplete).toBe(50);
  expect(laid[1]).toBe(readings[1]);
  expect(boards.of(readings, [change])).toBe(laid);
  expect(boards.of(readings, [waiting(1, { ...patch, patch: { percentComplete: 100 } })])).not.toBe(laid);
  expect(boards.of(readings, [])).toEqual(readings);
});

it('gives the same objects for one plan linked for two uses', () => {
  const boards = new LaidBoards();
  const change = waiting(1, patch);
  const both: readonly BoardReading[] = [
    reading('one'),
    { ...reading('one'), source: { use: 'development', planId: 'one' } },
  ];
  const laid = boards.of(both, [change]);
  expect(laid.map(({ source }) => source.use)).toEqual(['okrs', 'development']);
  expect(boards.of(both, [change])).toBe(laid);
});
