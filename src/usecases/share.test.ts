import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import { Failure } from '#src/ports/failure.ts';
import { alex, FakePair } from '../../tests/fakes/fake-pair.ts';
import { settled } from '../../tests/fakes/manual-system.ts';
import { numbered } from '../../tests/fakes/records.ts';
import { textsIn } from '../../tests/fakes/session-entries.ts';
import { deleteNote, rewriteNote, shareNote } from './own-note.ts';
import type { PairSession } from './session/pair-session.ts';
import { shareMs } from './session/sharing.ts';
import { share, shareNow, takeBackEntry } from './share.ts';

const meetingId = numbered(900);
let pair: FakePair;
let session: PairSession;

function note(number: number, body: string): OwnNote {
  const at = pair.systems.report.now();
  const made = { id: numbered(number), section: 'happiness', state: 'open', mood: 'sad' } as const;
  return { ...made, body, at, editedAt: at };
}

const own = (): string[] => pair.notes.report.notes.map(({ body }) => body);
const seen = (body: string): OwnNote => {
  const found = session.snapshot().view.notes.find((one) => one.note.body === body);
  if (!found) throw new Error(`no note ${body}`);
  return found.note;
};

beforeEach(async () => {
  pair = new FakePair();
  pair.notes.report.put([note(1, 'Two late evenings'), note(2, 'I think of leaving')]);
  session = await pair.connected('report');
});
afterEach(() => session.close());

describe('sharing', () => {
  it('sends nothing for ten seconds, then just what was named', async () => {
    await shareNote(session, seen('Two late evenings'), meetingId);
    expect(session.snapshot().shares).toMatchObject([
      { asks: false, notes: [{ body: 'Two late evenings' }] },
    ]);
    await pair.systems.report.advance(shareMs - 1);
    expect(textsIn(pair.list)).toEqual([]);
    await pair.systems.report.advance(1);
    expect(textsIn(pair.list)).toEqual(['Two late evenings']);
    expect(own()).toEqual(['I think of leaving']);
    expect(session.snapshot().shares).toEqual([]);
  });

  it('is taken back within that time, and has then sent nothing at all', async () => {
    await shareNote(session, seen('Two late evenings'), meetingId);
    await pair.systems.report.advance(5_000);
    await session.takeBack(session.snapshot().shares[0]?.changeId ?? numbered(0));
    await pair.systems.report.advance(60_000);
    expect(textsIn(pair.list)).toEqual([]);
    expect(own()).toHaveLength(2);
    expect(session.snapshot().shares).toEqual([]);
  });

  it('shares the words as they are when it goes, and none of a note deleted meanwhile', async () => {
    await share(session, meetingId, { noteIds: [numbered(1), numbered(2)], face: false });
    await rewriteNote(session, seen('Two late evenings'), 'Three late evenings');
    await deleteNote(session, seen('I think of leaving'));
    await pair.systems.report.advance(shareMs + 1_000);
    expect(textsIn(pair.list)).toEqual(['Three late evenings']);
  });

  it('asks at the next start, where the app was closed before the wait was over', async () => {
    await shareNote(session, seen('Two late evenings'), meetingId);
    await pair.systems.report.advance(3_000);
    session.close();
    await pair.systems.report.advance(60_000);
    session = await pair.connected('report');
    await pair.systems.report.advance(60_000);
    expect(textsIn(pair.list)).toEqual([]);
    expect(session.snapshot().shares).toMatchObject([{ asks: true, notes: [{ body: 'Two late evenings' }] }]);
    await shareNow(session, session.snapshot().shares[0]?.changeId ?? numbered(0));
    await settled();
    expect(textsIn(pair.list)).toEqual(['Two late evenings']);
    expect(own()).toEqual(['I think of leaving']);
  });

  it('asks where the device slept over the end of the wait', async () => {
    await shareNote(session, seen('Two late evenings'), meetingId);
    pair.systems.report.sleep(3_600_000);
    await pair.systems.report.advance(1_000);
    expect(textsIn(pair.list)).toEqual([]);
    expect(session.snapshot().shares).toMatchObject([{ asks: true }]);
  });

  it('holds back no other change', async () => {
    await shareNote(session, seen('Two late evenings'), meetingId);
    await rewriteNote(session, seen('I think of leaving'), 'I think of staying');
    await settled();
    expect(own()).toContain('I think of staying');
  });

  it('has every note in the list before it leaves the folder, whatever fails', async () => {
    await share(session, meetingId, { noteIds: [numbered(1), numbered(2)], face: false });
    pair.list.outage = new Failure('offline');
    await pair.systems.report.advance(shareMs);
    expect(own()).toHaveLength(2);
    pair.list.outage = null;
    pair.list.loseNextAnswer(new Failure('offline'));
    await pair.systems.report.advance(120_000);
    expect([...textsIn(pair.list)].sort()).toEqual(['I think of leaving', 'Two late evenings']);
    expect(own()).toEqual([]);
  });
});

describe('taking back what was shared', () => {
  it('puts it into the own folder and takes it out of the list, its words kept', async () => {
    await shareNote(session, seen('Two late evenings'), meetingId);
    await pair.systems.report.advance(shareMs);
    const [entry] = [...session.snapshot().view.records.values()].flatMap(({ createdBy, record }) =>
      record.kind === 'entry' && createdBy === alex.id ? [record satisfies EntryRecord] : [],
    );
    if (!entry) throw new Error('nothing shared');
    await takeBackEntry(session, entry);
    await settled();
    expect(textsIn(pair.list)).toEqual([]);
    expect([...own()].sort()).toEqual(['I think of leaving', 'Two late evenings']);
  });
});
