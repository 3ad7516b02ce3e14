import { addEvent, changeOccurrence } from '../../graph/calendar/event-rows.ts';
import { joinBlock } from '../../graph/calendar/join-block.ts';
import { joinUrl } from '../../graph/calendar/join-url.ts';
import type { Recurrence } from '../../graph/calendar/rows.ts';
import { addMeetingChat } from '../../graph/chats/chat-rows.ts';
import { meetingThread } from '../../graph/chats/ids.ts';
import { guidFor } from '../../graph/directory/guid.ts';
import type { Tenant } from '../../tenant.ts';
import { dayMs, iso, weekdayOf } from './times.ts';

/** A weekly meeting to seed. */
export interface Series {
  /** Names its ids. */
  readonly key: string;
  readonly subject: string;
  readonly organizerId: string;
  readonly attendeeIds: readonly string[];
  /** The first occurrence, milliseconds. */
  readonly first: number;
  readonly minutes: number;
  readonly online: boolean;
  readonly categories?: readonly string[];
  /** Last day, `YYYY-MM-DD`; without it the series has no end. */
  readonly lastDay?: string;
}

/** Adds the series to every mailbox, and its chat when it is online. Returns the event's key and the thread. */
export function addSeries(
  tenant: Tenant,
  series: Series,
): { readonly eventKey: string; readonly threadId: string | null } {
  const eventKey = guidFor(`event:${series.key}`);
  const threadId = series.online ? meetingThread(guidFor(`thread:${series.key}`)) : null;
  const createdAt = iso(series.first - 9 * dayMs);
  addEvent(tenant.db, {
    key: eventKey,
    organizerId: series.organizerId,
    subject: series.subject,
    ...(threadId === null ? {} : { bodyHtml: joinBlock(joinUrl(tenant, threadId, series.organizerId)) }),
    start: iso(series.first),
    end: iso(series.first + series.minutes * 60_000),
    timeZone: 'UTC',
    recurrence: weeklyFrom(series.first, series.lastDay),
    threadId,
    createdAt,
    attendees: series.attendeeIds.map((userId) => ({ userId, response: 'accepted' })),
    categories: series.categories ?? [],
  });
  if (threadId !== null)
    addMeetingChat(tenant.db, {
      id: threadId,
      topic: series.subject,
      organizerId: series.organizerId,
      eventKey,
      memberIds: [series.organizerId, ...series.attendeeIds],
      at: createdAt,
    });
  return { eventKey, threadId };
}

/** Moves an occurrence by so many milliseconds, or cancels it when `by` is null. */
export function change(
  tenant: Tenant,
  eventKey: string,
  original: number,
  minutes: number,
  by: number | null,
): void {
  const start = original + (by ?? 0);
  changeOccurrence(tenant.db, eventKey, {
    originalStart: iso(original),
    start: iso(start),
    end: iso(start + minutes * 60_000),
    cancelled: by === null,
  });
}

function weeklyFrom(first: number, lastDay: string | undefined): Recurrence {
  return {
    pattern: {
      type: 'weekly',
      interval: 1,
      month: 0,
      dayOfMonth: 0,
      daysOfWeek: [weekdayOf(first)],
      firstDayOfWeek: 'monday',
      index: 'first',
    },
    range: {
      type: lastDay === undefined ? 'noEnd' : 'endDate',
      startDate: iso(first).slice(0, 10),
      endDate: lastDay ?? '0001-01-01',
      recurrenceTimeZone: 'UTC',
      numberOfOccurrences: 0,
    },
  };
}
