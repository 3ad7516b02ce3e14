import type { Change } from '#src/domain/sync/change.ts';
import { textsInConflict } from '#src/domain/sync/merge.ts';
import type { TextMember } from '#src/domain/sync/merge-rules.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { NewChange } from './new-change.ts';
import { rebased, type Replacement } from './own-changes.ts';

type Update = Extract<Change, { type: 'update' }>;

/**
 * What a person's decision about one text in conflict does to the outbox: `instead` takes the place of the text, none gives it up. What
 * else was changed with it is still sent, or waits for its own decision, and later versions of this text are settled too: the person
 * saw the last of them. What is this person's alone has one text, and no `member`.
 */
export function decisionOf(
  changes: readonly Change[],
  changeId: Guid,
  instead: readonly NewChange[],
  member: TextMember | null,
  newGuid: () => Guid,
): readonly Replacement[] {
  const was = changes.find((change) => change.id === changeId);
  if (!was) return [];
  const decided = instead.map((change, at) => ({
    ...change,
    id: at === 0 ? was.id : newGuid(),
    madeAt: was.madeAt,
    heldUntil: null,
    problem: null,
  }));
  if (was.type !== 'update') return ownDecisionOf(changes, was, decided);
  const isLater = (change: Change): change is Update =>
    change.type === 'update' && change.key === was.key && change !== was;
  const later = changes
    .slice(changes.indexOf(was))
    .filter(isLater)
    .map((change) => ({ id: change.id, with: without(change, member) }));
  const rest = without(was, member).map((change) => ({ ...withOpenConflict(change), id: newGuid() }));
  return [...later, { id: was.id, with: [...decided, ...rest] }];
}

/** The same for what is this person's alone. */
function ownDecisionOf(
  changes: readonly Change[],
  was: Change,
  decided: readonly Change[],
): readonly Replacement[] {
  const about = aboutOf(was);
  if (about === null) return [];
  const later = changes
    .slice(changes.indexOf(was) + 1)
    .filter((change) => aboutOf(change) === about)
    .map(({ id }) => ({ id, with: [] }));
  const other = meantForOther(changes, was, decided).map(({ id }) => ({ id, with: [] }));
  return [...later, ...other, { id: was.id, with: decided }];
}

/** What gives a note to both, or deletes it, and waits behind the conflict: meant for other words than those that were decided on. */
function meantForOther(
  changes: readonly Change[],
  was: Change,
  decided: readonly Change[],
): readonly Change[] {
  if (was.type !== 'putNote') return [];
  const { id } = was.note;
  const stays = decided.find((change) => change.type === 'putNote' && change.note.id === id);
  const body = stays?.type === 'putNote' ? stays.note.body : was.conflict?.theirs.body;
  return changes.filter(
    (change) =>
      (change.type === 'create' && change.from?.note.id === id && change.from.note.body !== body) ||
      (change.type === 'removeNote' && change.noteId === id && change.base?.body !== body),
  );
}

/** Sends a refused change again, or gives it up: what was made over it is then made over what it replaced. */
export function refusalOf(
  changes: readonly Change[],
  changeId: Guid,
  again: boolean,
): readonly Replacement[] {
  const was = changes.find((change) => change.id === changeId);
  if (!was) return [];
  if (again) return [{ id: was.id, with: [{ ...was, problem: null }] }];
  const later = rebased(changes, was).map((change) => ({ id: change.id, with: [change] }));
  // A seal whose secret is nowhere could never be opened.
  const secrets = new Set(was.type === 'putOwn' ? was.items.map(({ id }) => id) : []);
  const seals = changes.filter((change) => change.type === 'create' && secrets.has(change.record.key));
  return [...later, ...seals.map(({ id }) => ({ id, with: [] })), { id: was.id, with: [] }];
}

/** The one own note or half-done rating a change puts; null for any other. */
function aboutOf(change: Change): string | null {
  if (change.type === 'putNote') return change.note.id;
  const [item, ...others] = change.type === 'putOwn' && change.drop.length === 0 ? change.items : [];
  return item && others.length === 0 ? item.id : null;
}

/** The change without one of its texts; nothing when it had nothing else. */
function without(change: Update, member: TextMember | null): readonly Update[] {
  const patch = Object.fromEntries(Object.entries(change.patch).filter(([name]) => name !== member));
  return Object.keys(patch).length === 0 ? [] : [{ ...change, patch }];
}

/** A change waits no longer once none of its texts is in conflict. */
function withOpenConflict(change: Update): Update {
  const { base, conflict, patch } = change;
  const isOpen = conflict !== null && textsInConflict(base, patch, conflict.theirs.record).length > 0;
  return isOpen ? change : { ...change, conflict: null };
}
