import type { Database } from 'libsql';
import type { CopyRow, Instance, Recurrence } from './rows.ts';
import { toLocal, toUtc } from './zones.ts';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const dayMs = 86_400_000;

/**
 * What a series or single event puts on the calendar between two instants (UTC, any overlap counts), in order of start.
 * Occurrences keep their wall-clock time across a change to summer time. Moved ones are exceptions where they went.
 * The organizer's copy drops a cancelled occurrence; an attendee's keeps it, marked as cancelled.
 */
export function expand(db: Database, row: CopyRow, from: string, to: string): Instance[] {
  const all =
    row.recurrence === null
      ? [single(row)]
      : occurrences(
          db,
          row,
          JSON.parse(row.recurrence) as Recurrence,
          Math.min(Date.parse(to), Date.parse('2100-01-01')),
        );
  return all
    .filter((instance) => instance.start < to && instance.end > from)
    .filter((instance) => !instance.cancelled || row.organizer_id !== row.mailbox_id)
    .sort((a, b) => a.start.localeCompare(b.start));
}

/** The occurrence of a series with a given original start; undefined when the series has none then. */
export function occurrenceAt(db: Database, row: CopyRow, originalStart: string): Instance | undefined {
  const recurrence = row.recurrence === null ? undefined : (JSON.parse(row.recurrence) as Recurrence);
  if (recurrence === undefined) return undefined;
  return occurrences(db, row, recurrence, Date.parse(originalStart) + dayMs).find(
    (instance) => instance.originalStart === originalStart,
  );
}

/** The event itself as it stands in `/me/events`: a single one or the master of a series. */
export function single(row: CopyRow): Instance {
  return {
    type: row.recurrence === null ? 'singleInstance' : 'seriesMaster',
    start: row.start_at,
    end: row.end_at,
    originalStart: null,
    cancelled: false,
    body: row.body_html,
  };
}

function occurrences(db: Database, row: CopyRow, recurrence: Recurrence, until: number): Instance[] {
  const exceptions = db.prepare('SELECT * FROM calendar_exceptions WHERE event_key = ?').all(row.key) as {
    original_start: string;
    start_at: string;
    end_at: string;
    is_cancelled: number;
    body_html: string | null;
  }[];
  const changed = new Set(exceptions.map((exception) => exception.original_start));
  const length = Date.parse(row.end_at) - Date.parse(row.start_at);
  const regular = originalStarts(row, recurrence, until)
    .filter((start) => !changed.has(start))
    .map((start): Instance => ({
      type: 'occurrence',
      start,
      end: new Date(Date.parse(start) + length).toISOString(),
      originalStart: start,
      cancelled: false,
      body: row.body_html,
    }));
  return [
    ...regular,
    ...exceptions.map((exception): Instance => ({
      type: 'exception',
      start: exception.start_at,
      end: exception.end_at,
      originalStart: exception.original_start,
      cancelled: exception.is_cancelled === 1,
      body: exception.body_html ?? row.body_html,
    })),
  ];
}

/** Starts by the pattern alone, ISO 8601 UTC, up to an instant in milliseconds. */
function originalStarts(row: CopyRow, { pattern, range }: Recurrence, until: number): string[] {
  const time = toLocal(row.start_at, row.time_zone).slice(10);
  const first = Date.parse(`${range.startDate}T00:00:00Z`);
  const last = range.type === 'endDate' ? Date.parse(`${range.endDate}T00:00:00Z`) : Infinity;
  const count = range.type === 'numbered' ? range.numberOfOccurrences : Infinity;
  const weekStart =
    first - ((new Date(first).getUTCDay() - days.indexOf(pattern.firstDayOfWeek) + 7) % 7) * dayMs;
  const starts: string[] = [];
  for (let day = first; day <= last && day <= until + dayMs && starts.length < count; day += dayMs) {
    const week = Math.floor((day - weekStart) / (7 * dayMs));
    if (week % pattern.interval !== 0 || !pattern.daysOfWeek.includes(days[new Date(day).getUTCDay()] ?? ''))
      continue;
    starts.push(toUtc(`${new Date(day).toISOString().slice(0, 10)}${time}`, row.time_zone));
  }
  return starts;
}
