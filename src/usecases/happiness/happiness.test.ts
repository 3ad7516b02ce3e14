import { describe, expect, it } from 'vitest';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import { moodId } from '#src/domain/records/own-item.ts';
import { happinessKey } from '#src/domain/records/rating-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { adele, alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { meetingId } from '../../../tests/fakes/records.ts';
import { Seeded } from '../../../tests/fakes/seeded.ts';
import { sampleEntry } from '../../../tests/fakes/sample-records.ts';
import { textsIn } from '../../../tests/fakes/session-entries.ts';
import { rewriteEntry } from '../edit-entry.ts';
import type { PairSession } from '../session/pair-session.ts';
import { shareMs } from '../session/sharing.ts';
import { share } from '../share.ts';
import { chooseMood, clearMood, passMood } from './mood.ts';
import { addMoodNote } from './mood-notes.ts';
import { acceptNote, keepNote, noteToAction, turnBack, turnNote } from './turn-note.ts';

const earlier = instant('2026-11-16T14:40:00Z');
const key = happinessKey(meetingId);

async function lanesWritten(session: PairSession): Promise<void> {
  await addMoodNote(session, meetingId, 'happy', 'Pilot customers wrote');
  await addMoodNote(session, meetingId, 'sad', 'Two late evenings');
  await addMoodNote(session, meetingId, 'confused', 'Who decides?');
  await chooseMood(session, meetingId, 4);
  await settled();
}

/** Everything of the lanes is shared, and the time in which it could be taken back is over. */
async function shareLanes(pair: FakePair, session: PairSession): Promise<void> {
  const noteIds = session.snapshot().view.notes.map(({ note }) => note.id);
  await share(session, meetingId, { noteIds, face: true });
  await pair.systems.report.advance(shareMs);
}

function entryIn(pair: FakePair, text: string): EntryRecord {
  const found = [...pair.list.rows.values()].find(
    ({ stored }) => stored.record.kind === 'entry' && stored.record.body === text,
  );
  return found?.stored.record as EntryRecord;
}

describe('lanes and face', () => {
  it('are the report’s alone until they are shared', async () => {
    const pair = new FakePair();
    const session = await pair.connected('report');
    await lanesWritten(session);
    expect(textsIn(pair.list)).toEqual([]);
    expect(pair.list.record(key)).toBeNull();
    expect(pair.notes.report.notes.map(({ mood }) => mood)).toEqual(['happy', 'sad', 'confused']);
    expect(pair.notes.report.items).toMatchObject([{ id: moodId(meetingId), value: 4 }]);
  });

  it('are shared in one tap; what is written after that is for both', async () => {
    const pair = new FakePair();
    const session = await pair.connected('report');
    await lanesWritten(session);
    await shareLanes(pair, session);
    await settled();
    expect(pair.list.record(key)).toMatchObject({ value: 4, meetingId });
    expect(entryIn(pair, 'Pilot customers wrote')).toMatchObject({ state: 'kept', mood: 'happy' });
    expect(entryIn(pair, 'Two late evenings')).toMatchObject({ state: 'open', mood: 'sad' });
    expect(pair.notes.report).toMatchObject({ notes: [], items: [] });
    expect(await addMoodNote(session, meetingId, 'sad', 'One more')).toBe('bothOfUs');
    await chooseMood(session, meetingId, 3);
    await settled();
    expect(entryIn(pair, 'One more')).toMatchObject({ meetingId });
    expect(pair.list.record(key)).toMatchObject({ value: 3 });
    await clearMood(session, meetingId);
    await settled();
    expect(pair.list.record(key)).toBeNull();
  });

  it('are nowhere twice and nowhere missing when the list cannot be reached', async () => {
    const pair = new FakePair();
    const session = await pair.connected('report');
    await lanesWritten(session);
    pair.list.outage = new Failure('service', { status: 503 });
    await shareLanes(pair, session);
    await settled();
    expect(pair.notes.report.notes).toHaveLength(3);
    expect(pair.notes.report.items).toHaveLength(1);
    pair.list.outage = null;
    pair.list.loseNextAnswer(new Failure('offline'));
    await pair.systems.report.advance(120_000);
    expect([...textsIn(pair.list)].sort()).toEqual([
      'Pilot customers wrote',
      'Two late evenings',
      'Who decides?',
    ]);
    expect(pair.list.record(key)).toMatchObject({ value: 4 });
    expect(pair.notes.report).toMatchObject({ notes: [], items: [] });
  });

  it.each([21, 22, 23])('are there exactly once over a line that drops answers (seed %i)', async (seed) => {
    const random = new Seeded(seed);
    const pair = new FakePair();
    const session = await pair.connected('report');
    await lanesWritten(session);
    await shareLanes(pair, session);
    await addMoodNote(session, meetingId, 'sad', 'After it');
    for (let round = 0; round < 10; round += 1) {
      pair.list.outage = random.chance(0.4) ? new Failure('offline') : null;
      if (random.chance(0.5)) pair.list.loseNextAnswer(new Failure('offline'));
      await pair.systems.report.advance(20_000);
      const own = pair.notes.report.notes.map(({ body }) => body);
      const here = new Set([...own, ...textsIn(pair.list)]);
      expect(here.has('Two late evenings')).toBe(true);
    }
    pair.list.outage = null;
    await pair.systems.report.advance(240_000);
    expect(textsIn(pair.list)).toHaveLength(4);
    expect(pair.notes.report).toMatchObject({ notes: [], items: [] });
  });

  it('share a face alone, and notes alone', async () => {
    const pair = new FakePair();
    const session = await pair.connected('report');
    await chooseMood(session, meetingId, 2);
    await shareLanes(pair, session);
    await settled();
    expect(pair.list.record(key)).toMatchObject({ value: 2 });
    const other = new FakePair();
    const second = await other.connected('report');
    await addMoodNote(second, meetingId, 'sad', 'Late');
    await passMood(second, meetingId);
    await shareLanes(other, second);
    await settled();
    expect(other.list.record(key)).toBeNull();
    expect(textsIn(other.list)).toEqual(['Late']);
  });

  it('tell the other side nothing of "Not today"', async () => {
    const pair = new FakePair();
    const session = await pair.connected('report');
    await passMood(session, meetingId);
    await settled();
    expect(pair.list.record(key)).toBeNull();
    expect(pair.notes.report.items).toMatchObject([{ kind: 'mood', value: null }]);
    await clearMood(session, meetingId);
    await settled();
    expect(pair.notes.report.items).toEqual([]);
  });
});

describe('what becomes of a note', () => {
  const confused = sampleEntry(1, { section: 'happiness', mood: 'confused', body: 'Who decides?' });
  const sad = sampleEntry(2, { section: 'happiness', mood: 'sad', body: 'Late' });

  async function both() {
    const pair = new FakePair();
    pair.list.put(confused, alex.id, earlier);
    pair.list.put(sad, alex.id, earlier);
    return { pair, manager: await pair.connected('manager'), report: await pair.connected('report') };
  }

  it('is said by either person, in one save, and taken back', async () => {
    const { manager, pair } = await both();
    await turnNote(manager, confused, 'happy', meetingId);
    await settled();
    const turned = entryIn(pair, 'Who decides?');
    expect(turned).toMatchObject({ state: 'done', turns: [{ to: 'happy', by: adele.id, meetingId }] });
    expect(pair.list.rows.get(confused.key)?.stored.saves).toBe(2);
    await turnNote(manager, turned, 'sad', meetingId);
    await turnBack(manager, turned);
    await settled();
    expect(entryIn(pair, 'Who decides?')).toMatchObject({ state: 'open', turns: [] });
  });

  it('keeps the turn of the other when one takes one’s own back, whoever turned it last', async () => {
    const { manager, pair, report } = await both();
    await turnNote(report, confused, 'sad', meetingId);
    await settled();
    const sadNow = entryIn(pair, 'Who decides?');
    await turnNote(manager, sadNow, 'resolved', meetingId);
    await settled();
    await turnBack(report, entryIn(pair, 'Who decides?'));
    await settled();
    expect(entryIn(pair, 'Who decides?')).toMatchObject({
      state: 'done',
      turns: [{ to: 'resolved', by: adele.id }],
    });
    await turnBack(report, entryIn(pair, 'Who decides?'));
    await settled();
    expect(entryIn(pair, 'Who decides?').turns).toHaveLength(1);
  });

  it('is accepted by the report and nobody else', async () => {
    const { manager, pair, report } = await both();
    expect(await acceptNote(manager, sad, meetingId)).toBe(false);
    expect(await acceptNote(report, confused, meetingId)).toBe(false);
    expect(await acceptNote(report, sad, meetingId)).toBe(true);
    await settled();
    expect(entryIn(pair, 'Late')).toMatchObject({ state: 'done', turns: [{ to: 'accepted', by: alex.id }] });
  });

  it('is an action, named in the turn', async () => {
    const { manager, pair } = await both();
    const action = { text: 'Ask Release', ownerId: adele.id, dueOn: null, question: null, meetingId };
    expect(await noteToAction(manager, sad, { ...action, text: ' ' })).toBe(false);
    expect(await noteToAction(manager, sad, action)).toBe(true);
    await settled();
    const made = [...pair.list.rows.values()].find(({ stored }) => stored.record.kind === 'action');
    const { key: made0 } = made?.stored.record ?? { key: null };
    expect(entryIn(pair, 'Late')).toMatchObject({ state: 'done', turns: [{ to: 'action', action: made0 }] });
  });

  it('is what both said when they said it at once, and an edit meanwhile stays', async () => {
    const { manager, pair, report } = await both();
    pair.list.outage = new Failure('offline');
    await turnNote(report, confused, 'sad', meetingId);
    pair.systems.manager.setVisible(true);
    await pair.systems.manager.advance(1_000);
    await turnNote(manager, confused, 'resolved', meetingId);
    await rewriteEntry(manager, confused, 'Who decides on tiers?');
    pair.list.outage = null;
    await pair.systems.manager.advance(60_000);
    await pair.systems.report.advance(60_000);
    expect(pair.list.record(confused.key)).toMatchObject({
      body: 'Who decides on tiers?',
      turns: [{ to: 'sad' }, { to: 'resolved' }],
      state: 'done',
    });
  });

  it('marks a happy note as one to keep, and takes the mark away', async () => {
    const { pair, report } = await both();
    const happy = sampleEntry(3, { section: 'happiness', mood: 'happy', state: 'kept', body: 'Free' });
    pair.list.put(happy, alex.id, earlier);
    await keepNote(report, happy, true);
    await settled();
    const marked = entryIn(pair, 'Free');
    expect(marked.keep).toBe(true);
    await keepNote(report, marked, false);
    await settled();
    expect(entryIn(pair, 'Free').keep).toBe(false);
  });
});
