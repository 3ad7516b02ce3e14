import type { CopyMark, PairCopy } from '#src/ports/local-copy.ts';
import type { System } from '#src/ports/system.ts';
import type { SessionData } from './session-data.ts';

/** Keeps what was read on the device, together with what other windows of this person keep there. */
export class CopyKeeper {
  readonly #copy: PairCopy;
  readonly #data: SessionData;
  readonly #system: System;
  readonly #lockName: string;
  #saving: Promise<void> | null = null;
  #saves = 0;
  /** What on disk is known here. Taking over all of a year again for each change would have every screen drawn anew. */
  #known: CopyMark | null = null;

  constructor(copy: PairCopy, data: SessionData, system: System, lockName: string) {
    this.#copy = copy;
    this.#data = data;
    this.#system = system;
    this.#lockName = lockName;
  }

  /**
   * Resolves when what is known now is on disk. Never rejects: the copy can be read again, and a full disk must not keep a
   * change from being sent.
   */
  save(): Promise<void> {
    this.#saves += 1;
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Takes over what another window has put on disk. */
  async take(): Promise<void> {
    const other = await this.#copy.loadOther(this.#known);
    if (!other) return;
    this.#data.takeCopy(other.copy);
    this.#known = other.mark;
  }

  async #saveAll(): Promise<void> {
    for (let done = 0; done !== this.#saves;) {
      done = this.#saves;
      try {
        // Read, merged and written by one window at a time: else the later write would drop what the earlier one knew.
        await this.#system.exclusively(this.#lockName, async () => {
          await this.take();
          this.#known = await this.#copy.save(this.#data.toCopy(this.#system.now()));
        });
      } catch {
        return;
      }
    }
  }
}
