import type { OwnNote } from '#src/domain/records/own-note.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { View } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import { cleanText, newEntry } from './add-entry.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';

/** Rewrites a note only its author sees. What else became of it since it was read stays; one that is gone meanwhile is there again. */
export async function rewriteNote(session: PairSession, note: OwnNote, text: string): Promise<void> {
  const body = cleanText(text);
  if (body !== null && body !== note.body) await put(session, note, { body });
}

/** Marks a note only its author sees as done or open. */
export async function settleNote(
  session: PairSession,
  note: OwnNote,
  state: OwnNote['state'],
): Promise<void> {
  await put(session, note, { state });
}

async function put(session: PairSession, base: OwnNote, members: Partial<OwnNote>): Promise<void> {
  const note = { ...base, ...members, editedAt: session.system.now() };
  await session.change({ type: 'putNote', note, base });
}

/** Deletes a note only its author sees; it can be taken back for a while. */
export async function deleteNote(session: PairSession, note: OwnNote): Promise<void> {
  await session.hold({ type: 'removeNote', noteId: note.id, base: note });
}

/** Gives a note to both. */
export async function shareNote(session: PairSession, note: OwnNote, meetingId: Guid): Promise<void> {
  await session.change(...sharingOf(session.snapshot().view, note, meetingId, session.system.now()));
}

/**
 * What gives a note to both: it is in the list before it leaves the author's folder, so that no moment loses it. One that was given
 * from another device meanwhile is there already: these words are then a change of it.
 */
export function sharingOf(view: View, note: OwnNote, meetingId: Guid, at: Instant): readonly NewChange[] {
  const { id, section, body, mood } = note;
  const remove: NewChange = { type: 'removeNote', noteId: id, base: note, shared: true };
  const seen = view.notes.find((one) => one.note.id === id);
  const there = seen?.shared && view.records.get(seen.shared.record.key)?.record;
  if (there) return [updateOf(there, { body }), remove];
  const kept = seen?.stored ?? null;
  return [{ ...newEntry({ id, at, section, body, mood, meetingId }), from: { note, kept } }, remove];
}
