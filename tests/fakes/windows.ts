import type { PairCopy } from '#src/ports/local-copy.ts';

/** Windows of one browser that share a copy: each hears when another has written. */
export class Windows {
  readonly #copy: PairCopy;
  readonly #listeners = new Map<number, Set<() => void>>();

  constructor(copy: PairCopy) {
    this.#copy = copy;
  }

  /** The copy as one more window has it. */
  open(): PairCopy {
    const number = this.#listeners.size;
    const own = new Set<() => void>();
    this.#listeners.set(number, own);
    const told = async (writing: Promise<void>): Promise<void> => {
      await writing;
      for (const [other, listeners] of this.#listeners)
        if (other !== number) for (const listener of listeners) listener();
    };
    const copy = this.#copy;
    return {
      ...copy,
      save: (read) => told(copy.save(read)),
      putChange: (change) => told(copy.putChange(change)),
      dropChange: (id) => told(copy.dropChange(id)),
      onOtherWindow: (listener) => {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
  }
}
