import type { RecordKey } from '#src/domain/records/feed-record.ts';
import { isUndecided, touchedKey, type Change, type Sendable } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { PairCopy } from '#src/ports/local-copy.ts';
import type { OwnNotesDocument } from '#src/ports/own-notes.ts';
import { withBases } from './own-changes.ts';

type Seen = Pick<OwnNotesDocument, 'notes' | 'items'>;

/** Where a change goes: one of these can say no while the others go on. */
export type Destination = 'list' | 'notes' | 'planner';

export function destinationOf(change: Sendable): Destination {
  switch (change.type) {
    case 'create':
      // What is given to both is read in the own folder first.
      return change.from ? 'notes' : 'list';
    case 'update':
    case 'delete':
      return 'list';
    case 'putNote':
    case 'removeNote':
    case 'putOwn':
      return 'notes';
    case 'makeTask':
    case 'settleTask':
    case 'patchTask':
    case 'addTask':
    case 'linkTask':
      return 'planner';
  }
}

/** Whether a change is not held back to be undone. */
export function isFree(change: Change, now: Instant): boolean {
  return change.heldUntil === null || change.heldUntil <= now;
}

/** Waiting changes in memory and on disk. A change is on disk before anything is sent, and leaves disk only when confirmed. */
export class Outbox {
  readonly #copy: PairCopy;
  readonly #seen: Seen;
  /** Not on disk yet; those whose write failed stay here for as long as the page lives. */
  readonly #saving = new Set<Guid>();
  #changes: readonly Change[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  /** `seen`: what is only this person's, as the device's copy had it at the start. */
  constructor(copy: PairCopy, seen: Seen = { notes: [], items: [] }) {
    this.#copy = copy;
    this.#seen = seen;
  }

  get changes(): readonly Change[] {
    return this.#changes;
  }

  /** Reads what is on disk: at start, and after another window has worked on it. */
  reload(): Promise<void> {
    return this.#inTurn(async () => {
      const onDisk = withBases(await this.#copy.changes(), this.#seen);
      const known = new Set(onDisk.map((change) => change.id));
      // A change still on its way to disk is not yet among those read.
      const onTheWay = this.#changes.filter((change) => this.#saving.has(change.id) && !known.has(change.id));
      this.#changes = [...onDisk, ...onTheWay];
    });
  }

  /** Shows the changes at once; resolves when they are on disk. Rejects when the disk takes no more: they stay in memory. */
  add(changes: readonly Change[]): Promise<void> {
    this.#changes = [...this.#changes, ...changes];
    for (const change of changes) this.#saving.add(change.id);
    return this.#inTurn(async () => {
      for (const { id } of changes) {
        const change = this.#find(id);
        if (change !== undefined) await this.#copy.putChange(change);
        this.#saving.delete(id);
      }
    });
  }

  /** Puts a change in the place of the one of its id; one that was taken out meanwhile stays out. */
  replace(change: Change): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#find(change.id) === undefined) return;
      await this.#copy.putChange(change);
      this.#swap(change.id, [change]);
    });
  }

  /** Takes a change out, putting others in its place. One of its id keeps its place on disk too. */
  settle(id: Guid, instead: readonly Change[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const change of instead) await this.#copy.putChange(change);
      if (!instead.some((change) => change.id === id)) await this.#copy.dropChange(id);
      this.#saving.delete(id);
      this.#swap(id, instead);
    });
  }

  /** What waits for a record is meant for another from now on: the record was deleted and its words are kept in that one. */
  rename(from: RecordKey, to: RecordKey): Promise<void> {
    return this.#inTurn(async () => {
      for (const change of this.#changes) {
        if (change.type === 'create' || touchedKey(change) !== from) continue;
        const renamed = { ...change, key: to } as Change;
        await this.#copy.putChange(renamed);
        this.#swap(change.id, [renamed]);
      }
    });
  }

  /**
   * The first change that can be sent now: not held, not refused, not in conflict, not for a destination that says no, and none
   * before it of the same record that cannot, so that a record's changes keep their order.
   */
  next(now: Instant, closed: ReadonlySet<Destination> = new Set()): Sendable | null {
    const blocked = new Set<string>();
    for (const change of this.#changes) {
      if (change.type === 'share') continue;
      const keys = keysOf(change);
      const waits =
        !isFree(change, now) ||
        change.problem !== null ||
        isUndecided(change) ||
        closed.has(destinationOf(change));
      if (!waits && !keys.some((key) => blocked.has(key))) return change;
      for (const key of keys) blocked.add(key);
    }
    return null;
  }

  /** When the next held change becomes free; null when none is held. What is being shared has a clock of its own. */
  nextRelease(): Instant | null {
    const held = this.#changes.flatMap((change) =>
      change.heldUntil === null || change.type === 'share' ? [] : [change.heldUntil],
    );
    return held.sort()[0] ?? null;
  }

  #find(id: Guid): Change | undefined {
    return this.#changes.find((change) => change.id === id);
  }

  #swap(id: Guid, instead: readonly Change[]): void {
    this.#changes = this.#changes.flatMap((other) => (other.id === id ? instead : [other]));
  }

  /** Reads and writes of the disk follow each other: a read begun before a change was settled would bring it back. */
  #inTurn(run: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/**
 * What the order of sending is kept for, note by note and item by item. A note or face that was given to both leaves its author's folder
 * after it is in the list; a seal is in the list after its secret is in the folder.
 */
function keysOf(change: Sendable): readonly string[] {
  const key = touchedKey(change);
  if (key !== null) return [key];
  switch (change.type) {
    case 'patchTask':
    case 'linkTask':
      return [`task:${change.taskId}`];
    case 'addTask':
      return [`card:${change.id}`];
    case 'putNote':
      return [`entry:${change.note.id}`];
    case 'removeNote':
      return [`entry:${change.noteId}`];
    case 'putOwn':
      return [...change.items.map(({ id }) => id), ...change.drop.flatMap(keysOfDrop)];
    default:
      return [];
  }
}

/** Sealing does not wait for what was half-done: whatever became of that, it is over. */
function keysOfDrop(id: string): readonly string[] {
  return id.startsWith('draft:') ? [] : [id, id.replace('mood:', 'happiness:')];
}
