import type { OwnItem } from '#src/domain/records/own-item.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Change } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { OwnNotesDocument } from '#src/ports/own-notes.ts';
import type { NewChange } from './new-change.ts';

type OwnChange = Extract<Change, { type: 'putNote' | 'removeNote' | 'putOwn' }>;

/** Whether a change is one of the person's own document. */
export function isOwn(change: Change): change is OwnChange {
  return change.type === 'putNote' || change.type === 'removeNote' || change.type === 'putOwn';
}

/**
 * What nobody will decide any more. A note both rewrote: it is gone from the folder, so ours is sent; or this person deleted it, so
 * their text goes and the deletion meets the other. A half-done rating: it was sealed or passed since, with the words that were meant.
 */
export function mootOwn(
  changes: readonly Change[],
  document: OwnNotesDocument | null,
  now: Instant,
): readonly { readonly id: Guid; readonly instead: readonly Change[] }[] {
  return changes.flatMap((change, at) => {
    const later = changes.slice(at + 1);
    if (change.type === 'putOwn') {
      if (change.problem === null && !change.conflict) return [];
      const isOver = change.items.every(({ id, kind }) => kind === 'draft' && isDropped(id, later, now));
      return isOver && change.items.length > 0 ? [{ id: change.id, instead: [] }] : [];
    }
    if (change.type !== 'putNote' || !change.conflict) return [];
    const { id } = change.note;
    const isDeleted = later.some(
      (other) => other.type === 'removeNote' && other.noteId === id && !other.shared && isDue(other, now),
    );
    if (isDeleted) return [{ id: change.id, instead: [] }];
    const isGone = document !== null && !document.notes.some((note) => note.id === id);
    return isGone ? [{ id: change.id, instead: [{ ...change, conflict: null }] }] : [];
  });
}

function isDue({ heldUntil }: Change, now: Instant): boolean {
  return heldUntil === null || heldUntil <= now;
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

/** What older versions left says nothing of what it was made over, unless that waits before it. */
export function withBases(changes: readonly Change[]): readonly Change[] {
  const put = new Map<Guid, OwnNote>();
  return changes.map((change) => {
    const id =
      change.type === 'putNote' ? change.note.id : change.type === 'removeNote' ? change.noteId : null;
    if (id === null || !isOwn(change) || change.type === 'putOwn') return change;
    const base = put.get(id);
    if (change.type === 'putNote') put.set(id, change.note);
    return change.base === undefined && base !== undefined ? { ...change, base } : change;
  });
}

/** A change of the own document with what it is made over: the items as the person sees them, unless it says so itself. */
export function withBase(change: NewChange, seen: readonly OwnItem[]): NewChange {
  if (change.type !== 'putOwn' || change.base !== undefined) return change;
  const ids = new Set([...change.drop, ...change.items.map(({ id }) => id)]);
  return { ...change, base: seen.filter(({ id }) => ids.has(id)) };
}
