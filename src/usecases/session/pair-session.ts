import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Change } from '#src/domain/sync/change.ts';
import type { TextMember } from '#src/domain/sync/merge-rules.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { addMilliseconds, type Instant } from '#src/domain/values/instant.ts';
import type { PairCopy, ReadCopy } from '#src/ports/local-copy.ts';
import type { Opening } from '#src/ports/opening.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import type { Connection } from './connection.ts';
import { completed } from './completed.ts';
import { CopyKeeper } from './copy-keeper.ts';
import { drawSnapshot } from './draw-snapshot.ts';
import { Follower } from './follower.ts';
import { HeldChanges } from './held-changes.ts';
import { Hiding } from './hiding.ts';
import type { NewChange } from './new-change.ts';
import { Outbox } from './outbox.ts';
import { OwnFolder } from './own-folder.ts';
import type { Replacement } from './own-changes.ts';
import { LaidBoards } from './laid-boards.ts';
import { LaidView } from './laid-view.ts';
import { Sender } from './sender.ts';
import { Sharing, type ChangesOfShare, type NewShare } from './sharing.ts';
import { withUnreadable, type Notice } from './sent.ts';
import { hasNews, SessionData, type Followed } from './session-data.ts';
import type { SessionSnapshot, ShowCause } from './session-snapshot.ts';
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
  readonly #held: HeldChanges;
  readonly #sharing: Sharing;
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
  #remote: Remote | null = null;
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.hiding = new Hiding(parts.copy);
    this.#outbox = new Outbox(parts.copy, parts.read.notes);
    this.#data = new SessionData(parts.read);
    this.#keeper = new CopyKeeper(parts.copy, this.#data, parts.system, `pods-copy ${this.#lockName()}`);
    const held = { system: parts.system, outbox: this.#outbox, changed: () => this.#changed() };
    this.#held = new HeldChanges(held);
    this.#sharing = new Sharing({ ...held, made: (changes) => this.#made(changes, null) });
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
    this.#sharing.restored();
    this.#show();
    this.#held.schedule();
  }

  /** Does what a person did: on screen at once, on disk next, sent after that. Resolves when it is on disk. */
  async change(...made: readonly NewChange[]): Promise<void> {
    await this.#put(this.#made(made, null));
  }

  /** Deletes with time to take it back: see {@link PairSession.takeBack}. */
  async hold(made: NewChange): Promise<void> {
    await this.#put(this.#made([made], addMilliseconds(this.system.now(), undoMs)));
  }

  /** Shares after a wait in which it can be taken back: see {@link PairSession.takeBack}. Resolves when it waits on disk. */
  async share(made: NewShare, changesOf: ChangesOfShare): Promise<void> {
    const added = this.#made([made], this.#sharing.until());
    for (const { id } of added) this.#sharing.begin(id, changesOf);
    await this.#put(added);
  }

  /** Shares now what waits to be shared. */
  async shareNow(changeId: Guid, changesOf: ChangesOfShare): Promise<void> {
    await this.#sharing.confirm(changeId, changesOf);
  }

  /** Takes back a change that was not sent; one that is on its way goes on. */
  async takeBack(changeId: Guid): Promise<void> {
    if (this.#sender?.sending !== changeId) await this.#settleAndSend(changeId, []);
  }

  /**
   * Ends a conflict about one text: `instead` takes its place; none gives it up. What else was changed with it is still sent, and later
   * versions of it are settled too: the person saw the last of them. An own note and a half-done rating have one text, and no `member`.
   */
  async decide(changeId: Guid, instead: readonly NewChange[], member: TextMember | null): Promise<void> {
    // Comes with the first decision: the first screen has a budget.
    const { decisionOf } = await import('./decision.ts');
    await this.#replaceAll(
      decisionOf(this.#outbox.changes, changeId, instead, member, () => this.system.newGuid()),
    );
  }

  /** Sends a refused change again, or gives it up. */
  async retryProblem(changeId: Guid, again: boolean): Promise<void> {
    const { refusalOf } = await import('./decision.ts');
    await this.#replaceAll(refusalOf(this.#outbox.changes, changeId, again));
  }

  async #replaceAll(decided: readonly Replacement[]): Promise<void> {
    for (const { id, with: others } of decided) await this.#settleAndSend(id, others);
  }

  async #settleAndSend(changeId: Guid, instead: readonly Change[]): Promise<void> {
    await this.#outbox.settle(changeId, instead);
    this.#changed();
  }

  #changed(cause: ShowCause = 'done'): void {
    this.#show(cause);
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
    this.#notices = withUnreadable(this.#notices, opening.unreadable);
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
    this.#held.stop();
    this.#sharing.stop();
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
      // What it holds may have ended a conflict.
      taken: () => this.#changed('arrived'),
    });
  }

  #stopServices(): void {
    this.#follower?.stop();
    this.#ownFolder?.stop();
    this.#sender?.stop();
    for (const stop of this.#serviceStops.splice(0)) stop();
  }

  #made(made: readonly NewChange[], heldUntil: Instant | null): readonly Change[] {
    return completed(made, { heldUntil, system: this.system, own: this.#snapshot.view.own });
  }

  async #put(changes: readonly Change[]): Promise<void> {
    const saving = this.#outbox.add(changes);
    this.#show('done');
    try {
      await saving;
    } finally {
      // A full disk keeps nothing from being sent: it is in memory, and said to be lost only if the page goes first.
      this.#held.schedule();
      void this.send();
    }
  }

  #takeFollowed(followed: Followed): void {
    if (this.#closed) return;
    const before = this.#data.token;
    this.#data.takeFollowed(followed, this.system.now());
    this.#show();
    if (hasNews(followed) || before !== this.#data.token) void this.#keeper.save();
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
    this.#held.schedule();
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
    return drawSnapshot({
      me: this.#parts.me,
      data: this.#data,
      changes: this.#outbox.changes,
      view: this.#view,
      laid: this.#laid,
      asks: (share) => this.#sharing.asks(share),
      connection: this.#standing.connection,
      notices: this.#notices,
      isKept: this.#parts.isKept,
    });
  }
}
