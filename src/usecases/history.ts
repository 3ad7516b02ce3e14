import { windowStart } from '#src/domain/agenda/window.ts';
import type { FeedRecord, RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import type { PairSession } from './session/pair-session.ts';

/** A kind of record read over its whole past. */
export type HistoryKind = FeedRecord['kind'];

/** Records of a kind with how far they go back. `failed`: only those of the last 60 days are on this device. */
export interface History<T extends FeedRecord = FeedRecord> {
  readonly state: 'reading' | 'read' | 'failed';
  readonly records: readonly T[];
  /** The older rows as read, without those the window has; for what judges rows itself. */
  readonly older: readonly Stored<T>[];
}

const histories = new WeakMap<PairSession, PairHistory>();

/** The history of a session: one each, so that a kind is read once whoever asks. */
export function historyOf(session: PairSession): PairHistory {
  const history = histories.get(session) ?? new PairHistory(session);
  histories.set(session, history);
  return history;
}

/**
 * What is older than the window an agenda is made of. Read on request, a kind at a time, and kept for as long as the session lives;
 * what the window holds is newer and takes its place. What could not be read is tried again when the connection is back.
 */
export class PairHistory {
  readonly #session: PairSession;
  readonly #listeners = new Set<() => void>();
  readonly #wanted = new Set<HistoryKind>();
  readonly #reading = new Set<HistoryKind>();
  readonly #failed = new Set<HistoryKind>();
  readonly #rows = new Map<HistoryKind, readonly Stored[]>();
  #wasLive = false;
  #version = 0;

  constructor(session: PairSession) {
    this.#session = session;
    this.#wasLive = this.#isLive();
    session.subscribe(() => this.#followed());
  }

  /** Grows whenever a history may be another than before, but for what the session's own snapshot says. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads a kind unless it was read or is being read. Ask once a screen: what failed before is tried again. */
  request(kind: HistoryKind): void {
    this.#wanted.add(kind);
    this.#read(kind);
  }

  /** The records of a kind as far as they are known. */
  of<K extends HistoryKind>(kind: K): History<Extract<FeedRecord, { kind: K }>> {
    type T = Extract<FeedRecord, { kind: K }>;
    const { isListRead, view } = this.#session.snapshot();
    const since = windowStart(this.#session.system.now());
    const isOfKind = (record: FeedRecord): record is T => record.kind === kind;
    const records = new Map<RecordKey, T>();
    // What the window should have and lacks was deleted since.
    const isGone = ({ record }: Stored): boolean => isListRead && record.at >= since;
    const older = (this.#rows.get(kind) ?? []).filter(
      (row): row is Stored<T> => isOfKind(row.record) && !view.records.has(row.record.key) && !isGone(row),
    );
    for (const { record } of older) records.set(record.key, record);
    for (const { record } of view.records.values()) if (isOfKind(record)) records.set(record.key, record);
    return { state: this.#stateOf(kind), records: [...records.values()], older };
  }

  #stateOf(kind: HistoryKind): History['state'] {
    if (this.#rows.has(kind)) return 'read';
    if (this.#failed.has(kind)) return 'failed';
    const { type } = this.#session.snapshot().connection;
    return this.#session.remote !== null || type === 'connecting' ? 'reading' : 'failed';
  }

  #isLive(): boolean {
    return this.#session.remote !== null && this.#session.snapshot().connection.type === 'live';
  }

  #followed(): void {
    const isLive = this.#isLive();
    const isBack = isLive && !this.#wasLive;
    this.#wasLive = isLive;
    if (!isBack) return;
    for (const kind of this.#wanted) this.#read(kind);
  }

  #read(kind: HistoryKind): void {
    const { remote } = this.#session;
    if (remote === null || this.#rows.has(kind) || this.#reading.has(kind)) return;
    this.#reading.add(kind);
    this.#failed.delete(kind);
    remote.feed.readKind(this.#session.snapshot().place, kind).then(
      (rows) => {
        this.#rows.set(kind, rows);
        this.#ended(kind);
      },
      () => {
        this.#failed.add(kind);
        this.#ended(kind);
      },
    );
  }

  #ended(kind: HistoryKind): void {
    this.#reading.delete(kind);
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
