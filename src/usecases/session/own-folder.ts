import type { OwnFollower, OwnFollowerOptions } from './own-follower.ts';

/** The person's own folder while a pair is open: read at the start, then followed. */
export class OwnFolder {
  readonly #options: OwnFollowerOptions;
  #follower: OwnFollower | null = null;
  #stopped = false;

  constructor(options: OwnFollowerOptions) {
    this.#options = options;
  }

  /** Never rejects. */
  async start(): Promise<void> {
    const loading = this.#load();
    // Not needed for the first screen, which has a budget.
    const { OwnFollower: Loaded } = await import('./own-follower.ts');
    await loading;
    if (this.#stopped) return;
    this.#follower = new Loaded(this.#options);
    this.#follower.start();
  }

  stop(): void {
    this.#stopped = true;
    this.#follower?.stop();
  }

  /** The document was just written; `metOther`: another device had written it. */
  wrote(metOther: boolean): void {
    this.#follower?.wrote(metOther);
  }

  async #load(): Promise<void> {
    const { data, keeper, owner, remote } = this.#options;
    try {
      const notes = await remote.notes.load(owner.groupId);
      // A send may have written them while this was on its way: what was confirmed later stands.
      if (data.notesLoaded) return;
      data.takeNotes(notes);
      this.#options.taken();
      await keeper.save();
    } catch {
      // The notes on this device stay in view, and whatever is written next loads them first and reports its own failure.
    }
  }
}
