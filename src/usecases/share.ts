import { moodId } from '#src/domain/records/own-item.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import { readyKey, type ReadyRecord } from '#src/domain/records/rating-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { View } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { parseGuid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import { newMood } from './happiness/mood.ts';
import { newEntry } from './add-entry.ts';
import type { NewChange } from './session/new-change.ts';
import type { PairSession } from './session/pair-session.ts';
import { pendingShare, type ShareChange } from './session/pending-share.ts';

/** What a person ticked to give to both. */
export interface Shared {
  readonly noteIds: readonly Guid[];
  /** The report's happiness is among it. */
  readonly face: boolean;
}

/** Gives to both what is named, after a wait in which it can be taken back: {@link PairSession.share}. */
export async function share(
  session: PairSession,
  meetingId: Guid,
  shared: Shared,
  ready = false,
): Promise<void> {
  await session.share({ type: 'share', meetingId, ...shared, ready }, changesIn(session));
}

/** Gives to both now what waited for it, or what was found waiting after the app was opened again. */
export async function shareNow(session: PairSession, changeId: Guid): Promise<void> {
  await session.shareNow(changeId, changesIn(session));
}

function changesIn(session: PairSession): (change: ShareChange) => readonly NewChange[] {
  return (change) => {
    const { me, view } = session.snapshot();
    return changesOfShare(change, view, me, session.system.now());
  };
}

/**
 * The changes of a share: each note is in the list before it leaves its author's folder, and so is the face, so that no moment loses
 * one. A note keeps its id, so that trying again makes no second one.
 */
function changesOfShare(change: ShareChange, view: View, me: Guid, at: Instant): readonly NewChange[] {
  const { meetingId } = change;
  const { face, notes, ready } = pendingShare(change, view, false);
  const changes: NewChange[] = notes.flatMap((note) => sharingOf(view, note, meetingId, at));
  if (face !== null)
    changes.push(
      { type: 'create', record: newMood(meetingId, face, at) },
      { type: 'putOwn', items: [], drop: [moodId(meetingId)] },
    );
  const record = readyRecord(meetingId, me, at);
  if (ready && !view.records.has(record.key)) changes.push({ type: 'create', record });
  return changes;
}

/** "I'm ready", of one person for one meeting. */
export function readyRecord(meetingId: Guid, me: Guid, at: Instant): ReadyRecord {
  return { kind: 'ready', key: readyKey(meetingId, me), at, extra: {}, meetingId, personId: me };
}

/**
 * What gives a note to both: it is in the list before it leaves the author's folder, so that no moment loses it. One that was given
 * from another device meanwhile is there already: these words are then a change of it.
 */
function sharingOf(view: View, note: OwnNote, meetingId: Guid, at: Instant): readonly NewChange[] {
  const { id, section, body, mood } = note;
  const remove: NewChange = { type: 'removeNote', noteId: id, base: note, shared: true };
  const seen = view.notes.find((one) => one.note.id === id);
  const there = seen?.shared && view.records.get(seen.shared.record.key)?.record;
  if (there) return [updateOf(there, { body }), remove];
  const kept = seen?.stored ?? null;
  return [{ ...newEntry({ id, at, section, body, mood, meetingId }), from: { note, kept } }, remove];
}

/**
 * Takes an entry of this person's own back to "Only me": in their folder before it leaves the list. The other may have read it, and the list
 * keeps versions: whoever offers this says so.
 */
export async function takeBackEntry(session: PairSession, entry: EntryRecord): Promise<void> {
  const { at, body, mood, section } = entry;
  const id = parseGuid(entry.key.slice('entry:'.length)) ?? session.system.newGuid();
  const note = { id, section, body, mood, state: 'open' as const, at, editedAt: session.system.now() };
  await session.change({ type: 'putNote', note, base: null }, { type: 'delete', key: entry.key, body });
}
