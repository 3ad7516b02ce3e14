import type { PairSession } from '#src/usecases/session/pair-session.ts';

/** A keystroke is kept on the device after so long without another. */
const KEEP_AFTER_MS = 150;

/**
 * The half-written text of a field, by the field's name: it outlives screens and reloads. It is no state of a component, so that a keystroke
 * draws what shows the text and nothing else, and does not have React look for it on a whole board.
 */
export class KeptText {
  readonly #field: string;
  readonly #listeners = new Set<() => void>();
  readonly #session: PairSession;
  #cancel: () => void = () => undefined;
  /** What is written to the device, one after the other: what was sent must not be there again after it. */
  #keeping: Promise<unknown> = Promise.resolve();
  #isRead = false;
  #text = '';
  #wasTyped = false;

  constructor(session: PairSession, field: string) {
    this.#field = field;
    this.#session = session;
  }

  /** What is written so far; empty until it is read from the device. */
  readonly text = (): string => this.#text;

  /** What somebody typed. It wins over what is still being read. */
  readonly set = (text: string): void => {
    this.#wasTyped = true;
    this.#show(text);
    this.#cancel();
    // Sent or given up: whoever shows the field next, and however soon, finds nothing.
    if (text === '') this.#keep(text);
    else this.#cancel = this.#session.system.after(KEEP_AFTER_MS, () => this.#keep(text));
  };

  /** Says when the text is another, and has it read the first time. Returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (!this.#isRead) void this.#read();
    return () => this.#listeners.delete(listener);
  };

  #keep(text: string): void {
    this.#keeping = this.#keeping
      .then(() => this.#session.copy.putDraft(this.#field, text))
      .catch(() => undefined);
  }

  async #read(): Promise<void> {
    this.#isRead = true;
    const kept = await this.#session.copy.draft(this.#field);
    if (!this.#wasTyped) this.#show(kept);
  }

  #show(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    for (const listener of this.#listeners) listener();
  }
}
