import { addMinutes, minutesBetween, type Instant } from '../values/instant.ts';

/** One meeting of the series, as the person's own calendar has it. */
export interface Occurrence {
  readonly start: Instant;
  readonly end: Instant;
  /** Where the series had put it; equal to `start` for a meeting that was not moved. Stays when the meeting moves. */
  readonly originalStart: Instant;
  /** Shared by both mailboxes and different for each occurrence (Graph v1.0 `event.iCalUId`). */
  readonly iCalUId: string | null;
  readonly subject: string;
  /** Opens the event in Outlook on the web. */
  readonly webLink: string | null;
}

/** The occurrences around now: at most one of each. */
export interface Around {
  readonly previous: Occurrence | null;
  readonly current: Occurrence | null;
  readonly next: Occurrence | null;
}

/** A meeting counts as current from so many minutes before its start … */
const opensBefore = 15;
/** … to so many after its end: talks run over, and closing happens at the very end. */
const staysAfter = 30;

/**
 * Finds the current, next and previous occurrence by time alone: nothing in the Teams context tells them apart
 * (microsoft-teams-app-quickstarts issue 56). When two are current, the later start wins: the earlier one has run over.
 */
export function around(occurrences: readonly Occurrence[], now: Instant): Around {
  const sorted = [...occurrences].sort((one, other) => (one.start < other.start ? -1 : 1));
  const current = sorted.findLast(
    (occurrence) =>
      addMinutes(occurrence.start, -opensBefore) <= now && now <= addMinutes(occurrence.end, staysAfter),
  );
  const rest = sorted.filter((occurrence) => occurrence !== current);
  const base = current?.start ?? now;
  return {
    previous: rest.findLast((occurrence) => occurrence.start < base) ?? null,
    current: current ?? null,
    next: rest.find((occurrence) => occurrence.start > base) ?? null,
  };
}

/** The occurrence the agenda is about: the current one, else the next, else the last. */
export function shown(found: Around): Occurrence | null {
  return found.current ?? found.next ?? found.previous;
}

/** Length in whole minutes. */
export function lengthOf(occurrence: Pick<Occurrence, 'start' | 'end'>): number {
  return Math.round(minutesBetween(occurrence.start, occurrence.end));
}

/**
 * The words a meeting's id is made from: the series' own time for an occurrence, which survives moving it and re-creating
 * the series, else the day, for a talk with no calendar event. Both people come to the same id without asking each other.
 */
export function meetingSeed(groupId: string, occurrence: Occurrence | null, now: Instant): string {
  return `pods-meeting/1|${groupId}|${occurrence ? occurrence.originalStart : `adhoc ${now.slice(0, 10)}`}`;
}
