import { lineKey, type GoalRecord } from '#src/domain/records/board-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { cleanText } from '../add-entry.ts';
import type { PairSession } from '../session/pair-session.ts';

/** Writes an objective or focus area that stands on no board. It carries to the next meetings until it is done or dropped. */
export async function addLine(session: PairSession, use: GoalRecord['use'], text: string): Promise<boolean> {
  const body = cleanText(text);
  if (body === null) return false;
  const record: GoalRecord = {
    kind: 'goal',
    key: lineKey(session.system.newGuid()),
    at: session.system.now(),
    extra: {},
    use,
    planId: null,
    place: null,
    body,
    state: 'open',
    serves: null,
    agreedByManager: null,
    agreedByReport: null,
  };
  await session.change({ type: 'create', record });
  return true;
}

/** Rewrites a line. Empty text changes nothing. */
export async function rewriteLine(session: PairSession, line: GoalRecord, text: string): Promise<void> {
  const body = cleanText(text);
  if (body !== null && body !== line.body) await session.change(updateOf(line, { body }));
}

/** Marks a line done or dropped, or takes that back. */
export async function settleLine(
  session: PairSession,
  line: GoalRecord,
  state: GoalRecord['state'],
): Promise<void> {
  if (state !== line.state) await session.change(updateOf(line, { state }));
}
