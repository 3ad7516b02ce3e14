import { addDays, daysBetween, type Day } from '../values/day.ts';
import { minutesBetween, type Instant } from '../values/instant.ts';
import { addMinutes } from '../values/instant.ts';
import { weekdayOf, weekdays, type Weekday } from './time-block.ts';

/** A month, e.g. `2026-11`. */
export type Month = string;

/** The weekly series of a block as the calendar has it now. Days are those of its own zone, instants of UTC. */
export interface BlockSeries {
  readonly days: readonly Weekday[];
  /** Every so many weeks. */
  readonly interval: number;
  readonly weekStart: Weekday;
  readonly firstDay: Day;
  /** Null without an end by date. */
  readonly lastDay: Day | null;
  /** How many there are in all; null without such an end. */
  readonly times: number | null;
  /** Start and end of the block of `firstDay`. */
  readonly start: Instant;
  readonly end: Instant;
}

/** A block that stands in the calendar. `original` is the start its series gave it, whatever became of it since. */
export interface BlockInstance {
  readonly original: Instant;
  readonly start: Instant;
  readonly end: Instant;
  readonly isCancelled: boolean;
}

/** What became of one planned block: `ahead` is still to come, wherever it stands. */
export type Became = 'kept' | 'moved' | 'lost' | 'ahead';

/** One block the series planned. `day` is the day it was planned for, in the series' own zone. */
export interface PlannedBlock {
  readonly day: Day;
  readonly became: Became;
  /** Where it stands when it was moved. */
  readonly movedTo: Instant | null;
}

/** How a month went so far; `planned` = kept + moved + lost. */
export interface TimeCounts {
  readonly planned: number;
  readonly kept: number;
  readonly moved: number;
  readonly lost: number;
}

/** The clock may have changed between two blocks of a series, by an hour or two; the next block is a day away at least. */
const clockChangeMinutes = 180;

/**
 * What became of each block the series planned for a month. A block belongs to the month it was planned for, wherever it was moved;
 * a moved one is counted once the time it was planned for or the one it was moved to has passed.
 *
 * Planned days come from the pattern, so that a deleted block is seen at all; a planned day finds its instance by the distance in
 * days from the first, which needs no table of zones: calendars name them by Windows names, or by names of their own.
 *
 * @param instances those planned for the month; give a week more on either side, since an occurrence may be moved up to its neighbour
 */
export function plannedBlocks(
  series: BlockSeries,
  instances: readonly BlockInstance[],
  month: Month,
  now: Instant,
): readonly PlannedBlock[] {
  return plannedDays(series, month).map((day) => {
    const expected = addMinutes(series.start, daysBetween(series.firstDay, day) * 24 * 60);
    const instance = instances.find(
      ({ original }) => Math.abs(minutesBetween(original, expected)) <= clockChangeMinutes,
    );
    return { day, ...becameOf(instance, expected, series, now) };
  });
}

/** How many blocks of a month were kept, moved and lost so far. */
export function countsOf(blocks: readonly PlannedBlock[]): TimeCounts {
  const number = (became: Became): number => blocks.filter((block) => block.became === became).length;
  const [kept, moved, lost] = [number('kept'), number('moved'), number('lost')];
  return { planned: kept + moved + lost, kept, moved, lost };
}

/** The month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month before. */
export function monthBefore(month: Month): Month {
  return monthOf(addDays(`${month}-01` as Day, -1));
}

/** The days between which everything of a month and the one before it can stand, moved blocks included. */
export function daysToRead(month: Month): { readonly from: Day; readonly to: Day } {
  const margin = 8;
  return {
    from: addDays(`${monthBefore(month)}-01` as Day, -margin),
    to: addDays(`${month}-01` as Day, 31 + margin),
  };
}

function becameOf(
  instance: BlockInstance | undefined,
  expected: Instant,
  series: BlockSeries,
  now: Instant,
): Pick<PlannedBlock, 'became' | 'movedTo'> {
  const isThere = instance !== undefined && !instance.isCancelled;
  const original = instance?.original ?? expected;
  const length = minutesBetween(series.start, series.end);
  const isPast = addMinutes(original, length) <= now;
  if (!isThere) return { became: isPast ? 'lost' : 'ahead', movedTo: null };
  if (instance.start === original) return { became: instance.end <= now ? 'kept' : 'ahead', movedTo: null };
  const isOver = isPast || instance.end <= now;
  return { became: isOver ? 'moved' : 'ahead', movedTo: instance.start };
}

/** The days of a month for which the pattern plans a block. */
function plannedDays(series: BlockSeries, month: Month): readonly Day[] {
  const { days, firstDay, interval, lastDay, times, weekStart } = series;
  const weekBefore = (weekdays.indexOf(weekdayOf(firstDay)) - weekdays.indexOf(weekStart) + 7) % 7;
  const planned: Day[] = [];
  let counted = 0;
  for (let day = firstDay; monthOf(day) <= month; day = addDays(day, 1)) {
    if ((lastDay !== null && day > lastDay) || (times !== null && counted >= times)) break;
    const week = Math.floor((daysBetween(firstDay, day) + weekBefore) / 7);
    if (week % interval !== 0 || !days.includes(weekdayOf(day))) continue;
    counted += 1;
    if (monthOf(day) === month) planned.push(day);
  }
  return planned;
}
