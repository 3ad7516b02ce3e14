import { cadenceFacts, meetingCounts } from '#src/domain/agenda/cadence.ts';
import type { Section } from '#src/domain/agenda/section.ts';
import { openSection, skipSection, startMeeting } from '#src/domain/meeting/meeting.ts';
import { around, meetingSeed, shown, type Occurrence } from '#src/domain/occurrence/occurrence.ts';
import type { MeetingRecord } from '#src/domain/records/feed-record.ts';
import { guidFromBytes, type Guid } from '#src/domain/values/guid.ts';
import { addMinutes, type Instant } from '#src/domain/values/instant.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import type { System } from '#src/ports/system.ts';
import type { PairSession } from './session/pair-session.ts';
import type { SessionSnapshot } from './session/session-snapshot.ts';

/** The meeting on screen: its occurrence in the calendar, if any, and the id its records carry. */
export interface MeetingPlace {
  readonly meetingId: Guid;
  readonly occurrence: Occurrence | null;
}

/**
 * Finds the meeting to show: the one that begins at `at` when the calendar has it, else one that is under way, else the calendar's
 * current, next or last occurrence, else a talk of today with no event. A record made for the same time earlier gives its id, so that
 * a series made anew continues.
 */
export async function findMeeting(
  snapshot: Pick<SessionSnapshot, 'view' | 'occurrences' | 'space'>,
  system: Pick<System, 'now' | 'sha256'>,
  at: Instant | null = null,
): Promise<MeetingPlace> {
  const now = system.now();
  const meetings = [...snapshot.view.records.values()].flatMap(({ record }) =>
    record.kind === 'meeting' ? [record] : [],
  );
  const running = meetings.find((meeting) => meeting.closedAt === null && isUnderWay(meeting, now));
  const asked = at === null ? undefined : snapshot.occurrences.find(({ start }) => start === at);
  if (running && !asked)
    return { meetingId: running.meetingId, occurrence: ofMeeting(running, snapshot.occurrences) };
  const occurrence = asked ?? shown(around(snapshot.occurrences, now));
  const known = occurrence && meetings.find((meeting) => meeting.originalStart === occurrence.originalStart);
  if (known) return { meetingId: known.meetingId, occurrence };
  const seed = meetingSeed(snapshot.space.groupId, occurrence, now);
  return { meetingId: guidFromBytes(await system.sha256(seed)), occurrence };
}

function ofMeeting(meeting: MeetingRecord, occurrences: readonly Occurrence[]): Occurrence | null {
  return occurrences.find((occurrence) => occurrence.originalStart === meeting.originalStart) ?? null;
}

/** Started, not closed, and not older than a long talk: what was never closed yesterday is not under way today. */
function isUnderWay(meeting: MeetingRecord, now: Instant): boolean {
  return (
    meeting.startedAt <= now &&
    now <= addMinutes(meeting.end > meeting.startedAt ? meeting.end : meeting.startedAt, 120)
  );
}

/** Starts the meeting; works with no call and no event. Both starting it at once make one record. */
export async function start(session: PairSession, place: MeetingPlace, minutes: number): Promise<void> {
  const now = session.system.now();
  const { me, space, view } = session.snapshot();
  const { meetingId, occurrence } = place;
  const facts = cadenceFacts(view, { meetingId, start: occurrence?.start ?? now }, space.at, now);
  const end = addMinutes(now, minutes);
  const record = startMeeting(meetingId, occurrence, me, now, end, meetingCounts(facts));
  await session.change({ type: 'create', record });
}

/** Opens a section for both: the clock follows. */
export async function goTo(session: PairSession, meeting: MeetingRecord, section: Section): Promise<void> {
  await session.change(
    updateOf(meeting, openSection(meeting, section, session.snapshot().me, session.system.now())),
  );
}

/** Skips a section: remembered, and the next one of this meeting opens. */
export async function skip(
  session: PairSession,
  meeting: MeetingRecord,
  section: Section,
  inMeeting: readonly Section[],
): Promise<void> {
  const { me } = session.snapshot();
  await session.change(updateOf(meeting, skipSection(meeting, section, me, session.system.now(), inMeeting)));
}

/** Closes the meeting. The screens offer it only when both questions are answered. */
export async function close(session: PairSession, meeting: MeetingRecord): Promise<void> {
  await session.change(
    updateOf(meeting, { closedAt: session.system.now(), closedBy: session.snapshot().me }),
  );
}

/** Opens a closed meeting again: closing is undoable like everything else. */
export async function reopen(session: PairSession, meeting: MeetingRecord): Promise<void> {
  await session.change(updateOf(meeting, { closedAt: null, closedBy: null }));
}

/** The questions of a meeting nobody closed have been offered; they are not offered again. */
export async function leaveUnclosed(session: PairSession, meeting: MeetingRecord): Promise<void> {
  const skipped = meeting.skipped.includes('decisions')
    ? meeting.skipped
    : [...meeting.skipped, 'decisions' as const];
  await session.change(updateOf(meeting, { skipped }));
}
