import { describe, expect, it } from 'vitest';
import { monday } from '../../../tests/fakes/fake-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { usualCadence, type Cadence } from '../agenda/cadence.ts';
import { addMinutes } from '../values/instant.ts';
import { rarer, rateLessAsked, type PastRound } from './rate-less.ts';

type Round = PastRound['numbers'] | 'lapsed';

/** Rounds of the last weeks, the newest first. */
function rounds(...given: readonly Round[]): Parameters<typeof rateLessAsked>[0] {
  return given.map((round, index) => ({
    meetingId: numbered(index),
    at: addMinutes(monday, -index * 7 * 24 * 60),
    lapsed: round === 'lapsed',
    numbers: round === 'lapsed' ? null : round,
  }));
}

const same = [3, 4, 3, 3];
const other = [3, 3, 3, 3];
const dayBefore = (weeks: number) => addMinutes(monday, -weeks * 7 * 24 * 60 - 60);

const table: readonly [string, readonly Round[], Partial<Cadence>, ReturnType<typeof rateLessAsked>][] = [
  ['nothing yet', [], {}, null],
  ['one lapsed', ['lapsed'], {}, null],
  ['two lapsed', ['lapsed', 'lapsed'], {}, 'lapsed'],
  ['one lapsed between two that were opened', [same, 'lapsed', other], {}, null],
  ['three with the same numbers', [same, same, same], {}, null],
  ['four with the same numbers', [same, same, same, same], {}, 'same'],
  ['four, the third with others', [same, same, other, same], {}, null],
  ['four, one of which lapsed', [same, same, 'lapsed', same], {}, null],
  ['four with the same numbers, one direction never rated', Array(4).fill([3, null]) as Round[], {}, 'same'],
  ['four in which nobody rated', Array(4).fill([null, null]) as Round[], {}, null],
  ['two lapsed, answered after them', ['lapsed', 'lapsed'], { askedAt: monday }, null],
  ['two lapsed, one before the answer', ['lapsed', 'lapsed'], { askedAt: dayBefore(0) }, null],
  ['two lapsed since the answer', ['lapsed', 'lapsed', same], { askedAt: dayBefore(1) }, 'lapsed'],
  ['two lapsed of every second', ['lapsed', 'lapsed'], { every: 2 }, 'lapsed'],
  ['two lapsed of every fourth: there is nothing less often', ['lapsed', 'lapsed'], { every: 4 }, null],
  ['two lapsed, paused', ['lapsed', 'lapsed'], { paused: true }, null],
  ['two lapsed, not rating yet', ['lapsed', 'lapsed'], { every: 0 }, null],
];

describe('whether to rate less often', () => {
  it.each(table)('after %s', (_says, given, cadence, asked) => {
    expect(rateLessAsked(rounds(...given), { ...usualCadence, ...cadence })).toBe(asked);
  });

  it('offers the rhythms that are rarer', () => {
    expect(([1, 2, 4, 0] as const).map(rarer)).toEqual([[2, 4], [4], [], []]);
  });
});
