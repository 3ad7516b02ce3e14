import type { Side } from '../people/pair.ts';
import { agreedBy, type GoalTerms } from '../records/board-record.ts';
import type { Objective } from './objective.ts';

/** What there is to agree on: the words of an objective and of its key results, their targets and kinds. */
export function termsOf({ results, title }: Pick<Objective, 'results' | 'title'>): GoalTerms {
  return {
    text: title,
    results: Object.fromEntries(
      results.map(({ commitment, record, taskId, title: words }) => [
        taskId,
        { title: words, target: record?.target ?? null, unit: record?.unit ?? '', commitment },
      ]),
    ),
  };
}

/** What differs between what was agreed and what stands there now. */
export type Difference =
  | { readonly type: 'text'; readonly from: string; readonly to: string }
  | { readonly type: 'title'; readonly from: string; readonly to: string }
  | { readonly type: 'target' | 'kind' | 'added' | 'removed'; readonly title: string };

/** `none`: never agreed; `changed`: agreed to something else, with what has changed since. */
export type AgreementState =
  | { readonly type: 'none' }
  | { readonly type: 'agreed' }
  | { readonly type: 'changed'; readonly differences: readonly Difference[] };

/** Whether a side's agreement still stands: it does for the very terms it was given to, and comes back when a change is taken back. */
export function agreementOf(objective: Objective, side: Side): AgreementState {
  const agreement = objective.goal?.[agreedBy[side]] ?? null;
  if (agreement === null) return { type: 'none' };
  const differences = differencesOf(agreement.terms, termsOf(objective));
  return differences.length === 0 ? { type: 'agreed' } : { type: 'changed', differences };
}

function differencesOf(was: GoalTerms, now: GoalTerms): readonly Difference[] {
  const differences: Difference[] = [];
  if (was.text !== now.text) differences.push({ type: 'text', from: was.text, to: now.text });
  for (const [taskId, before] of Object.entries(was.results)) {
    const after = now.results[taskId];
    if (after === undefined) {
      differences.push({ type: 'removed', title: before.title });
      continue;
    }
    const { title } = after;
    if (before.title !== title) differences.push({ type: 'title', from: before.title, to: title });
    if (before.target !== after.target || before.unit !== after.unit)
      differences.push({ type: 'target', title });
    if (before.commitment !== after.commitment) differences.push({ type: 'kind', title });
  }
  for (const [taskId, after] of Object.entries(now.results))
    if (!(taskId in was.results)) differences.push({ type: 'added', title: after.title });
  return differences;
}
