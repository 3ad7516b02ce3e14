import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { cleanText } from './add-entry.ts';
import type { PairSession } from './session/pair-session.ts';
import { share } from './share.ts';

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

/** Gives a note to both, after a wait in which it can be taken back. */
export async function shareNote(session: PairSession, note: OwnNote, meetingId: Guid): Promise<void> {
  await share(session, meetingId, { noteIds: [note.id], face: false });
}
