import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { cleanText } from './add-entry.ts';
import type { PairSession } from './session/pair-session.ts';
import { share } from './share.ts';

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

/** Gives a note to both, after a wait in which it can be taken back. */
export async function shareNote(session: PairSession, note: OwnNote, meetingId: Guid): Promise<void> {
  await share(session, meetingId, { noteIds: [note.id], face: false });
}
