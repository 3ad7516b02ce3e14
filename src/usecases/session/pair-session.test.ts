import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { entry, meetingId, numbered } from '../../../tests/fakes/records.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { addAction } from '../action.ts';
import { addEntry } from '../add-entry.ts';
import { decideConflict, decideProblem } from '../decide-conflict.ts';
import { deleteEntry, rewriteEntry, settleEntry } from '../edit-entry.ts';
import { shareNote } from '../own-note.ts';
import { undoMs, type PairSession } from './pair-session.ts';

const offline = new Failure('offline');

describe('a session', () => {
  let pair: FakePair;
  let sessions: PairSession[];
  beforeEach(() => {
    pair = new FakePair({ boards: [{ use: 'actions', planId: 'plan' }] });
    sessions = [];
  });
  afterEach(() => {
    for (const session of sessions) session.close();
  });

  async function connected(side: Side): Promise<PairSession> {
    const session = await pair.connected(side);
    sessions.push(session);
    return session;
  }

  const write = (session: PairSession, text: string): Promise<boolean> =>
    addEntry(session, { text, section: 'topics', audience: 'bothOfUs', meetingId });
  const onlyMe = (session: PairSession, text: string): Promise<boolean> =>
    addEntry(session, { text, section: 'topics', audience: 'onlyMe', meetingId });
  const entries = (session: PairSession): readonly EntryRecord[] =>
    [...session.snapshot().view.records.values()].flatMap(({ record }) =>
      record.kind === 'entry' ? [record] : [],
    );
  const texts = (session: PairSession): readonly string[] => entries(session).map(({ body }) => body);
  const inList = (): readonly string[] =>
    [...pair.list.rows.values()].flatMap(({ stored }) =>
      'body' in stored.record ? [stored.record.body] : [],
    );
  const first = (session: PairSession): EntryRecord => {
    const [found] = entries(session);
    if (found === undefined) throw new Error('no entry');
    return found;
  };

  it('shows what was done before anything was sent, and says that it waits', async () => {
    const alex = await connected('report');
    const writing = write(alex, 'Rollout order');
    expect(texts(alex)).toEqual(['Rollout order']);
    expect(alex.snapshot().waiting).toBe(1);
    await writing;
    await settled();
    expect(alex.snapshot().waiting).toBe(0);
    expect(inList()).toEqual(['Rollout order']);
  });

  it('is on the other side with its next look, and deletions too', async () => {
    const [alex, adele] = [await connected('report'), await connected('manager')];
    await write(alex, 'Rollout order');
    await pair.systems.manager.advance(20_000);
    expect(texts(adele)).toEqual(['Rollout order']);
    await deleteEntry(adele, first(adele));
    await pair.systems.manager.advance(undoMs);
    await pair.systems.report.advance(20_000);
    expect(texts(alex)).toEqual([]);
  });

  it('sends nothing before it is connected', async () => {
    const alex = await pair.session('report');
    sessions.push(alex);
    await write(alex, 'Written on the train');
    await pair.systems.report.advance(60_000);
    expect(inList()).toEqual([]);
    expect(alex.snapshot()).toMatchObject({ waiting: 1, connection: { type: 'connecting' } });
  });

  it('offline for a minute with six edits and a reload in between: all six are there once, on both sides', async () => {
    const adele = await connected('manager');
    let alex = await connected('report');
    await write(alex, 'Before');
    await settled();
    pair.list.outage = offline;
    await write(alex, 'One');
    await write(alex, 'Two');
    await rewriteEntry(alex, first(alex), 'Before, rewritten');
    await pair.systems.report.advance(30_000);
    expect(alex.snapshot().connection.type).toBe('offline');
    alex.close();
    alex = await pair.session('report');
    sessions.push(alex);
    expect(texts(alex)).toEqual(['Before, rewritten', 'One', 'Two']);
    await write(alex, 'Three');
    await onlyMe(alex, 'For me');
    await addAction(alex, {
      text: 'Book the room',
      ownerId: alex.snapshot().me,
      dueOn: null,
      question: null,
      meetingId,
    });
    await pair.systems.report.advance(30_000);
    // Three edits before, the note, the topic, and the action with its task.
    expect(alex.snapshot().waiting).toBe(7);
    pair.list.outage = null;
    alex.take(
      pair.pointer('report'),
      await pair.remote('report').opening.open(pair.pointer('report'), null, monday),
    );
    await alex.connect(pair.remote('report'));
    await settled();
    await pair.systems.manager.advance(60_000);
    expect(alex.snapshot().waiting).toBe(0);
    expect([...inList()].sort()).toEqual(['Before, rewritten', 'Book the room', 'One', 'Three', 'Two']);
    expect([...texts(adele)].sort()).toEqual(['Before, rewritten', 'One', 'Three', 'Two']);
    expect(pair.notes.report.notes.map(({ body }) => body)).toEqual(['For me']);
    expect(pair.boards.tasks.size).toBe(1);
  });

  it('sends by itself when the network is back, without sitting out its pause', async () => {
    const alex = await connected('report');
    pair.list.outage = offline;
    await write(alex, 'One');
    await pair.systems.report.advance(120_000);
    pair.list.outage = null;
    pair.systems.report.comeOnline();
    await settled();
    expect(inList()).toEqual(['One']);
    expect(alex.snapshot().connection.type).toBe('live');
  });

  it('keeps to Retry-After, for looking too, although more is written meanwhile', async () => {
    const alex = await connected('report');
    pair.list.outage = new Failure('throttled', { status: 429, retryAfterMs: 30_000 });
    await write(alex, 'One');
    await settled();
    expect(alex.snapshot().connection).toMatchObject({ type: 'throttled' });
    pair.list.outage = null;
    await write(alex, 'Two');
    await pair.systems.report.advance(29_000);
    expect(inList()).toEqual([]);
    expect(alex.snapshot()).toMatchObject({ waiting: 2, connection: { type: 'throttled' } });
    await pair.systems.report.advance(1_500);
    expect(inList()).toEqual(['One', 'Two']);
  });

  it('sends each change once from two windows that share a device', async () => {
    const [one, other] = [await connected('report'), await connected('report')];
    await Promise.all([
      write(one, 'From the panel'),
      write(other, 'From the tab'),
      onlyMe(one, 'Note'),
      write(other, 'More'),
    ]);
    await pair.systems.report.advance(60_000);
    expect([...inList()].sort()).toEqual(['From the panel', 'From the tab', 'More']);
    expect(pair.list.history.map(({ record }) => record.kind)).toEqual(['space', 'entry', 'entry', 'entry']);
    expect(pair.notes.report.notes).toHaveLength(1);
    expect(one.snapshot().waiting + other.snapshot().waiting).toBe(0);
    const kept = await one.copy.load();
    expect(kept?.stored.filter(({ record }) => record.kind === 'entry')).toHaveLength(3);
  });

  it('takes a deletion back within its time, and not after', async () => {
    const alex = await connected('report');
    await write(alex, 'One');
    await settled();
    await deleteEntry(alex, first(alex));
    expect(alex.snapshot()).toMatchObject({ waiting: 0, view: { held: [{ record: { body: 'One' } }] } });
    expect(texts(alex)).toEqual([]);
    await pair.systems.report.advance(undoMs - 1);
    const [held] = alex.snapshot().view.held;
    if (held === undefined) throw new Error('not held');
    await alex.takeBack(held.changeId);
    await pair.systems.report.advance(undoMs);
    expect(texts(alex)).toEqual(['One']);
    expect(inList()).toEqual(['One']);
    await deleteEntry(alex, first(alex));
    await pair.systems.report.advance(undoMs);
    expect(alex.snapshot().view.held).toEqual([]);
    expect(inList()).toEqual([]);
  });

  it('lets a deletion go that a closed page had held', async () => {
    const alex = await connected('report');
    await write(alex, 'One');
    await settled();
    await deleteEntry(alex, first(alex));
    alex.close();
    await pair.systems.report.advance(undoMs);
    await connected('report');
    await pair.systems.report.advance(1_000);
    expect(inList()).toEqual([]);
  });

  describe('with two versions of one text', () => {
    let alex: PairSession;
    let adele: PairSession;
    beforeEach(async () => {
      [alex, adele] = [await connected('report'), await connected('manager')];
      await write(alex, 'Text');
      await pair.systems.manager.advance(20_000);
      await rewriteEntry(adele, first(adele), 'Adele’s');
      await settled();
      await rewriteEntry(alex, first(alex), 'Alex’s');
      await settleEntry(alex, first(alex), 'done');
      await settled();
    });
    const seen = (): NonNullable<ReturnType<PairSession['snapshot']>['view']['records']> extends ReadonlyMap<
      infer K,
      infer V
    >
      ? V & { key?: K }
      : never => {
      const found = [...alex.snapshot().view.records.values()].find(({ record }) => record.kind === 'entry');
      if (found === undefined) throw new Error('no entry');
      return found;
    };

    it('shows both and overwrites nothing', () => {
      expect(seen()).toMatchObject({ conflict: { mine: 'Alex’s', theirs: { record: { body: 'Adele’s' } } } });
      expect(inList()).toEqual(['Adele’s']);
    });

    it.each([
      ['theirs', { type: 'theirs' }, ['Adele’s']],
      ['a third', { type: 'text', text: 'Ours' }, ['Ours']],
      ['both', { type: 'both' }, ['Adele’s', 'Alex’s']],
    ] as const)('keeps %s, and what else was changed', async (_what, decision, left) => {
      await decideConflict(alex, seen(), decision);
      await settled();
      expect([...inList()].sort()).toEqual(left);
      expect(pair.list.record(seen().record.key)).toMatchObject({ state: 'done' });
      expect(alex.snapshot().waiting).toBe(0);
      expect(seen().conflict).toBeNull();
    });

    it('keeps the words as a new note when the other side deletes the record instead', async () => {
      await pair.systems.manager.advance(20_000);
      await deleteEntry(adele, first(adele));
      await pair.systems.manager.advance(undoMs);
      await pair.systems.report.advance(60_000);
      expect(inList()).toEqual(['Alex’s']);
      expect(alex.snapshot()).toMatchObject({ waiting: 0, notices: [{ type: 'keptAsNew', text: 'Alex’s' }] });
    });

    it('gives way to a deletion by the same person, which then meets the other’s text', async () => {
      await deleteEntry(alex, { ...first(alex), body: 'Alex’s' });
      await pair.systems.report.advance(undoMs + 1_000);
      expect(inList()).toEqual(['Adele’s']);
      expect(alex.snapshot()).toMatchObject({
        waiting: 0,
        notices: [{ type: 'notDeleted', text: 'Adele’s' }],
      });
    });
  });

  it('lets others go on past a change the service refuses, until the person decides', async () => {
    const alex = await connected('report');
    const refusal = new Failure('refused', { status: 400, details: 'HTTP 400' });
    pair.list.outage = refusal;
    await write(alex, 'Refused');
    await settled();
    pair.list.outage = null;
    await write(alex, 'Fine');
    await settled();
    expect(inList()).toEqual(['Fine']);
    const [refused] = [...alex.snapshot().view.records.values()].filter(({ problem }) => problem !== null);
    if (refused === undefined) throw new Error('no problem shown');
    expect(refused.problem?.text).toBe('HTTP 400');
    await decideProblem(alex, refused, true);
    await settled();
    expect([...inList()].sort()).toEqual(['Fine', 'Refused']);
  });

  it('writes into the list although the app folder says no, and the space is not called closed', async () => {
    const alex = await connected('report');
    pair.notes.report.save = () => Promise.reject(new Failure('forbidden', { status: 403 }));
    await onlyMe(alex, 'For me');
    await write(alex, 'For both');
    await settled();
    expect(inList()).toEqual(['For both']);
    expect(alex.snapshot()).toMatchObject({ waiting: 1, connection: { type: 'failing' } });
  });

  it('gives a note to both without losing it from either place on the way', async () => {
    const alex = await connected('report');
    await onlyMe(alex, 'For me');
    await settled();
    pair.list.outage = new Failure('refused', { status: 400, details: 'HTTP 400' });
    const [seen] = alex.snapshot().view.notes;
    if (seen === undefined) throw new Error('no note');
    await shareNote(alex, seen.note, meetingId);
    await settled();
    expect(pair.notes.report.notes).toHaveLength(1);
    expect(inList()).toEqual([]);
  });

  it('does what was done in Planner', async () => {
    const alex = await connected('report');
    pair.list.put({ ...entry(1) }, numbered(1), monday);
    await pair.systems.report.advance(20_000);
    expect(texts(alex)).toEqual(['Entry 1']);
  });

  it('does nothing more once it is closed, whatever was on its way', async () => {
    const alex = await pair.session('report');
    const remote = pair.remote('report');
    alex.take(pair.pointer('report'), await remote.opening.open(pair.pointer('report'), null, monday));
    const connecting = alex.connect(remote);
    alex.close();
    await connecting;
    await write(alex, 'Late');
    await pair.systems.report.advance(60_000);
    expect(inList()).toEqual([]);
    expect(alex.snapshot().connection.type).not.toBe('offline');
  });
});
