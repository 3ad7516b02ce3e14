import type { Served } from '#src/domain/records/board-record.ts';
import { freshKey } from '#src/domain/records/feed-record.ts';
import { applyPatch, updateOf } from '#src/domain/sync/merge.ts';
import type { Seen, TextInConflict } from '#src/domain/sync/reconcile.ts';
import { cleanText } from './add-entry.ts';
import type { PairSession } from './session/pair-session.ts';

/** What becomes of two versions of one text. */
export type Decision =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'mine' | 'theirs' | 'both' };

/**
 * Ends a conflict about one text of a record; without a `member` about the first. Keeping both makes a note of ours beside theirs. What
 * cannot stand twice takes both texts, one below the other, whole: a field that is then over its limit says so when it is next changed.
 */
export async function decideConflict(
  session: PairSession,
  { conflict }: Seen,
  decision: Decision,
  member: TextInConflict['member'] | undefined = conflict?.texts[0]?.member,
): Promise<void> {
  const text = conflict?.texts.find((one) => one.member === member);
  if (conflict === null || text === undefined) return;
  const { changeId } = conflict;
  const theirs = conflict.theirs.record;
  if (decision.type === 'both' && theirs.kind === 'entry') {
    const key = freshKey('entry', session.system.newGuid());
    const record = { ...applyPatch(theirs, { body: wordsOf(text.mine) }), key, at: session.system.now() };
    await session.decide(changeId, [{ type: 'create', record }], text.member);
    return;
  }
  const instead = updateOf(theirs, { [text.member]: decided(decision, text) });
  const isSame = Object.keys(instead.patch).length === 0;
  await session.decide(changeId, isSame ? [] : [instead], text.member);
}

/** A version in words: of what an objective serves, its text and where it leads. */
export function wordsOf(text: TextInConflict['mine']): string {
  if (text === null || typeof text === 'string') return text ?? '';
  return text.link === null ? text.text : `${text.text}\n${text.link}`;
}

function decided(decision: Decision, { member, mine, theirs }: TextInConflict): TextInConflict['mine'] {
  if (decision.type === 'mine') return mine;
  if (decision.type === 'theirs') return theirs;
  const words =
    decision.type === 'text'
      ? cleanText(decision.text)
      : [theirs, mine]
          .map(wordsOf)
          .filter((one) => one !== '')
          .join('\n');
  if (words === null) return theirs;
  return member === 'serves' ? servedAs(words, [mine, theirs]) : words;
}

/** What an objective serves, in these words. An address of one version leads there still, one that is among the words as well is said there. */
function servedAs(text: string, versions: readonly TextInConflict['mine'][]): Served {
  const links = versions.flatMap((one) => (one === null || typeof one === 'string' ? [] : (one.link ?? [])));
  const link = links[0] ?? null;
  const isSaid = link !== null && new Set(links).size === 1;
  return { text: isSaid ? text.split(`\n${link}`).join('') : text, link, planId: null, place: null };
}

/** Sends a refused change again as it is, or gives it up. */
export async function decideProblem(session: PairSession, seen: Seen, again: boolean): Promise<void> {
  if (seen.problem) await session.retryProblem(seen.problem.changeId, again);
}
