import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { shareNote } from '#src/usecases/own-note.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { shareNow } from '#src/usecases/share.ts';

/** Shares a note without the wait in which it could be taken back: what comes of it is what the test is about. */
export async function shareAtOnce(session: PairSession, note: OwnNote, meetingId: Guid): Promise<void> {
  await shareNote(session, note, meetingId);
  for (const { changeId, notes } of session.snapshot().shares)
    if (notes.some(({ id }) => id === note.id)) await shareNow(session, changeId);
}
