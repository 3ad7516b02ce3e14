import { afterEach, describe, expect, it } from 'vitest';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled, type ManualSystem } from '../../../tests/fakes/manual-system.ts';

import { draftId } from '#src/domain/records/own-item.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { SeenNote } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { Failure } from '#src/ports/failure.ts';
import { addEntry } from '../add-entry.ts';
import { decideConflict } from '../decide-conflict.ts';
import { decideDraft, decideNote } from '../decide-own.ts';
import { findMeeting } from '../meeting.ts';
import { deleteNote, rewriteNote, settleNote } from '../own-note.ts';
import { keepDraft, sealRating } from '../rating/rate.ts';
import { addRemark } from '../rating/remark.ts';
import type { PairSession } from './pair-session.ts';
import { shareAtOnce } from '../../../tests/fakes/share-at-once.ts';

const open: PairSession[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

/** Alex on two devices, each with a clock and a disk of its own. */
class TwoDevices {
  readonly pair = new FakePair();
  laptop!: PairSession;
  phone!: PairSession;
  meetingId!: Guid;
  readonly clocks: ManualSystem[] = [];

  static async start(): Promise<TwoDevices> {
    const devices = new TwoDevices();
    devices.laptop = await devices.#device(20);
    devices.phone = await devices.#device(21);
    const place = await findMeeting(devices.laptop.snapshot(), devices.laptop.system);
    devices.meetingId = place.meetingId;
    return devices;
  }

  async #device(number: number): Promise<PairSession> {
    this.pair.newDevice('report', number);
    this.clocks.push(this.pair.systems.report);
    const session = await this.pair.connected('report');
    open.push(session);
    return session;
  }

  async pass(milliseconds: number): Promise<void> {
    for (const clock of this.clocks) await clock.advance(milliseconds);
    await settled();
  }

  /** A note both devices know. */
  async known(text: string): Promise<OwnNote> {
    const { laptop, meetingId } = this;
    await addEntry(laptop, { text, section: 'topics', audience: 'onlyMe', meetingId });
    await settled();
    await this.pass(180_000);
    return this.on(this.phone).note;
  }

  /** The one own note as a device shows it. */
  on(session: PairSession): SeenNote {
    const [seen] = session.snapshot().view.notes;
    if (!seen) throw new Error('no own note on screen');
    return seen;
  }

  get folder(): readonly string[] {
    return this.pair.notes.report.notes.map(({ body, state }) => (state === 'done' ? `${body}, done` : body));
  }

  get list(): readonly string[] {
    return [...this.pair.list.rows.values()].flatMap(({ stored: { record } }) =>
      record.kind === 'entry' ? [record.body] : [],
    );
  }
}

describe('an own note on two devices', () => {
  it('is followed: at the latest after three minutes, at once when the page is seen again', async () => {
    const devices = await TwoDevices.start();
    const note = await devices.known('Old');
    await rewriteNote(devices.laptop, note, 'New');
    await devices.pass(19_000);
    expect(devices.on(devices.phone).note.body).toBe('Old');
    // The phone saw another device at work a moment ago.
    await devices.pass(2_000);
    expect(devices.on(devices.phone).note.body).toBe('New');
    const [, clock] = devices.clocks;
    clock?.setVisible(false);
    await rewriteNote(devices.laptop, devices.on(devices.laptop).note, 'Newer');
    await devices.pass(600_000);
    expect(devices.on(devices.phone).note.body).toBe('New');
    clock?.setVisible(true);
    await settled();
    expect(devices.on(devices.phone).note.body).toBe('Newer');
  });

  it('keeps words and tick', async () => {
    const devices = await TwoDevices.start();
    const note = await devices.known('Old');
    await rewriteNote(devices.laptop, note, 'New');
    await settleNote(devices.phone, note, 'done');
    await settled();
    expect(devices.folder).toEqual(['New, done']);
  });

  it('is not shared with words that were not on screen', async () => {
    const devices = await TwoDevices.start();
    const note = await devices.known('Old');
    await rewriteNote(devices.laptop, note, 'New');
    await settled();
    await shareAtOnce(devices.phone, note, devices.meetingId);
    await settled();
    expect([devices.folder, devices.list]).toEqual([['New'], []]);
    expect(devices.phone.snapshot().notices).toEqual([{ type: 'ownNotShared', text: '' }]);
    expect(devices.on(devices.phone).note.body).toBe('New');
  });

  it('is not deleted with words that were not on screen, and says so', async () => {
    const devices = await TwoDevices.start();
    const note = await devices.known('Old');
    await rewriteNote(devices.laptop, note, 'New');
    await settled();
    await deleteNote(devices.phone, note);
    await devices.pass(8_500);
    expect(devices.folder).toEqual(['New']);
    expect(devices.phone.snapshot().notices).toEqual([{ type: 'ownNotDeleted', text: '' }]);
  });

  it('is there again when it was deleted while it was rewritten, and says so', async () => {
    const devices = await TwoDevices.start();
    const note = await devices.known('Old');
    await deleteNote(devices.laptop, note);
    await devices.clocks[0]?.advance(8_500);
    expect(devices.folder).toEqual([]);
    await rewriteNote(devices.phone, note, 'New');
    await settled();
    expect(devices.folder).toEqual(['New']);
    expect(devices.phone.snapshot().notices).toEqual([{ type: 'ownKept', text: '' }]);
  });

  it('that was shared meanwhile is one entry, and newer words of it are offered as a change', async () => {
    const devices = await TwoDevices.start();
    const note = await devices.known('Old');
    await shareAtOnce(devices.laptop, note, devices.meetingId);
    await settled();
    await rewriteNote(devices.phone, note, 'New');
    await settled();
    expect([devices.folder, devices.list]).toEqual([['New'], ['Old']]);
    expect(devices.on(devices.phone).shared?.record).toMatchObject({ body: 'Old' });
    await shareAtOnce(devices.phone, devices.on(devices.phone).note, devices.meetingId);
    await settled();
    expect([devices.folder, devices.list]).toEqual([[], ['New']]);
  });

  it('that both shared with other words shows both versions of the one entry', async () => {
    const devices = await TwoDevices.start();
    const note = await devices.known('Old');
    devices.pair.list.outage = new Failure('offline');
    await shareAtOnce(devices.phone, note, devices.meetingId);
    await settled();
    devices.pair.list.outage = null;
    await rewriteNote(devices.laptop, note, 'New');
    await settled();
    await shareAtOnce(devices.laptop, devices.on(devices.laptop).note, devices.meetingId);
    await devices.pass(60_000);
    expect(devices.list).toEqual(['New']);
    const [seen] = [...devices.phone.snapshot().view.records.values()].filter(({ conflict }) => conflict);
    expect(seen?.conflict).toMatchObject({ texts: [{ mine: 'Old', theirs: 'New' }] });
    if (seen) await decideConflict(devices.phone, seen, { type: 'theirs' });
    await devices.pass(60_000);
    expect([devices.folder, devices.list]).toEqual([[], ['New']]);
  });

  const decisions = [
    { decision: { type: 'theirs' }, folder: ['Laptop'] },
    { decision: { type: 'text', text: 'Phone' }, folder: ['Phone'] },
    { decision: { type: 'text', text: 'Together' }, folder: ['Together'] },
    { decision: { type: 'both' }, folder: ['Laptop', 'Phone'] },
  ] as const;
  it.each(decisions)('that both rewrote shows both versions until one decides: $decision', async (given) => {
    const devices = await TwoDevices.start();
    const note = await devices.known('Old');
    await rewriteNote(devices.laptop, note, 'Laptop');
    await settled();
    await rewriteNote(devices.phone, note, 'Phone');
    await settled();
    expect(devices.folder).toEqual(['Laptop']);
    const seen = devices.on(devices.phone);
    expect(seen.conflict).toMatchObject({ mine: 'Phone', theirs: { body: 'Laptop' } });
    await decideNote(devices.phone, seen, given.decision);
    await devices.pass(60_000);
    expect(devices.folder).toEqual(given.folder);
    expect(devices.phone.snapshot().waiting).toBe(0);
  });
});

describe('what else one person writes on two devices', () => {
  it('is a half-done rating, whose words both wrote, with both versions', async () => {
    const devices = await TwoDevices.start();
    const { laptop, meetingId, phone } = devices;
    const id = draftId(meetingId, 'report');
    await keepDraft(laptop, meetingId, 'report', { value: 3, note: 'Laptop' }, null);
    await settled();
    await keepDraft(phone, meetingId, 'report', { value: 4, note: 'Phone' }, null);
    await settled();
    const [trouble] = phone.snapshot().view.ownTroubles;
    expect(trouble?.conflict).toMatchObject({ mine: { note: 'Phone' }, theirs: { note: 'Laptop' } });
    if (trouble) await decideDraft(phone, trouble, { type: 'both' });
    await settled();
    expect(devices.pair.notes.report.items).toEqual([
      expect.objectContaining({ id, value: 4, note: 'Laptop\nPhone' }),
    ]);
  });

  it('keeps no rating from being sealed while two versions of its words wait', async () => {
    const devices = await TwoDevices.start();
    const { laptop, meetingId, phone } = devices;
    await keepDraft(laptop, meetingId, 'report', { value: 3, note: 'Laptop' }, null);
    await settled();
    await keepDraft(phone, meetingId, 'report', { value: 4, note: 'Phone' }, null);
    await settled();
    const direction = { meetingId, about: 'report', mine: { seal: null } } as never;
    await sealRating(phone, direction, 1, { value: 4, note: 'Phone' });
    await settled();
    expect(phone.snapshot().waiting).toBe(0);
    const notes = devices.pair.notes.report.items.map((item) => ('note' in item ? item.note : item.kind));
    expect(notes.sort()).toEqual(['Laptop', 'Phone']);
  });

  it('is what was heard: both stand', async () => {
    const devices = await TwoDevices.start();
    const place = { meetingId: devices.meetingId, round: 1, about: 'report' as const };
    devices.pair.list.outage = new Failure('offline');
    await addRemark(devices.phone, place, { use: 'heard', text: 'Phone' });
    await settled();
    devices.pair.list.outage = null;
    await addRemark(devices.laptop, place, { use: 'heard', text: 'Laptop' });
    await settled();
    await devices.pass(60_000);
    const heard = [...devices.pair.list.rows.values()].flatMap(({ stored: { record } }) =>
      record.kind === 'remark' ? [record.body] : [],
    );
    expect(heard.sort()).toEqual(['Laptop', 'Phone']);
  });
});

describe('a refused write of the own folder', () => {
  const refusal = (): Failure => new Failure('refused', { status: 413, details: 'HTTP 413' });
  async function refusedNote() {
    const pair = new FakePair();
    const session = await pair.connected('report');
    open.push(session);
    const { meetingId } = await findMeeting(session.snapshot(), session.system);
    const write = (text: string) =>
      addEntry(session, { text, section: 'topics', audience: 'onlyMe', meetingId });
    pair.notes.report.refusals.push(refusal());
    await write('First');
    await settled();
    const bodies = (): readonly string[] => pair.notes.report.notes.map(({ body }) => body);
    return { bodies, pair, session, write };
  }

  it('is shown with its reason and its words', async () => {
    const { bodies, session } = await refusedNote();
    expect(bodies()).toEqual([]);
    const [seen] = session.snapshot().view.notes;
    expect(seen).toMatchObject({ note: { body: 'First' }, problem: { text: 'HTTP 413' } });
  });

  it('keeps no other note out, and is tried once more when the folder has taken one', async () => {
    const { bodies, pair, session, write } = await refusedNote();
    await write('Second');
    await settled();
    expect([...bodies()].sort()).toEqual(['First', 'Second']);
    expect(session.snapshot().waiting).toBe(0);
    pair.notes.report.refusals.push(refusal());
    await write('Third');
    await settled();
    expect(session.snapshot().waiting).toBe(1);
  });

  it('is tried again at the next start', async () => {
    const { bodies, pair, session } = await refusedNote();
    session.close();
    open.push(await pair.connected('report'));
    await settled();
    expect(bodies()).toEqual(['First']);
  });

  it('is sent again, or given up, when the person says so', async () => {
    const { bodies, pair, session, write } = await refusedNote();
    const [seen] = session.snapshot().view.notes;
    await session.retryProblem(seen?.problem?.changeId ?? session.snapshot().me, true);
    await settled();
    expect(bodies()).toEqual(['First']);
    pair.notes.report.refusals.push(refusal());
    await write('Second');
    await settled();
    const refused = session.snapshot().view.notes.find(({ problem }) => problem);
    await session.retryProblem(refused?.problem?.changeId ?? session.snapshot().me, false);
    await settled();
    expect(session.snapshot().view.notes.map(({ note }) => note.body)).toEqual(['First']);
    expect(session.snapshot().waiting).toBe(0);
  });

  it('of a rating that is given up takes its seal with it', async () => {
    const { pair, session } = await refusedNote();
    const { meetingId } = await findMeeting(session.snapshot(), session.system);
    pair.notes.report.refusals.push(refusal(), refusal());
    const direction = { meetingId, about: 'report', mine: { seal: null } } as never;
    await sealRating(session, direction, 1, { value: 4, note: 'Sealed' });
    await settled();
    const [trouble] = session.snapshot().view.ownTroubles;
    await session.retryProblem(trouble?.changeId ?? session.snapshot().me, false);
    await settled();
    const kinds = [...session.snapshot().view.records.values()].map(({ record }) => record.kind);
    expect(kinds).not.toContain('seal');
  });
});
