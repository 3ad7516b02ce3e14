import { planOf } from '../development/time-block.ts';
import type { DedicatedBlock, OwnItem, RatingDraft } from '../records/own-item.ts';
import type { OwnNote } from '../records/own-note.ts';
import type { Instant } from '../values/instant.ts';
import type { Change } from './change.ts';

/** What becomes of a note that was put on one device while another may have changed it. */
export type NoteMerge =
  | { readonly type: 'put'; readonly note: OwnNote }
  /** What is there has it all. */
  | { readonly type: 'kept' }
  /** The note is gone, and no words of this device would be lost with it. */
  | { readonly type: 'gone' }
  /** Both rewrote it: a person decides. */
  | { readonly type: 'conflict' };

type PutNote = Pick<Extract<Change, { type: 'putNote' }>, 'note' | 'base'>;
type RemoveNote = Pick<Extract<Change, { type: 'removeNote' }>, 'base'>;
type PutOwn = Pick<Extract<Change, { type: 'putOwn' }>, 'items' | 'drop' | 'base'>;

/**
 * One person on several devices: the note as put, over what it was made over, against what the folder holds. A text both changed is a
 * conflict; of anything else the value of who changed it, and this device's where both did.
 */
export function mergeNote({ base, note: mine }: PutNote, there: OwnNote | null): NoteMerge {
  if (there === null) return base?.body === mine.body ? { type: 'gone' } : { type: 'put', note: mine };
  // Made here: that it is there says that it arrived, and what became of it since stands.
  if (base === null) return { type: 'kept' };
  if (base === undefined && mine.body !== there.body) return { type: 'conflict' };
  const was = base ?? there;
  const body = mergeText(was.body, mine.body, there.body);
  if (body === null) return { type: 'conflict' };
  const pick = <K extends 'section' | 'state' | 'mood'>(name: K): OwnNote[K] =>
    mine[name] === was[name] ? there[name] : mine[name];
  const merged = { body, section: pick('section'), state: pick('state'), mood: pick('mood') };
  if (same(merged, { body: there.body, section: there.section, state: there.state, mood: there.mood }))
    return { type: 'kept' };
  return { type: 'put', note: { ...there, ...merged, editedAt: later(mine.editedAt, there.editedAt) } };
}

/** Whether a note goes: not when it has other words than those that were to be deleted. */
export function mayRemove({ base }: RemoveNote, there: OwnNote): boolean {
  return base?.body === there.body;
}

/**
 * The items after some were put in and others taken out. `conflict`: the words of a half-done rating were changed on both devices; the
 * items hold this device's.
 */
export function mergeOwn(
  items: readonly OwnItem[],
  change: PutOwn,
): { readonly items: readonly OwnItem[]; readonly conflict: RatingDraft | null } {
  const baseOf = (id: string): OwnItem | null | undefined =>
    change.base === undefined ? undefined : (change.base.find((item) => item.id === id) ?? null);
  let conflict: RatingDraft | null = null;
  const merged = new Map(items.map((item) => [item.id, item]));
  for (const id of change.drop) {
    const there = merged.get(id);
    if (there && mayDrop(baseOf(id), there, change)) merged.delete(id);
  }
  for (const mine of change.items) {
    const there = merged.get(mine.id);
    const put = there ? mergeItem(baseOf(mine.id), mine, there) : mine;
    if (put === null && there?.kind === 'draft') conflict = there;
    const value = put ?? mine;
    if (there && same(value, there)) continue;
    // What was written last stands last.
    merged.delete(mine.id);
    merged.set(mine.id, value);
  }
  const result = [...merged.values()];
  const isUnchanged = result.length === items.length && result.every((item, at) => item === items[at]);
  return { items: isUnchanged ? items : result, conflict };
}

type ItemOf<K extends OwnItem['kind']> = Extract<OwnItem, { kind: K }>;
/** `base`: null when there was none, undefined when it is not known. Null: a person decides. */
type Rule<T> = (base: T | null | undefined, mine: T, there: T) => T | null;

/** How each kind is merged; typed from the kinds, so that one without a rule does not compile. */
const rules: { readonly [K in OwnItem['kind']]: Rule<ItemOf<K>> } = {
  // Made once under a key nobody else has.
  secret: (_, mine) => mine,
  open: (_, mine) => mine,
  // As first seen.
  seen: (_, _mine, there) => there,
  seenRow: (_, _mine, there) => there,
  draft: mergeDraft,
  // A face is no words: the one chosen last.
  mood: (base, mine, there) => (base?.at === there.at || there.at < mine.at ? mine : there),
  block: mergeBlock,
};

function mergeItem(base: OwnItem | null | undefined, mine: OwnItem, there: OwnItem): OwnItem | null {
  if (there.kind !== mine.kind) return mine;
  const was = base && base.kind !== mine.kind ? null : base;
  const rule = rules[mine.kind] as Rule<OwnItem>;
  return rule(was, mine, there);
}

function mergeDraft(
  base: RatingDraft | null | undefined,
  mine: RatingDraft,
  there: RatingDraft,
): RatingDraft | null {
  const note = mergeText(base?.note ?? '', mine.note, there.note);
  if (note === null) return null;
  const value = base && mine.value === base.value ? there.value : mine.value;
  return { ...mine, note, value, at: later(mine.at, there.at) };
}

/** A second block of dedicated time that was made on another device meanwhile is counted among those before. */
function mergeBlock(
  base: DedicatedBlock | null | undefined,
  mine: DedicatedBlock,
  there: DedicatedBlock,
): DedicatedBlock {
  const known = [mine, ...(mine.former ?? []), ...(base ? [base] : [])];
  const { seriesId } = there;
  if (seriesId === null || known.some(({ transactionId }) => transactionId === there.transactionId))
    return mine;
  const former = [{ ...planOf(there), seriesId, at: there.at }, ...(mine.former ?? [])];
  return { ...mine, former };
}

/** Words written meanwhile stay, and so does another block; all else goes with the deed that was done last. */
function mayDrop(base: OwnItem | null | undefined, there: OwnItem, change: PutOwn): boolean {
  if (there.kind === 'block') return !(base?.kind === 'block') || base.transactionId === there.transactionId;
  if (there.kind !== 'draft' || there.note === '') return true;
  if (base?.kind === 'draft' && base.note === there.note) return true;
  return change.items.some((item) => item.kind === 'secret' && item.note === there.note);
}

/** Null when both changed it to something else. Words that one took out do not take the other's with them. */
function mergeText(base: string, mine: string, there: string): string | null {
  if (mine === there || base === there) return mine;
  if (mine === base || mine === '') return there;
  return there === '' ? mine : null;
}

function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
