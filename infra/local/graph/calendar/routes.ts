import type { Route } from '../core/route.ts';
import { calendarView, getEvent, listEvents, listInstances } from './view.ts';
import { createEvent, updateEvent } from './write.ts';

/** Calendars.ReadBasic suffices for reading and hides bodies (permission table). */
const read = ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'];
const write = ['Calendars.ReadWrite'];

/** The caller's own calendar. It costs no SharePoint units. */
export const calendarRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me/calendarView',
    scopes: read,
    units: 0,
    coverage: 'partial',
    note: 'No $filter, $expand or $search; $orderby by start only.',
    handle: calendarView,
  },
  {
    method: 'GET',
    path: '/me/events',
    scopes: read,
    units: 0,
    coverage: 'partial',
    note: '$filter by type or iCalUId only; $orderby by start only.',
    handle: listEvents,
  },
  {
    method: 'POST',
    path: '/me/events',
    scopes: write,
    units: 0,
    coverage: 'partial',
    note: 'Single or weekly blocks of one’s own; no attendees, no online meeting.',
    handle: createEvent,
  },
  {
    method: 'GET',
    path: '/me/events/{event-id}',
    scopes: read,
    units: 0,
    coverage: 'partial',
    note: 'No extended properties or attachments.',
    handle: getEvent,
  },
  {
    method: 'PATCH',
    path: '/me/events/{event-id}',
    scopes: write,
    units: 0,
    coverage: 'partial',
    note: 'Subject, body, time of one meeting, reminder, categories; a whole series cannot be moved.',
    handle: updateEvent,
  },
  {
    method: 'GET',
    path: '/me/events/{event-id}/instances',
    scopes: read,
    units: 0,
    coverage: 'partial',
    note: 'No $filter or $orderby.',
    handle: listInstances,
  },
];
