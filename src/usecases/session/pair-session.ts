import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import type { SpaceRecord } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Change } from '#src/domain/sync/change.ts';
import { reconcile, type View } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { addMilliseconds, toMilliseconds, type Instant } from '#src/domain/values/instant.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';
import type { PairCopy, ReadCopy } from '#src/ports/local-copy.ts';
import type { Opening } from '#src/ports/opening.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import { connectionOf, type Connection } from './connection.ts';
import { Follower } from './follower.ts';
import { Outbox } from './outbox.ts';
import { nextTryMs } from './poll-schedule.ts';
import { sendChange, type Notice } from './send-change.ts';
import { SessionData, type BoardReading, type Followed } from './session-data.ts';

/** A deletion can be taken back for so long. */
export const undoMs = 8_000;

/** What the screens draw. A new object for every change. */
export interface SessionSnapshot {
  readonly me: Guid;
  readonly place: Pointer;
  readonly space: SpaceRecord;
  readonly view: View;
  readonly occurrences: readonly Occurrence[];
  readonly boards: readonly BoardReading[];
  readonly connection: Connection;
  /** Changes on this device that the services do not have yet. Held deletions are not counted. */
  readonly waiting: number;
  readonly notices: readonly Notice[];
  /** When this device was last in step with the list. */
  readonly inStepAt: Instant | null;
  /** False when the browser keeps nothing: closing the page loses what waits. */
  readonly isKept: boolean;
}

/** What the commands give: a change without the members the session fills in. */
export type NewChange = Change extends infer T ? (T extends Change ? Omit<T, 'id' | 'madeAt' | 'heldUntil' | 'problem'> : never) : never;

interface Parts {
  readonly me: Guid;
  readonly system: System;
  readonly copy: PairCopy;
  readonly isKept: boolean;
  readonly read: ReadCopy;
}

/**
 * One pair, open on this device: the single write path (use case, local copy at once, outbox on disk, Graph) and the single read path.
 * Shows what it has before a token is there, and sends nothing until {@link PairSession.connect} has said whose it is.
 */
export class PairSession {
  readonly #parts: Parts;
  readonly #outbox: Outbox;
  readonly #data: SessionData;
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[] = [];
  #follower: Follower | null = null;
  #remote: Remote | null = null;
  #connection: Connection = { type: 'connecting' };
  #notices: readonly Notice[] = [];
  #snapshot: SessionSnapshot;
  #sending = false;
  #again = false;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;
  #cancelRelease: (() => void) | null = null;
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#outbox = new Outbox(parts.copy);
    this.#data = new SessionData(parts.read);
    this.#snapshot = this.#draw();
    this.#stops.push(parts.copy.onOtherWindow(() => void this.#takeFromDisk()));
  }

  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get system(): System {
    return this.#parts.system;
  }

  get copy(): PairCopy {
    return this.#parts.copy;
  }

  /** Reads the waiting changes from disk. Call before showing anything. */
  async restore(): Promise<void> {
    await this.#outbox.reload();
    this.#show();
    this.#scheduleRelease();
  }

  /** Does what a person did: on screen at once, on disk next, sent after that. Resolves when it is on disk. */
  async change(...made: readonly NewChange[]): Promise<void> {
    await this.#add(made, null);
  }

  /** Deletes with time to take it back: see {@link PairSession.takeBack}. */
  async hold(made: NewChange): Promise<void> {
    await this.#add([made], addMilliseconds(this.system.now(), undoMs));
  }

  /** Takes back a change that was not sent. */
  async takeBack(changeId: Guid): Promise<void> {
    await this.#outbox.settle(changeId, []);
    this.#show();
  }

  /** Ends a conflict or a refusal: `instead` takes the change's place and is sent; none gives the change up. */
  async decide(changeId: Guid, instead: NewChange | null): Promise<void> {
    const was = this.#outbox.changes.find((change) => change.id === changeId);
    if (was === undefined) return;
    const change = instead && ({ ...instead, id: was.id, madeAt: was.madeAt, heldUntil: null, problem: null } as Change);
    await this.#outbox.settle(changeId, change ? [change] : []);
    this.#show();
    void this.send();
  }

  /** Sends a refused change again, or gives it up. */
  async retryProblem(changeId: Guid, again: boolean): Promise<void> {
    const was = this.#outbox.changes.find((change) => change.id === changeId);
    if (was === undefined) return;
    await this.#outbox.settle(changeId, again ? [{ ...was, problem: null }] : []);
    this.#show();
    void this.send();
  }

  dismissNotices(): void {
    this.#notices = [];
    this.#show();
  }

  /** From here on the session sends and follows. `opening` is what was just read. */
  async connect(remote: Remote, place: Pointer, opening: Opening): Promise<void> {
    if (this.#closed) return;
    this.#remote = remote;
    this.#data.place = place;
    this.#data.takeOpening(opening, this.system.now());
    this.#connection = { type: 'live' };
    this.#show();
    await this.#save();
    this.#follower?.stop();
    this.#follower = new Follower({
      system: this.system,
      remote,
      lockName: `pods-follow ${this.#lockName()}`,
      place: () => this.#data.place,
      token: () => this.#data.token,
      epoch: () => this.#data.confirmed.epoch,
      isKnown: (itemId, version) => this.#data.confirmed.has(itemId, version),
      boards: () => this.#data.boards.map((reading) => reading.source),
      hasAllBoards: () => this.#data.boards.every((reading) => reading.board !== null || reading.failure !== null),
      take: (followed) => this.#takeFollowed(followed),
      outcome: (failure, waitMs) => this.#outcome(failure, waitMs),
    });
    this.#follower.start();
    this.#stops.push(this.system.onOnline(() => void this.send()));
    void this.send();
    void this.#loadNotes();
  }

  /** The state of a connection that could not be made; what is on the device stays in view. */
  setConnection(connection: Connection): void {
    if (this.#closed || (connection.type === 'live' && this.#connection.type === 'live')) return;
    this.#connection = connection;
    this.#show();
  }

  /** Stops everything. The session is not shown again. */
  close(): void {
    this.#closed = true;
    this.#follower?.stop();
    this.#cancelRetry?.();
    this.#cancelRelease?.();
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  /** Sends what can be sent, one at a time over all windows of this person. */
  async send(): Promise<void> {
    const remote = this.#remote;
    if (remote === null || this.#closed) return;
    if (this.#sending) {
      this.#again = true;
      return;
    }
    this.#sending = true;
    this.#cancelRetry?.();
    try {
      await this.system.exclusively(`pods-send ${this.#lockName()}`, async () => {
        await this.#outbox.reload();
        await this.#sendAll(remote);
      });
    } catch (thrown) {
      this.#failed(asFailure(thrown));
    } finally {
      this.#sending = false;
    }
    if (this.#again) {
      this.#again = false;
      void this.send();
    }
  }

  async #sendAll(remote: Remote): Promise<void> {
    for (;;) {
      const change = this.#outbox.next(this.system.now());
      if (change === null || this.#closed) return;
      if (change.type === 'makeTask' && !change.tried) await this.#outbox.replace({ ...change, tried: true });
      await this.#sendOne(change, remote);
      this.#failures = 0;
      this.#outcome(null, 0);
      this.#follower?.touched();
      this.#show();
      await this.#save();
    }
  }

  async #sendOne(change: Change, remote: Remote): Promise<void> {
    const data = this.#data;
    try {
      const sent = await sendChange(change, {
        remote,
        place: data.place,
        groupId: this.#parts.copy.owner.groupId,
        confirmed: data.confirmed.byKey,
        notes: data.notesLoaded ? data.notes : null,
        newGuid: () => this.system.newGuid(),
      });
      data.confirmed.take(sent.stored, sent.removed);
      if (sent.notes) {
        data.notes = sent.notes;
        data.notesLoaded = true;
      }
      if (sent.notice) this.#notices = [...this.#notices, sent.notice];
      await this.#outbox.settle(change.id, sent.instead);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind !== 'refused' && failure.kind !== 'notFound') throw failure;
      await this.#outbox.replace({ ...change, problem: failure.details });
    }
  }

  #failed(failure: Failure): void {
    this.#failures += 1;
    const waitMs = failure.retryAfterMs ?? nextTryMs(this.#failures);
    this.#cancelRetry = this.system.after(waitMs, () => void this.send());
    this.#outcome(failure, waitMs);
  }

  #outcome(failure: Failure | null, waitMs: number): void {
    if (failure === null) {
      const wasLive = this.#connection.type === 'live';
      this.setConnection({ type: 'live' });
      // Back again: what waited need not sit out the pause of its last try.
      if (!wasLive) void this.send();
    } else this.setConnection(connectionOf(failure, addMilliseconds(this.system.now(), waitMs)));
  }

  async #add(made: readonly NewChange[], heldUntil: Instant | null): Promise<void> {
    const madeAt = this.system.now();
    const saving = this.#outbox.add(
      made.map((change) => ({ ...change, id: this.system.newGuid(), madeAt, heldUntil, problem: null }) as Change),
    );
    this.#show();
    await saving;
    this.#scheduleRelease();
    void this.send();
  }

  #scheduleRelease(): void {
    this.#cancelRelease?.();
    const release = this.#outbox.nextRelease();
    if (release === null) return;
    const waitMs = Math.max(0, toMilliseconds(release) - toMilliseconds(this.system.now()));
    this.#cancelRelease = this.system.after(waitMs, () => void this.#release());
  }

  async #release(): Promise<void> {
    const now = this.system.now();
    for (const change of this.#outbox.changes)
      if (change.heldUntil !== null && change.heldUntil <= now) await this.#outbox.replace({ ...change, heldUntil: null });
    this.#show();
    this.#scheduleRelease();
    await this.send();
  }

  #takeFollowed(followed: Followed): void {
    if (this.#closed) return;
    const before = this.#data.token;
    this.#data.takeFollowed(followed, this.system.now());
    this.#show();
    const changed = (followed.stored?.length ?? 0) + (followed.removed?.length ?? 0) > 0 || followed.window || followed.boards;
    if (changed || before !== this.#data.token) void this.#save();
  }

  async #loadNotes(): Promise<void> {
    const remote = this.#remote;
    if (remote === null) return;
    try {
      const notes = await remote.notes.load(this.#parts.copy.owner.groupId);
      // A send may have written them while this was on its way: what was confirmed later stands.
      if (!this.#data.notesLoaded) this.#data.notes = notes;
      this.#data.notesLoaded = true;
      this.#show();
      await this.#save();
    } catch {
      // The notes on this device stay in view, and whatever is written next loads them first and reports its own failure.
    }
  }

  async #takeFromDisk(): Promise<void> {
    if (this.#closed) return;
    const read = await this.#parts.copy.load();
    await this.#outbox.reload();
    if (read) this.#data.takeCopy(read);
    this.#show();
  }

  async #save(): Promise<void> {
    if (!this.#closed) await this.#parts.copy.save(this.#data.toCopy(this.system.now()));
  }

  #lockName(): string {
    const { tenantId, personId, groupId } = this.#parts.copy.owner;
    return `${tenantId} ${personId} ${groupId}`;
  }

  #show(): void {
    if (this.#closed) return;
    this.#snapshot = this.#draw();
    for (const listener of this.#listeners) listener();
  }

  #draw(): SessionSnapshot {
    const data = this.#data;
    const changes = this.#outbox.changes;
    return {
      me: this.#parts.me,
      place: data.place,
      space: data.space.record,
      view: reconcile(data.confirmed.byKey, data.notes.notes, changes, this.#parts.me),
      occurrences: data.occurrences,
      boards: data.boards,
      connection: this.#connection,
      waiting: changes.filter((change) => change.heldUntil === null).length,
      notices: this.#notices,
      inStepAt: data.inStepAt,
      isKept: this.#parts.isKept,
    };
  }
}
