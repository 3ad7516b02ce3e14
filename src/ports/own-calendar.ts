import type { BlockInstance, BlockSeries } from '#src/domain/development/kept-time.ts';
import type { BlockPlan } from '#src/domain/development/time-block.ts';
import type { Day } from '#src/domain/values/day.ts';

/** A weekly block as the person's calendar has it now. */
export interface CalendarBlock {
  /** Null when it no longer repeats weekly: somebody gave it another pattern by hand. */
  readonly series: BlockSeries | null;
  readonly instances: readonly BlockInstance[];
  /** Where it can be changed by hand; null when the calendar names none. */
  readonly webLink: string | null;
}

/** The person's own calendar, as far as dedicated time goes. Nobody else's is ever read. Throws `Failure`. */
export interface OwnCalendar {
  /**
   * Makes the weekly block and gives the id of its series; needs the permission `calendarScopes`. The same plan again makes no second
   * one. No attendees: nobody is mailed.
   */
  makeBlock(plan: BlockPlan): Promise<string>;
  /** The block with what stands in the calendar from one day to the other, both included; null when it was deleted. One round trip. */
  readBlock(seriesId: string, from: Day, to: Day): Promise<CalendarBlock | null>;
}
