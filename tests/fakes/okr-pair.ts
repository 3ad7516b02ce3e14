import type { Board } from '#src/domain/board/board.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import { adele, FakePair, monday } from './fake-pair.ts';
import { okrLink, okrPlan } from './okr-board.ts';

/** A pair with a board of OKRs linked, null where Planner does not let it be read, and these records in its list. */
export function okrPair(board: Board | null, ...records: readonly FeedRecord[]): FakePair {
  const pair = new FakePair({ boards: [okrLink] });
  if (board) pair.boards.boards.set(okrPlan, board);
  for (const record of records) {
    const by = record.kind === 'review' ? record.personId : adele.id;
    pair.list.put(record, by, 'at' in record ? record.at : monday);
  }
  return pair;
}
