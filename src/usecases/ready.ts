import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { RatingValue } from '#src/domain/rating/rating.ts';
import { readyKey, type ReadyRecord } from '#src/domain/records/rating-record.ts';
import { moodId } from '#src/domain/records/own-item.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { newMood } from './happiness/mood.ts';
import { sharingOf } from './own-note.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';

/** What a person shares by saying that they are ready: what they ticked, and nothing else. */
export interface Shared {
  readonly notes: readonly OwnNote[];
  /** The report's happiness; null when it is not among what is shared. */
  readonly happiness: RatingValue | null;
}

/**
 * "I'm ready": shares what is given and says so to both, in one step. What is shared is in the list before it leaves the person's
 * own folder.
 */
export async function beReady(session: PairSession, meetingId: Guid, shared: Shared): Promise<void> {
  const at = session.system.now();
  const { me, view } = session.snapshot();
  const changes: NewChange[] = shared.notes.flatMap((note) => sharingOf(view, note, meetingId, at));
  if (shared.happiness !== null)
    changes.push(
      { type: 'create', record: newMood(meetingId, shared.happiness, at) },
      { type: 'putOwn', items: [], drop: [moodId(meetingId)] },
    );
  const key = readyKey(meetingId, me);
  const ready: ReadyRecord = { kind: 'ready', key, at, extra: {}, meetingId, personId: me };
  if (!view.records.has(key)) changes.push({ type: 'create', record: ready });
  await session.change(...changes);
}

/** "Not ready after all". What was shared stays shared. */
export async function notReady(session: PairSession, meetingId: Guid): Promise<void> {
  const key = readyKey(meetingId, session.snapshot().me);
  await session.change({ type: 'delete', key, body: '' });
}
