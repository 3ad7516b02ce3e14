import type { MeetingCounts } from '../agenda/cadence.ts';
import { sections, sectionsAfter, type Section } from '../agenda/section.ts';
import type { Occurrence } from '../occurrence/occurrence.ts';
import { meetingKey, type MeetingRecord } from '../records/feed-record.ts';
import type { Guid } from '../values/guid.ts';
import { minutesBetween, type Instant } from '../values/instant.ts';

/** A meeting that begins now, in its first section. `end` is that of a talk with no calendar event. */
export function startMeeting(
  meetingId: Guid,
  occurrence: Occurrence | null,
  by: Guid,
  now: Instant,
  end: Instant,
  counts?: MeetingCounts,
): MeetingRecord {
  const start = occurrence?.start ?? now;
  return {
    kind: 'meeting',
    key: meetingKey(meetingId),
    at: start,
    extra: {},
    meetingId,
    start,
    end: occurrence?.end ?? end,
    originalStart: occurrence?.originalStart ?? now,
    iCalUId: occurrence?.iCalUId ?? null,
    startedAt: now,
    startedBy: by,
    log: [{ section: 'actions', at: now, by }],
    skipped: [],
    closedAt: null,
    closedBy: null,
    ...counts,
  };
}

/** The section either person opened last: the clock both see follows it. One that left the meeting gives way to the next. */
export function currentSection(meeting: MeetingRecord, inMeeting: readonly Section[] = sections): Section {
  const last = meeting.log.at(-1)?.section ?? 'actions';
  return inMeeting.includes(last) ? last : (sectionsAfter(last, inMeeting)[0] ?? 'decisions');
}

/** The log and skipped list after somebody opens a section; opening a skipped section takes the skip back. */
export function openSection(
  meeting: MeetingRecord,
  section: Section,
  by: Guid,
  now: Instant,
): Pick<MeetingRecord, 'log' | 'skipped'> {
  return {
    log: [...meeting.log, { section, at: now, by }],
    skipped: meeting.skipped.filter((other) => other !== section),
  };
}

/** The log and skipped list after the current or a later section is skipped: remembered, and the next one opens. */
export function skipSection(
  meeting: MeetingRecord,
  section: Section,
  by: Guid,
  now: Instant,
  inMeeting: readonly Section[] = sections,
): Pick<MeetingRecord, 'log' | 'skipped'> {
  const skipped = meeting.skipped.includes(section) ? meeting.skipped : [...meeting.skipped, section];
  if (currentSection(meeting, inMeeting) !== section) return { log: meeting.log, skipped };
  const next = sectionsAfter(section, inMeeting).find((other) => !skipped.includes(other)) ?? 'decisions';
  return { log: [...meeting.log, { section: next, at: now, by }], skipped };
}

/** Minutes spent in each section up to now or to the close, with fractions. */
export function minutesSpent(meeting: MeetingRecord, now: Instant): Readonly<Record<Section, number>> {
  const spent = { actions: 0, okrs: 0, development: 0, happiness: 0, performance: 0, decisions: 0 };
  const end = meeting.closedAt ?? now;
  meeting.log.forEach((line, index) => {
    const until = meeting.log[index + 1]?.at ?? end;
    spent[line.section] += Math.max(0, minutesBetween(line.at, until));
  });
  return spent;
}

/** Minutes since the meeting was started, up to its close. */
export function minutesElapsed(meeting: MeetingRecord, now: Instant): number {
  return Math.max(0, minutesBetween(meeting.startedAt, meeting.closedAt ?? now));
}
