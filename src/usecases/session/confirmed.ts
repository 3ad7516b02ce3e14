import type { RecordKey, Stored } from '#src/domain/records/feed-record.ts';

/** What the list is known to hold. Answers may come in any order: a row is never put back to an earlier save. */
export class Confirmed {
  #byKey: ReadonlyMap<RecordKey, Stored> = new Map();
  readonly #takenAt = new Map<RecordKey, number>();
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

  /** Takes over single rows and deletions. */
  take(stored: readonly Stored[], removed: readonly string[]): void {
    if (stored.length === 0 && removed.length === 0) return;
    this.#epoch += 1;
    const gone = new Set(removed);
    const next = new Map([...this.#byKey].filter(([, known]) => !gone.has(known.itemId)));
    for (const row of stored) this.#put(next, row);
    this.#byKey = next;
  }

  /** Takes over a read of the whole window: what it lacks is gone, but for rows taken after the read began. */
  replaceAll(window: readonly Stored[], since: number): void {
    const next = new Map([...this.#byKey].filter(([key]) => (this.#takenAt.get(key) ?? -1) > since));
    for (const row of window) this.#put(next, row);
    this.#byKey = next;
  }

  #put(rows: Map<RecordKey, Stored>, row: Stored): void {
    const known = this.#byKey.get(row.record.key);
    if (known?.itemId === row.itemId && isOlder(row, known)) {
      rows.set(row.record.key, known);
      return;
    }
    rows.set(row.record.key, row);
    this.#takenAt.set(row.record.key, this.#epoch);
  }
}

function isOlder(row: Stored, known: Stored): boolean {
  if (row.saves > 0 && known.saves > 0) return row.saves < known.saves;
  return row.modifiedAt < known.modifiedAt;
}
