import { standsAlone } from '#src/domain/sync/reconcile.ts';
import { areLanesShared } from '#src/domain/happiness/lanes.ts';
import { moodIn } from '#src/domain/happiness/mood-trend.ts';
import type { Mood } from '#src/domain/records/feed-record.ts';
import { moodId } from '#src/domain/records/own-item.ts';
import type { Audience } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { addEntry } from '../add-entry.ts';
import { sharingOf } from '../own-note.ts';
import type { NewChange } from '../session/new-change.ts';
import type { PairSession } from '../session/pair-session.ts';
import { newMood } from './mood.ts';

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

/**
 * Gives lanes and face to both, in one change: every own note of a mood becomes an entry under the note's id, so that trying again
 * makes no second one, and leaves the folder only after it is in the list; so does the face.
 */
export async function shareLanes(session: PairSession, meetingId: Guid): Promise<void> {
  const { view } = session.snapshot();
  const at = session.system.now();
  const notes = view.notes
    .filter(standsAlone)
    .flatMap(({ note }) =>
      note.section === 'happiness' && note.mood !== null && note.state === 'open' ? [note] : [],
    );
  const chosen = moodIn(view, meetingId);
  const sharings = notes.map((note) => sharingOf(view, note, meetingId, at));
  const changes: NewChange[] = sharings.flatMap((sharing) => sharing.slice(0, -1));
  const face = chosen?.record === null ? chosen.value : null;
  if (face !== null) changes.push({ type: 'create', record: newMood(meetingId, face, at) });
  changes.push(...sharings.flatMap((sharing) => sharing.slice(-1)));
  if (face !== null) changes.push({ type: 'putOwn', items: [], drop: [moodId(meetingId)] });
  await session.change(...changes);
}
