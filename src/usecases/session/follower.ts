import type { Pointer } from '#src/domain/space/pointer.ts';
import { addMinutes, toMilliseconds, type Instant } from '#src/domain/values/instant.ts';
import type { BoardSource } from '#src/ports/boards.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import { nextPollMs, nextTryMs } from './poll-schedule.ts';
import type { BoardReading, Followed } from './session-data.ts';

/** How far back the window of the agenda reaches. */
export const windowDays = 60;
/** A card moved in Planner shows within 30 seconds. */
const boardsEveryMs = 25_000;

interface Options {
  readonly system: System;
  readonly remote: Remote;
  readonly lockName: string;
  place(): Pointer;
  token(): string | null;
  epoch(): number;
  /** Whether this version of a row is confirmed already. */
  readonly isKnown: (itemId: string, version: string) => boolean;
  boards(): readonly BoardSource[];
  hasAllBoards(): boolean;
  take(followed: Followed): void;
  /** Null when a look succeeded. */
  outcome(failure: Failure | null, waitMs: number): void;
}

/** The window of an agenda opened now begins here. */
export function windowStart(now: Instant): Instant {
  return addMinutes(now, -windowDays * 24 * 60);
}

/**
 * Follows the pair's list and boards while somebody can see the page: one window of the person at a time, stopped when hidden.
 * Changes come by delta from the token of the opening; a token that is too old means reading the window again.
 */
export class Follower {
  readonly #options: Options;
  readonly #stops: (() => void)[] = [];
  #running = false;
  #stopped = false;
  #wake: (() => void) | null = null;
  #lastChange: number;
  #slowdowns = 0;
  #failures = 0;
  #boardsAt = 0;
  #gapClosed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#lastChange = 0;
  }

  start(): void {
    // A team's board is named by the space record only: the opening did not have it.
    this.#boardsAt = this.#options.hasAllBoards() ? this.#nowMs() : 0;
    this.#stops.push(this.#options.system.onVisibility(() => this.#look()));
    this.#stops.push(this.#options.system.onOnline(() => this.#wake?.()));
    this.#look();
  }

  stop(): void {
    this.#stopped = true;
    for (const stop of this.#stops) stop();
    this.#wake?.();
  }

  /** This person changed something: the pair is at work, look more often. */
  touched(): void {
    const wasQuiet = this.#nowMs() - this.#lastChange > 60_000;
    this.#lastChange = this.#nowMs();
    if (wasQuiet) this.#wake?.();
  }

  #look(): void {
    if (this.#running || this.#stopped || !this.#options.system.isVisible()) return;
    this.#running = true;
    void this.#options.system
      .exclusively(this.#options.lockName, () => this.#follow())
      .finally(() => {
        this.#running = false;
      });
  }

  async #follow(): Promise<void> {
    while (this.#goesOn()) {
      let waitMs: number;
      try {
        await this.#once();
        this.#failures = 0;
        this.#slowdowns = Math.max(0, this.#slowdowns - 1);
        this.#options.outcome(null, 0);
        waitMs = nextPollMs({ sinceChangeMs: this.#nowMs() - this.#lastChange, slowdowns: this.#slowdowns });
      } catch (thrown) {
        const failure = asFailure(thrown);
        this.#failures += 1;
        if (failure.kind === 'throttled') this.#slowdowns += 1;
        waitMs = failure.retryAfterMs ?? nextTryMs(this.#failures);
        this.#options.outcome(failure, waitMs);
      }
      await this.#sleep(waitMs);
    }
  }

  async #once(): Promise<void> {
    const { remote, take } = this.#options;
    const place = this.#options.place();
    if (!this.#gapClosed) await this.#readWindow();
    this.#gapClosed = true;
    const token = this.#options.token();
    const changes = token === null ? { type: 'resync' as const } : await remote.feed.changesSince(place, token, this.#options.isKnown);
    if (changes.type === 'resync') {
      // The new token is taken first: what changes between it and the read of the window is seen twice, never missed.
      const fresh = await remote.feed.latestToken(place);
      await this.#readWindow();
      take({ token: fresh });
    } else {
      if (changes.stored.length > 0 || changes.removed.length > 0) this.#lastChange = this.#nowMs();
      take({ stored: changes.stored, removed: changes.removed, token: changes.token });
    }
    if (this.#nowMs() - this.#boardsAt >= boardsEveryMs) await this.#readBoards();
  }

  async #readWindow(): Promise<void> {
    const epoch = this.#options.epoch();
    const stored = await this.#options.remote.feed.readWindow(this.#options.place(), windowStart(this.#options.system.now()));
    this.#options.take({ window: { stored, epoch } });
  }

  async #readBoards(): Promise<void> {
    this.#boardsAt = this.#nowMs();
    const { remote } = this.#options;
    const boards: BoardReading[] = [];
    for (const source of this.#options.boards()) {
      try {
        boards.push({ source, board: await remote.boards.read(source.planId), failure: null });
      } catch (thrown) {
        boards.push({ source, board: null, failure: asFailure(thrown) });
      }
    }
    this.#options.take({ boards });
  }

  #sleep(milliseconds: number): Promise<void> {
    if (!this.#goesOn()) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.#options.system.after(milliseconds, () => wake());
      const wake = (): void => {
        cancel();
        this.#wake = null;
        resolve();
      };
      this.#wake = wake;
    });
  }

  #goesOn(): boolean {
    return !this.#stopped && this.#options.system.isVisible();
  }

  #nowMs(): number {
    return toMilliseconds(this.#options.system.now());
  }
}
