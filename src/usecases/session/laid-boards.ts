import { changesOfBoard, laidBoard } from '#src/domain/board/laid-board.ts';
import type { Board } from '#src/domain/board/board.ts';
import type { Change } from '#src/domain/sync/change.ts';
import type { BoardReading } from './session-data.ts';

interface Laid {
  readonly read: Board;
  readonly changes: readonly Change[];
  readonly laid: Board;
}

/** The linked boards with what waits laid over them; what did not change since the last time is the same object. */
export class LaidBoards {
  #last = new Map<string, Laid>();

  of(readings: readonly BoardReading[], changes: readonly Change[]): readonly BoardReading[] {
    const next = new Map<string, Laid>();
    const boards = readings.map((reading) => {
      if (reading.board === null) return reading;
      const { planId } = reading.source;
      const own = changesOfBoard(planId, changes);
      if (own.length === 0) return reading;
      const last = this.#last.get(planId);
      const isSame = last?.read === reading.board && sameItems(last.changes, own);
      const laid = isSame ? last : { read: reading.board, changes: own, laid: laidBoard(reading.board, own) };
      next.set(planId, laid);
      return { ...reading, board: laid.laid };
    });
    this.#last = next;
    return boards;
  }
}

function sameItems(one: readonly Change[], other: readonly Change[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
