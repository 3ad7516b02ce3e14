import * as v from 'valibot';
import type { BlockInstance, BlockSeries } from '#src/domain/development/kept-time.ts';
import { weekdays } from '#src/domain/development/time-block.ts';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import { parseInstant, type Instant } from '#src/domain/values/instant.ts';
import { utcTime } from './utc-time.ts';

const weekday = v.picklist(weekdays);
const day = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== null),
  v.transform((text) => parseDay(text) as Day),
);
/** Graph writes names of enumerations in lower case and is said to answer them in other cases now and then. */
const name = v.pipe(v.string(), v.toLowerCase());
const weekly = v.looseObject({
  pattern: v.looseObject({
    type: v.pipe(name, v.literal('weekly')),
    interval: v.pipe(v.number(), v.integer(), v.minValue(1)),
    daysOfWeek: v.pipe(v.array(v.pipe(name, weekday)), v.minLength(1)),
    firstDayOfWeek: v.fallback(v.pipe(name, weekday), 'sunday'),
  }),
  range: v.looseObject({
    type: v.string(),
    startDate: day,
    endDate: v.nullish(v.string()),
    numberOfOccurrences: v.nullish(v.number()),
  }),
});
const master = v.looseObject({
  start: utcTime,
  end: utcTime,
  recurrence: v.nullish(v.unknown()),
  webLink: v.nullish(v.string()),
});
const instance = v.looseObject({
  start: utcTime,
  end: utcTime,
  originalStart: v.pipe(
    v.string(),
    v.check((text) => parseInstant(text) !== null),
    v.transform((text) => parseInstant(text) as Instant),
  ),
  isCancelled: v.nullish(v.boolean()),
});

/** The id of an event that was made. Throws when there is none. */
export function readMade(body: unknown): string {
  return v.parse(v.looseObject({ id: v.pipe(v.string(), v.minLength(1)) }), body).id;
}

/** A series master asked for in UTC; `series` is null when it does not repeat weekly. Throws when it cannot be read. */
export function readMaster(body: unknown): {
  readonly series: BlockSeries | null;
  readonly webLink: string | null;
} {
  const { end, recurrence, start, webLink } = v.parse(master, body);
  const read = v.safeParse(weekly, recurrence);
  if (!read.success) return { series: null, webLink: webLink ?? null };
  const { pattern, range } = read.output;
  const series: BlockSeries = {
    days: pattern.daysOfWeek,
    interval: pattern.interval,
    weekStart: pattern.firstDayOfWeek,
    firstDay: range.startDate,
    lastDay: range.type === 'endDate' ? parseDay(range.endDate ?? '') : null,
    times: range.type === 'numbered' ? (range.numberOfOccurrences ?? null) : null,
    start,
    end,
  };
  return { series, webLink: webLink ?? null };
}

/** Instances asked for in UTC; those that cannot be read are left out. Throws when it is no list. */
export function readInstances(body: unknown): readonly BlockInstance[] {
  return v.parse(v.looseObject({ value: v.array(v.unknown()) }), body).value.flatMap((item) => {
    const read = v.safeParse(instance, item);
    if (!read.success) return [];
    const { end, isCancelled, originalStart, start } = read.output;
    return [{ original: originalStart, start, end, isCancelled: isCancelled === true }];
  });
}
