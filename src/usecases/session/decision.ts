import type { Change } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { NewChange } from './new-change.ts';

type Update = Extract<Change, { type: 'update' }>;

/** A change of the outbox and what takes its place. */
export interface Replacement {
  readonly id: Guid;
  readonly with: readonly Change[];
}

/**
 * What a person's decision about a text in conflict does to the outbox: `instead` takes the place of the text, null gives it up. What
 * else was changed with it is still sent, and later texts for the same record are settled too: the person saw the last of them.
 */
export function decisionOf(
  changes: readonly Change[],
  changeId: Guid,
  instead: NewChange | null,
  newGuid: () => Guid,
): readonly Replacement[] {
  const was = changes.find((change) => change.id === changeId);
  if (was?.type !== 'update') return [];
  const isLater = (change: Change): change is Update =>
    change.type === 'update' && change.key === was.key && change !== was;
  const later = changes
    .slice(changes.indexOf(was))
    .filter(isLater)
    .map((change) => ({ id: change.id, with: withoutText(change) }));
  const rest = withoutText({ ...was, conflict: null }).map((change) => ({ ...change, id: newGuid() }));
  const decided = instead
    ? [{ ...instead, id: was.id, madeAt: was.madeAt, heldUntil: null, problem: null } as Change]
    : [];
  return [...later, { id: was.id, with: [...rest, ...decided] }];
}

/** The change without its text; nothing when it had nothing else. */
function withoutText(change: Update): readonly Update[] {
  const patch = Object.fromEntries(Object.entries(change.patch).filter(([name]) => name !== 'body'));
  return Object.keys(patch).length === 0 ? [] : [{ ...change, patch }];
}
