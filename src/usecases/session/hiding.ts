import type { PairCopy } from '#src/ports/local-copy.ts';

const field = 'hidesMine';
const hidden = 'yes';

/**
 * Whether what is only this person's is kept off the screen: remembered on this device for the pair. Until it is read nothing of it is shown: on a shared
 * screen a moment is too long.
 */
export class Hiding {
  readonly #copy: PairCopy;
  readonly #listeners = new Set<() => void>();
  #hides = true;
  #wasSet = false;

  constructor(copy: PairCopy) {
    this.#copy = copy;
  }

  readonly hides = (): boolean => this.#hides;

  /** Calls the listener when it is another. Returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what was chosen here before. What was chosen meanwhile stands, and where the device cannot be read nothing is shown until asked for; never rejects. */
  async read(): Promise<void> {
    try {
      const kept = await this.#copy.draft(field);
      if (!this.#wasSet) this.#turn(kept === hidden);
    } catch {
      // It stays hidden, and one press shows it.
    }
  }

  /** What the person chose: at once, and from the next start on. Resolves when it is on the device. */
  async set(hides: boolean): Promise<void> {
    this.#wasSet = true;
    this.#turn(hides);
    await this.#copy.putDraft(field, hides ? hidden : '');
  }

  #turn(hides: boolean): void {
    if (hides === this.#hides) return;
    this.#hides = hides;
    for (const listener of this.#listeners) listener();
  }
}
