import { toMilliseconds } from '#src/domain/values/instant.ts';
import type { System } from '#src/ports/system.ts';
import type { Outbox } from './outbox.ts';

interface Options {
  readonly system: System;
  readonly outbox: Outbox;
  /** Some are free now: draw anew and send. */
  readonly changed: () => void;
}

/** Changes that are held back so that they can be taken back, and freed when their time is over. What is shared has a clock of its own. */
export class HeldChanges {
  readonly #options: Options;
  #cancel: (() => void) | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Looks anew when the next one is free. Call whenever the waiting changes are others. */
  schedule(): void {
    this.#cancel?.();
    const { outbox, system } = this.#options;
    const next = outbox.nextRelease();
    if (next === null) return;
    const waitMs = Math.max(0, toMilliseconds(next) - toMilliseconds(system.now()));
    this.#cancel = system.after(waitMs, () => void this.#release());
  }

  stop(): void {
    this.#cancel?.();
  }

  async #release(): Promise<void> {
    const { changed, outbox, system } = this.#options;
    const now = system.now();
    for (const change of outbox.changes)
      if (change.type !== 'share' && change.heldUntil !== null && change.heldUntil <= now)
        await outbox.replace({ ...change, heldUntil: null });
    this.schedule();
    changed();
  }
}
