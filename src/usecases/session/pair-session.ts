import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Change } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { addMilliseconds, toMilliseconds, type Instant } from '#src/domain/values/instant.ts';
import type { PairCopy, ReadCopy } from '#src/ports/local-copy.ts';
import type { Opening } from '#src/ports/opening.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import type { Connection } from './connection.ts';
import { CopyKeeper } from './copy-keeper.ts';
import { decisionOf, refusalOf } from './decision.ts';
import { Follower } from './follower.ts';
import { Hiding } from './hiding.ts';
import type { NewChange } from './new-change.ts';
import { Outbox } from './outbox.ts';
import { OwnFolder } from './own-folder.ts';
import { withBase, type Replacement } from './own-changes.ts';
import { LaidBoards } from './laid-boards.ts';
import { LaidView } from './laid-view.ts';
import { Sender } from './sender.ts';
import type { Notice } from './sent.ts';
import { SessionData, type Followed } from './session-data.ts';
import { snapshotOf, type SessionSnapshot, type ShowCause } from './session-snapshot.ts';
import { settledInPlanner } from './settled-in-planner.ts';
import { Standing } from './standing.ts';
import type { TabLink } from './tab-link.ts';

/** A deletion can be taken back for so long. */
export const undoMs = 8_000;

interface Parts {
  readonly me: Guid;
  readonly system: System;
  readonly copy: PairCopy;
  readonly isKept: boolean;
  readonly read: ReadCopy;
  /** The address of a place in the tab, e.g. `board/okrs`; absent where there is none. */
  readonly tabLink?: TabLink | undefined;
}

/**
 * One pair, open on this device: the single write path (use case, local copy at once, outbox on disk, Graph) and the single read path.
 * Shows what it has before a token is there, and sends nothing until {@link PairSession.connect} has said whose it is.
 */
export class PairSession {
  /** Whether what is only this person's is kept off the screen. */
  readonly hiding: Hiding;
  readonly #parts: Parts;
  readonly #outbox: Outbox;
  readonly #data: SessionData;
  readonly #keeper: CopyKeeper;
  readonly #standing: Standing;
  readonly #laid = new LaidBoards();
  readonly #view: LaidView;
  readonly #listeners = new Set<(cause: ShowCause) => void>();
  readonly #stops: (() => void)[] = [];
  readonly #serviceStops: (() => void)[] = [];
  #follower: Follower | null = null;
  #ownFolder: OwnFolder | null = null;
  #sender: Sender | null = null;
  #notices: readonly Notice[] = [];
  #snapshot: SessionSnapshot;
  #cancelRelease: (() => void) | null = null;
  #remote: Remote | null = null;
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.hiding = new Hiding(parts.copy);
    this.#outbox = new Outbox(parts.copy);
    this.#data = new SessionData(parts.read);
    this.#keeper = new CopyKeeper(parts.copy, this.#data, parts.system, `pods-copy ${this.#lockName()}`);
    this.#standing = new Standing(parts.system);
    this.#view = new LaidView(parts.me);
    this.#snapshot = this.#draw();
    this.#stops.push(parts.copy.onOtherWindow(() => void this.#takeFromDisk()));
  }

  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  /** Calls the listener after every new snapshot, at once. */
  readonly subscribe = (listener: (cause: ShowCause) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get system(): System {
    return this.#parts.system;
  }

  /** The services, for what is read on request; null until connected, and for good once closed. */
  get remote(): Remote | null {
    return this.#closed ? null : this.#remote;
  }

  /** The address of a place in the tab, e.g. `board/okrs`, to be put where others may follow it; null where there is none. */
  readonly tabLink: TabLink = (place, chatId) => this.#parts.tabLink?.(place, chatId) ?? null;

  get copy(): PairCopy {
    return this.#parts.copy;
  }

  /** Take this before an opening is read, and give it to {@link PairSession.take}. */
  get epoch(): number {
    return this.#data.confirmed.epoch;
  }

  /** Reads the waiting changes from disk, and whether what is only this person's is hidden. Call before showing anything. */
  async restore(): Promise<void> {
    await Promise.all([this.#outbox.reload(), this.hiding.read()]);
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

  /** Takes back a change that was not sent; one that is on its way goes on. */
  async takeBack(changeId: Guid): Promise<void> {
    if (this.#sender?.sending !== changeId) await this.#settleAndSend(changeId, []);
  }

  /**
   * Ends a conflict: `instead` takes the place of the text that was in conflict; none gives that text up. What else was changed
   * with it is still sent, and later texts for the same record, note or half-done rating are settled too: the person saw the last of them.
   */
  async decide(changeId: Guid, ...instead: readonly NewChange[]): Promise<void> {
    const newGuid = (): Guid => this.system.newGuid();
    await this.#replaceAll(decisionOf(this.#outbox.changes, changeId, instead, newGuid));
  }

  /** Sends a refused change again, or gives it up. */
  async retryProblem(changeId: Guid, again: boolean): Promise<void> {
    await this.#replaceAll(refusalOf(this.#outbox.changes, changeId, again));
  }

  async #replaceAll(decided: readonly Replacement[]): Promise<void> {
    for (const { id, with: others } of decided) await this.#settleAndSend(id, others);
  }

  async #settleAndSend(changeId: Guid, instead: readonly Change[]): Promise<void> {
    await this.#outbox.settle(changeId, instead);
    this.#show('done');
    void this.send();
  }

  dismissNotices(): void {
    this.#notices = [];
    this.#show('done');
  }

  /** Takes over what was just read of the space, begun at the epoch `since`; on screen at once. */
  take(place: Pointer, opening: Opening, since = this.epoch): void {
    this.#data.place = place;
    this.#data.takeOpening(opening, since, this.system.now());
    const others = this.#notices.filter(({ type }) => type !== 'unreadable');
    const { unreadable } = opening;
    this.#notices = unreadable === 0 ? others : [...others, { type: 'unreadable', text: String(unreadable) }];
    this.#standing.set({ type: 'live' });
    this.#show();
  }

  /** From here on the session sends and follows. */
  async connect(remote: Remote): Promise<void> {
    await this.#keeper.save();
    // Closed while saving: the linter cannot know that others run meanwhile.
    if (this.#isClosed()) return;
    this.#stopServices();
    this.#remote = remote;
    this.#follower = this.#makeFollower(remote);
    this.#sender = this.#makeSender(remote);
    this.#ownFolder = this.#makeOwnFolder(remote);
    this.#follower.start();
    this.#serviceStops.push(this.system.onOnline(() => void this.send()));
    void this.send();
    void this.#ownFolder.start();
  }

  /** The state of a connection that could not be made; what is on the device stays in view. */
  setConnection(connection: Connection): void {
    this.#standing.set(connection);
    this.#show();
  }

  /** Stops everything. The session is not shown again. */
  close(): void {
    this.#closed = true;
    this.#stopServices();
    this.#cancelRelease?.();
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  /** Sends what can be sent, one at a time over all windows of this person. */
  async send(): Promise<void> {
    await this.#sender?.send();
  }

  #makeFollower(remote: Remote): Follower {
    return new Follower({
      system: this.system,
      remote,
      lockName: `pods-follow ${this.#lockName()}`,
      place: () => this.#data.place,
      token: () => this.#data.token,
      epoch: () => this.epoch,
      isKnown: (itemId, version) => this.#data.confirmed.has(itemId, version),
      boards: () => this.#data.boards,
      cardEpoch: () => this.#data.cardEpoch,
      hasAllBoards: () => this.#data.hasAllBoards,
      pausedMs: () => this.#standing.pausedMs(),
      take: (followed) => {
        this.#takeFollowed(followed);
      },
      outcome: (failure, waitMs) => {
        // Back again: what waited need not sit out the pause of its last try.
        if (this.#standing.followed(failure, waitMs)) void this.send();
        this.#show();
      },
    });
  }

  #makeSender(remote: Remote): Sender {
    return new Sender({
      system: this.system,
      remote,
      me: this.#parts.me,
      groupId: this.copy.owner.groupId,
      tabLink: this.tabLink,
      lockName: `pods-send ${this.#lockName()}`,
      outbox: this.#outbox,
      data: this.#data,
      keeper: this.#keeper,
      pausedMs: () => this.#standing.pausedMs(),
      wroteOwn: (metOther) => this.#ownFolder?.wrote(metOther),
      changed: (notice) => {
        if (notice) this.#notices = [...this.#notices, notice];
        this.#follower?.touched();
        this.#show();
      },
      outcome: (failure, waitMs, stopsAll) => {
        this.#standing.sent(failure, waitMs, stopsAll);
        this.#show();
      },
    });
  }

  #makeOwnFolder(remote: Remote): OwnFolder {
    return new OwnFolder({
      system: this.system,
      remote,
      owner: this.copy.owner,
      lockName: `pods-own ${this.#lockName()}`,
      data: this.#data,
      keeper: this.#keeper,
      standing: this.#standing,
      taken: () => {
        this.#show();
        // What it holds may have ended a conflict.
        void this.send();
      },
    });
  }

  #stopServices(): void {
    this.#follower?.stop();
    this.#ownFolder?.stop();
    this.#sender?.stop();
    for (const stop of this.#serviceStops.splice(0)) stop();
  }

  async #add(made: readonly NewChange[], heldUntil: Instant | null): Promise<void> {
    const madeAt = this.system.now();
    const seen = this.#snapshot.view.own;
    const saving = this.#outbox.add(
      made.map((change) => ({
        ...withBase(change, seen),
        id: this.system.newGuid(),
        madeAt,
        heldUntil,
        problem: null,
      })),
    );
    this.#show('done');
    try {
      await saving;
    } finally {
      // A full disk keeps nothing from being sent: it is in memory, and said to be lost only if the page goes first.
      this.#scheduleRelease();
      void this.send();
    }
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
      if (change.heldUntil !== null && change.heldUntil <= now)
        await this.#outbox.replace({ ...change, heldUntil: null });
    this.#show();
    this.#scheduleRelease();
    await this.send();
  }

  #takeFollowed(followed: Followed): void {
    if (this.#closed) return;
    const before = this.#data.token;
    this.#data.takeFollowed(followed, this.system.now());
    this.#show();
    const changed =
      (followed.stored?.length ?? 0) + (followed.removed?.length ?? 0) > 0 ||
      followed.window ||
      followed.boards;
    if (changed || before !== this.#data.token) void this.#keeper.save();
    if (followed.boards) void this.#settle();
    // A deletion may have ended a conflict.
    if (this.#outbox.changes.some((change) => change.type === 'update' && change.conflict)) void this.send();
  }

  /** What was done in Planner is done here. */
  async #settle(): Promise<void> {
    const changes = settledInPlanner(this.#snapshot.view, this.#data.boards);
    if (changes.length > 0) await this.change(...changes);
  }

  async #takeFromDisk(): Promise<void> {
    if (this.#closed) return;
    // The outbox last: what another window sent is in its copy before it leaves the outbox.
    await this.#keeper.take();
    await this.#outbox.reload();
    this.#show();
    this.#scheduleRelease();
  }

  #isClosed(): boolean {
    return this.#closed;
  }

  #lockName(): string {
    const { tenantId, personId, groupId } = this.#parts.copy.owner;
    return `${tenantId} ${personId} ${groupId}`;
  }

  #show(cause: ShowCause = 'arrived'): void {
    if (this.#closed) return;
    this.#snapshot = this.#draw();
    for (const listener of this.#listeners) listener(cause);
  }

  #draw(): SessionSnapshot {
    const changes = this.#outbox.changes;
    const { isKept, me } = this.#parts;
    const { connection } = this.#standing;
    const laid = { view: this.#view, boards: this.#laid };
    return snapshotOf(this.#data, laid, { changes, connection, isKept, me, notices: this.#notices });
  }
}
