import { labelsByName } from '#src/domain/board/reading.ts';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';
import { cleanText } from '../add-entry.ts';
import type { PairSession } from '../session/pair-session.ts';
import { linkBoard } from './link-board.ts';
import { remoteOf } from './look-at-board.ts';
import { addLine } from './plain-line.ts';

/** The board to make: its title, and the names of its labels by slot. What they mean is read from the names. */
export interface BoardPattern {
  readonly use: GoalRecord['use'];
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** What became of the words: a bucket of a new board, a plain line since Planner refuses this person, or nothing yet. */
export type Started =
  | { readonly type: 'board' }
  | { readonly type: 'line' }
  | { readonly type: 'nothing' }
  | { readonly type: 'failed'; readonly failure: Failure };

/**
 * Makes a board in the pair's group with the first objective or focus area as its bucket, and links it. For a person Planner refuses
 * (no licence, no access) the words become a plain line. On any other failure nothing was written, and the caller keeps the words.
 */
export async function startBoard(
  session: PairSession,
  pattern: BoardPattern,
  text: string,
): Promise<Started> {
  const bucket = cleanText(text);
  if (bucket === null) return { type: 'nothing' };
  const { labels, title, use } = pattern;
  const { groupId } = session.snapshot().space;
  try {
    const made = await remoteOf(session).plans.create({ groupId, title, bucket, labels });
    // A plan that was there has labels of its own, perhaps named in the other's language: only a name says what one means.
    await linkBoard(session, { use, planId: made.planId, columns: 'progress', labels: labelsByName(made) });
    return { type: 'board' };
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.kind !== 'forbidden') return { type: 'failed', failure };
    await addLine(session, use, text);
    return { type: 'line' };
  }
}
