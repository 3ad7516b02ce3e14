import { copyIn } from '../graph/calendar/event-rows.ts';
import { occurrenceAt, single } from '../graph/calendar/expand.ts';
import { eventId } from '../graph/calendar/ids.ts';
import type { CopyRow, Instance } from '../graph/calendar/rows.ts';
import { dayMs, nextHalfHour } from '../db/seed/times.ts';
import type { Tenant } from '../tenant.ts';
import type { OpenedCase } from './cases.ts';
import { officeRecurrence, type OfficeRecurrence } from './recurrence.ts';

type Response = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined';

/** Somebody on an event. */
export interface MailPerson {
  readonly name: string;
  readonly address: string;
  readonly response: Response;
}

/** An event as one person's Outlook shows it. Instants are milliseconds; ids are EWS ids. */
export interface MailItem {
  /** `absent`: not in this person's calendar, as an occurrence the organizer cancelled. */
  readonly form: 'compose' | 'read' | 'absent';
  readonly id: string | null;
  /** Id of the series' master, on occurrences alone. */
  readonly seriesId: string | null;
  readonly subject: string;
  /** Whether the subject can be changed: the local tenant keeps one subject for a series. */
  readonly subjectIsFixed: boolean;
  readonly start: number;
  readonly end: number;
  readonly location: string;
  readonly organizer: MailPerson;
  readonly required: readonly MailPerson[];
  readonly body: string;
  readonly recurrence: OfficeRecurrence | null;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Name and address of the calendar's owner when it is somebody else's. */
  readonly sharedBy: MailPerson | null;
}

/** The id of Graph as EWS has it: `convertToRestId` of office.js turns it back (- for /, _ for +). */
function ewsId(restId: string): string {
  return restId.replaceAll('-', '/').replaceAll('_', '+');
}

/** The id of Graph that an EWS id stands for. */
export function restId(id: string): string {
  return id.replaceAll('/', '-').replaceAll('+', '_');
}

/** What a person's Outlook shows of a case. */
export function itemFor(tenant: Tenant, opened: OpenedCase, personId: string): MailItem {
  const { place, organizerId, attendeeIds } = opened;
  if (place === null) return newItem(tenant, opened);
  const isShared = personId !== organizerId && !attendeeIds.includes(personId);
  const row = copyIn(tenant.db, isShared ? organizerId : personId, place.key);
  const instance =
    row === undefined || place.originalStart === null
      ? row && single(row)
      : occurrenceAt(tenant.db, row, place.originalStart);
  if (row === undefined || instance === undefined) throw new Error(`No event ${place.key} in that mailbox.`);
  return itemOf(tenant, row, instance, isShared ? personId : null);
}

/** A copy of an event as its mailbox shows it; `delegateId` names who looks into somebody else's. */
export function itemOf(
  tenant: Tenant,
  row: CopyRow,
  instance: Instance,
  delegateId: string | null,
): MailItem {
  const isOrganizer = delegateId === null && row.organizer_id === row.mailbox_id;
  const organizer = personOf(tenant, row.organizer_id, 'organizer');
  return {
    form: isOrganizer ? (instance.cancelled ? 'absent' : 'compose') : 'read',
    id: ewsId(eventId(row.stub, instance.originalStart)),
    seriesId: instance.originalStart === null ? null : ewsId(eventId(row.stub, null)),
    subject: instance.cancelled ? `Canceled: ${row.subject}` : row.subject,
    subjectIsFixed: instance.originalStart !== null,
    start: Date.parse(instance.start),
    end: Date.parse(instance.end),
    location: row.thread_id === null ? row.location : row.location || 'Microsoft Teams Meeting',
    organizer,
    required: attendeesOf(tenant, row.key),
    body: instance.body,
    recurrence: officeRecurrence(row),
    createdAt: Date.parse(row.created_at),
    modifiedAt: Date.parse(row.modified_at),
    sharedBy: delegateId === null ? null : organizer,
  };
}

function newItem(tenant: Tenant, { organizerId, attendeeIds }: OpenedCase): MailItem {
  const start = nextHalfHour(tenant.now()) + dayMs;
  const now = tenant.now().getTime();
  return {
    form: 'compose',
    id: null,
    seriesId: null,
    subject: '',
    subjectIsFixed: false,
    start,
    end: start + 30 * 60_000,
    location: '',
    organizer: personOf(tenant, organizerId, 'organizer'),
    required: attendeeIds.map((id) => personOf(tenant, id, 'none')),
    body: '',
    recurrence: null,
    createdAt: now,
    modifiedAt: now,
    sharedBy: null,
  };
}

function attendeesOf(tenant: Tenant, key: string): readonly MailPerson[] {
  const rows = tenant.db
    .prepare(
      'SELECT user_id AS id, response FROM calendar_attendees WHERE event_key = ? ORDER BY type DESC, user_id',
    )
    .all(key) as { id: string; response: Response }[];
  return rows.map(({ id, response }) => personOf(tenant, id, response));
}

function personOf(tenant: Tenant, id: string, response: Response): MailPerson {
  const row = tenant.db
    .prepare(
      'SELECT display_name AS name, coalesce(mail, user_principal_name) AS address FROM users WHERE id = ?',
    )
    .get(id) as { name: string; address: string };
  return { name: row.name, address: row.address, response };
}
