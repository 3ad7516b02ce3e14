import { areLanesShared } from '#src/domain/happiness/lanes.ts';
import type { Mood } from '#src/domain/records/feed-record.ts';
import type { Audience } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { addEntry } from '../add-entry.ts';
import type { PairSession } from '../session/pair-session.ts';

/** Who reads what is written into a lane now: the report alone, until they have shared the lanes of this meeting. */
export function laneAudience(session: PairSession, meetingId: Guid): Audience {
  const { me, space, view } = session.snapshot();
  return areLanesShared(view, space.pair.report.id, me, meetingId) ? 'bothOfUs' : 'onlyMe';
}

/** Writes a note into a lane. Resolves to who can read it; null when there was nothing to write. */
export async function addMoodNote(
  session: PairSession,
  meetingId: Guid,
  mood: Mood,
  text: string,
): Promise<Audience | null> {
  const audience = laneAudience(session, meetingId);
  const isWritten = await addEntry(session, { text, section: 'happiness', audience, meetingId, mood });
  return isWritten ? audience : null;
}
