import type { Change } from '#src/domain/sync/change.ts';
import { textsInConflict } from '#src/domain/sync/merge.ts';
import type { TextMember } from '#src/domain/sync/merge-rules.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { NewChange } from './new-change.ts';

type Update = Extract<Change, { type: 'update' }>;

/** A change of the outbox and what takes its place. */
export interface Replacement {
  readonly id: Guid;
  readonly with: readonly Change[];
}

/**
 * What a person's decision about one text in conflict does to the outbox: `instead` takes the place of the text, null gives it up. What
 * else was changed with it is still sent, or waits for its own decision, and later versions of this text are settled too: the person
 * saw the last of them.
 */
export function decisionOf(
  changes: readonly Change[],
  changeId: Guid,
  instead: NewChange | null,
  member: TextMember,
  newGuid: () => Guid,
): readonly Replacement[] {
  const was = changes.find((change) => change.id === changeId);
  if (was?.type !== 'update') return [];
  const isLater = (change: Change): change is Update =>
    change.type === 'update' && change.key === was.key && change !== was;
  const later = changes
    .slice(changes.indexOf(was))
    .filter(isLater)
    .map((change) => ({ id: change.id, with: without(change, member) }));
  const rest = without(was, member).map((change) => ({ ...withOpenConflict(change), id: newGuid() }));
  const decided = instead
    ? [{ ...instead, id: was.id, madeAt: was.madeAt, heldUntil: null, problem: null } as Change]
    : [];
  return [...later, { id: was.id, with: [...decided, ...rest] }];
}

/** The change without one of its texts; nothing when it had nothing else. */
function without(change: Update, member: TextMember): readonly Update[] {
  const patch = Object.fromEntries(Object.entries(change.patch).filter(([name]) => name !== member));
  return Object.keys(patch).length === 0 ? [] : [{ ...change, patch }];
}

/** A change waits no longer once none of its texts is in conflict. */
function withOpenConflict(change: Update): Update {
  const { base, conflict, patch } = change;
  const isOpen = conflict !== null && textsInConflict(base, patch, conflict.theirs.record).length > 0;
  return isOpen ? change : { ...change, conflict: null };
}
