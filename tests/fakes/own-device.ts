import type { OwnNote } from '#src/domain/records/own-note.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Remote } from '#src/ports/remote.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { decideConflict, type Decision, wordsOf } from '#src/usecases/decide-conflict.ts';
import { decideNote } from '#src/usecases/decide-own.ts';
import { findMeeting } from '#src/usecases/meeting.ts';
import { deleteNote, rewriteNote, settleNote } from '#src/usecases/own-note.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import type { FakePair } from './fake-pair.ts';
import { FaultyLine } from './faulty-remote.ts';
import type { ManualSystem } from './manual-system.ts';
import type { Seeded } from './seeded.ts';
import { shareAtOnce } from './share-at-once.ts';

/** What one person wrote on any device, to be found again at the end. */
export interface OwnLedger {
  readonly written: string[];
  /** Texts the person replaced, deleted or gave up while they were on their screen. */
  readonly superseded: Set<string>;
  /** Texts the person kept beside others; done on two devices, that makes two of them. */
  readonly keptBeside: Set<string>;
}

/** One device of a person, with a disk, a clock and a bad line of its own, doing with own notes whatever the dice say. */
export class OwnDevice {
  readonly system: ManualSystem;
  readonly line: FaultyLine;
  readonly #pair: FakePair;
  readonly #random: Seeded;
  readonly #ledger: OwnLedger;
  readonly #copies: FakePair['copies']['report'];
  #session: PairSession | null = null;
  #isConnected = false;

  constructor(pair: FakePair, number: number, random: Seeded, ledger: OwnLedger) {
    pair.newDevice('report', number);
    this.#pair = pair;
    this.#random = random;
    this.#ledger = ledger;
    this.system = pair.systems.report;
    this.#copies = pair.copies.report;
    this.line = new FaultyLine(random, this.system, 0.15);
  }

  get session(): PairSession {
    if (this.#session === null) throw new Error('not opened yet');
    return this.#session;
  }

  /** Opens the page, or closes it and opens it again. */
  async reload(): Promise<void> {
    this.#session?.close();
    this.#isConnected = false;
    this.#beHere();
    this.#session = await this.#pair.session('report');
    await this.connect();
  }

  async connect(): Promise<void> {
    if (this.#isConnected || this.line.isCut) return;
    this.#beHere();
    const remote = this.#pair.remote('report');
    const place = this.#pair.pointer('report');
    this.session.take(place, await remote.opening.open(place, null, this.system.now()));
    this.#isConnected = true;
    await this.session.connect(this.line.over(this.#refusing(remote)));
  }

  /** Does one thing with an own note, if there is one. */
  async act(): Promise<void> {
    const { session } = this;
    const seen = this.#random.pick(session.snapshot().view.notes.filter(({ conflict }) => conflict === null));
    const deeds: readonly (() => Promise<unknown>)[] = [
      () => this.#write(),
      () => this.#write(),
      ...(seen
        ? [
            () => this.#rewrite(seen.note),
            () => this.#rewrite(seen.note),
            () => settleNote(session, seen.note, seen.note.state === 'open' ? 'done' : 'open'),
            () => this.#delete(seen.note),
            () => this.#share(seen.note),
          ]
        : []),
    ];
    await this.#random.pick(deeds)?.();
  }

  /** Decides whatever waits for a decision, and sends again what was refused. */
  async decide(): Promise<void> {
    const { session } = this;
    const { notes, records } = session.snapshot().view;
    for (const seen of notes) {
      if (seen.problem) await session.retryProblem(seen.problem.changeId, true);
      if (!seen.conflict) continue;
      const decision = this.#decision(seen.conflict.mine, seen.conflict.theirs.body);
      await decideNote(session, seen, decision);
    }
    for (const seen of records.values()) {
      if (!seen.conflict) continue;
      const { texts, theirs } = seen.conflict;
      const mine = texts[0] ? wordsOf(texts[0].mine) : '';
      const decision = this.#decision(mine, 'body' in theirs.record ? theirs.record.body : '');
      await decideConflict(session, seen, decision);
    }
  }

  #decision(mine: string, theirs: string): Decision {
    const { superseded } = this.#ledger;
    const type = this.#random.pick(['text', 'theirs', 'both'] as const) ?? 'both';
    if (type === 'both') {
      this.#ledger.keptBeside.add(mine);
      return { type };
    }
    superseded.add(mine);
    if (type === 'theirs') return { type };
    superseded.add(theirs);
    return { type, text: this.#text('agreed') };
  }

  #text(what: string): string {
    const text = `${what} ${String(this.#ledger.written.length + 1)}.`;
    this.#ledger.written.push(text);
    return text;
  }

  async #write(): Promise<void> {
    const { meetingId } = await findMeeting(this.session.snapshot(), this.system);
    const text = this.#text('note');
    await addEntry(this.session, { text, section: 'topics', audience: 'onlyMe', meetingId });
  }

  async #rewrite(note: OwnNote): Promise<void> {
    this.#ledger.superseded.add(note.body);
    await rewriteNote(this.session, note, this.#text('edit'));
  }

  async #delete(note: OwnNote): Promise<void> {
    this.#ledger.superseded.add(note.body);
    await deleteNote(this.session, note);
  }

  async #share(note: OwnNote): Promise<void> {
    const row = this.session.snapshot().view.notes.find((seen) => seen.note.id === note.id)?.shared;
    // What stands in the list is replaced by what is on screen beside it.
    if (row && 'body' in row.record && row.record.body !== note.body)
      this.#ledger.superseded.add(row.record.body);
    const { meetingId } = await findMeeting(this.session.snapshot(), this.system);
    await shareAtOnce(this.session, note, meetingId);
  }

  /** Now and then the folder refuses a write outright. */
  #refusing(remote: Remote): Remote {
    const { notes } = remote;
    return {
      ...remote,
      notes: {
        load: (groupId) => notes.load(groupId),
        loadOther: (groupId, known) => notes.loadOther(groupId, known),
        save: (groupId, document) =>
          this.#random.chance(this.line.faults / 3)
            ? Promise.reject(new Failure('refused', { status: 400, details: 'HTTP 400' }))
            : notes.save(groupId, document),
      },
    };
  }

  #beHere(): void {
    this.#pair.systems.report = this.system;
    this.#pair.copies.report = this.#copies;
  }
}
