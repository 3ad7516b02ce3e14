import type { Board } from '#src/domain/board/board.ts';
import { refreshedBoard, withCard, type CardSeen } from '#src/domain/board/refreshed-board.ts';
import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import { withBoards, type Pointer } from '#src/domain/space/pointer.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { BoardSource } from '#src/ports/boards.ts';
import type { Failure } from '#src/ports/failure.ts';
import type { ReadCopy } from '#src/ports/local-copy.ts';
import type { Opening } from '#src/ports/opening.ts';
import type { OwnNotesDocument } from '#src/ports/own-notes.ts';
import { Confirmed } from './confirmed.ts';

/** A linked board as last read; with a failure the board of the last good read stays. */
export interface BoardReading {
  readonly source: BoardSource;
  readonly board: Board | null;
  readonly failure: Failure | null;
}

/** What came of reading a plan, for every use it is linked for. */
export interface PlanRead {
  readonly planId: string;
  readonly board: Board | null;
  readonly failure: Failure | null;
}

/** What following brought: any of its members. */
export interface Followed {
  readonly stored?: readonly Stored[];
  readonly removed?: readonly string[];
  /** A read of the window, begun at `epoch`; `from` when it holds only rows made since then. */
  readonly window?: {
    readonly stored: readonly Stored[];
    readonly epoch: number;
    readonly from: Instant | null;
  };
  /** Epoch at which the read of `stored` began. */
  readonly since?: number;
  readonly token?: string;
  readonly boards?: readonly PlanRead[];
  /** {@link SessionData.cardEpoch} at which the read of `boards` began: cards answered after it stay. */
  readonly boardsSince?: number;
}

/** Everything of a pair that the services confirmed, as this device knows it. */
export class SessionData {
  readonly confirmed: Confirmed;
  place: Pointer;
  space: Stored<SpaceRecord>;
  occurrences: readonly Occurrence[];
  boards: readonly BoardReading[];
  notes: OwnNotesDocument;
  /** The notes' document was read or written since the start; before that its version may be old. */
  notesLoaded = false;
  /** The window was read since the start. */
  isListRead = false;
  token: string | null;
  inStepAt: Instant | null;
  /** What of this window is not in the copy on disk yet: rows taken after this epoch, and the parts named. */
  #keptEpoch: number;
  readonly #unkept = new Set<'notes' | 'boards'>();
  /** Cards answered by themselves in this window, the last of each, in their order. */
  readonly #seen = new Map<string, CardSeen & { readonly epoch: number }>();
  #cardEpoch = 0;

  constructor(read: ReadCopy) {
    this.confirmed = new Confirmed(read.stored);
    this.place = read.place;
    this.space = read.space;
    this.occurrences = read.occurrences;
    this.boards = read.space.record.boards.map((source) => ({
      source,
      board: boardIn(read.boards, source),
      failure: null,
    }));
    this.notes = read.notes;
    this.token = read.token;
    this.inStepAt = read.savedAt;
    this.#keptEpoch = this.confirmed.epoch;
  }

  /** Every linked board was read, or refused. */
  get hasAllBoards(): boolean {
    return this.boards.every((reading) => reading.board !== null || reading.failure !== null);
  }

  /** Take this before boards are read, and give it back with them. */
  get cardEpoch(): number {
    return this.#cardEpoch;
  }

  /** Takes over cards as Planner just answered them. */
  takeCards(cards: readonly CardSeen[]): void {
    if (cards.length === 0) return;
    this.#cardEpoch += 1;
    for (const seen of cards) this.#seen.set(seen.taskId, { ...seen, epoch: this.#cardEpoch });
    this.#unkept.add('boards');
    this.boards = this.boards.map((reading) => {
      const own = cards.filter(({ planId }) => planId === reading.source.planId);
      return reading.board ? { ...reading, board: own.reduce(withCard, reading.board) } : reading;
    });
  }

  /** A board read since the epoch given, with the cards that were answered meanwhile. */
  #refreshed(old: Board | null, read: Board, since: number): Board {
    const later = [...this.#seen.values()].filter(
      ({ epoch, planId }) => epoch > since && planId === read.planId,
    );
    return refreshedBoard(old, later.reduce(withCard, read));
  }

  /** Takes over an opening, begun at the epoch `since`; a part that failed leaves what was there. */
  takeOpening(opening: Opening, since: number, now: Instant): void {
    if (opening.space.type === 'read' && opening.space.value) this.space = opening.space.value;
    this.place = withBoards(this.place, this.space.record.boards);
    if (opening.window.type === 'read') {
      this.isListRead = true;
      this.confirmed.replaceAll(opening.window.value, since);
    }
    if (opening.occurrences.type === 'read') this.occurrences = opening.occurrences.value;
    if (opening.token.type === 'read') this.token = opening.token.value;
    const before = this.boards;
    this.boards = this.space.record.boards.map((source) => {
      const part = opening.boards.find((read) => read.source.planId === source.planId)?.board;
      const old = before.find((reading) => reading.source.planId === source.planId);
      if (part?.type === 'read')
        return { source, board: refreshedBoard(old?.board ?? null, part.value), failure: null };
      return { source, board: old?.board ?? null, failure: part?.failure ?? null };
    });
    this.#unkept.add('boards');
    this.inStepAt = now;
  }

  /** The boards as linked with what waits: one linked on this device is there at once, one unlinked is gone. */
  boardsOf(links: readonly BoardSource[]): readonly BoardReading[] {
    if (links === this.space.record.boards) return this.boards;
    return links.map((source) => {
      const read = this.boards.find((reading) => reading.source.planId === source.planId);
      return read ? { ...read, source } : { source, board: null, failure: null };
    });
  }

  /** Takes over single rows and deletions. The space record may be among them: its boards are then those it names. */
  takeStored(stored: readonly Stored[], removed: readonly string[], since?: number): void {
    this.confirmed.take(stored, removed, since);
    for (const row of stored) {
      const { record } = row;
      if (record.kind !== 'space' || row.saves < this.space.saves) continue;
      this.space = { ...row, record };
      this.place = withBoards(this.place, record.boards);
      const before = this.boards;
      this.boards = record.boards.map((source) => {
        const old = before.find((reading) => reading.source.planId === source.planId);
        return old ? { ...old, source } : { source, board: null, failure: null };
      });
    }
  }

  /** The notes' document as it was just read or written. */
  takeNotes(notes: OwnNotesDocument): void {
    this.notes = notes;
    this.notesLoaded = true;
    this.#unkept.add('notes');
  }

  takeFollowed(followed: Followed, now: Instant): void {
    if (followed.window)
      this.confirmed.replaceAll(followed.window.stored, followed.window.epoch, followed.window.from);
    this.takeStored(followed.stored ?? [], followed.removed ?? [], followed.since);
    if (followed.token !== undefined) this.token = followed.token;
    const { boards } = followed;
    if (boards) {
      this.#unkept.add('boards');
      this.boards = this.boards.map((old) => {
        // How it is linked may have changed since the read began: that stays as it is here.
        const read = boards.find(({ planId }) => planId === old.source.planId);
        if (!read?.board) return read ? { ...old, failure: read.failure } : old;
        const board = this.#refreshed(old.board, read.board, followed.boardsSince ?? this.#cardEpoch);
        return board === old.board && old.failure === null ? old : { ...old, board, failure: null };
      });
    }
    this.inStepAt = now;
  }

  /**
   * Takes over what is on disk, where another window of this person may have saved more. What this window learned since it last
   * saved stays. The delta token is each window's own: it stands for the rows this very window has seen.
   */
  takeCopy(read: ReadCopy): void {
    this.confirmed.replaceAll(read.stored, this.#keptEpoch);
    if (!this.#unkept.has('notes')) this.notes = read.notes;
    if (!this.#unkept.has('boards'))
      this.boards = this.boards.map((old) => ({
        ...old,
        board: boardIn(read.boards, old.source) ?? old.board,
      }));
    if (this.inStepAt === null || this.inStepAt < read.savedAt) this.inStepAt = read.savedAt;
  }

  /** What is kept on the device; the caller saves it. */
  toCopy(now: Instant): ReadCopy {
    this.#keptEpoch = this.confirmed.epoch;
    this.#unkept.clear();
    return {
      place: this.place,
      space: this.space,
      stored: [...this.confirmed.byKey.values()],
      token: this.token,
      occurrences: this.occurrences,
      boards: this.boards.flatMap((reading) => (reading.board ? [reading.board] : [])),
      notes: this.notes,
      savedAt: this.inStepAt ?? now,
    };
  }
}

/** Whether following brought anything that is kept on the device. */
export function hasNews({ boards, removed = [], stored = [], window }: Followed): boolean {
  return stored.length + removed.length > 0 || window !== undefined || boards !== undefined;
}

function boardIn(boards: readonly Board[], source: BoardSource): Board | null {
  return boards.find((board) => board.planId === source.planId) ?? null;
}
