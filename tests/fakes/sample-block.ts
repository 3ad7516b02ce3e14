import type { DedicatedBlock } from '#src/domain/records/own-item.ts';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import { addMinutes } from '#src/domain/values/instant.ts';
import type { CalendarBlock } from '#src/ports/own-calendar.ts';
import { guid, instant } from './fake-pair.ts';

const day = (text: string): Day => parseDay(text) as Day;

/** Alex's Tuesday afternoons as the own folder has them. */
export const sampleBlock: DedicatedBlock = {
  kind: 'block',
  id: 'block',
  weekday: 'tuesday',
  start: '13:00',
  minutes: 240,
  transactionId: guid('b0000000-0000-4000-8000-000000000001'),
  subject: 'Development time',
  timeZone: 'UTC',
  firstDay: day('2026-11-03'),
  lastDay: day('2026-12-31'),
  seriesId: 'series',
  at: instant('2026-11-01T08:00:00Z'),
};

/** The same as the calendar has them: the 3rd was deleted, the 10th moved by a day, the 17th kept, the 24th is ahead. */
export const sampleCalendar: CalendarBlock = {
  series: {
    days: ['tuesday'],
    interval: 1,
    weekStart: 'monday',
    firstDay: sampleBlock.firstDay,
    lastDay: sampleBlock.lastDay,
    times: null,
    start: instant('2026-11-03T13:00:00Z'),
    end: instant('2026-11-03T17:00:00Z'),
  },
  instances: [
    ['2026-11-10', '2026-11-11'],
    ['2026-11-17', '2026-11-17'],
    ['2026-11-24', '2026-11-24'],
  ].map(([original = '', stands = '']) => ({
    original: instant(`${original}T13:00:00Z`),
    start: instant(`${stands}T13:00:00Z`),
    end: addMinutes(instant(`${stands}T13:00:00Z`), 240),
    isCancelled: false,
  })),
  webLink: 'https://outlook.example/series',
};
