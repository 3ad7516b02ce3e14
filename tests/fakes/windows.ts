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
    const told = async <T>(writing: Promise<T>): Promise<T> => {
      const written = await writing;
      for (const [other, listeners] of this.#listeners)
        if (other !== number) for (const listener of listeners) listener();
      return written;
    };
    const copy = this.#copy;
    return {
      ...copy,
      // What comes from a disk is never the same object twice.
      load: async () => structuredClone(await copy.load()),
      loadOther: async (mark) => structuredClone(await copy.loadOther(mark)),
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
