import { windowStart } from '#src/domain/agenda/window.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import { toMilliseconds } from '#src/domain/values/instant.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import { failureWaitMs, nextPollMs } from './poll-schedule.ts';
import type { BoardReading, Followed, PlanRead } from './session-data.ts';

/** A card moved in Planner shows within 30 seconds. */
const boardsEveryMs = 25_000;
/** So many looks without a 429 take back one halving of the rate. */
const calmLooks = 10;

interface Options {
  readonly system: System;
  readonly remote: Remote;
  readonly lockName: string;
  place(): Pointer;
  token(): string | null;
  epoch(): number;
  /** Whether this version of a row is confirmed already. */
  readonly isKnown: (itemId: string, version: string) => boolean;
  boards(): readonly BoardReading[];
  /** Counts the cards answered by themselves. */
  cardEpoch(): number;
  hasAllBoards(): boolean;
  /** Milliseconds for which the service asked to be left alone, 0 when it did not. */
  pausedMs(): number;
  take(followed: Followed): void;
  /** Null when a look succeeded. */
  outcome(failure: Failure | null, waitMs: number): void;
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
  #calm = 0;
  #failures = 0;
  #boardsAt = 0;
  /** Planner asked to be left alone until then. The list is another service and goes on. */
  #boardsPausedUntil = 0;
  #gapClosed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#lastChange = 0;
  }

  start(): void {
    // A team's board is named by the space record only: the opening did not have it.
    this.#boardsAt = this.#options.hasAllBoards() ? this.#nowMs() : 0;
    for (const { failure } of this.#options.boards()) this.#pauseBoards(failure);
    // Somebody who has just come is at work: what the other writes now is looked for often.
    this.#lastChange = this.#nowMs();
    // Hidden: the loop ends at once and leaves following to another window.
    const visibility = (): void => {
      this.#wake?.();
      this.#look();
    };
    this.#stops.push(this.#options.system.onVisibility(visibility));
    this.#stops.push(this.#options.system.onOnline(() => this.#wake?.()));
    this.#look();
  }

  stop(): void {
    this.#stopped = true;
    for (const stop of this.#stops) stop();
    this.#wake?.();
  }

  /** This person changed something: the pair is at work, look more often; at once when they linked a board. */
  touched(): void {
    const wasQuiet = this.#nowMs() - this.#lastChange > 60_000;
    this.#lastChange = this.#nowMs();
    if (wasQuiet || !this.#options.hasAllBoards()) this.#wake?.();
  }

  #look(): void {
    if (this.#running || this.#stopped || !this.#options.system.isVisible()) return;
    this.#running = true;
    const ended = (): void => {
      this.#running = false;
    };
    void this.#options.system
      .exclusively(this.#options.lockName, () => this.#follow())
      // Shown again while the last look was ending: go on.
      .then(() => {
        ended();
        this.#look();
      }, ended);
  }

  async #follow(): Promise<void> {
    while (this.#goesOn()) {
      const pausedMs = this.#options.pausedMs();
      if (pausedMs > 0) {
        await this.#sleep(pausedMs);
        continue;
      }
      let waitMs: number;
      try {
        await this.#once();
        this.#failures = 0;
        this.#ease();
        this.#options.outcome(null, 0);
        waitMs = nextPollMs({ sinceChangeMs: this.#nowMs() - this.#lastChange, slowdowns: this.#slowdowns });
      } catch (thrown) {
        const failure = asFailure(thrown);
        this.#failures += 1;
        if (failure.kind === 'throttled') {
          this.#slowdowns += 1;
          this.#calm = 0;
        }
        waitMs = failureWaitMs(failure, this.#failures);
        this.#options.outcome(failure, waitMs);
      }
      await this.#sleep(waitMs);
    }
  }

  #ease(): void {
    this.#calm += 1;
    if (this.#slowdowns === 0 || this.#calm < calmLooks) return;
    this.#slowdowns -= 1;
    this.#calm = 0;
  }

  async #once(): Promise<void> {
    const { remote } = this.#options;
    const place = this.#options.place();
    if (!this.#gapClosed) await this.#closeGap();
    this.#gapClosed = true;
    const token = this.#options.token();
    const since = this.#options.epoch();
    const changes =
      token === null
        ? { type: 'resync' as const }
        : await remote.feed.changesSince(place, token, this.#options.isKnown);
    if (changes.type === 'resync') {
      // The new token is taken first: what changes between it and the read of the window is seen twice, never missed.
      const fresh = await remote.feed.latestToken(place);
      await this.#readWindow();
      this.#options.take({ token: fresh });
    } else {
      if (changes.stored.length > 0 || changes.removed.length > 0) this.#lastChange = this.#nowMs();
      this.#options.take({ stored: changes.stored, removed: changes.removed, since, token: changes.token });
    }
    if (this.#isTimeForBoards()) await this.#readBoards();
  }

  /** A board that was just linked, by either person, is read at once. */
  #isTimeForBoards(): boolean {
    const now = this.#nowMs();
    if (now < this.#boardsPausedUntil) return false;
    return now - this.#boardsAt >= boardsEveryMs || !this.#options.hasAllBoards();
  }

  #pauseBoards(failure: Failure | null): void {
    const until = this.#nowMs() + (failure?.retryAfterMs ?? 0);
    this.#boardsPausedUntil = Math.max(this.#boardsPausedUntil, until);
  }

  async #readWindow(): Promise<void> {
    const epoch = this.#options.epoch();
    const stored = await this.#options.remote.feed.readWindow(
      this.#options.place(),
      windowStart(this.#options.system.now()),
    );
    this.#options.take({ window: { stored, epoch, from: null } });
  }

  /** What changed between the opening's reads and its token, which came with them: one more read of the recent rows. */
  async #closeGap(): Promise<void> {
    const epoch = this.#options.epoch();
    const from = windowStart(this.#options.system.now());
    const stored = await this.#options.remote.feed.readRecent(this.#options.place(), from);
    this.#options.take({ window: { stored, epoch, from } });
  }

  async #readBoards(): Promise<void> {
    this.#boardsAt = this.#nowMs();
    const boards: PlanRead[] = [];
    const boardsSince = this.#options.cardEpoch();
    let throttled: Failure | null = null;
    // A plan linked for two uses is read once.
    for (const planId of new Set(this.#options.boards().map(({ source }) => source.planId))) {
      // Planner counts a person's calls over all plans: it would refuse the others too.
      const read: PlanRead = throttled
        ? { planId, board: null, failure: throttled }
        : await this.#readPlan(planId);
      if (read.failure?.kind === 'throttled') throttled = read.failure;
      boards.push(read);
    }
    this.#options.take({ boards, boardsSince });
  }

  async #readPlan(planId: string): Promise<PlanRead> {
    try {
      return { planId, board: await this.#options.remote.boards.read(planId), failure: null };
    } catch (thrown) {
      const failure = asFailure(thrown);
      this.#pauseBoards(failure);
      return { planId, board: null, failure };
    }
  }

  #sleep(milliseconds: number): Promise<void> {
    if (!this.#goesOn()) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.#options.system.after(milliseconds, () => {
        wake();
      });
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
