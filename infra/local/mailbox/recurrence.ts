import type { CopyRow, Recurrence } from '../graph/calendar/rows.ts';
import { toLocal } from '../graph/calendar/zones.ts';

/** A recurrence as Outlook hands it to office.js, `seriesTimeJson` being what the library makes its SeriesTime of. */
export interface OfficeRecurrence {
  readonly recurrenceType: 'weekly';
  readonly recurrenceProperties: {
    readonly interval: number;
    readonly days: readonly string[];
    readonly firstDayOfWeek: string;
  };
  /** `offset` in minutes. */
  readonly recurrenceTimeZone: { readonly name: string; readonly offset: number };
  readonly seriesTimeJson: Readonly<Record<string, number | true>>;
}

/** The recurrence of a series, or of the series an occurrence belongs to. Source: office-js 1.1.110, SeriesTime; months from 1. */
export function officeRecurrence(row: CopyRow): OfficeRecurrence | null {
  if (row.recurrence === null) return null;
  const { pattern, range } = JSON.parse(row.recurrence) as Recurrence;
  const local = toLocal(row.start_at, row.time_zone);
  const [hours = 0, minutes = 0] = local.slice(11, 16).split(':').map(Number);
  const [startYear = 0, startMonth = 0, startDay = 0] = range.startDate.split('-').map(Number);
  const [endYear = 0, endMonth = 0, endDay = 0] = range.endDate.split('-').map(Number);
  return {
    recurrenceType: 'weekly',
    recurrenceProperties: {
      interval: pattern.interval,
      days: pattern.daysOfWeek.map((day) => day.slice(0, 3)),
      firstDayOfWeek: pattern.firstDayOfWeek.slice(0, 3),
    },
    recurrenceTimeZone: {
      name: row.time_zone,
      offset: (Date.parse(`${local}Z`) - Date.parse(row.start_at)) / 60_000,
    },
    seriesTimeJson: {
      startYear,
      startMonth,
      startDay,
      ...(range.type === 'endDate' ? { endYear, endMonth, endDay } : { noEndDate: true as const }),
      startTimeMin: hours * 60 + minutes,
      durationMin: (Date.parse(row.end_at) - Date.parse(row.start_at)) / 60_000,
    },
  };
}
