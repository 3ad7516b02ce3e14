import type { Change } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { addMilliseconds, toMilliseconds } from '#src/domain/values/instant.ts';
import type { System } from '#src/ports/system.ts';
import type { NewChange } from './new-change.ts';
import type { Outbox } from './outbox.ts';
import type { ShareChange } from './pending-share.ts';

/** What is shared can be taken back for so long before any of it is sent. */
export const shareMs = 10_000;
/** A timer that is later than this slept: the person may be somebody else by now. */
const lateMs = 5_000;

export type NewShare = Extract<NewChange, { type: 'share' }>;
/** What a share gives to both, made of what this person has at that moment. */
export type ChangesOfShare = (share: ShareChange) => readonly NewChange[];

interface Options {
  readonly system: System;
  readonly outbox: Outbox;
  /** Completes changes as the session does. */
  readonly made: (changes: readonly NewChange[]) => readonly Change[];
  /** Something is shared, or asks: draw anew and send. */
  readonly changed: () => void;
}

/**
 * What this person is about to share. The wait is on disk and its clock in this page: a page that is closed, killed or asleep within it has
 * sent nothing, and whoever opens the app next is asked.
 */
export class Sharing {
  readonly #options: Options;
  readonly #running = new Map<Guid, () => void>();
  /** Found on disk at the start: whoever began them is gone. */
  #found: ReadonlySet<Guid> = new Set();

  constructor(options: Options) {
    this.#options = options;
  }

  /** The waiting changes were read from disk at the start. */
  restored(): void {
    this.#found = new Set(this.#shares().map(({ id }) => id));
  }

  /** Whether a share asks to be confirmed: nobody counts for it any more. */
  asks(share: ShareChange): boolean {
    if (this.#running.has(share.id)) return false;
    return this.#found.has(share.id) || this.#lateness(share) > lateMs;
  }

  /** Begins the wait of a share that was put into the outbox. */
  begin(id: Guid, changesOf: ChangesOfShare): void {
    const cancel = this.#options.system.after(shareMs, () => void this.#end(id, changesOf));
    this.#running.set(id, cancel);
  }

  /** Gives to both what a share names, now. */
  async confirm(id: Guid, changesOf: ChangesOfShare): Promise<void> {
    const { changed, made, outbox } = this.#options;
    const share = this.#shares().find((change) => change.id === id);
    if (!share) return;
    await outbox.settle(id, made(changesOf(share)));
    changed();
  }

  /** When a share of now is sent. */
  until(): ReturnType<System['now']> {
    return addMilliseconds(this.#options.system.now(), shareMs);
  }

  stop(): void {
    for (const cancel of this.#running.values()) cancel();
    this.#running.clear();
  }

  async #end(id: Guid, changesOf: ChangesOfShare): Promise<void> {
    this.#running.delete(id);
    const share = this.#shares().find((change) => change.id === id);
    if (!share) return;
    if (this.#lateness(share) > lateMs) this.#options.changed();
    else await this.confirm(id, changesOf);
  }

  #lateness({ heldUntil }: ShareChange): number {
    if (heldUntil === null) return 0;
    return toMilliseconds(this.#options.system.now()) - toMilliseconds(heldUntil);
  }

  #shares(): readonly ShareChange[] {
    return this.#options.outbox.changes.filter((change) => change.type === 'share');
  }
}
