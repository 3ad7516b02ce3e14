import { touchedKey, type Change } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { PairCopy } from '#src/ports/local-copy.ts';

/** Waiting changes in memory and on disk. A change is on disk before anything is sent, and leaves disk only when confirmed. */
export class Outbox {
  readonly #copy: PairCopy;
  #changes: readonly Change[] = [];

  constructor(copy: PairCopy) {
    this.#copy = copy;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** Reads what is on disk: at start, and after another window has worked on it. */
  async reload(): Promise<void> {
    const onDisk = await this.#copy.changes();
    const known = new Set(onDisk.map((change) => change.id));
    // A change still on its way to disk is not yet among those read.
    const onTheWay = this.#changes.filter((change) => this.#saving.has(change.id) && !known.has(change.id));
    this.#changes = [...onDisk, ...onTheWay];
  }

  readonly #saving = new Set<Guid>();

  /** Shows the changes at once; resolves when they are on disk. */
  async add(changes: readonly Change[]): Promise<void> {
    this.#changes = [...this.#changes, ...changes];
    for (const change of changes) this.#saving.add(change.id);
    for (const change of changes) {
      await this.#copy.putChange(change);
      this.#saving.delete(change.id);
    }
  }

  async replace(change: Change): Promise<void> {
    this.#changes = this.#changes.map((other) => (other.id === change.id ? change : other));
    await this.#copy.putChange(change);
  }

  /** Takes a change out, putting others in its place: those keep their place in the order by its `madeAt`. */
  async settle(id: Guid, instead: readonly Change[]): Promise<void> {
    for (const change of instead) await this.#copy.putChange(change);
    if (!instead.some((change) => change.id === id)) await this.#copy.dropChange(id);
    this.#changes = this.#changes.flatMap((other) => (other.id === id ? instead : [other]));
  }

  /**
   * The first change that can be sent now: not held, not refused, not in conflict, and none before it of the same record
   * that cannot, so that a record's changes keep their order.
   */
  next(now: Instant): Change | null {
    const blocked = new Set<string>();
    for (const change of this.#changes) {
      const key = touchedKey(change) ?? 'notes';
      const waits =
        (change.heldUntil !== null && change.heldUntil > now) ||
        change.problem !== null ||
        (change.type === 'update' && change.conflict !== null);
      if (!waits && !blocked.has(key)) return change;
      blocked.add(key);
    }
    return null;
  }

  /** When the next held change becomes free; null when none is held. */
  nextRelease(): Instant | null {
    const held = this.#changes.flatMap((change) => (change.heldUntil === null ? [] : [change.heldUntil]));
    return held.sort()[0] ?? null;
  }
}
