import { addDays, parseDay, type Day } from '../values/day.ts';
import type { Guid } from '../values/guid.ts';
import { toMilliseconds, type Instant } from '../values/instant.ts';

/** Days of the week as calendars name them, Monday first. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** When somebody wants time for their development, every week. */
export interface TimeSlot {
  readonly weekday: Weekday;
  /** Wall clock, `HH:MM`. */
  readonly start: string;
  readonly minutes: number;
}

/** A weekly block to put into one's own calendar. Days and times are those of `timeZone`. */
export interface BlockPlan extends TimeSlot {
  /** Repeating the same plan under the same id makes no second block. */
  readonly transactionId: Guid;
  readonly subject: string;
  /** Name in the IANA database, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  /** Day of the first block. */
  readonly firstDay: Day;
  /** The block repeats until then: the end of a quarter, so that old ones end by themselves. */
  readonly lastDay: Day;
}

/** The plan of a slot: from the next such day on whose start is still ahead, to the end of that day's quarter. */
export function planBlock(
  slot: TimeSlot,
  {
    now,
    subject,
    timeZone,
    transactionId,
  }: Pick<BlockPlan, 'subject' | 'timeZone' | 'transactionId'> & {
    readonly now: Instant;
  },
): BlockPlan {
  const firstDay = nextDay(slot, now, timeZone);
  return { ...slot, transactionId, subject, timeZone, firstDay, lastDay: lastDayOfQuarter(firstDay) };
}

/** The plan alone of what has one. */
export function planOf(planned: BlockPlan): BlockPlan {
  const { firstDay, lastDay, minutes, start, subject, timeZone, transactionId, weekday } = planned;
  return { weekday, start, minutes, transactionId, subject, timeZone, firstDay, lastDay };
}

/** The next day of the slot whose start is still ahead, in the zone given. */
export function nextDay(
  { start, weekday }: Pick<TimeSlot, 'start' | 'weekday'>,
  now: Instant,
  timeZone: string,
): Day {
  const { day, time } = wallClock(now, timeZone);
  const ahead = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(day)) + 7) % 7;
  return addDays(day, ahead === 0 && time >= start ? 7 : ahead);
}

/** Day and wall-clock time (`HH:MM`) of an instant in a zone. Throws `RangeError` for a zone nobody knows. */
export function wallClock(at: Instant, timeZone: string): { readonly day: Day; readonly time: string } {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const text = format.format(toMilliseconds(at));
  const day = parseDay(text);
  if (day === null) throw new RangeError(`no day in ${text}`);
  return { day, time: text.slice(11, 16) };
}

/** The wall clock so many minutes after a start; the day may be the next one. */
export function wallClockAfter(
  day: Day,
  start: string,
  minutes: number,
): { readonly day: Day; readonly time: string } {
  const end = new Date(Date.parse(`${day}T${start}:00Z`) + minutes * 60_000).toISOString();
  return { day: parseDay(end) ?? day, time: end.slice(11, 16) };
}

/** The day of the week of a day. */
export function weekdayOf(day: Day): Weekday {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday';
}

/** The last day of the quarter a day lies in. */
export function lastDayOfQuarter(day: Day): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const nextQuarter = Math.floor((month - 1) / 3) * 3 + 3;
  return new Date(Date.UTC(year, nextQuarter, 0)).toISOString().slice(0, 10) as Day;
}
