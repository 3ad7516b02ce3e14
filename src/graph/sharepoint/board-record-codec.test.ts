import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adele, alex } from '../../../tests/fakes/fake-pair.ts';
import { keyResult, review } from '../../../tests/fakes/okr-board.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import {
  goalKey,
  timeKey,
  type BoardRelated,
  type Confidence,
  type GoalTerms,
} from '#src/domain/records/board-record.ts';
import { instantFrom } from '#src/domain/values/instant.ts';
import { readFields, readItem, writeFields } from './record-codec.ts';

interface Frozen {
  readonly what: string;
  readonly item: unknown;
  readonly expected: unknown;
}
const frozen = JSON.parse(readFileSync('tests/frozen/board-rows.v1.json', 'utf8')) as readonly Frozen[];

describe('rows around boards that version 1 wrote', () => {
  it.each(frozen)('are read as they were meant: $what', ({ expected, item }) => {
    expect(readItem(item)).toEqual(expected);
  });
});

const instant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instantFrom);
const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((body) => body.replaceAll('\r', ''));
const word = fc.string({ maxLength: 28 });
const amount = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  { nil: null },
);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const commitment = orNull(fc.constantFrom('committed' as const, 'aspirational' as const));
const count = fc.integer({ min: 0, max: 31 });
const extra = fc.dictionary(
  fc.constantFrom('later', 'newer'),
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
);
/** As Planner makes them: 28 characters. */
const taskId = fc.stringMatching(/^[A-Za-z0-9_-]{28}$/u);
const ids = fc.dictionary(taskId, fc.integer({ min: 0, max: 10 }), { noNullPrototype: true, maxKeys: 5 });
const terms: fc.Arbitrary<GoalTerms> = fc.record({
  text,
  results: fc.dictionary(taskId, fc.record({ title: text, target: amount, unit: word, commitment }), {
    noNullPrototype: true,
  }),
});
const agreement = orNull(fc.record({ at: instant, terms }));

const record: fc.Arbitrary<BoardRelated> = fc.oneof(
  fc
    .record({
      extra,
      body: text,
      unit: word,
      start: amount,
      target: amount,
      commitment,
      leads: orNull(word),
      values: fc.array(
        fc.record({ value: fc.integer(), at: instant, by: fc.constantFrom(adele.id, alex.id) }),
      ),
    })
    .map((members) => keyResult('task', members)),
  fc
    .record({ at: instant, said: ids, unchanged: fc.boolean(), share: amount, title: text })
    .map(({ at, said, share, title, unchanged }) =>
      review(
        numbered(1),
        alex.id,
        Object.fromEntries(
          Object.entries(said).map(([id, value]) => [
            id,
            { confidence: value as Confidence, at, share, title, unchanged },
          ]),
        ),
      ),
    ),
  fc
    .record({
      at: instant,
      extra,
      use: fc.constantFrom('okrs' as const, 'development' as const, 'teamOkrs' as const),
      planId: orNull(word),
      place: orNull(word),
      body: text,
      state: fc.constantFrom('open' as const, 'done' as const, 'dropped' as const),
      serves: orNull(fc.record({ text, link: orNull(word), planId: orNull(word), place: orNull(word) })),
      agreedByManager: agreement,
      agreedByReport: agreement,
    })
    .map((members) => ({ kind: 'goal' as const, key: goalKey('plan', 'place'), ...members })),
  fc
    .record({ at: instant, extra, planned: count, kept: count, moved: count, lost: count })
    .map((members) => ({
      kind: 'time' as const,
      key: timeKey('2026-11', alex.id),
      personId: alex.id,
      month: '2026-11',
      ...members,
    })),
);

describe('a row around boards', () => {
  it('is read back as it was written (300 random ones, seed 41)', () => {
    fc.assert(
      fc.property(record, (written) => {
        expect(readFields(JSON.parse(JSON.stringify(writeFields(written))))).toEqual(written);
      }),
      { numRuns: 300, seed: 41 },
    );
  });

  it('has a title that people can read in the list, of 255 characters at most', () => {
    expect(writeFields(keyResult('task', { body: 'x'.repeat(400) }))['Title']).toHaveLength(200);
    expect(writeFields(keyResult('task', { body: 'Tickets' }))['Title']).toBe('Key result: Tickets');
  });

  it('loses none of the others when one confidence was edited into nonsense by hand', () => {
    const row = writeFields(review(numbered(1), alex.id, {}));
    const good = { confidence: 6, unchanged: false, share: null, at: '2026-11-23T14:00:00.000Z', title: 'T' };
    const Data = JSON.stringify({ v: 1, given: { good, bad: { ...good, confidence: 11 }, worse: 'six' } });
    expect(readFields({ ...row, Data })).toMatchObject({ given: { good } });
    expect(Object.keys((readFields({ ...row, Data }) as { given: object }).given)).toEqual(['good']);
  });

  it('keeps a goal whose agreement cannot be read, without the agreement', () => {
    const Data = JSON.stringify({
      v: 1,
      use: 'okrs',
      planId: 'p',
      place: 'b',
      agreedByManager: { at: 'soon' },
    });
    const row = { RecordKey: 'goal:p:b', Kind: 'goal', At: '2026-11-23T14:00:00Z', Body: 'Words', Data };
    expect(readFields(row)).toMatchObject({ body: 'Words', state: 'open', agreedByManager: null });
  });
});
