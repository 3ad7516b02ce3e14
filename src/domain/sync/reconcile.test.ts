import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adele, alex, monday } from '../../../tests/fakes/fake-pair.ts';
import { action, decision, entry, numbered, stored, waiting } from '../../../tests/fakes/records.ts';
import type { RecordKey, Stored } from '../records/feed-record.ts';
import type { OwnNote } from '../records/own-note.ts';
import { addMinutes } from '../values/instant.ts';
import type { Change } from './change.ts';
import { updateOf } from './merge.ts';
import { reconcile, type View } from './reconcile.ts';

const confirmed = (...rows: readonly Stored[]): ReadonlyMap<RecordKey, Stored> =>
  new Map(rows.map((row) => [row.record.key, row]));
const view = (rows: readonly Stored[], changes: readonly Change[], notes: readonly OwnNote[] = []): View =>
  reconcile(confirmed(...rows), { notes, items: [] }, changes, alex.id);
const note = (number: number, body = `Note ${String(number)}`): OwnNote => ({
  id: numbered(number),
  section: 'topics',
  body,
  state: 'open',
  at: monday,
  editedAt: monday,
  mood: null,
});
const until = addMinutes(monday, 9);

describe('the view', () => {
  it('shows what the list has when nothing waits', () => {
    const { records } = view([stored(entry(1))], []);
    expect(records.get(entry(1).key)).toMatchObject({
      record: entry(1),
      waiting: false,
      createdBy: adele.id,
      conflict: null,
      problem: null,
    });
  });

  it('shows at once what this person made, as theirs', () => {
    const seen = view([], [waiting(2, { type: 'create', record: entry(2) })]).records.get(entry(2).key);
    expect(seen).toMatchObject({ record: entry(2), stored: null, createdBy: alex.id, waiting: true });
  });

  it('lays edits over it in their order', () => {
    const once = waiting(2, updateOf(entry(1), { body: 'Once' }));
    const twice = waiting(3, updateOf(entry(1, { body: 'Once' }), { body: 'Twice' }));
    const seen = view([stored(entry(1))], [once, twice]).records.get(entry(1).key);
    expect(seen).toMatchObject({ record: { body: 'Twice' }, waiting: true });
  });

  it('lets their answer to a question stand until ours is merged with it', () => {
    const theirs = decision('reportHelps', { answer: 'actions' });
    const mine = waiting(2, { type: 'create', record: decision('reportHelps') });
    expect(view([stored(theirs)], [mine]).records.get(theirs.key)).toMatchObject({
      record: theirs,
      waiting: true,
    });
  });

  it('shows two versions of a text, ours the one written last', () => {
    const theirs = stored(entry(1, { body: 'Theirs' }), 2);
    const first = waiting(2, { ...updateOf(entry(1), { body: 'Mine' }), conflict: { theirs } });
    const later = waiting(3, updateOf(entry(1, { body: 'Mine' }), { body: 'Mine, later' }));
    expect(view([theirs], [first, later]).records.get(theirs.record.key)).toMatchObject({
      conflict: {
        changeId: first.id,
        theirs,
        texts: [{ member: 'body', theirs: 'Theirs', mine: 'Mine, later' }],
      },
    });
  });

  it('says why a change was refused', () => {
    const refused = waiting(2, { type: 'create', record: entry(2) }, { problem: 'HTTP 400' });
    expect(view([], [refused]).records.get(entry(2).key)?.problem).toEqual({
      changeId: refused.id,
      text: 'HTTP 400',
    });
  });

  it('hides what is deleted and offers to take it back while it is held', () => {
    const held = waiting(2, { type: 'delete', key: entry(1).key, body: 'Entry 1' }, { heldUntil: until });
    const seen = view([stored(entry(1))], [held]);
    expect(seen.records.size).toBe(0);
    expect(seen.held).toEqual([{ changeId: held.id, record: entry(1), until }]);
    const sent = waiting(2, { type: 'delete', key: entry(1).key, body: 'Entry 1' });
    expect(view([stored(entry(1))], [sent])).toMatchObject({ held: [], records: new Map() });
  });

  it('keeps notes for only me apart, edits and deletions included', () => {
    const edited = waiting(3, { type: 'putNote', note: note(1, 'Edited'), base: note(1) });
    const held = waiting(4, { type: 'removeNote', noteId: numbered(2) }, { heldUntil: until });
    const seen = view([], [edited, held], [note(1), note(2)]);
    expect(seen.notes).toEqual([
      {
        note: note(1, 'Edited'),
        stored: note(1),
        waiting: true,
        problem: null,
        conflict: null,
        shared: null,
      },
    ]);
    expect(seen.heldNotes).toEqual([{ changeId: held.id, note: note(2), until }]);
    expect(seen.records.size).toBe(0);
  });

  it('shows that a Planner task is on its way', () => {
    const change = waiting(2, { type: 'makeTask', key: action(1).key, tried: false });
    expect(view([stored(action(1))], [change]).records.get(action(1).key)?.waiting).toBe(true);
  });

  it('shows nothing of an edit to a record that is gone', () => {
    expect(view([], [waiting(2, updateOf(entry(1), { body: 'Mine' }))]).records.size).toBe(0);
  });
});

/** One change for each of ten records: none depends on another. */
const independent = fc
  .array(fc.constantFrom('create', 'update', 'delete', 'none'), { minLength: 10, maxLength: 10 })
  .map((types) =>
    types.flatMap((type, number): Change[] => {
      if (type === 'create') return [waiting(number, { type, record: entry(number + 100) })];
      if (type === 'update')
        return [waiting(number, updateOf(entry(number), { body: `Edited ${String(number)}` }))];
      return type === 'delete' ? [waiting(number, { type, key: entry(number).key, body: '' })] : [];
    }),
  );

describe('the view, of any changes', () => {
  const rows = Array.from({ length: 10 }, (_, number) => stored(entry(number)));
  const shuffled = independent.chain((changes) =>
    fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
  );

  it('does not depend on the order of changes to different records, nor of the rows (seed 11)', () => {
    fc.assert(
      fc.property(shuffled, ([changes, others]) => {
        expect(view(rows.toReversed(), others).records).toEqual(view(rows, changes).records);
      }),
      { seed: 11 },
    );
  });

  it('loses no record and makes none up (seed 12)', () => {
    fc.assert(
      fc.property(independent, (changes) => {
        const made = changes.filter((change) => change.type === 'create').length;
        const gone = changes.filter((change) => change.type === 'delete').length;
        const { records } = view(rows, changes);
        expect(records.size).toBe(rows.length + made - gone);
        expect([...records.values()].filter((seen) => seen.waiting)).toHaveLength(changes.length - gone);
      }),
      { seed: 12 },
    );
  });
});
