import type { RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import type { Instant } from '#src/domain/values/instant.ts';

/** What the list is known to hold. Answers may come in any order: a row is never put back to an earlier save. */
export class Confirmed {
  #byKey: ReadonlyMap<RecordKey, Stored> = new Map();
  readonly #takenAt = new Map<RecordKey, number>();
  readonly #removedAt = new Map<string, number>();
  #epoch = 0;

  constructor(stored: readonly Stored[]) {
    this.replaceAll(stored, 0);
  }

  get byKey(): ReadonlyMap<RecordKey, Stored> {
    return this.#byKey;
  }

  /** Whether this very save of a row is here. */
  has(itemId: string, version: string): boolean {
    for (const known of this.#byKey.values()) if (known.itemId === itemId) return known.version === version;
    return false;
  }

  /** Take this before a read of the whole window starts, and give it back with the answer. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Takes over single rows and deletions. `since` is the epoch at which the read began: what was removed after it stays away. */
  take(stored: readonly Stored[], removed: readonly string[], since: number = this.#epoch): void {
    if (stored.length === 0 && removed.length === 0) return;
    this.#epoch += 1;
    const gone = new Set(removed);
    const next = new Map([...this.#byKey].filter(([, known]) => !gone.has(known.itemId)));
    for (const row of stored) if (!this.#isRemovedAfter(row, since)) this.#put(next, row);
    for (const itemId of removed) this.#removedAt.set(itemId, this.#epoch);
    this.#byKey = next;
  }

  /**
   * Takes over a read of the window: what it lacks is gone, but for what was taken or removed after the read began. `from` when
   * the read holds only rows made since then: older ones stay.
   */
  replaceAll(window: readonly Stored[], since: number, from: Instant | null = null): void {
    this.#epoch += 1;
    const stays = ({ record }: Stored): boolean =>
      (this.#takenAt.get(record.key) ?? -1) > since || (from !== null && record.at < from);
    const next = new Map([...this.#byKey].filter(([, known]) => stays(known)));
    for (const row of window) if (!this.#isRemovedAfter(row, since)) this.#put(next, row);
    const there = new Set([...next.values()].map((row) => row.itemId));
    for (const { itemId } of this.#byKey.values())
      if (!there.has(itemId)) this.#removedAt.set(itemId, this.#epoch);
    // The same map for the same rows: what is drawn from them need not be drawn again.
    if (!hasSameRows(next, this.#byKey)) this.#byKey = next;
  }

  #isRemovedAfter(row: Stored, epoch: number): boolean {
    return (this.#removedAt.get(row.itemId) ?? -1) > epoch;
  }

  #put(rows: Map<RecordKey, Stored>, row: Stored): void {
    const { key } = row.record;
    const known = this.#byKey.get(key);
    const isSameRow = known?.itemId === row.itemId;
    if (isSameRow && (known.version === row.version || isOlder(row, known))) {
      rows.set(key, known);
      return;
    }
    rows.set(key, row);
    this.#takenAt.set(key, this.#epoch);
  }
}

function hasSameRows(one: ReadonlyMap<RecordKey, Stored>, other: ReadonlyMap<RecordKey, Stored>): boolean {
  return one.size === other.size && [...one].every(([key, row]) => other.get(key) === row);
}

function isOlder(row: Stored, known: Stored): boolean {
  if (row.saves > 0 && known.saves > 0) return row.saves < known.saves;
  return row.modifiedAt < known.modifiedAt;
}
