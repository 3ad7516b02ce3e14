import * as v from 'valibot';
import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import { addMinutes, parseInstant, type Instant } from '#src/domain/values/instant.ts';
import type { GraphCall } from '../client/graph-client.ts';
import { withQuery } from '../client/path.ts';
import { utcTime } from './utc-time.ts';

/** Days of calendar read each way: the last and the next meeting of a monthly series lie within. */
const daysAround = 35;

/** Occurrences around now, expanded by Graph: 0 units, one Outlook request. Answers are asked for in UTC. */
export function calendarCall(now: Instant): GraphCall {
  const day = 24 * 60;
  return {
    method: 'GET',
    path: withQuery('/me/calendarView', {
      startDateTime: addMinutes(now, -daysAround * day),
      endDateTime: addMinutes(now, daysAround * day),
      $select: 'id,subject,start,end,originalStart,type,iCalUId,attendees,organizer,isCancelled,webLink',
      $top: '250',
    }),
    headers: { Prefer: 'outlook.timezone="UTC"' },
  };
}

const address = v.nullish(
  v.looseObject({ emailAddress: v.nullish(v.looseObject({ address: v.nullish(v.string()) })) }),
);
const event = v.looseObject({
  subject: v.nullish(v.string()),
  start: utcTime,
  end: utcTime,
  originalStart: v.nullish(v.string()),
  iCalUId: v.nullish(v.string()),
  attendees: v.nullish(
    v.array(
      v.looseObject({
        type: v.nullish(v.string()),
        emailAddress: v.nullish(v.looseObject({ address: v.nullish(v.string()) })),
      }),
    ),
  ),
  organizer: address,
  isCancelled: v.nullish(v.boolean()),
  webLink: v.nullish(v.string()),
});
const view = v.looseObject({ value: v.array(v.unknown()) });

/** An occurrence with the addresses of the people in it, organizer included, rooms left out, in lower case. */
export interface Invited {
  readonly occurrence: Occurrence;
  readonly people: readonly string[];
}

/** Reads a calendarView answer; cancelled events and events that cannot be read are left out. */
export function readCalendar(body: unknown): readonly Invited[] {
  return v.parse(view, body).value.flatMap((item) => {
    const read = v.safeParse(event, item);
    return read.success && read.output.isCancelled !== true ? [invited(read.output)] : [];
  });
}

function invited(read: v.InferOutput<typeof event>): Invited {
  const guests = (read.attendees ?? [])
    .filter((attendee) => attendee.type !== 'resource')
    .map((attendee) => attendee.emailAddress?.address);
  const all = [...guests, read.organizer?.emailAddress?.address].flatMap((one) =>
    one ? [one.toLowerCase()] : [],
  );
  return {
    people: [...new Set(all)],
    occurrence: {
      start: read.start,
      end: read.end,
      originalStart: parseInstant(read.originalStart ?? '') ?? read.start,
      iCalUId: read.iCalUId ?? null,
      subject: read.subject ?? '',
      webLink: read.webLink ?? null,
    },
  };
}

/** The events of exactly two people of whom one has the address given: in one's own calendar that is the pair. */
export function occurrencesWith(invited: readonly Invited[], address: string): readonly Occurrence[] {
  const other = address.toLowerCase();
  return invited
    .filter(({ people }) => people.length === 2 && people.includes(other))
    .map(({ occurrence }) => occurrence);
}
