import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';

/** Clock, timers, randomness and digests of the machine. */
export interface System {
  now(): Instant;
  /** Today in the person's own zone, `YYYY-MM-DD`. */
  today(): string;
  /** The person's own zone, e.g. `Europe/Berlin`. */
  timeZone(): string;
  /** Runs once after some milliseconds; returns how to cancel. */
  after(milliseconds: number, run: () => void): () => void;
  /**
   * Runs once what was just changed is on screen: the work of a press follows its answer. At once where nothing is drawn, and no later than the
   * page is left.
   */
  afterPaint(run: () => void): void;
  newGuid(): Guid;
  /** SHA-256 of the text's UTF-8. */
  sha256(text: string): Promise<Uint8Array>;
  /** Bytes nobody can guess. */
  randomBytes(count: number): Uint8Array;
  /** Whether somebody can see the page, and when that changes. Returns how to stop. */
  isVisible(): boolean;
  onVisibility(listener: () => void): () => void;
  /** The browser's own idea of being online, a hint only. Returns how to stop. */
  onOnline(listener: () => void): () => void;
  /**
   * Runs one at a time over all windows of this browser. With `ifFree` it does not wait: resolves false when another has it.
   */
  exclusively(
    name: string,
    run: () => Promise<void>,
    options?: { readonly ifFree: boolean },
  ): Promise<boolean>;
}
