import {
  countsOf,
  daysToRead,
  monthBefore,
  monthOf,
  plannedBlocks,
  type BlockSeries,
  type Month,
  type PlannedBlock,
  type TimeCounts,
} from '#src/domain/development/kept-time.ts';
import type { Day } from '#src/domain/values/day.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import { asFailure, type Failure } from '#src/ports/failure.ts';
import type { OwnCalendar } from '#src/ports/own-calendar.ts';

/** A month of the person's own block, counted from their calendar. */
export interface OwnMonth {
  readonly month: Month;
  readonly blocks: readonly PlannedBlock[];
  readonly counts: TimeCounts;
}

/** The two months that are counted. */
export interface OwnMonths {
  readonly thisMonth: OwnMonth;
  readonly lastMonth: OwnMonth;
}

/** What the person's calendar says of their block; its months also have the blocks before it, whatever became of itself. */
export type OwnTime =
  | (OwnMonths & {
      readonly type: 'counted';
      readonly series: BlockSeries;
      readonly webLink: string | null;
    })
  /** Deleted in the calendar by hand, or not known to be there yet. */
  | (OwnMonths & { readonly type: 'gone' })
  /** Given another pattern by hand: what was planned is not known. */
  | (OwnMonths & { readonly type: 'notWeekly'; readonly webLink: string | null })
  | { readonly type: 'failed'; readonly failure: Failure };

/**
 * Counts this month and the one before from the person's own calendar. One round trip for each series, all at once.
 *
 * @param seriesId null while it is not known whether the calendar has the block
 * @param former series of the blocks before it
 */
export async function readOwnTime(
  calendar: OwnCalendar,
  seriesId: string | null,
  today: Day,
  now: Instant,
  former: readonly string[] = [],
): Promise<OwnTime> {
  const month = monthOf(today);
  const { from, to } = daysToRead(month);
  try {
    const all = await Promise.all(
      [seriesId, ...former].map((id) =>
        id === null ? Promise.resolve(null) : calendar.readBlock(id, from, to),
      ),
    );
    const block = all[0] ?? null;
    const monthOfTime = (one: Month): OwnMonth => {
      const blocks = all
        .flatMap((read) => (read?.series ? plannedBlocks(read.series, read.instances, one, now) : []))
        .sort((first, second) => (first.day < second.day ? -1 : 1));
      return { month: one, blocks, counts: countsOf(blocks) };
    };
    const months = { thisMonth: monthOfTime(month), lastMonth: monthOfTime(monthBefore(month)) };
    if (block === null) return { type: 'gone', ...months };
    const { series, webLink } = block;
    return series === null
      ? { type: 'notWeekly', ...months, webLink }
      : { type: 'counted', ...months, series, webLink };
  } catch (thrown) {
    return { type: 'failed', failure: asFailure(thrown) };
  }
}
