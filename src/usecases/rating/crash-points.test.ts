import { afterEach, describe, expect, it } from 'vitest';
import { RatingPair } from '../../../tests/fakes/rating-pair.ts';
import type { Side } from '#src/domain/people/pair.ts';
import { Failure } from '#src/ports/failure.ts';
import { directions } from '#src/domain/rating/rating.ts';

const steps: readonly (readonly [string, (pair: RatingPair) => Promise<void>])[] = [
  ['the report seals their own', (pair) => pair.seal('report', 'report', 4, 'I led it')],
  ['the manager seals theirs of the report', (pair) => pair.seal('manager', 'report', 3)],
  ['the report seals theirs of the manager', (pair) => pair.seal('report', 'manager', 2, 'Decide sooner')],
  ['the manager seals their own', (pair) => pair.seal('manager', 'manager', 3)],
  ['the report says open', (pair) => pair.open('report', 'manager', 'report')],
  ['the manager says open', (pair) => pair.open('manager', 'manager', 'report')],
];

let pair: RatingPair | null = null;
afterEach(() => pair?.close());

function expectOpened(two: RatingPair): void {
  for (const side of ['report', 'manager'] as const)
    for (const about of directions) {
      const direction = two.direction(side, about);
      expect(direction.state).toBe('opened');
      expect(direction.problems).toEqual([]);
      expect(direction.mine.opened?.type).toBe('rating');
      expect(direction.theirs.opened?.type).toBe('rating');
    }
}

describe.each(['report', 'manager'] as const)('the panel of the %s', (side: Side) => {
  it.each(steps.map(([name], index) => [name, index] as const))(
    'is opened anew after "%s", here and on another device, and all goes on',
    async (_name, index) => {
      for (const device of ['same', 'other'] as const) {
        const two = await RatingPair.started();
        pair = two;
        for (const [place, [, act]] of steps.entries()) {
          await act(two);
          if (place === index) await two.reload(side, device);
        }
        await two.inStep();
        expectOpened(two);
        two.close();
      }
    },
  );

  it.each(steps.map(([name], index) => [name, index] as const))(
    'loses the answer of every write from "%s" on, and is closed before it can ask again',
    async (_name, index) => {
      const two = await RatingPair.started();
      pair = two;
      for (const [place, [, act]] of steps.entries()) {
        if (place >= index) two.pair.list.loseNextAnswer(new Failure('offline'));
        await act(two);
        if (place >= index) await two.reload(side, 'same');
      }
      for (let turn = 0; turn < 10; turn += 1) await two.inStep();
      expectOpened(two);
    },
  );

  it('is closed while nothing can be sent: what was sealed waits on the device, its secret before its seal', async () => {
    const two = await RatingPair.started();
    pair = two;
    two.pair.list.outage = new Failure('offline');
    await two.seal(side, 'report', 5);
    expect(two.direction(side, 'report').state).toBe('sealing');
    expect(two.pair.notes[side].items.map(({ kind }) => kind)).toEqual(['secret']);
    two.pair.list.outage = null;
    await two.reload(side, 'same');
    expect(two.direction(side, 'report').state).toBe('waiting');
    expect(two.records('seal')).toHaveLength(1);
  });

  it('seals nothing while the own folder takes nothing', async () => {
    const two = await RatingPair.started();
    pair = two;
    const notes = two.pair.notes[side];
    const save = notes.save.bind(notes);
    notes.save = () => Promise.reject(new Failure('forbidden'));
    await two.seal(side, 'report', 5);
    await two.inStep();
    expect(two.records('seal')).toEqual([]);
    expect(two.direction(side, 'report').state).toBe('sealing');
    notes.save = save;
    for (let turn = 0; turn < 8; turn += 1) await two.inStep();
    expect(two.records('seal')).toHaveLength(1);
    expect(notes.items.filter(({ kind }) => kind === 'secret')).toHaveLength(1);
  });
});
