import { changesOfBoard, laidBoard } from '#src/domain/board/laid-board.ts';
import type { Change } from '#src/domain/sync/change.ts';
import { sameItems } from './same-items.ts';
import type { BoardReading } from './session-data.ts';

interface Laid {
  readonly read: BoardReading;
  readonly changes: readonly Change[];
  readonly laid: BoardReading;
}

/** The linked boards with what waits laid over them; what did not change since the last time is the same object. */
export class LaidBoards {
  #last = new Map<string, Laid>();
  #boards: readonly BoardReading[] = [];

  of(readings: readonly BoardReading[], changes: readonly Change[]): readonly BoardReading[] {
    const next = new Map<string, Laid>();
    const boards = readings.map((read) => {
      const own = changesOfBoard(read.source.planId, changes);
      if (read.board === null || own.length === 0) return read;
      // One plan may be linked for two uses.
      const link = `${read.source.use} ${read.source.planId}`;
      const last = this.#last.get(link);
      const laid =
        last?.read === read && sameItems(last.changes, own)
          ? last
          : { read, changes: own, laid: { ...read, board: laidBoard(read.board, own) } };
      next.set(link, laid);
      return laid.laid;
    });
    this.#last = next;
    if (!sameItems(this.#boards, boards)) this.#boards = sameItems(readings, boards) ? readings : boards;
    return this.#boards;
  }
}
