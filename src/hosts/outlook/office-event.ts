// Office is a global of the page: office.js comes by a script tag.
/// <reference types="office-js" />
import type { EventFacts, Invitee } from '#src/domain/event/event-facts.ts';
import { instantFrom } from '#src/domain/values/instant.ts';
import { Failure } from '#src/ports/failure.ts';
import { officeCall } from './office-call.ts';

/** A person as office.js gives it; on some platforms fields are missing. */
type OfficePerson = Partial<Pick<Office.EmailAddressDetails, 'displayName' | 'emailAddress'>>;

/**
 * Reads the event the pane stands beside. The two forms have the same facts behind different calls: values for an attendee, functions for the
 * organizer (Outlook JavaScript API, appointment read and compose).
 */
export function readEvent(mailbox: Office.Mailbox): Promise<EventFacts> {
  const item = mailbox.item as unknown as Office.AppointmentRead | Office.AppointmentCompose | undefined;
  if (!item) return Promise.reject(new Failure('notFound', { details: 'no event is open' }));
  return typeof item.subject === 'string'
    ? Promise.resolve(readOfAttendee(mailbox, item as Office.AppointmentRead))
    : readOfOrganizer(mailbox, item as Office.AppointmentCompose);
}

function readOfAttendee(mailbox: Office.Mailbox, item: Office.AppointmentRead): EventFacts {
  return {
    form: 'attendee',
    id: graphId(mailbox, item.itemId),
    start: instantFrom(item.start.getTime()),
    end: instantFrom(item.end.getTime()),
    ...peopleOf(mailbox, [item.organizer, ...item.requiredAttendees, ...item.optionalAttendees]),
    isSeries: isMaster(item.recurrence, item.seriesId),
  };
}

async function readOfOrganizer(
  mailbox: Office.Mailbox,
  item: Office.AppointmentCompose,
): Promise<EventFacts> {
  const [start, end, organizer, required, optional, recurrence, id] = await Promise.all([
    officeCall<Date>((done) => item.start.getAsync(done)),
    officeCall<Date>((done) => item.end.getAsync(done)),
    officeCall<Office.EmailAddressDetails>((done) => item.organizer.getAsync(done)),
    officeCall<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done)),
    officeCall<Office.EmailAddressDetails[]>((done) => item.optionalAttendees.getAsync(done)),
    officeCall<Office.Recurrence | null>((done) => item.recurrence.getAsync(done)),
    // An event that was never saved has no id (error 9046, ItemNotSaved).
    officeCall<string>((done) => item.getItemIdAsync(done)).catch((thrown: unknown) => {
      if (thrown instanceof Failure && thrown.kind === 'notFound') return null;
      throw thrown;
    }),
  ]);
  return {
    form: 'organizer',
    id: graphId(mailbox, id),
    start: instantFrom(start.getTime()),
    end: instantFrom(end.getTime()),
    ...peopleOf(mailbox, [organizer, ...required, ...optional]),
    isSeries: isMaster(recurrence, item.seriesId),
  };
}

/** Of Graph, which writes Exchange's ids with other letters. */
function graphId(mailbox: Office.Mailbox, itemId: string | null | undefined): string | null {
  return itemId ? mailbox.convertToRestId(itemId, 'v2.0') : null;
}

/** On the web the organizer is also among those invited: everybody counts once. */
function peopleOf(
  mailbox: Office.Mailbox,
  people: readonly (OfficePerson | null | undefined)[],
): Pick<EventFacts, 'others' | 'isOwn'> {
  const me = mailbox.userProfile.emailAddress.toLowerCase();
  const all = new Map<string, Invitee>();
  for (const person of people) {
    const address = person?.emailAddress?.toLowerCase() ?? '';
    if (address !== '' && !all.has(address))
      all.set(address, { address, name: person?.displayName ?? address });
  }
  const isOwn = all.delete(me);
  return { others: [...all.values()], isOwn };
}

/** A meeting of a series names the series; the series itself only recurs. */
function isMaster(recurrence: unknown, seriesId: string | null | undefined): boolean {
  return recurrence !== null && recurrence !== undefined && !seriesId;
}
