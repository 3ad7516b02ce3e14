import { addEvent } from '../../graph/calendar/event-rows.ts';
import { addChat } from '../../graph/chats/chat-rows.ts';
import { guidFor } from '../../graph/directory/guid.ts';
import type { Tenant } from '../../tenant.ts';
import type { People } from './people.ts';
import { addSeries } from './series.ts';
import { dayMs, iso } from './times.ts';

const hour = 3_600_000;

/**
 * What else is in the calendars and chats: meetings of more than two, a weekly talk of two who are no pair, a
 * chat of four and a chat of two.
 *
 * @param next start of the next 1:1 of Adele and Alex, milliseconds
 */
export function addOtherEvents(tenant: Tenant, people: People, next: number): void {
  const { adele, alex, lidia, grady, diego } = people;
  addSeries(tenant, {
    key: 'product-weekly',
    subject: 'Product weekly',
    organizerId: adele,
    attendeeIds: [alex, lidia, grady],
    first: next - 20 * 7 * dayMs - dayMs + 2 * hour,
    minutes: 60,
    online: true,
  });
  addSeries(tenant, {
    key: 'alex-diego',
    subject: 'Alex and Diego: prices and margins',
    organizerId: diego,
    attendeeIds: [alex],
    first: next - 10 * 7 * dayMs + 3 * dayMs,
    minutes: 30,
    online: true,
  });
  addEvent(tenant.db, {
    key: guidFor('event:pricing-review'),
    organizerId: adele,
    subject: 'Pricing review with Finance',
    location: 'Room Aalto',
    start: iso(next + 3 * dayMs + 2 * hour),
    end: iso(next + 3 * dayMs + 3 * hour),
    timeZone: 'UTC',
    recurrence: null,
    threadId: null,
    createdAt: iso(next - 12 * dayMs),
    attendees: [
      { userId: alex, response: 'none' },
      { userId: diego, response: 'tentativelyAccepted' },
    ],
  });
  addChat(tenant.db, {
    id: `19:${guidFor('chat:pricing-crew').replaceAll('-', '')}@thread.v2`,
    type: 'group',
    topic: 'Pricing crew',
    memberIds: [adele, alex, lidia, diego],
    at: iso(next - 60 * dayMs),
  });
  addChat(tenant.db, {
    id: `19:${alex}_${diego}@unq.gbl.spaces`,
    type: 'oneOnOne',
    topic: null,
    memberIds: [alex, diego],
    at: iso(next - 90 * dayMs),
  });
}
