import { isUndecided, touchedKey, type Change, type Sendable } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { textsInConflict } from '#src/domain/sync/merge.ts';
import { asFailure, Failure } from '#src/ports/failure.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import type { CopyKeeper } from './copy-keeper.ts';
import { isOwn, mootOwn } from './own-changes.ts';
import { destinationOf, isFree, type Destination, type Outbox } from './outbox.ts';
import { failureWaitMs } from './poll-schedule.ts';
import { markTried } from './mark-tried.ts';
import { sendChange } from './send-change.ts';
import type { Notice, Sent } from './sent.ts';
import type { SessionData } from './session-data.ts';

interface Options {
  readonly system: System;
  readonly remote: Remote;
  readonly me: Guid;
  readonly groupId: Guid;
  readonly lockName: string;
  readonly outbox: Outbox;
  readonly data: SessionData;
  readonly keeper: CopyKeeper;
  /** The address of a place in the tab; null where there is none. */
  readonly tabLink: (place: string) => string | null;
  /** Milliseconds for which the service asked to be left alone, 0 when it did not. */
  pausedMs(): number;
  /** The person's own document was written; `metOther`: another device had written it. */
  wroteOwn(metOther: boolean): void;
  /** Something was sent or refused: draw anew. */
  changed(notice: Notice | null): void;
  /** Null when a change arrived. `stopsAll`: nothing else was tried after it. */
  outcome(failure: Failure | null, waitMs: number, stopsAll: boolean): void;
}

/** Sends what waits, one change at a time over all windows of the person, and tries again what did not arrive. */
export class Sender {
  readonly #options: Options;
  #running = false;
  #again = false;
  #stopped = false;
  #failures = 0;
  #sending: Guid | null = null;
  #hasBegun = false;
  /** Refused changes of the own document that were tried again in this round. */
  readonly #retried = new Set<Guid>();
  #cancelRetry: (() => void) | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The change that is on its way now; it can no longer be taken back. */
  get sending(): Guid | null {
    return this.#sending;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelRetry?.();
  }

  /** Sends what can be sent. Resolves when all is sent or the service could not be reached; never rejects. */
  async send(): Promise<void> {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    const pausedMs = this.#options.pausedMs();
    if (pausedMs > 0) {
      this.#retryIn(pausedMs);
      return;
    }
    this.#running = true;
    this.#cancelRetry?.();
    const { system, lockName, outbox } = this.#options;
    try {
      await system.exclusively(lockName, async () => {
        await outbox.reload();
        await this.#sendAll();
      });
    } catch (thrown) {
      this.#failed(asFailure(thrown), true);
    } finally {
      this.#running = false;
    }
    if (!this.#again) return;
    this.#again = false;
    await this.send();
  }

  async #sendAll(): Promise<void> {
    await this.#endMootConflicts();
    this.#retried.clear();
    if (!this.#hasBegun) await this.#retryOwn();
    this.#hasBegun = true;
    const closed = new Set<Destination>();
    let first: Failure | null = null;
    for (;;) {
      const change = this.#options.outbox.next(this.#options.system.now(), closed);
      if (change === null || this.#stopped) break;
      try {
        await this.#sendOne(change);
        if (first === null) this.#options.outcome(null, 0, false);
      } catch (thrown) {
        const failure = asFailure(thrown);
        const destination = destinationOf(change);
        if (stopsAll(failure, destination)) throw failure;
        // A folder or board that says no keeps nobody from writing into the list.
        closed.add(destination);
        first ??= destination === 'list' ? failure : besides(failure);
      }
    }
    if (first) this.#failed(first, false);
    else this.#failures = 0;
  }

  /**
   * Conflicts that nobody will decide. An earlier version saw one where there is none. The record was deleted by the other side: nothing stands against the text any more, it is sent
   * and so kept. Or this person deleted it after writing: the text goes, and the deletion meets the other's text.
   */
  async #endMootConflicts(): Promise<void> {
    const { outbox, data, system } = this.#options;
    await this.#endMootOwn();
    for (const change of outbox.changes) {
      if (change.type !== 'update' || change.conflict === null) continue;
      const isDeleted = (other: Change): boolean =>
        other.type === 'delete' && other.key === change.key && isFree(other, system.now());
      const { theirs } = change.conflict;
      const isMoot =
        !data.confirmed.byKey.has(change.key) ||
        textsInConflict(change.base, change.patch, theirs.record).length === 0;
      if (outbox.changes.some(isDeleted)) await outbox.settle(change.id, []);
      else if (isMoot) await outbox.replace({ ...change, conflict: null });
    }
  }

  async #endMootOwn(): Promise<void> {
    const { outbox, data, system } = this.#options;
    for (const { id, with: instead } of mootOwn(
      outbox.changes,
      data.notesLoaded ? data.notes : null,
      system.now(),
    ))
      await outbox.settle(id, instead);
  }

  async #sendOne(next: Sendable): Promise<void> {
    const { data, outbox, remote, groupId, me, system, keeper, tabLink } = this.#options;
    const marked = markTried(next, data.boards, data.confirmed.byKey);
    if (JSON.stringify(marked) !== JSON.stringify(next)) await outbox.replace(marked);
    this.#sending = next.id;
    try {
      const sent = await sendChange(next, {
        remote,
        me,
        place: data.place,
        groupId,
        confirmed: data.confirmed.byKey,
        notes: data.notesLoaded ? data.notes : null,
        boards: data.boards,
        newGuid: () => system.newGuid(),
        tabLink,
      });
      data.takeStored(sent.stored, sent.removed);
      data.takeCards(sent.cards);
      if (sent.notes) data.takeNotes(sent.notes);
      // Into the copy first: between the two the change is there twice, which shows once, and never not at all.
      await keeper.save();
      await outbox.settle(next.id, sent.instead);
      const [kept] = sent.instead;
      const was = next.type === 'update' || next.type === 'create' ? touchedKey(next) : null;
      if (was !== null && kept?.type === 'create') await outbox.rename(was, kept.record.key);
      if (sent.notes) await this.#wroteOwn(next, sent);
      this.#options.changed(sent.notice);
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.kind !== 'refused' && failure.kind !== 'notFound') throw failure;
      await outbox.replace({ ...marked, problem: failure.details });
      this.#options.changed(null);
    } finally {
      this.#sending = null;
    }
  }

  async #wroteOwn(next: Sendable, { instead, metOther }: Sent): Promise<void> {
    this.#options.wroteOwn(metOther ?? false);
    await this.#endMootOwn();
    if (isOwn(next) && !instead.some(isUndecided)) await this.#retryOwn();
  }

  /**
   * The document is written whole: a refusal says nothing of the note it met. What was refused is tried again at the start, and once
   * more whenever the folder has taken something.
   */
  async #retryOwn(): Promise<void> {
    const { outbox } = this.#options;
    for (const change of outbox.changes) {
      if (change.problem === null || !isOwn(change) || this.#retried.has(change.id)) continue;
      this.#retried.add(change.id);
      await outbox.replace({ ...change, problem: null });
    }
  }

  #failed(failure: Failure, stopsAll: boolean): void {
    this.#failures += 1;
    const waitMs = failureWaitMs(failure, this.#failures);
    this.#retryIn(waitMs);
    this.#options.outcome(failure, waitMs, stopsAll);
  }

  #retryIn(milliseconds: number): void {
    this.#cancelRetry?.();
    if (!this.#stopped) this.#cancelRetry = this.#options.system.after(milliseconds, () => void this.send());
  }
}

/** Whether going on with other changes is pointless, or goes against what the service asked for. */
function stopsAll(failure: Failure, destination: Destination): boolean {
  switch (failure.kind) {
    case 'offline':
    case 'signInNeeded':
    case 'signInUnsupported':
    case 'consentNeeded':
      return true;
    case 'throttled':
      // The list and the app folder are one service to SharePoint's limits; Planner counts for itself.
      return destination !== 'planner';
    case 'forbidden':
    case 'notFound':
    case 'service':
    case 'refused':
      return false;
  }
}

/** A refusal beside the list does not mean that the pair's space is closed to this person. */
function besides(failure: Failure): Failure {
  return failure.kind === 'forbidden' ? new Failure('service', { details: failure.details }) : failure;
}
