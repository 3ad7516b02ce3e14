import { freshKey, type FeedRecord } from '#src/domain/records/feed-record.ts';
import { applyPatch, updateOf } from '#src/domain/sync/merge.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { cleanText } from './add-entry.ts';
import type { PairSession } from './session/pair-session.ts';

/** What becomes of two versions of one text. */
export type Decision =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'theirs' } | { readonly type: 'both' };

/** Ends a conflict. Keeping both makes a note of ours beside theirs. */
export async function decideConflict(session: PairSession, seen: Seen, decision: Decision): Promise<void> {
  const { conflict } = seen;
  if (conflict === null) return;
  const theirs: FeedRecord = conflict.theirs.record;
  if (decision.type === 'both' && theirs.kind === 'entry') {
    const key = freshKey('entry', session.system.newGuid());
    const record = { ...applyPatch(theirs, { body: conflict.mine }), key, at: session.system.now() };
    await session.decide(conflict.changeId, { type: 'create', record });
    return;
  }
  const body = textOf(decision, 'body' in theirs ? theirs.body : '', conflict.mine);
  const isTheirs = body === null || !('body' in theirs) || theirs.body === body;
  await session.decide(conflict.changeId, ...(isTheirs ? [] : [updateOf(theirs, { body })]));
}

/** Null keeps theirs. A record that cannot stand twice, such as an action, takes both texts one below the other. */
function textOf(decision: Decision, theirs: string, mine: string): string | null {
  switch (decision.type) {
    case 'text':
      return cleanText(decision.text);
    case 'both':
      return cleanText(`${theirs}\n${mine}`);
    case 'theirs':
      return null;
  }
}

/** Sends a refused change again as it is, or gives it up. */
export async function decideProblem(session: PairSession, seen: Seen, again: boolean): Promise<void> {
  if (seen.problem) await session.retryProblem(seen.problem.changeId, again);
}
