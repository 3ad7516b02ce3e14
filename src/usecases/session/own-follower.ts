import { toMilliseconds } from '#src/domain/values/instant.ts';
import { asFailure } from '#src/ports/failure.ts';
import type { CopyOwner } from '#src/ports/local-copy.ts';
import type { Remote } from '#src/ports/remote.ts';
import type { System } from '#src/ports/system.ts';
import type { CopyKeeper } from './copy-keeper.ts';
import { failureWaitMs, nextOwnLookMs } from './poll-schedule.ts';
import type { SessionData } from './session-data.ts';
import type { Standing } from './standing.ts';

/** So many looks without a 429 take back one halving of the rate. */
const calmLooks = 10;

export interface OwnFollowerOptions {
  readonly system: System;
  readonly remote: Remote;
  readonly owner: CopyOwner;
  readonly lockName: string;
  readonly data: SessionData;
  readonly keeper: CopyKeeper;
  readonly standing: Pick<Standing, 'pause' | 'pausedMs'>;
  /** Another device wrote the document: draw anew, and look whether what waits can go now. */
  taken(): void;
}

/**
 * Follows the person's own document, which another device of theirs may write, while somebody can see the page: one window of the person
 * at a time, stopped when hidden. At once when it is seen again; often while another device is at work.
 */
export class OwnFollower {
  readonly #options: OwnFollowerOptions;
  readonly #stops: (() => void)[] = [];
  #running = false;
  #stopped = false;
  #wake: (() => void) | null = null;
  #dueAt: number;
  #foreignAt = Number.NEGATIVE_INFINITY;
  #slowdowns = 0;
  #calm = 0;
  #failures = 0;

  constructor(options: OwnFollowerOptions) {
    this.#options = options;
    this.#dueAt = this.#nowMs() + this.#everyMs();
  }

  start(): void {
    const { system } = this.#options;
    const visibility = (): void => {
      if (system.isVisible()) this.#dueAt = this.#nowMs();
      this.#wake?.();
      this.#look();
    };
    this.#stops.push(system.onVisibility(visibility));
    this.#look();
  }

  stop(): void {
    this.#stopped = true;
    for (const stop of this.#stops) stop();
    this.#wake?.();
  }

  /** The document was just written over a version that was known: nothing else was there to see. */
  wrote(metOther: boolean): void {
    if (metOther) this.#foreignAt = this.#nowMs();
    this.#dueAt = this.#nowMs() + this.#everyMs();
    this.#wake?.();
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
      const waitMs = Math.max(this.#options.standing.pausedMs(), this.#dueAt - this.#nowMs());
      if (waitMs > 0) {
        await this.#sleep(waitMs);
        continue;
      }
      try {
        await this.#once();
        this.#failures = 0;
        this.#ease();
        this.#dueAt = this.#nowMs() + this.#everyMs();
      } catch (thrown) {
        const failure = asFailure(thrown);
        this.#failures += 1;
        const pauseMs = failureWaitMs(failure, this.#failures);
        if (failure.kind === 'throttled') {
          this.#slowdowns += 1;
          this.#calm = 0;
          this.#options.standing.pause(pauseMs);
        }
        // What is on this device stays in view; who writes meets the failure, and is told.
        this.#dueAt = this.#nowMs() + Math.max(pauseMs, this.#everyMs());
      }
    }
  }

  async #once(): Promise<void> {
    const { data, keeper, owner, remote } = this.#options;
    const before = data.notes;
    const known = data.notesLoaded ? before.version : undefined;
    const read = await remote.notes.loadOther(owner.groupId, known);
    // A send may have written it while this was on its way: what was confirmed later stands.
    if (read === null || this.#isStopped() || data.notes !== before) return;
    if (known !== undefined) this.#foreignAt = this.#nowMs();
    data.takeNotes(read);
    this.#options.taken();
    await keeper.save();
  }

  #everyMs(): number {
    return nextOwnLookMs({ sinceForeignMs: this.#nowMs() - this.#foreignAt, slowdowns: this.#slowdowns });
  }

  #ease(): void {
    this.#calm += 1;
    if (this.#slowdowns === 0 || this.#calm < calmLooks) return;
    this.#slowdowns -= 1;
    this.#calm = 0;
  }

  #sleep(milliseconds: number): Promise<void> {
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

  #isStopped(): boolean {
    return this.#stopped;
  }

  #nowMs(): number {
    return toMilliseconds(this.#options.system.now());
  }
}
