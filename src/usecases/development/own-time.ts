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

/** What the person's calendar says of their block. */
export type OwnTime =
  | {
      readonly type: 'counted';
      readonly series: BlockSeries;
      readonly thisMonth: OwnMonth;
      readonly lastMonth: OwnMonth;
      readonly webLink: string | null;
    }
  /** Deleted in the calendar by hand. */
  | { readonly type: 'gone' }
  /** Given another pattern by hand: what was planned is not known. */
  | { readonly type: 'notWeekly'; readonly webLink: string | null }
  | { readonly type: 'failed'; readonly failure: Failure };

/** Counts this month and the one before from the person's own calendar. One round trip. */
export async function readOwnTime(
  calendar: OwnCalendar,
  seriesId: string,
  today: Day,
  now: Instant,
): Promise<OwnTime> {
  const month = monthOf(today);
  const { from, to } = daysToRead(month);
  try {
    const block = await calendar.readBlock(seriesId, from, to);
    if (block === null) return { type: 'gone' };
    const { instances, series, webLink } = block;
    if (series === null) return { type: 'notWeekly', webLink };
    const monthOfTime = (one: Month): OwnMonth => {
      const blocks = plannedBlocks(series, instances, one, now);
      return { month: one, blocks, counts: countsOf(blocks) };
    };
    return {
      type: 'counted',
      series,
      thisMonth: monthOfTime(month),
      lastMonth: monthOfTime(monthBefore(month)),
      webLink,
    };
  } catch (thrown) {
    return { type: 'failed', failure: asFailure(thrown) };
  }
}
