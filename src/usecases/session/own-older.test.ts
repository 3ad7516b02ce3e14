import { afterEach, describe, expect, it } from 'vitest';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { entry, numbered } from '../../../tests/fakes/records.ts';
import type { Change } from '#src/domain/sync/change.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { PairSession } from './pair-session.ts';

const open: PairSession[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

describe('what an older version left, without what it was made over', () => {
  const bare = { madeAt: monday, heldUntil: null, problem: null } as const;
  async function left(folder: readonly OwnNote[], ...changes: readonly Change[]) {
    const pair = new FakePair();
    pair.notes.report.put(folder);
    const before = await pair.session('report');
    for (const change of changes) await before.copy.putChange(change);
    before.close();
    const session = await pair.connected('report');
    open.push(session);
    await settled();
    return { pair, session, bodies: pair.notes.report.notes.map(({ body }) => body) };
  }
  const note = (body: string): OwnNote => ({
    id: numbered(1),
    section: 'topics',
    body,
    state: 'open',
    at: monday,
    editedAt: monday,
    mood: null,
  });

  it('is sent where it replaces no other words', async () => {
    const first: Change = { ...bare, id: numbered(2), type: 'putNote', note: note('New') };
    const next: Change = { ...bare, id: numbered(3), type: 'putNote', note: note('Newer') };
    expect((await left([], first, next)).bodies).toEqual(['Newer']);
  });

  it('shows both versions where it would', async () => {
    const { bodies, session } = await left([note('There')], {
      ...bare,
      id: numbered(2),
      type: 'putNote',
      note: note('New'),
    });
    expect(bodies).toEqual(['There']);
    expect(session.snapshot().view.notes[0]?.conflict).toMatchObject({ mine: 'New' });
  });

  it('deletes nothing it does not know, but for what it has given to both', async () => {
    const remove: Change = { ...bare, id: numbered(3), type: 'removeNote', noteId: numbered(1) };
    expect((await left([note('There')], remove)).bodies).toEqual(['There']);
    const record = entry(1, { body: 'There' });
    const given: Change = { ...bare, id: numbered(2), type: 'create', record };
    expect((await left([note('There')], given, remove)).bodies).toEqual([]);
    const newer = await left([note('Newer')], given, remove);
    expect(newer.bodies).toEqual(['Newer']);
    expect(newer.session.snapshot().view.notes[0]?.shared?.record).toMatchObject({ body: 'There' });
  });
});
