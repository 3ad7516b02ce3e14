import { describe, expect, it } from 'vitest';
import { monday } from '../../../tests/fakes/fake-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import type { DedicatedBlock } from '#src/domain/records/own-item.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import type { AppFile, AppFolder } from './app-folder.ts';
import { OwnNotesFile } from './own-notes-file.ts';

const group = numbered(9);
const note: OwnNote = {
  id: numbered(1),
  section: 'okrs',
  body: 'Mine',
  state: 'open',
  at: monday,
  editedAt: monday,
  mood: 'sad',
};

function file(content: unknown): { readonly notes: OwnNotesFile; readonly written: unknown[] } {
  const written: unknown[] = [];
  const folder: Pick<AppFolder, 'read' | 'write'> = {
    read: (name) =>
      Promise.resolve<AppFile | null>(
        content === null || name !== `only-me.${group}.json` ? null : { content, version: 'v1' },
      ),
    write: (_name, document, version) => {
      written.push(document);
      return Promise.resolve(version === 'v1' ? 'v2' : null);
    },
  };
  return { notes: new OwnNotesFile(folder as AppFolder), written };
}

describe('the file of notes for only me', () => {
  it('is none at first', async () => {
    expect(await file(null).notes.load(group)).toEqual({ notes: [], items: [], version: null });
  });

  it('is read, and written whole under its version', async () => {
    const { notes, written } = file({ v: 1, entries: [note] });
    expect(await notes.load(group)).toEqual({ notes: [note], items: [], version: 'v1' });
    expect(await notes.save(group, { notes: [note], items: [], version: 'v1' })).toEqual({
      type: 'saved',
      version: 'v2',
    });
    expect(await notes.save(group, { notes: [], items: [], version: 'v0' })).toEqual({ type: 'conflict' });
    expect(written[0]).toEqual({ v: 1, entries: [note] });
  });

  it('reads what is missing as the plainest', async () => {
    const bare = { ...note, section: undefined, mood: undefined, state: 'later' };
    const { notes } = await file({ v: 1, entries: [bare] }).notes.load(group);
    expect(notes).toEqual([{ ...note, section: 'topics', state: 'open', mood: null }]);
  });

  const block: DedicatedBlock = {
    kind: 'block',
    id: 'block',
    weekday: 'tuesday',
    start: '13:00',
    minutes: 240,
    transactionId: numbered(2),
    subject: 'Development time',
    timeZone: 'Europe/Berlin',
    firstDay: parseDay('2026-11-24') as Day,
    lastDay: parseDay('2026-12-31') as Day,
    seriesId: 'AAMk=',
    at: monday,
  };

  it('keeps the dedicated time beside the notes, with and without its series', async () => {
    for (const seriesId of ['AAMk=', null]) {
      const one = { ...block, seriesId };
      const { notes, written } = file({ v: 1, entries: [note, one] });
      const document = await notes.load(group);
      expect(document.items).toEqual([one]);
      await notes.save(group, document);
      expect(written).toEqual([{ v: 1, entries: [note, one] }]);
    }
  });

  it('keeps those before it, and members of a newer version with them', async () => {
    const { id, kind, ...plan } = block;
    const one = { ...plan, id, kind, former: [{ ...plan, seriesId: 'AAMk2=', colour: 'green' }] };
    const { notes, written } = file({ v: 1, entries: [one] });
    const document = await notes.load(group);
    expect(document.items).toEqual([one]);
    await notes.save(group, document);
    expect(written).toEqual([{ v: 1, entries: [one] }]);
  });

  it.each([
    { ...block, former: [{ ...block, seriesId: null }] },
    { ...block, weekday: 'someday' },
    { ...block, start: '25:00' },
    { ...block, minutes: 0 },
    { ...block, transactionId: 'x' },
    { ...block, lastDay: 'later' },
    { ...block, id: 'block:2' },
  ])('keeps a dedicated time of another version as it is, unread', async (other) => {
    const { notes, written } = file({ v: 1, entries: [other] });
    const document = await notes.load(group);
    expect(document.items).toEqual([]);
    await notes.save(group, document);
    expect(written).toEqual([{ v: 1, entries: [other] }]);
  });

  it('keeps members of a newer version with the dedicated time', async () => {
    const newer = { ...block, colour: 'green' };
    const { notes, written } = file({ v: 1, entries: [newer] });
    await notes.save(group, await notes.load(group));
    expect(written).toEqual([{ v: 1, entries: [newer] }]);
  });

  it('keeps entries of a newer version as they are', async () => {
    const secret = { kind: 'rating', value: 3 };
    const { notes, written } = file({ v: 1, entries: [note, secret] });
    expect((await notes.load(group)).notes).toEqual([note]);
    await notes.save(group, { notes: [], items: [], version: 'v1' });
    expect(written).toEqual([{ v: 1, entries: [secret] }]);
  });

  it.each([{ v: 2, entries: [] }, { entries: [] }, [], 'text'])(
    'is not written over when it has another form (%j)',
    async (content) => {
      await expect(file(content).notes.load(group)).rejects.toMatchObject({ kind: 'refused' });
    },
  );
});
