import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import { cleanText, newEntry } from './add-entry.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';

/** Rewrites a note only its author sees. What else became of it since it was read stays; one that is gone meanwhile is there again. */
export async function rewriteNote(session: PairSession, note: OwnNote, text: string): Promise<void> {
  const body = cleanText(text);
  if (body === null || body === note.body) return;
  const there = session.snapshot().view.notes.find((seen) => seen.note.id === note.id)?.note ?? note;
  await session.change({ type: 'putNote', note: { ...there, body, editedAt: session.system.now() } });
}

/** Marks a note only its author sees as done or open. */
export async function settleNote(
  session: PairSession,
  note: OwnNote,
  state: OwnNote['state'],
): Promise<void> {
  await session.change({ type: 'putNote', note: { ...note, state, editedAt: session.system.now() } });
}

/** Deletes a note only its author sees; it can be taken back for a while. */
export async function deleteNote(session: PairSession, note: OwnNote): Promise<void> {
  await session.hold({ type: 'removeNote', noteId: note.id });
}

/** Gives a note to both. */
export async function shareNote(session: PairSession, note: OwnNote, meetingId: Guid): Promise<void> {
  await session.change(...sharingOf(note, meetingId, session.system.now()));
}

/** What gives a note to both: it is in the list before it leaves the author's folder, so that no moment loses it. */
export function sharingOf(note: OwnNote, meetingId: Guid, at: Instant): readonly NewChange[] {
  const { id, section, body, mood } = note;
  return [newEntry({ id, at, section, body, mood, meetingId }), { type: 'removeNote', noteId: id }];
}
