import type { FeedRecord, RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import type { Patch } from '#src/domain/sync/change.ts';
import { applyPatch } from '#src/domain/sync/merge.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { Failure } from '#src/ports/failure.ts';
import type {
  Changes,
  CreateOutcome,
  FeedStore,
  RemoveOutcome,
  WriteOutcome,
} from '#src/ports/feed-store.ts';

/** Records whose State column says "open": they are read however old they are. */
function isOpen(record: FeedRecord): boolean {
  if (record.kind === 'meeting') return record.closedAt === null;
  return (
    record.kind === 'cadence' || record.kind === 'role' || ('state' in record && record.state === 'open')
  );
}

const nobody = '00000000-0000-4000-8000-000000000000' as Guid;

interface Row {
  readonly stored: Stored;
  /** When it was saved last, as a number that grows with every save of the list. */
  readonly saved: number;
}

/** The pair's list: rows with versions, unique keys, and a delta by number. Shared by the stores of both people. */
export class FakeList {
  readonly rows = new Map<RecordKey, Row>();
  /** Every save there ever was, with the text it replaced. */
  readonly history: { readonly record: FeedRecord; readonly was: string | null }[] = [];
  /** Item ids of deleted rows and when. */
  readonly #removed: { readonly itemId: string; readonly saved: number }[] = [];
  /** Records as they were first saved, by item id. */
  readonly #first = new Map<string, FeedRecord>();
  #saves = 0;
  #items = 0;
  #losesNextAnswer: Failure | null = null;
  /** While set, every call fails with it before anything happens. */
  outage: Failure | null = null;

  /** The next write is done, and its answer is lost. */
  loseNextAnswer(failure: Failure): void {
    this.#losesNextAnswer = failure;
  }

  /** Forgets every token: the next look at changes has to read anew. */
  forgetTokens(): void {
    this.#saves += 1_000_000;
  }

  /** The record of a key, null when there is none. */
  record(key: RecordKey): FeedRecord | null {
    return this.rows.get(key)?.stored.record ?? null;
  }

  /** Puts a row in as somebody's. */
  put(record: FeedRecord, by: Guid, now: Instant): Stored {
    const known = this.rows.get(record.key)?.stored;
    this.history.push({ record, was: known && 'body' in known.record ? known.record.body : null });
    this.#saves += 1;
    if (!known) this.#items += 1;
    const saves = (known?.saves ?? 0) + 1;
    const itemId = known?.itemId ?? String(this.#items);
    const stored: Stored = {
      record,
      itemId,
      version: `"${itemId},${String(saves)}"`,
      saves,
      createdBy: known?.createdBy ?? by,
      modifiedBy: by,
      modifiedAt: now,
    };
    if (!known) this.#first.set(itemId, record);
    this.rows.set(record.key, { stored, saved: this.#saves });
    return stored;
  }

  /** What an owner of the site can do by hand: a row under any author, in the place of one of its key or beside all others. */
  forge(record: FeedRecord, createdBy: Guid | null, modifiedBy: Guid | null, now: Instant): void {
    const made = this.put(record, nobody, now);
    const row = this.rows.get(record.key);
    if (row) this.rows.set(record.key, { ...row, stored: { ...made, createdBy, modifiedBy } });
  }

  /** Takes a row out, whatever its version. */
  erase(key: RecordKey): void {
    const row = this.rows.get(key);
    if (row) this.#remove(row.stored);
  }

  /** The list as one person reaches it. */
  storeOf(by: Guid, now: () => Instant): FeedStore {
    const all = (): readonly Stored[] => [...this.rows.values()].map((row) => row.stored);
    const since = (instant: Instant): readonly Stored[] =>
      all().filter(({ record }) => record.at >= instant || isOpen(record));
    return {
      create: (_place, record) => this.#write(() => this.#create(record, by, now())),
      update: (_place, stored, patch) => this.#write(() => this.#update(stored, patch, by, now())),
      remove: (_place, stored) => this.#write(() => this.#remove(stored)),
      changesSince: (_place, token, isKnown) => this.#read(() => this.#changesSince(Number(token), isKnown)),
      latestToken: () => this.#read(() => String(this.#saves)),
      readWindow: (_place, instant) => this.#read(() => since(instant)),
      readRecent: (_place, instant) => this.#read(() => all().filter((row) => row.modifiedAt >= instant)),
      readKind: (_place, kind) => this.#read(() => all().filter(({ record }) => record.kind === kind)),
      firstVersion: (_place, itemId) => this.#read(() => this.#first.get(itemId) ?? null),
      find: (_place, key) => this.#read(() => this.rows.get(key)?.stored ?? null),
    };
  }

  #create(record: FeedRecord, by: Guid, now: Instant): CreateOutcome {
    const there = this.rows.get(record.key)?.stored;
    return there ? { type: 'exists', stored: there } : { type: 'saved', stored: this.put(record, by, now) };
  }

  #update({ record, version }: Stored, patch: Patch, by: Guid, now: Instant): WriteOutcome {
    const there = this.rows.get(record.key)?.stored;
    if (!there) return { type: 'gone' };
    if (there.version !== version) return { type: 'conflict', stored: there };
    return { type: 'saved', stored: this.put(applyPatch(there.record, patch), by, now) };
  }

  #remove({ record, version }: Stored): RemoveOutcome {
    const there = this.rows.get(record.key)?.stored;
    if (!there) return { type: 'removed' };
    if (there.version !== version) return { type: 'conflict', stored: there };
    this.rows.delete(record.key);
    this.#saves += 1;
    this.#removed.push({ itemId: there.itemId, saved: this.#saves });
    return { type: 'removed' };
  }

  #changesSince(token: number, isKnown: (itemId: string, version: string) => boolean): Changes {
    if (this.#saves - token >= 1_000_000) return { type: 'resync' };
    const changed = [...this.rows.values()].filter((row) => row.saved > token).map((row) => row.stored);
    return {
      type: 'changes',
      stored: changed.filter((stored) => !isKnown(stored.itemId, stored.version)),
      removed: this.#removed.filter((row) => row.saved > token).map((row) => row.itemId),
      token: String(this.#saves),
    };
  }

  async #read<T>(answer: () => T): Promise<T> {
    await Promise.resolve();
    if (this.outage) throw this.outage;
    return answer();
  }

  async #write<T>(act: () => T): Promise<T> {
    const answer = await this.#read(act);
    const lost = this.#losesNextAnswer;
    this.#losesNextAnswer = null;
    if (lost) throw lost;
    return answer;
  }
}
