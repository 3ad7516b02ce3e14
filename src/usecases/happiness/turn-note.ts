import { isSettled, moodNow, stateOf } from '#src/domain/happiness/mood-note.ts';
import type { EntryRecord, Turn } from '#src/domain/records/feed-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { changesOfNewAction, type NewAction } from '../action.ts';
import type { NewChange } from '../session/new-change.ts';
import type { PairSession } from '../session/pair-session.ts';

/** What a note can be turned to with one tap, by either person. */
export type TurnTo = Extract<Turn['to'], 'happy' | 'sad' | 'resolved'>;

/** Says what became of a note; turns and state go in one PATCH. A note that is settled already is left as it is. */
export async function turnNote(
  session: PairSession,
  entry: EntryRecord,
  to: TurnTo,
  meetingId: Guid,
): Promise<void> {
  if (isOpen(session, entry)) await session.change(turned(session, entry, { to, meetingId, action: null }));
}

/** The report lives with what made them sad. Nobody can say that for them: resolves false for the manager. */
export async function acceptNote(
  session: PairSession,
  entry: EntryRecord,
  meetingId: Guid,
): Promise<boolean> {
  const { me, space } = session.snapshot();
  if (me !== space.pair.report.id || moodNow(entry) !== 'sad' || !isOpen(session, entry)) return false;
  await session.change(turned(session, entry, { to: 'accepted', meetingId, action: null }));
  return true;
}

/** Makes an action of a sad note. Resolves false without a text: then nothing happens. */
export async function noteToAction(
  session: PairSession,
  entry: EntryRecord,
  action: NewAction,
): Promise<boolean> {
  const made = changesOfNewAction(session, action);
  if (made === null) return false;
  const turn = turned(session, entry, { to: 'action', meetingId: action.meetingId, action: made.key });
  await session.change(...made.changes, turn);
  return true;
}

/** Takes back the last turn of who asks; one of the other side stays, also a later one. An action it became stays. Nothing without one's own. */
export async function turnBack(session: PairSession, entry: EntryRecord): Promise<void> {
  const { me } = session.snapshot();
  const made = entry.turns?.findLast(({ by }) => by === me);
  if (made === undefined) return;
  const turns = entry.turns?.filter((turn) => turn !== made) ?? [];
  await session.change(updateOf(entry, { turns, state: stateOf({ mood: entry.mood, turns }) }));
}

/** Marks a happy note as one to keep true, or takes the mark away. */
export async function keepNote(session: PairSession, entry: EntryRecord, keep: boolean): Promise<void> {
  if ((entry.keep ?? false) !== keep) await session.change(updateOf(entry, { keep }));
}

function isOpen(session: PairSession, entry: EntryRecord): boolean {
  return !isSettled(entry, session.snapshot().space.pair.report.id);
}

function turned(
  session: PairSession,
  entry: EntryRecord,
  turn: Pick<Turn, 'to' | 'meetingId' | 'action'>,
): NewChange {
  const at = session.system.now();
  const turns = [...(entry.turns ?? []), { ...turn, at, by: session.snapshot().me }];
  return updateOf(entry, { turns, state: stateOf({ mood: entry.mood, turns }) });
}
