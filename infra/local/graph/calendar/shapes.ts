import type { GraphRequest } from '../core/route.ts';
import { eventId, iCalUId } from './ids.ts';
import { joinUrl } from './join-url.ts';
import type { CopyRow, Instance } from './rows.ts';
import { requireZone, toLocal } from './zones.ts';

/** A JSON object of an answer. */
export type Shape = Record<string, unknown>;

interface Person {
  readonly id: string;
  readonly display_name: string;
  readonly mail: string | null;
  readonly user_principal_name: string;
}

/** The zone of `Prefer: outlook.timezone="…"`; start and end are in UTC without it. @throws GraphError 400 for an unknown one */
function preferredZone(request: GraphRequest): string {
  const zone = /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(request.headers.get('prefer') ?? '')?.[1];
  return zone === undefined ? 'UTC' : requireZone(zone);
}

/** Preference-Applied for what {@link preferredZone} found. */
export function preferenceHeaders(request: GraphRequest): Readonly<Record<string, string>> {
  const zone = /outlook\.timezone\s*=\s*"[^"]+"/i.exec(request.headers.get('prefer') ?? '')?.[0];
  return zone === undefined ? {} : { 'Preference-Applied': zone };
}

/** An event of v1.0 as its owner's mailbox shows it. It has neither `uid` nor `occurrenceId`, which are beta. */
export function eventShape(request: GraphRequest, row: CopyRow, instance: Instance): Shape {
  const zone = preferredZone(request);
  const organizer = person(request, row.organizer_id);
  const isOrganizer = row.organizer_id === row.mailbox_id;
  const tag = Buffer.from(`${row.stub.slice(0, 16)}${String(row.changes).padStart(6, '0')}`).toString(
    'base64',
  );
  const shape: Shape = {
    '@odata.etag': `W/"${tag}"`,
    id: eventId(row.stub, instance.originalStart),
    createdDateTime: row.created_at,
    lastModifiedDateTime: row.modified_at,
    changeKey: tag,
    categories: JSON.parse(row.categories) as unknown,
    transactionId: row.transaction_id,
    originalStartTimeZone: row.time_zone,
    originalEndTimeZone: row.time_zone,
    iCalUId: iCalUId(row, instance),
    reminderMinutesBeforeStart: row.reminder_minutes ?? 15,
    isReminderOn: row.reminder_minutes !== null,
    hasAttachments: false,
    subject: instance.cancelled ? `Canceled: ${row.subject}` : row.subject,
    bodyPreview: instance.body
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 255),
    importance: 'normal',
    sensitivity: 'normal',
    isAllDay: false,
    isCancelled: instance.cancelled,
    isOrganizer,
    responseRequested: true,
    originalStart: instance.originalStart?.replace('.000Z', 'Z') ?? null,
    seriesMasterId: instance.originalStart === null ? null : eventId(row.stub, null),
    showAs: instance.cancelled ? 'free' : row.show_as,
    type: instance.type,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(eventId(row.stub, instance.originalStart))}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: row.is_online === 1,
    onlineMeetingProvider: row.is_online === 1 ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: true,
    isDraft: false,
    hideAttendees: false,
    body: { contentType: 'html', content: instance.body },
    start: { dateTime: `${toLocal(instance.start, zone)}.0000000`, timeZone: zone },
    end: { dateTime: `${toLocal(instance.end, zone)}.0000000`, timeZone: zone },
    location: {
      displayName: row.location,
      locationType: 'default',
      uniqueIdType: 'unknown',
      address: {},
      coordinates: {},
    },
    locations: [],
    recurrence: instance.type === 'seriesMaster' ? (JSON.parse(row.recurrence ?? 'null') as unknown) : null,
    ...attendeeShapes(request, row),
    organizer: { emailAddress: address(organizer) },
    onlineMeeting:
      row.thread_id === null ? null : { joinUrl: joinUrl(request.tenant, row.thread_id, row.organizer_id) },
  };
  return readBasicOnly(request) ? without(shape, ['body', 'bodyPreview', 'hasAttachments']) : shape;
}

/** Only the properties asked for by `$select`; the id and the tag always come. */
export function selectedEvent(request: GraphRequest, shape: Shape, view: boolean): Shape {
  const select = request.query.get('$select');
  if (select === null) return shape;
  const names = new Set(select.split(',').map((name) => name.trim()));
  // Documented for calendarView: the two dates cannot be selected there.
  if (view) for (const name of ['createdDateTime', 'lastModifiedDateTime']) names.delete(name);
  return Object.fromEntries(
    Object.entries(shape).filter(([name]) => name.startsWith('@') || name === 'id' || names.has(name)),
  );
}

/**
 * Who has answered what, as the viewer's own copy tells it: one's own missing answer reads `notResponded`, that of others
 * `none`, and the organizer reads `none` in everybody else's copy (graph types 2.43.1, responseStatus).
 */
function attendeeShapes(request: GraphRequest, row: CopyRow): Shape {
  const rows = request.tenant.db
    .prepare('SELECT * FROM calendar_attendees WHERE event_key = ? ORDER BY type DESC, user_id')
    .all(row.key) as { user_id: string; type: string; response: string; responded_at: string | null }[];
  const never = '0001-01-01T00:00:00Z';
  const own = rows.find((attendee) => attendee.user_id === row.mailbox_id);
  return {
    responseStatus:
      row.organizer_id === row.mailbox_id
        ? { response: 'organizer', time: never }
        : {
            response: own === undefined || own.response === 'none' ? 'notResponded' : own.response,
            time: own?.responded_at ?? never,
          },
    attendees: rows.map((attendee) => ({
      type: attendee.type,
      status: {
        response:
          attendee.response === 'none' && attendee.user_id === row.mailbox_id
            ? 'notResponded'
            : attendee.response,
        time: attendee.responded_at ?? never,
      },
      emailAddress: address(person(request, attendee.user_id)),
    })),
  };
}

function readBasicOnly(request: GraphRequest): boolean {
  return !request.caller.scopes.has('Calendars.Read') && !request.caller.scopes.has('Calendars.ReadWrite');
}

function without(shape: Shape, names: readonly string[]): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name)));
}

function person(request: GraphRequest, id: string): Person {
  return request.tenant.db
    .prepare('SELECT id, display_name, mail, user_principal_name FROM users WHERE id = ?')
    .get(id) as Person;
}

function address(who: Person): Shape {
  return { name: who.display_name, address: who.mail ?? who.user_principal_name };
}
