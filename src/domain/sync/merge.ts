import { stateOf } from '../happiness/mood-note.ts';
import type { FeedRecord, Turn } from '../records/feed-record.ts';
import type { Change, Patch } from './change.ts';
import { ruleOf, type TextMember, type ToldMember } from './merge-rules.ts';
import { same } from './merge-several.ts';

type RecordUpdate = Omit<Extract<Change, { type: 'update' }>, 'id' | 'madeAt' | 'heldUntil' | 'problem'>;

/** The record with the members of the patch. The patch was made for a record of the same kind. */
export function applyPatch<T extends FeedRecord>(record: T, patch: Patch): T {
  return { ...record, ...patch };
}

/** The change that gives a record new values, with what they replace. A value that is the one there changes nothing: the other side may. */
export function updateOf(record: FeedRecord, given: Patch): RecordUpdate {
  const source = record as unknown as Record<string, unknown>;
  const changed = Object.entries(given).filter(([name, value]) => !same(value, source[name]));
  const base = Object.fromEntries(changed.map(([name]) => [name, source[name]]));
  const patch = Object.fromEntries(changed) as Patch;
  return { type: 'update', key: record.key, patch, base, before: record, conflict: null };
}

export type Merge = { readonly type: 'merged'; readonly patch: Patch } | { readonly type: 'conflict' };

/**
 * What is still to be sent of a change after the record has changed meanwhile.
 *
 * Member by member: the same value on both sides, or one they did not touch, is ours, and sent if it differs. What both changed goes
 * by the rule of the member ({@link ruleOf}, ADR 026); a text both changed is a conflict: a person decides, both versions stay.
 */
export function mergePatch(base: Patch, mine: Patch, theirs: FeedRecord): Merge {
  if (textsInConflict(base, mine, theirs).length > 0) return { type: 'conflict' };
  const was = base as Members;
  const now = theirs as unknown as Members;
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(mine)) {
    const merged: unknown = isFree(was[name], value, now[name])
      ? value
      : mergeMember(theirs, name, was[name], value, now[name]);
    if (!same(merged, now[name])) patch[name] = merged;
  }
  // Two sides that turned a note at once must not leave it settled by one while the other's turn opened it again.
  if (theirs.kind === 'entry' && patch['turns'] !== undefined && !same(was['turns'], now['turns'])) {
    patch['state'] = stateOf({ mood: theirs.mood, turns: patch['turns'] as readonly Turn[] });
    if (patch['state'] === theirs.state) delete patch['state'];
  }
  return { type: 'merged', patch: patch as Patch };
}

/** The texts of a change that both changed, to something else. */
export function textsInConflict(base: Patch, mine: Patch, theirs: FeedRecord): readonly TextMember[] {
  return changedByBoth(base, mine, theirs).filter(
    (name): name is TextMember => ruleOf(theirs, name) === 'text',
  );
}

/** What of theirs a change replaces, to be told. */
export function replacedBy(base: Patch, mine: Patch, theirs: FeedRecord): readonly ToldMember[] {
  return changedByBoth(base, mine, theirs).filter(
    (name): name is ToldMember => ruleOf(theirs, name) === 'told',
  );
}

type Members = Readonly<Record<string, unknown>>;

function changedByBoth(base: Patch, mine: Patch, theirs: FeedRecord): readonly string[] {
  const was = base as Members;
  const now = theirs as unknown as Members;
  return Object.entries(mine).flatMap(([name, value]) => (isFree(was[name], value, now[name]) ? [] : [name]));
}

function isFree(base: unknown, mine: unknown, theirs: unknown): boolean {
  return same(base, theirs) || same(mine, theirs);
}

function mergeMember(
  record: FeedRecord,
  name: string,
  base: unknown,
  mine: unknown,
  theirs: unknown,
): unknown {
  const rule = ruleOf(record, name);
  if (typeof rule === 'object') return rule.merge(base, mine, theirs);
  return rule === 'first' || rule === 'fixed' ? (theirs ?? mine) : mine;
}
