import { sections } from '#src/domain/agenda/section.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { ActionRecord, EntryRecord, MeetingRecord, RecordKey } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { addAction, changeAction, settleAction } from '#src/usecases/action.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { answerQuestion } from '#src/usecases/answer-question.ts';
import { decideConflict, decideProblem } from '#src/usecases/decide-conflict.ts';
import { deleteEntry, moveEntry, rewriteEntry, settleEntry } from '#src/usecases/edit-entry.ts';
import { findMeeting, goTo, start } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { adele, alex, type FakePair } from './fake-pair.ts';
import { FaultyLine } from './faulty-remote.ts';
import type { ManualSystem } from './manual-system.ts';
import type { Seeded } from './seeded.ts';
import { shareAtOnce } from './share-at-once.ts';

/** What happened to the words of one person, to be found again at the end. */
export interface Ledger {
  /** Texts written for both, each different, with the key of the record they were written into (null: made with it). */
  readonly written: { readonly text: string; readonly key: RecordKey | null }[];
  /** Texts the person gave up when two versions stood against each other. */
  readonly givenUp: Set<string>;
  readonly deleted: Set<RecordKey>;
  readonly notes: string[];
  readonly shared: Set<string>;
}

type Deed = (session: PairSession) => Promise<unknown>;

/** One of the two, on a device with a bad line, doing whatever the dice say. */
export class SimulatedPerson {
  readonly line: FaultyLine;
  readonly ledger: Ledger = {
    written: [],
    givenUp: new Set(),
    deleted: new Set(),
    notes: [],
    shared: new Set(),
  };
  readonly #pair: FakePair;
  readonly #side: Side;
  readonly #random: Seeded;
  #session: PairSession | null = null;
  #isConnected = false;
  #texts = 0;

  constructor(pair: FakePair, side: Side, random: Seeded, faults: number) {
    this.#pair = pair;
    this.#side = side;
    this.#random = random;
    this.line = new FaultyLine(random, this.system, faults);
  }

  get system(): ManualSystem {
    return this.#pair.systems[this.#side];
  }

  get session(): PairSession {
    if (this.#session === null) throw new Error('not opened yet');
    return this.#session;
  }

  /** Opens the page, or closes it and opens it again. */
  async reload(): Promise<void> {
    this.#session?.close();
    this.#isConnected = false;
    this.#session = await this.#pair.session(this.#side);
    await this.connect();
  }

  async connect(): Promise<void> {
    if (this.#isConnected || this.line.isCut) return;
    const remote = this.#pair.remote(this.#side);
    const place = this.#pair.pointer(this.#side);
    this.session.take(place, await remote.opening.open(place, null, this.system.now()));
    this.#isConnected = true;
    await this.session.connect(this.line.over(remote));
  }

  /** Does one thing, if there is something to do it to. */
  async act(): Promise<void> {
    const deeds: readonly Deed[] = [
      (session) => this.#write(session),
      (session) => this.#write(session),
      (session) => this.#rewrite(session),
      (session) => this.#rewrite(session),
      (session) => this.#arrange(session),
      (session) => this.#delete(session),
      (session) => this.#takeBack(session),
      (session) => this.#meet(session),
      (session) => this.#makeAction(session),
      (session) => this.#changeAction(session),
      (session) => this.#note(session),
      (session) => this.#share(session),
    ];
    await this.#random.pick(deeds)?.(this.session);
  }

  /** Decides whatever waits for a decision. */
  async decide(): Promise<void> {
    for (const seen of this.session.snapshot().view.records.values()) {
      if (seen.problem) await decideProblem(this.session, seen, true);
      if (!seen.conflict) continue;
      const key = seen.record.key;
      for (const change of await this.session.copy.changes())
        if (change.type === 'update' && change.key === key && 'body' in change.patch && change.patch.body)
          this.ledger.givenUp.add(change.patch.body);
      const text = this.#text('agreed', key);
      const decision = this.#random.pick([
        { type: 'text', text },
        { type: 'theirs' },
        { type: 'both' },
      ] as const);
      if (decision?.type !== 'text') this.ledger.givenUp.add(text);
      if (decision) await decideConflict(this.session, seen, decision);
    }
  }

  #text(what: string, key: RecordKey | null): string {
    this.#texts += 1;
    const text = `${what} ${this.#side} ${String(this.#texts)}.`;
    this.ledger.written.push({ text, key });
    return text;
  }

  #entries(session: PairSession): readonly Seen<EntryRecord>[] {
    return [...session.snapshot().view.records.values()].filter(
      (seen): seen is Seen<EntryRecord> => seen.record.kind === 'entry' && seen.conflict === null,
    );
  }

  #actions(session: PairSession): readonly ActionRecord[] {
    return [...session.snapshot().view.records.values()].flatMap(({ record, conflict }) =>
      record.kind === 'action' && conflict === null ? [record] : [],
    );
  }

  async #write(session: PairSession): Promise<void> {
    const { meetingId } = await findMeeting(session.snapshot(), this.system);
    await addEntry(session, {
      text: this.#text('entry', null),
      section: 'topics',
      audience: 'bothOfUs',
      meetingId,
    });
  }

  async #rewrite(session: PairSession): Promise<void> {
    const entry = this.#random.pick(this.#entries(session))?.record;
    if (entry) await rewriteEntry(session, entry, this.#text('edit', entry.key));
  }

  async #arrange(session: PairSession): Promise<void> {
    const entry = this.#random.pick(this.#entries(session))?.record;
    if (!entry) return;
    if (this.#random.chance(0.5)) await settleEntry(session, entry, entry.state === 'open' ? 'done' : 'open');
    else
      await moveEntry(
        session,
        entry,
        this.#random.pick(['topics', 'okrs', 'happiness'] as const) ?? 'topics',
      );
  }

  async #delete(session: PairSession): Promise<void> {
    const entry = this.#random.pick(this.#entries(session))?.record;
    if (!entry || this.#random.chance(0.5)) return;
    this.ledger.deleted.add(entry.key);
    await deleteEntry(session, entry);
  }

  async #takeBack(session: PairSession): Promise<void> {
    const held = this.#random.pick(session.snapshot().view.held);
    if (held) await session.takeBack(held.changeId);
  }

  async #meet(session: PairSession): Promise<void> {
    const place = await findMeeting(session.snapshot(), this.system);
    const meeting = this.#meeting(session);
    if (!meeting) await start(session, place, 45);
    else if (this.#random.chance(0.3))
      await answerQuestion(
        session,
        place.meetingId,
        this.#random.pick(['managerHelps', 'reportHelps'] as const) ?? 'reportHelps',
        {
          type: 'newAction',
          action: { text: this.#text('answer', null), ownerId: alex.id, dueOn: null },
        },
      );
    else await goTo(session, meeting, this.#random.pick(sections) ?? 'okrs');
  }

  #meeting(session: PairSession): MeetingRecord | null {
    const found = [...session.snapshot().view.records.values()].find(
      ({ record }) => record.kind === 'meeting',
    );
    return found?.record.kind === 'meeting' ? found.record : null;
  }

  async #makeAction(session: PairSession): Promise<void> {
    const { meetingId } = await findMeeting(session.snapshot(), this.system);
    await addAction(session, {
      text: this.#text('action', null),
      ownerId: alex.id,
      dueOn: null,
      question: null,
      meetingId,
    });
  }

  async #changeAction(session: PairSession): Promise<void> {
    const action = this.#random.pick(this.#actions(session));
    if (!action) return;
    if (this.#random.chance(0.5))
      await settleAction(session, action, action.state === 'open' ? 'done' : 'open', action.meetingId);
    else await changeAction(session, action, { ownerId: this.#random.pick([adele.id, alex.id]) ?? alex.id });
  }

  async #note(session: PairSession): Promise<void> {
    this.#texts += 1;
    const text = `note ${this.#side} ${String(this.#texts)}.`;
    this.ledger.notes.push(text);
    const { meetingId } = await findMeeting(session.snapshot(), this.system);
    await addEntry(session, { text, section: 'topics', audience: 'onlyMe', meetingId });
  }

  async #share(session: PairSession): Promise<void> {
    const seen = this.#random.pick(session.snapshot().view.notes);
    if (!seen || this.#random.chance(0.5)) return;
    this.ledger.shared.add(seen.note.body);
    const { meetingId } = await findMeeting(session.snapshot(), this.system);
    await shareAtOnce(session, seen.note, meetingId);
  }
}
