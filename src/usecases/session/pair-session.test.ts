import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { first, texts, textsIn, write, writeForMe } from '../../../tests/fakes/session-entries.ts';
import { Windows } from '../../../tests/fakes/windows.ts';
import { meetingId } from '../../../tests/fakes/records.ts';
import type { Side } from '#src/domain/people/pair.ts';
import { Failure } from '#src/ports/failure.ts';
import { addAction } from '../action.ts';
import { decideProblem } from '../decide-conflict.ts';
import { deleteEntry, rewriteEntry } from '../edit-entry.ts';
import { shareNote } from '../own-note.ts';
import { PairSession, undoMs } from './pair-session.ts';

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

  /** One of several windows of the report's browser. */
  async function openWindow(windows: Windows): Promise<PairSession> {
    const [place, remote, system] = [pair.pointer('report'), pair.remote('report'), pair.systems.report];
    const copy = windows.open();
    const read = (await copy.load()) ?? {
      place,
      space: pair.space,
      stored: [],
      token: null,
      occurrences: [],
      boards: [],
      notes: { notes: [], items: [], version: null },
      savedAt: monday,
    };
    const session = new PairSession({ me: copy.owner.personId, system, copy, isKept: true, read });
    sessions.push(session);
    await session.restore();
    session.take(place, await remote.opening.open(place, null, monday));
    await session.connect(remote);
    return session;
  }

  const inList = (): readonly string[] => textsIn(pair.list);

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
    await writeForMe(alex, 'For me');
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
    const windows = new Windows((await pair.session('report')).copy);
    const [one, other] = [await openWindow(windows), await openWindow(windows)];
    await Promise.all([
      write(one, 'From the panel'),
      write(other, 'From the tab'),
      writeForMe(one, 'Note'),
      write(other, 'More'),
    ]);
    await pair.systems.report.advance(60_000);
    expect([...inList()].sort()).toEqual(['From the panel', 'From the tab', 'More']);
    expect(pair.list.history.map(({ record }) => record.kind)).toEqual(['space', 'entry', 'entry', 'entry']);
    expect(pair.notes.report.notes).toHaveLength(1);
    expect(one.snapshot().waiting + other.snapshot().waiting).toBe(0);
    const kept = await one.copy.load();
    expect(kept?.stored.filter(({ record }) => record.kind === 'entry')).toHaveLength(3);
    expect([...texts(one)].sort()).toEqual([...texts(other)].sort());
    expect(one.snapshot().view.notes).toEqual(other.snapshot().view.notes);
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
    await writeForMe(alex, 'For me');
    await write(alex, 'For both');
    await settled();
    expect(inList()).toEqual(['For both']);
    expect(alex.snapshot()).toMatchObject({ waiting: 1, connection: { type: 'failing' } });
  });

  it('gives a note to both without losing it from either place on the way', async () => {
    const alex = await connected('report');
    await writeForMe(alex, 'For me');
    await settled();
    pair.list.outage = new Failure('refused', { status: 400, details: 'HTTP 400' });
    const [seen] = alex.snapshot().view.notes;
    if (seen === undefined) throw new Error('no note');
    await shareNote(alex, seen.note, meetingId);
    await pair.systems.report.advance(10_000);
    expect(pair.notes.report.notes).toHaveLength(1);
    expect(inList()).toEqual([]);
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
