import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adele, alex, FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { action, decision, entry, meeting, meetingId, numbered } from '../../../tests/fakes/records.ts';
import { entrySections, sections } from '#src/domain/agenda/section.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import { parseDay } from '#src/domain/values/day.ts';
import { instantFrom } from '#src/domain/values/instant.ts';
import { changedFields, readFields, readItem, savesOf, writeFields } from './record-codec.ts';

interface Frozen {
  readonly what: string;
  readonly item: unknown;
  readonly expected: unknown;
}
const frozen = JSON.parse(readFileSync('tests/frozen/feed-rows.v1.json', 'utf8')) as readonly Frozen[];

describe('rows version 1 wrote', () => {
  it.each(frozen)('are read as they were meant: $what', ({ item, expected }) => {
    expect(readItem(item)).toEqual(expected);
  });
});

const id = fc.integer({ min: 1, max: 99 }).map(numbered);
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instantFrom);
const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((body) => body.replaceAll('\r', ''));
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const extra = fc.dictionary(
  fc.constantFrom('later', 'newer'),
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
);
const record: fc.Arbitrary<FeedRecord> = fc.oneof(
  fc
    .record({ at: instant, extra, body: text, section: fc.constantFrom(...entrySections), meetingId: id })
    .chain((members) =>
      fc
        .constantFrom('open', 'done', 'dropped', 'kept')
        .map((state) => entry(1, { ...members, state, mood: 'sad' })),
    ),
  fc
    .record({
      at: instant,
      extra,
      body: text,
      ownerId: id,
      dueOn: orNull(fc.constantFrom('2026-11-23', '2028-02-29').map((day) => parseDay(day))),
      planId: orNull(fc.string()),
      taskId: orNull(fc.string()),
      planner: fc.constantFrom('none', 'pending', 'created', 'refused'),
      reviewedIn: orNull(id),
      state: fc.constantFrom('open', 'done', 'dropped'),
    })
    .map((members) => action(2, members as Parameters<typeof action>[1])),
  fc
    .record({
      extra,
      iCalUId: orNull(fc.string()),
      log: fc.array(fc.record({ section: fc.constantFrom(...sections), at: instant, by: id })),
      skipped: fc.uniqueArray(fc.constantFrom(...sections)),
      closedAt: orNull(instant),
      closedBy: orNull(id),
    })
    .map((members) => meeting(meetingId, members)),
  fc.array(id, { maxLength: 3 }).map((ids) =>
    decision('managerHelps', {
      actions: ids.map((one) => action(1, {}).key.replace(/[^:]+$/, one) as never),
    }),
  ),
  fc.constant(new FakePair().space.record),
);

describe('a record', () => {
  it('is the same after its row (seed 21)', () => {
    fc.assert(
      fc.property(record, (made) => {
        expect(readFields(writeFields(made))).toEqual(made);
      }),
      { seed: 21 },
    );
  });

  it('has a title of at most 255, never cut inside a character (seed 22)', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('🙂', 'a', '\n', 'ß'), minLength: 150, maxLength: 600 }),
        (body) => {
          const title = writeFields(entry(1, { body }))['Title'] ?? '';
          expect(title.length).toBeLessThanOrEqual(255);
          expect(() => encodeURIComponent(title)).not.toThrow();
          expect(title).not.toContain('\n');
        },
      ),
      { seed: 22 },
    );
  });

  it('is patched by the columns that differ', () => {
    expect(changedFields(entry(1), entry(1))).toEqual({});
    expect(changedFields(entry(1), entry(1, { state: 'done' }))).toEqual({ State: 'done' });
    const dated = action(1, { dueOn: parseDay('2026-11-30') });
    expect(changedFields(dated, action(1))).toEqual({ DueOn: null });
    expect(
      Object.keys(changedFields(meeting(), meeting(meetingId, { closedAt: monday, closedBy: alex.id }))),
    ).toEqual(['State', 'Data']);
  });

  it('leaves no trace of turns and a mark that were taken back', () => {
    const note = entry(1, { mood: 'happy' });
    expect(writeFields({ ...note, turns: [], keep: false })).toEqual(writeFields(note));
    expect(Object.keys(readFields(writeFields({ ...note, keep: false })) ?? {})).not.toContain('keep');
  });

  it('keeps what a newer version put beside it', () => {
    const row = { ...writeFields(action(1)), Data: '{"v":1,"planner":"none","confidence":7}' };
    const read = readFields(row);
    expect(read?.extra).toEqual({ confidence: 7 });
    expect(read && JSON.parse(writeFields(read)['Data'] ?? '')).toMatchObject({
      v: 1,
      confidence: 7,
      planner: 'none',
    });
  });
});

describe('a row edited by hand', () => {
  const row = (made: FeedRecord, members: Readonly<Record<string, unknown>>): FeedRecord | null =>
    readFields({ ...writeFields(made), ...members });

  it('is read with whatever is missing', () => {
    expect(row(entry(1), { Data: '{"mood":', Section: undefined, State: null })).toEqual(entry(1));
    expect(row(entry(1), { Body: undefined, Section: 'Topics?', State: 'Open!' })).toEqual(
      entry(1, { body: '' }),
    );
    expect(row(action(1), { Data: undefined, DueOn: 'next week' })).toEqual(action(1));
    expect(row(meeting(), { Title: undefined })).toEqual(meeting());
  });

  it('is read whatever case its ids are written in', () => {
    expect(
      row(action(1), { OwnerId: alex.id.toUpperCase(), MeetingId: ` ${meetingId.toUpperCase()} ` }),
    ).toEqual(action(1));
  });

  it('has the line ends of this app, whatever made them', () => {
    expect(row(entry(1), { Body: 'one\r\ntwo\rthree' })).toEqual(entry(1, { body: 'one\ntwo\nthree' }));
  });

  it('loses the lines that cannot be read, and no others', () => {
    const [line] = meeting().log;
    const Data = JSON.stringify({
      v: 1,
      ...meeting(),
      kind: undefined,
      key: undefined,
      log: [line, { section: 'new' }],
      skipped: ['okrs', 'new'],
    });
    expect(row(meeting(), { Data })).toMatchObject({ log: [line], skipped: ['okrs'] });
    const { record: space } = new FakePair().space;
    const { manager, report } = space.pair;
    const boards = [
      { use: 'okrs', planId: 'p' },
      { use: 'later', planId: 'q' },
    ];
    const linked = JSON.stringify({ v: 1, groupId: space.groupId, manager, report, boards });
    expect(row(space, { Data: linked })).toMatchObject({
      boards: [{ use: 'okrs', planId: 'p' }],
      chats: [],
      reportManages: false,
    });
  });

  it.each([
    ['a kind of a newer version', entry(1), { Kind: 'rating' }],
    ['no key', entry(1), { RecordKey: '' }],
    ['no time', entry(1), { At: 'yesterday' }],
    ['no meeting', entry(1), { MeetingId: 'm' }],
    ['no owner', action(1), { OwnerId: null }],
    ['a meeting without its data', meeting(), { Data: '{' }],
    ['a decision without its answer', decision('managerHelps'), { Data: '[]' }],
    ['a space without its people', new FakePair().space.record, { Data: '{"v":1}' }],
  ])('is no record with %s', (_what, made, members) => {
    expect(row(made, members)).toBeNull();
  });
});

describe('the item around a row', () => {
  const item = {
    id: '7',
    eTag: '"a,2"',
    lastModifiedDateTime: '2026-11-23T14:00:00Z',
    fields: writeFields(entry(1)),
  };

  it('may name nobody', () => {
    expect(readItem({ ...item, createdBy: { application: {} }, lastModifiedBy: null })).toMatchObject({
      createdBy: null,
      modifiedBy: null,
      saves: 2,
    });
    expect(readItem({ ...item, createdBy: { user: { id: adele.id.toUpperCase() } } })?.createdBy).toBe(
      adele.id,
    );
  });

  it('has its version under either name, and is nothing without', () => {
    expect(readItem({ ...item, eTag: undefined, '@odata.etag': '"b,4"' })).toMatchObject({
      version: '"b,4"',
      saves: 4,
    });
    expect(readItem({ ...item, eTag: undefined })).toBeNull();
    expect(readItem({ ...item, lastModifiedDateTime: 'x' })).toBeNull();
    expect(readItem(null)).toBeNull();
  });

  it.each([
    ['"0f5f7a3c,12"', 12],
    ['W/"JzEtVGFzaw=="', 0],
    ['', 0],
  ])('counts the saves of %s', (version, saves) => {
    expect(savesOf(version)).toBe(saves);
  });
});
