import type { Agenda } from '../agenda/agenda.ts';
import type { EntryRecord, MeetingRecord, Mood } from '../records/feed-record.ts';
import { asksForDecision, standsAlone, type Seen, type SeenNote, type View } from '../sync/reconcile.ts';
import type { Guid } from '../values/guid.ts';
import { isSettled, moodNow } from './mood-note.ts';

/** The notes of one mood, as a meeting has them. */
export interface Lane {
  readonly mood: Mood;
  /** For both: written for this meeting, or carried until settled. */
  readonly open: readonly Seen<EntryRecord>[];
  /** What became of notes in this meeting. */
  readonly settled: readonly Seen<EntryRecord>[];
  /** For the person only. */
  readonly own: readonly SeenNote[];
}

/** In the order of the screen. */
const moods: readonly Mood[] = ['happy', 'sad', 'confused'];

/** The three lanes of a meeting. */
export function lanesOf(agenda: Agenda, report: Guid): readonly Lane[] {
  const entries = agenda.entries.happiness.filter(({ record }) => record.mood !== null);
  const own = agenda.notes.happiness.filter(({ note }) => note.state === 'open');
  return moods.map((mood) => {
    const here = entries.filter(({ record }) => laneOf(record) === mood);
    const asksNothing = (seen: Seen<EntryRecord>): boolean =>
      seen.record.mood !== 'happy' && !asksForDecision(seen) && isSettled(seen.record, report);
    return {
      mood,
      open: here.filter((seen) => !asksNothing(seen)),
      settled: here.filter(asksNothing),
      own: own.filter(({ note }) => note.mood === mood),
    };
  });
}

/** What was confused and became happy is told where the question stood. */
function laneOf(entry: EntryRecord): Mood | null {
  const now = moodNow(entry);
  return now === 'happy' ? entry.mood : now;
}

/** The meeting held before the one on screen, null when there was none. */
export function lastMeeting(view: View, agenda: Pick<Agenda, 'meeting' | 'meetingId'>): MeetingRecord | null {
  const start = agenda.meeting?.record.start;
  return (
    meetingsIn(view)
      .filter((one) => one.meetingId !== agenda.meetingId && (start === undefined || one.start < start))
      .sort(byStart)
      .at(-1) ?? null
  );
}

/** Notes of the last meeting that are not in the lanes any more, with what became of them: happy ones, and what was settled in it. */
export function lastNotes(
  view: View,
  last: MeetingRecord,
  shown: readonly Seen<EntryRecord>[],
): readonly Seen<EntryRecord>[] {
  const keys = new Set(shown.map(({ record }) => record.key));
  return [...view.records.values()]
    .filter((seen): seen is Seen<EntryRecord> => isMoodNote(seen) && !keys.has(seen.record.key))
    .filter(
      ({ record: { meetingId, state, turns = [] } }) =>
        state !== 'dropped' &&
        (meetingId === last.meetingId || turns.some((turn) => turn.meetingId === last.meetingId)),
    )
    .sort((one, other) => (one.record.at < other.record.at ? -1 : 1));
}

/** In how many held meetings an entry was open so far, that of its own and one under way included. */
export function meetingsOpen(
  entry: Pick<EntryRecord, 'at' | 'meetingId'>,
  meetings: readonly MeetingRecord[],
): number {
  return meetings.filter((one) => one.meetingId === entry.meetingId || one.startedAt > entry.at).length;
}

/** The report's part of a meeting is shared when something of it is in the list, and nothing is left in their own folder. */
export function areLanesShared(view: View, report: Guid, me: Guid, meetingId: Guid): boolean {
  const isLeft = ({ note }: SeenNote): boolean =>
    note.section === 'happiness' && note.mood !== null && note.state === 'open';
  return (
    hasShared(view, report, meetingId) && !(me === report && view.notes.filter(standsAlone).some(isLeft))
  );
}

/** Whether the report has shared anything of a meeting's happiness. */
export function hasShared(view: View, report: Guid, meetingId: Guid): boolean {
  return [...view.records.values()].some(
    (seen) =>
      (seen.record.kind === 'happiness' && seen.record.meetingId === meetingId) ||
      (isMoodNote(seen) && seen.record.meetingId === meetingId && seen.createdBy === report),
  );
}

function isMoodNote(seen: Seen): seen is Seen<EntryRecord> {
  const { record } = seen;
  return record.kind === 'entry' && record.section === 'happiness' && record.mood !== null;
}

function meetingsIn(view: View): readonly MeetingRecord[] {
  return [...view.records.values()].flatMap(({ record }) => (record.kind === 'meeting' ? [record] : []));
}

function byStart(one: MeetingRecord, other: MeetingRecord): number {
  return one.start < other.start ? -1 : 1;
}
