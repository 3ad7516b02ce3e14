import type { OwnItem } from '#src/domain/records/own-item.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Change } from '#src/domain/sync/change.ts';
import { mergeNote, mergeOwn } from '#src/domain/sync/own-merge.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { OwnNotesDocument } from '#src/ports/own-notes.ts';
import type { NewChange } from './new-change.ts';

/** A change of the outbox and what takes its place. */
export interface Replacement {
  readonly id: Guid;
  readonly with: readonly Change[];
}

type OwnChange = Extract<Change, { type: 'putNote' | 'removeNote' | 'putOwn' }>;

/** Whether a change is one of the person's own document. */
export function isOwn(change: Change): change is OwnChange {
  return change.type === 'putNote' || change.type === 'removeNote' || change.type === 'putOwn';
}

/**
 * What nobody will decide any more. A note both rewrote: it is gone from the folder, or as it was, so ours is sent. One that was refused or both
 * rewrote, and this person deleted: their text goes, and the deletion meets what is there. A half-done rating: it was sealed or passed since, with the words that were meant.
 */
export function mootOwn(
  changes: readonly Change[],
  document: OwnNotesDocument | null,
  now: Instant,
): readonly Replacement[] {
  return changes.flatMap((change, at): readonly Replacement[] => {
    const later = changes.slice(at + 1);
    switch (change.type) {
      case 'putOwn':
        return isOver(change, later, now) ? [{ id: change.id, with: [] }] : [];
      case 'removeNote': {
        const isAgain = change.problem !== null && isRemoved(change.noteId, change.base?.body, later, now);
        return isAgain ? [{ id: change.id, with: [] }] : [];
      }
      case 'putNote':
        return mootNote(change, later, document, now);
      default:
        return [];
    }
  });
}

/** A half-done rating that waits for a decision, and was sealed or passed since. */
function isOver(
  { conflict, items, problem }: Extract<Change, { type: 'putOwn' }>,
  later: readonly Change[],
  now: Instant,
): boolean {
  if ((problem === null && !conflict) || items.length === 0) return false;
  return items.every(({ id, kind }) => kind === 'draft' && isDropped(id, later, now));
}

function mootNote(
  change: Extract<Change, { type: 'putNote' }>,
  later: readonly Change[],
  document: OwnNotesDocument | null,
  now: Instant,
): readonly Replacement[] {
  if (!change.conflict && change.problem === null) return [];
  const { body, id } = change.note;
  if (isRemoved(id, body, later, now)) {
    const over = change.conflict ? [] : rebased(later, change);
    return [...over.map((one) => ({ id: one.id, with: [one] })), { id: change.id, with: [] }];
  }
  if (!change.conflict || document === null) return [];
  const there = document.notes.find((note) => note.id === id) ?? null;
  const stands = mergeNote(change, there).type === 'conflict';
  return stands ? [] : [{ id: change.id, with: [{ ...change, conflict: null }] }];
}

/** Not held back to be undone. */
function isDue({ heldUntil }: Change, now: Instant): boolean {
  return heldUntil === null || heldUntil <= now;
}

/** Whether a note is deleted later, with the words given on screen. */
function isRemoved(id: Guid, body: string | undefined, later: readonly Change[], now: Instant): boolean {
  return later.some(
    (other) =>
      other.type === 'removeNote' &&
      other.noteId === id &&
      !other.shared &&
      other.base?.body === body &&
      isDue(other, now),
  );
}

function isDropped(id: string, later: readonly Change[], now: Instant): boolean {
  return later.some((other) => other.type === 'putOwn' && other.drop.includes(id) && isDue(other, now));
}

/**
 * The changes after one that is given up: what was made over its words is made over those it was made over, so that it meets what the
 * folder holds as it is.
 */
export function rebased(changes: readonly Change[], given: Change): readonly Change[] {
  if (given.type !== 'putNote') return [];
  return changes.flatMap((change): Change[] => {
    const isOfIt =
      (change.type === 'putNote' && change.note.id === given.note.id) ||
      (change.type === 'removeNote' && change.noteId === given.note.id);
    if (!isOfIt || change.id === given.id || change.base?.body !== given.note.body) return [];
    return given.base === undefined ? [] : [{ ...change, base: given.base }];
  });
}

/**
 * What older versions left says nothing of what it was made over. It was what waits before it, or else the notes and items as this device
 * had them: `seen`, of its copy.
 */
export function withBases(
  changes: readonly Change[],
  seen: Pick<OwnNotesDocument, 'notes' | 'items'>,
): readonly Change[] {
  const notes = new Map<Guid, OwnNote>(seen.notes.map((note) => [note.id, note]));
  let items = seen.items;
  return changes.map((change) => {
    if (!isOwn(change)) return change;
    if (change.type === 'putOwn') {
      const based = change.base === undefined ? { ...change, base: touchedBy(change, items) } : change;
      items = mergeOwn(items, based).items;
      return based;
    }
    const id = change.type === 'putNote' ? change.note.id : change.noteId;
    const base = notes.get(id);
    if (change.type === 'putNote') notes.set(id, change.note);
    return change.base === undefined && base !== undefined ? { ...change, base } : change;
  });
}

function touchedBy(
  { drop, items }: { readonly items: readonly OwnItem[]; readonly drop: readonly string[] },
  seen: readonly OwnItem[],
): readonly OwnItem[] {
  const ids = new Set([...drop, ...items.map(({ id }) => id)]);
  return seen.filter(({ id }) => ids.has(id));
}

/** A change of the own document with what it is made over: the items as the person sees them, unless it says so itself. */
export function withBase(change: NewChange, seen: readonly OwnItem[]): NewChange {
  if (change.type !== 'putOwn' || change.base !== undefined) return change;
  return { ...change, base: touchedBy(change, seen) };
}
