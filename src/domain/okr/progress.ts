import type { Card } from '../board/board.ts';
import type { Commitment, KeyResultRecord, Measured } from '../records/board-record.ts';
import type { Instant } from '../values/instant.ts';
import type { Result } from './objective.ts';

/** The newest reading; null while there is none. */
export function latest(record: Pick<KeyResultRecord, 'values'> | null): Measured | null {
  return record?.values.at(-1) ?? null;
}

/**
 * How far a key result is, from 0 to 1: by its readings when it has a start and a target, else as far as Planner says.
 */
export function shareOf({ card, record }: Pick<Result, 'card' | 'record'>): number {
  const reading = latest(record);
  if (record?.target != null && reading !== null) {
    const share = measuredShare(record.start, record.target, reading.value);
    if (share !== null) return share;
  }
  return card.percentComplete / 100;
}

/** Without a start the way begins at nothing; a target under what is now cannot be told from one that is reached, but by a start. */
function measuredShare(start: number | null, target: number, value: number): number | null {
  const from = start ?? 0;
  if (from === target) return null;
  if (start === null && value > target) return null;
  return Math.min(1, Math.max(0, (value - from) / (target - from)));
}

/** Under this, a committed key result asks what help would raise it. */
export const confidentFrom = 7;

/** What to make of how far a key result is. */
export type Standing = 'met' | 'good' | 'needsHelp' | 'none';

/**
 * By kind, never by one rule: a committed key result is met at 1.0, and short at any less once its day has come or somebody doubts it;
 * an aspirational one is good from 0.7. Without a kind nothing is judged.
 */
export function standingOf(
  { card, commitment }: { readonly card: Pick<Card, 'dueAt'>; readonly commitment: Commitment | null },
  share: number,
  confidences: readonly number[],
  now: Instant,
): Standing {
  if (commitment === null) return 'none';
  if (share >= 1) return 'met';
  // As a person reads it: 0.68 shows as 0.7.
  if (commitment === 'aspirational') return Math.round(share * 10) >= 7 ? 'good' : 'none';
  const isDue = card.dueAt !== null && card.dueAt <= now;
  return isDue || confidences.some((confidence) => confidence < confidentFrom) ? 'needsHelp' : 'none';
}

/** `0.7`: one digit, as OKRs are scored; 1 only when all of the way is done. */
export function scoreOf(share: number): number {
  return share < 1 ? Math.min(0.9, Math.round(share * 10) / 10) : 1;
}
