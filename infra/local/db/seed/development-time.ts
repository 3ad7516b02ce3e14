import { eventId, stubOf } from '../../graph/calendar/ids.ts';
import { guidFor } from '../../graph/directory/guid.ts';
import type { Tenant } from '../../tenant.ts';
import type { Pair } from './pair.ts';
import { addRow } from './rows.ts';
import { addSeries, change } from './series.ts';
import { dayMs, iso, weekdayOf } from './times.ts';

/** A weekly afternoon in somebody's calendar. Times are milliseconds. */
export interface Block {
  readonly key: string;
  readonly userId: string;
  readonly eventKey: string;
  readonly first: number;
  /** Last day of the series, `YYYY-MM-DD`. */
  readonly lastDay: string;
  /** Original starts of blocks that did not stay, and by how much they were moved; null was given up. */
  readonly changes: ReadonlyMap<number, number | null>;
}

const weekMs = 7 * dayMs;
const hour = 3_600_000;
const minutes = 240;

/**
 * One afternoon a week for half a year, until the end of the quarter; of the last four two were moved to the next day and one was
 * given up between them.
 *
 * @param weekday 0 is Sunday
 * @param next start of the next 1:1 of Adele and Alex, milliseconds
 */
export function addDevelopmentTime(
  tenant: Tenant,
  key: string,
  userId: string,
  weekday: number,
  next: number,
): Block {
  const midnight = Math.floor(next / dayMs) * dayMs;
  const latest = midnight - ((new Date(midnight).getUTCDay() - weekday + 7) % 7) * dayMs + 13 * hour;
  const first = latest - 26 * weekMs;
  const lastDay = endOfQuarter(next);
  const { eventKey } = addSeries(tenant, {
    key: `development-${key}`,
    subject: 'Development time',
    organizerId: userId,
    attendeeIds: [],
    first,
    minutes,
    online: false,
    categories: ['Development'],
    lastDay,
  });
  const changes = new Map<number, number | null>([
    [latest - weekMs, dayMs],
    [latest - 2 * weekMs, null],
    [latest - 3 * weekMs, dayMs],
  ]);
  for (const [original, by] of changes) change(tenant, eventKey, original, minutes, by);
  return { key, userId, eventKey, first, lastDay, changes };
}

/** The block as its owner's own document has it. */
export function ownBlockOf(block: Block): object {
  return {
    kind: 'block',
    id: 'block',
    weekday: weekdayOf(block.first),
    start: iso(block.first).slice(11, 16),
    minutes,
    transactionId: guidFor(`transaction:development-${block.key}`),
    subject: 'Development time',
    timeZone: 'UTC',
    firstDay: iso(block.first).slice(0, 10),
    lastDay: block.lastDay,
    seriesId: eventId(stubOf(block.userId, block.eventKey), null),
    at: iso(block.first - dayMs),
  };
}

/** Last month's counts of the block, as its owner shared them when the month was over. */
export function addSharedTime(tenant: Tenant, pair: Pair, block: Block): void {
  const now = tenant.now();
  const thisMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  const month = iso(thisMonth - dayMs).slice(0, 7);
  const planned: number[] = [];
  for (let start = block.first; start < thisMonth; start += weekMs)
    if (iso(start).startsWith(month)) planned.push(start);
  const lost = planned.filter((start) => block.changes.get(start) === null).length;
  const moved = planned.filter((start) => block.changes.has(start)).length - lost;
  const kept = planned.length - moved - lost;
  addRow(tenant, pair.listId, {
    key: `time:${month}:${block.userId}`,
    kind: 'time',
    state: 'kept',
    title: `Dedicated time ${month}: ${String(kept)} of ${String(planned.length)} kept`,
    at: iso(Math.min(thisMonth + 9 * hour, now.getTime())),
    by: block.userId,
    ownerId: block.userId,
    data: { month, planned: planned.length, kept, moved, lost },
  });
}

function endOfQuarter(at: number): string {
  const date = new Date(at);
  return iso(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 0)).slice(0, 10);
}
