import { beforeEach, describe, expect, it } from 'vitest';
import { adele, alex, FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { action, decision, entry, meeting, numbered, waiting } from '../../../tests/fakes/records.ts';
import type { FeedRecord, Stored } from '#src/domain/records/feed-record.ts';
import { happinessKey } from '#src/domain/records/rating-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Change, Sendable } from '#src/domain/sync/change.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { addMinutes } from '#src/domain/values/instant.ts';
import { Failure } from '#src/ports/failure.ts';
import { sendChange } from './send-change.ts';
import type { SendContext, Sent } from './sent.ts';

let pair: FakePair;
let confirmed: Map<FeedRecord['key'], Stored>;
beforeEach(() => {
  pair = new FakePair();
  confirmed = new Map();
});

/** Sends as the report, who knows what is in `confirmed`. */
function send(change: Change, members: Partial<SendContext> = {}): Promise<Sent> {
  const remote = pair.remote('report');
  const place = pair.pointer('report');
  return sendChange(change as Sendable, {
    remote,
    me: alex.id,
    place,
    groupId: place.groupId,
    confirmed,
    notes: null,
    boards: [],
    newGuid: () => numbered(77),
    tabLink: () => null,
    ...members,
  });
}

/** In the list and known to the report. */
function known<T extends FeedRecord>(record: T): T {
  confirmed.set(record.key, pair.list.put(record, adele.id, monday));
  return record;
}

/** Saved by the manager meanwhile. */
const theirs = (record: FeedRecord): Stored => pair.list.put(record, adele.id, addMinutes(monday, 1));
const gone = async (record: FeedRecord): Promise<void> => {
  const there = pair.list.rows.get(record.key);
  if (there) await pair.remote('manager').feed.remove(pair.pointer('manager'), there.stored);
};
const lost = new Failure('offline');
const saves = (record: FeedRecord): number => pair.list.rows.get(record.key)?.stored.saves ?? 0;

describe('creating', () => {
  const change = waiting(1, { type: 'create', record: entry(1) });

  it('makes one row', async () => {
    const sent = await send(change);
    expect(sent).toMatchObject({
      instead: [],
      notice: null,
      stored: [{ record: entry(1), createdBy: alex.id }],
    });
  });

  it('makes one row when the answer is lost and it is sent again', async () => {
    pair.list.loseNextAnswer(lost);
    await expect(send(change)).rejects.toBe(lost);
    expect((await send(change)).instead).toEqual([]);
    expect(saves(entry(1))).toBe(1);
  });

  it('takes over what the other side made of the row since', async () => {
    theirs(entry(1, { body: 'Rewritten' }));
    expect(await send(change)).toMatchObject({ instead: [], stored: [{ record: { body: 'Rewritten' } }] });
  });

  it('joins a meeting both started', async () => {
    theirs(meeting());
    const log = [{ section: 'actions' as const, at: addMinutes(monday, 1), by: alex.id }];
    const mine = waiting(1, { type: 'create', record: meeting(undefined, { log, startedBy: alex.id }) });
    const [update] = (await send(mine)).instead;
    if (update?.type !== 'update') throw new Error('nothing to merge');
    expect(update.id).toBe(mine.id);
    expect((await send(update)).stored[0]?.record).toEqual(
      meeting(undefined, { log: [...meeting().log, ...log] }),
    );
  });

  it('takes the face that is sent last when the report shared on two devices', async () => {
    const meetingId = numbered(5);
    const face = (value: 3 | 4) =>
      ({ kind: 'happiness', key: happinessKey(meetingId), at: monday, extra: {}, meetingId, value }) as const;
    theirs(face(3));
    const first = await send(waiting(1, { type: 'create', record: face(4) }));
    const [next] = first.instead;
    if (next) await send(next);
    expect(pair.list.record(face(4).key)).toMatchObject({ value: 4 });
    expect((await send(waiting(1, { type: 'create', record: face(4) }))).instead).toEqual([]);
  });

  it('joins two answers to one question: actions of both, and they win over “nothing”', async () => {
    const mine = waiting(1, {
      type: 'create',
      record: decision('reportHelps', { answer: 'actions', actions: [action(1).key] }),
    });
    theirs(decision('reportHelps'));
    const [update] = (await send(mine)).instead;
    if (update === undefined) throw new Error('nothing to merge');
    expect((await send(update)).stored[0]?.record).toMatchObject({
      answer: 'actions',
      actions: [action(1).key],
    });
    const nothing = waiting(2, { type: 'create', record: decision('reportHelps') });
    expect(await send(nothing)).toMatchObject({ instead: [], stored: [{ record: { answer: 'actions' } }] });
  });
});

describe('changing', () => {
  it('sends once when the answer is lost', async () => {
    const change = waiting(1, updateOf(known(entry(1)), { body: 'Mine' }));
    pair.list.loseNextAnswer(lost);
    await expect(send(change)).rejects.toBe(lost);
    expect(await send(change)).toMatchObject({
      instead: [],
      stored: [{ saves: 2, record: { body: 'Mine' } }],
    });
    expect(saves(entry(1))).toBe(2);
  });

  it('goes over another change of theirs', async () => {
    const change = waiting(1, updateOf(known(entry(1)), { body: 'Mine' }));
    theirs(entry(1, { state: 'done' }));
    expect((await send(change)).stored[0]?.record).toEqual(entry(1, { body: 'Mine', state: 'done' }));
  });

  it('keeps two versions of a text, and overwrites nothing', async () => {
    const change = waiting(1, updateOf(known(entry(1)), { body: 'Mine' }));
    const now = theirs(entry(1, { body: 'Theirs' }));
    expect(await send(change)).toMatchObject({
      instead: [{ ...change, conflict: { theirs: now } }],
      stored: [now],
    });
    expect(pair.list.record(entry(1).key)).toMatchObject({ body: 'Theirs' });
  });

  it('looks for a row this device does not know', async () => {
    const change = waiting(1, updateOf(entry(1), { state: 'done' }));
    theirs(entry(1));
    expect((await send(change)).stored[0]?.record).toMatchObject({ state: 'done' });
  });

  it('keeps the words when the other side deleted the row meanwhile', async () => {
    const change = waiting(1, updateOf(known(entry(1)), { body: 'Mine' }));
    await gone(entry(1));
    const sent = await send(change);
    const record = { ...entry(1, { body: 'Mine' }), key: `entry:${numbered(77)}` };
    expect(sent).toMatchObject({
      notice: { type: 'keptAsNew', text: 'Mine' },
      removed: [confirmed.get(entry(1).key)?.itemId],
    });
    expect(sent.instead).toEqual([{ ...waiting(1, { type: 'create', record: record as never }) }]);
  });

  it('keeps the words also when this device has learnt of the deletion already', async () => {
    const change = waiting(1, updateOf(entry(1), { body: 'Mine' }));
    expect((await send(change)).instead).toMatchObject([
      { type: 'create', record: { body: 'Mine', section: 'topics' } },
    ]);
  });

  it('says nothing of a lesser change to a row that is gone', async () => {
    expect(await send(waiting(1, updateOf(entry(1), { state: 'done' })))).toMatchObject({
      instead: [],
      notice: null,
    });
  });

  it('gives up for now when the service says “conflict” again and again', async () => {
    const change = waiting(1, updateOf(known(entry(1)), { body: 'Mine' }));
    const remote = pair.remote('report');
    const stored = theirs(entry(1));
    const feed = { ...remote.feed, update: () => Promise.resolve({ type: 'conflict' as const, stored }) };
    await expect(send(change, { remote: { ...remote, feed } })).rejects.toMatchObject({ kind: 'service' });
  });
});

describe('deleting', () => {
  const change = waiting(1, { type: 'delete', key: entry(1).key, body: 'Entry 1' });

  it('removes the row, once, also when the answer is lost', async () => {
    known(entry(1));
    pair.list.loseNextAnswer(lost);
    await expect(send(change)).rejects.toBe(lost);
    expect(await send(change)).toMatchObject({ instead: [], notice: null });
    expect(pair.list.record(entry(1).key)).toBeNull();
  });

  it('goes over a change of theirs that is no text', async () => {
    known(entry(1));
    theirs(entry(1, { state: 'done' }));
    await send(change);
    expect(pair.list.record(entry(1).key)).toBeNull();
  });

  it.each([true, false])(
    'never takes away words this person has not seen (device knows of them: %s)',
    async (isKnown) => {
      known(entry(1));
      const now = theirs(entry(1, { body: 'Theirs' }));
      if (isKnown) confirmed.set(now.record.key, now);
      expect(await send(change)).toMatchObject({
        instead: [],
        stored: [now],
        notice: { type: 'notDeleted', text: 'Theirs' },
      });
      expect(pair.list.record(entry(1).key)).toMatchObject({ body: 'Theirs' });
    },
  );

  it('is done when there is no row', async () => {
    expect(await send(change)).toMatchObject({ instead: [], stored: [], removed: [] });
  });
});

describe('notes for only me', () => {
  const note = (number: number, body: string): OwnNote => ({
    id: numbered(number),
    section: 'topics',
    body,
    state: 'open',
    at: monday,
    editedAt: monday,
    mood: null,
  });

  it('are added to what another device wrote meanwhile', async () => {
    const document = await pair.notes.report.load();
    pair.notes.report.put([note(1, 'Other device')]);
    await send(waiting(1, { type: 'putNote', note: note(2, 'Mine') }), { notes: document });
    expect(pair.notes.report.notes.map(({ body }) => body)).toEqual(['Other device', 'Mine']);
  });

  it('are replaced and removed by id, however often it is sent', async () => {
    pair.notes.report.put([note(1, 'First'), note(2, 'Second')]);
    const put = waiting(1, { type: 'putNote', note: note(1, 'Rewritten'), base: note(1, 'First') });
    await send(put);
    await send(put);
    await send(waiting(2, { type: 'removeNote', noteId: numbered(2), base: note(2, 'Second') }));
    expect(pair.notes.report.notes).toEqual([note(1, 'Rewritten')]);
    expect(pair.list.rows.size).toBe(1);
  });
});

describe('the Planner task of an action', () => {
  const planned = action(1, { planId: 'plan', planner: 'pending' });
  const make = (tried: boolean): Sendable => waiting(1, { type: 'makeTask', key: planned.key, tried });

  it('is made, and the row told of it', async () => {
    known(planned);
    const [update] = (await send(make(false))).instead;
    if (update === undefined) throw new Error('row not told');
    expect((await send(update)).stored[0]?.record).toMatchObject({ taskId: 'task-1', planner: 'created' });
  });

  it('is found again after a try that was not answered', async () => {
    known(planned);
    await send(make(false));
    expect(await send(make(true))).toMatchObject({ instead: [{ patch: { taskId: 'task-1' } }] });
    expect(pair.boards.tasks.size).toBe(1);
  });

  it('is none when Planner refuses; the row stands alone', async () => {
    known(planned);
    pair.boards.refusesTasks = true;
    expect((await send(make(false))).instead).toMatchObject([
      { type: 'update', patch: { planner: 'refused' } },
    ]);
  });

  it('is not made for an action that has one, is settled, or is gone', async () => {
    known({ ...planned, taskId: 'there' });
    expect((await send(make(false))).instead).toEqual([]);
    known({ ...planned, state: 'done' });
    expect((await send(make(false))).instead).toMatchObject([{ type: 'update', patch: { planner: 'none' } }]);
    confirmed.clear();
    await gone(planned);
    expect((await send(make(false))).instead).toEqual([]);
    expect(pair.boards.tasks.size).toBe(0);
  });

  it('is made for an action this device lost sight of', async () => {
    theirs(planned);
    expect((await send(make(false))).instead).toMatchObject([{ patch: { taskId: 'task-1' } }]);
  });

  it('is completed when the other side settled the action while the task was made', async () => {
    known(planned);
    const [update] = (await send(make(false))).instead;
    if (update === undefined) throw new Error('row not told');
    theirs({ ...planned, state: 'done' });
    const [settle] = (await send(update)).instead;
    expect(settle).toMatchObject({ type: 'settleTask', key: planned.key });
    known({ ...planned, taskId: 'task-1', state: 'done' });
    if (settle) await send(settle);
    expect(pair.boards.tasks.get('task-1')?.isComplete).toBe(true);
  });

  it('follows the action’s state', async () => {
    known(planned);
    await send(make(false));
    known({ ...planned, taskId: 'task-1', state: 'done' });
    await send(waiting(2, { type: 'settleTask', key: planned.key }));
    expect(pair.boards.tasks.get('task-1')?.isComplete).toBe(true);
    known({ ...planned, taskId: 'task-1', state: 'open' });
    await send(waiting(2, { type: 'settleTask', key: planned.key }));
    expect(pair.boards.tasks.get('task-1')?.isComplete).toBe(false);
  });
});
