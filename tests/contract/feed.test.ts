import { beforeAll, describe, expect, it } from 'vitest';
import { freshKey, type EntryRecord, type Stored } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import { pairPlace, signIn, type TestPerson } from './person.ts';
import { seededAt } from './tenant-setup.ts';

const now = parseInstant(seededAt) as Instant;
const meetingId = parseGuid('6b1f0c0e-8d3a-4a58-9a2b-0f6a4f6d1c11') as Guid;

function entry(id: string, body: string): EntryRecord {
  const key = freshKey('entry', parseGuid(id) as Guid);
  return {
    kind: 'entry',
    key,
    at: now,
    extra: {},
    state: 'open',
    meetingId,
    section: 'topics',
    body,
    mood: null,
  };
}

describe('the pair’s list', () => {
  let adele: TestPerson;
  let alex: TestPerson;
  let place: Pointer;
  beforeAll(async () => {
    [adele, alex] = [await signIn('manager'), await signIn('report')];
    place = await pairPlace(alex, adele.id);
  });

  const create = async (person: TestPerson, record: EntryRecord): Promise<Stored> =>
    (await person.remote.feed.create(place, record)).stored;

  it('keeps text of any language, with line breaks, as it was written', async () => {
    const body = 'Wer entscheidet über die Preisstufen?\n価格帯は誰が決めますか 🙂\nمن يقرر';
    const stored = await create(alex, entry('00000000-0000-4000-8000-000000000001', body));
    expect(stored.record).toMatchObject({ body, kind: 'entry', section: 'topics' });
    expect(stored.createdBy).toBe(alex.id);
    expect((await adele.remote.feed.find(place, stored.record.key))?.record).toEqual(stored.record);
  });

  it('makes one row of a key, however often it is created', async () => {
    const record = entry('00000000-0000-4000-8000-000000000002', 'Once');
    const first = await create(alex, record);
    const again = await adele.remote.feed.create(place, record);
    expect(again.type).toBe('exists');
    expect(again.stored.itemId).toBe(first.itemId);
  });

  it('follows the other side’s changes and deletions by delta, leaving out what is known', async () => {
    const token = await adele.remote.feed.latestToken(place);
    const made = await create(alex, entry('00000000-0000-4000-8000-000000000003', 'New'));
    const gone = await create(alex, entry('00000000-0000-4000-8000-000000000004', 'Gone'));
    await alex.remote.feed.remove(place, gone);
    const seen = await adele.remote.feed.changesSince(place, token, () => false);
    if (seen.type === 'resync') throw new Error('resync');
    expect(seen.stored.map((stored) => stored.itemId)).toEqual([made.itemId]);
    expect(seen.removed).toContain(gone.itemId);
    const known = await adele.remote.feed.changesSince(
      place,
      token,
      (id, version) => id === made.itemId && version === made.version,
    );
    expect(known.type === 'changes' && known.stored).toEqual([]);
    const after = await adele.remote.feed.changesSince(place, seen.token, () => false);
    expect(after).toMatchObject({ type: 'changes', stored: [], removed: [] });
  });

  it('writes only over the version it saw', async () => {
    const made = await create(alex, entry('00000000-0000-4000-8000-000000000005', 'First'));
    const saved = await adele.remote.feed.update(place, made, { body: 'Second' });
    expect(saved.type).toBe('saved');
    const late = await alex.remote.feed.update(place, made, { body: 'Third' });
    expect(late.type).toBe('conflict');
    expect(late.type === 'conflict' && late.stored.record).toMatchObject({ body: 'Second' });
    const removed = await alex.remote.feed.remove(place, made);
    expect(removed.type).toBe('conflict');
    if (saved.type !== 'saved') return;
    expect(saved.stored.saves).toBe(made.saves + 1);
    expect((await alex.remote.feed.remove(place, saved.stored)).type).toBe('removed');
    expect((await adele.remote.feed.update(place, saved.stored, { body: 'Fourth' })).type).toBe('gone');
  });

  it('clears a column', async () => {
    const action = {
      kind: 'action' as const,
      key: freshKey('action', parseGuid('00000000-0000-4000-8000-000000000006') as Guid),
      at: now,
      extra: { later: ['kept'] },
      state: 'open' as const,
      meetingId,
      body: 'Ask Finance',
      ownerId: alex.id,
      dueOn: '2026-11-27' as never,
      question: null,
      planId: null,
      taskId: null,
      planner: 'none' as const,
      reviewedIn: null,
    };
    const { stored } = await alex.remote.feed.create(place, action);
    expect(stored.record).toEqual(action);
    await alex.remote.feed.update(place, stored, { dueOn: null });
    expect((await adele.remote.feed.find(place, action.key))?.record).toEqual({ ...action, dueOn: null });
  });

  it('refuses an outsider', async () => {
    const diego = await signIn('outsider');
    await expect(create(diego, entry('00000000-0000-4000-8000-000000000007', 'No'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('notes for only me', () => {
  it('are written whole under their version, and a conflict is told', async () => {
    const [adele, alex] = [await signIn('manager'), await signIn('report')];
    const { groupId } = await pairPlace(alex, adele.id);
    const before = await alex.remote.notes.load(groupId);
    const note = {
      id: alex.id,
      section: 'topics' as const,
      body: 'Mine',
      state: 'open' as const,
      at: now,
      editedAt: now,
      mood: null,
    };
    const saved = await alex.remote.notes.save(groupId, {
      notes: [...before.notes, note],
      items: before.items,
      version: before.version,
    });
    expect(saved.type).toBe('saved');
    expect((await alex.remote.notes.load(groupId)).notes).toContainEqual(note);
    expect(await alex.remote.notes.save(groupId, { notes: [], items: [], version: before.version })).toEqual({
      type: 'conflict',
    });
    expect((await adele.remote.notes.load(groupId)).notes).not.toContainEqual(note);
  });
});

describe('actions in Planner', () => {
  it('become a task of their owner once, and are completed and opened again', async () => {
    const [adele, alex] = [await signIn('manager'), await signIn('report')];
    const { actions } = await pairPlace(alex, adele.id);
    if (actions === null) throw new Error('no actions plan');
    const task = {
      planId: actions,
      title: 'Book the room',
      ownerId: adele.id,
      dueOn: null,
      search: null,
    };
    const made = await alex.remote.boards.makeTask(task);
    if (made.type !== 'made') throw new Error('refused');
    const search = { by: alex.id, titles: ['New words', task.title], known: [] };
    expect(await alex.remote.boards.findTask(actions, search)).toBe(made.taskId);
    expect(await adele.remote.boards.makeTask({ ...task, search: { ...search, by: null } })).toEqual(made);
    expect(await alex.remote.boards.findTask(actions, { ...search, known: [made.taskId] })).toBeNull();
    expect(await alex.remote.boards.findTask(actions, { ...search, by: adele.id })).toBeNull();
    await adele.remote.boards.setComplete(made.taskId, true);
    const card = (await alex.remote.boards.read(actions)).cards.find(({ id }) => id === made.taskId);
    expect(card).toMatchObject({ title: 'Book the room', progress: 'completed', assigneeIds: [adele.id] });
    expect(await alex.remote.boards.setComplete(made.taskId, false)).toBe('done');
    expect(await alex.remote.boards.setComplete('x'.repeat(28), true)).toBe('gone');
  });
});
