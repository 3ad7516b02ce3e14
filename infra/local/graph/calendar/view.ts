import { GraphError, type GraphRequest, type GraphResponse } from '../core/route.ts';
import { listCopies, readEvent } from './event-rows.ts';
import { expand, single } from './expand.ts';
import type { CopyRow, Instance } from './rows.ts';
import { eventShape, preferenceHeaders, selectedEvent } from './shapes.ts';

type Found = readonly { readonly row: CopyRow; readonly instance: Instance }[];

/** GET /me/calendarView: series expanded, never a master (user-list-calendarview). */
export function calendarView(request: GraphRequest): GraphResponse {
  const { from, to } = bounds(request);
  refuseExpand(request);
  if (request.query.has('$filter')) throw unsupportedFilter(request);
  const found = listCopies(request).flatMap((row) =>
    expand(request.tenant.db, row, from, to).map((instance) => ({ row, instance })),
  );
  return list(request, `users('${request.caller.oid}')/calendarView`, ordered(request, found), true);
}

/** GET /me/events: single events and masters; the filters on type and iCalUId work. */
export function listEvents(request: GraphRequest): GraphResponse {
  refuseExpand(request);
  const found = listCopies(request).map((row) => ({ row, instance: single(row) }));
  const filter = request.query.get('$filter');
  const match = /^(type|iCalUId) eq '([^']*)'$/.exec(filter?.trim() ?? '');
  if (filter !== null && match === null) throw unsupportedFilter(request);
  const wanted = found.filter(
    (event) => match === null || eventShape(request, event.row, event.instance)[match[1] ?? ''] === match[2],
  );
  return list(request, `users('${request.caller.oid}')/events`, ordered(request, wanted), false);
}

/** GET /me/events/{id}. A bare `$expand` of extended properties returns nothing (microsoft-graph-docs #21314). */
export function getEvent(request: GraphRequest): GraphResponse {
  const { row, instance } = readEvent(request, request.params['event-id']);
  const shape = selectedEvent(request, eventShape(request, row, instance), false);
  if (asksFor(request, 'cancelledOccurrences') && instance.type === 'seriesMaster')
    shape['cancelledOccurrences'] = cancelledOccurrences(request, row);
  return {
    status: 200,
    headers: preferenceHeaders(request),
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#users('${request.caller.oid}')/events/$entity`,
      ...shape,
    },
  };
}

/** GET /me/events/{id}/instances of a master. */
export function listInstances(request: GraphRequest): GraphResponse {
  const { row, instance } = readEvent(request, request.params['event-id']);
  const { from, to } = bounds(request);
  if (instance.type !== 'seriesMaster')
    throw new GraphError(
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. ExpandSeries can only be performed against a series.",
    );
  const found = expand(request.tenant.db, row, from, to).map((occurrence) => ({ row, instance: occurrence }));
  return list(
    request,
    `users('${request.caller.oid}')/events('${request.params['event-id'] ?? ''}')/instances`,
    found,
    true,
  );
}

/** The window, ISO 8601 UTC. An offset in the value counts, the preferred zone does not (user-list-calendarview). */
function bounds(request: GraphRequest): { from: string; to: string } {
  const read = (name: string): string | undefined =>
    [...request.query].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  const from = read('startDateTime');
  const to = read('endDateTime');
  if (from === undefined || to === undefined)
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
    );
  return { from: instant(from, 'StartDateTime'), to: instant(to, 'EndDateTime') };
}

function instant(text: string, name: string): string {
  // A plus sign that was not encoded arrives as a blank.
  const value = text.trim().replace(/ (\d{2}:\d{2})$/, '+$1');
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/i.test(value)
    ? value
    : `${value.length === 10 ? `${value}T00:00:00` : value}Z`;
  const at = Date.parse(zoned.replace(/(\.\d{3})\d+/, '$1'));
  if (Number.isNaN(at))
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      `The value '${text}' of parameter ${name} is invalid.`,
    );
  return new Date(at).toISOString();
}

function ordered(request: GraphRequest, found: Found): Found {
  const order = /^start\/dateTime(?: (asc|desc))?$/i.exec(
    request.query.get('$orderby')?.trim() ?? 'start/dateTime',
  );
  if (order === null)
    throw new GraphError(
      501,
      'notImplemented',
      'The local tenant does not imitate $orderby of events by anything but start/dateTime.',
    );
  const sign = order[1]?.toLowerCase() === 'desc' ? -1 : 1;
  return [...found].sort(
    (a, b) => sign * (a.instance.start.localeCompare(b.instance.start) || a.row.key.localeCompare(b.row.key)),
  );
}

/** Pages hold 10 unless `$top` says otherwise, 1000 at most; the next link counts with `$skip`. */
function list(request: GraphRequest, context: string, found: Found, view: boolean): GraphResponse {
  const top = count(request, '$top', 10);
  if (top < 1 || top > 1000)
    throw new GraphError(400, 'ErrorInvalidParameter', 'The $top value must be between 1 and 1000.');
  const skip = count(request, '$skip', 0);
  const query = new URLSearchParams(request.query);
  query.set('$skip', String(skip + top));
  return {
    status: 200,
    headers: preferenceHeaders(request),
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#${context}`,
      value: found
        .slice(skip, skip + top)
        .map(({ row, instance }) => selectedEvent(request, eventShape(request, row, instance), view)),
      ...(skip + top < found.length
        ? { '@odata.nextLink': `${request.origin}/v1.0${request.path}?${query.toString()}` }
        : {}),
    },
  };
}

function count(request: GraphRequest, name: string, otherwise: number): number {
  const text = request.query.get(name);
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text))
    throw new GraphError(
      400,
      'ErrorInvalidUrlQueryFilter',
      `The value '${text}' of ${name} is not a number.`,
    );
  return Number(text);
}

function asksFor(request: GraphRequest, name: string): boolean {
  return (request.query.get('$select') ?? '').split(',').some((part) => part.trim() === name);
}

function cancelledOccurrences(request: GraphRequest, row: CopyRow): string[] {
  const rows = request.tenant.db
    .prepare(
      'SELECT original_start FROM calendar_exceptions WHERE event_key = ? AND is_cancelled = 1 ORDER BY 1',
    )
    .all(row.key) as { original_start: string }[];
  return rows.map((cancelled) => `OID.${row.stub}.${cancelled.original_start.slice(0, 10)}`);
}

/** Extended properties cannot be expanded on views and lists (microsoft-graph-docs #13385). */
function refuseExpand(request: GraphRequest): void {
  if (request.query.has('$expand'))
    throw new GraphError(501, 'notImplemented', 'The local tenant does not imitate $expand on calendars.');
}

/** A filter on the organizer is answered 501 by the service too (seen in public code). */
function unsupportedFilter(request: GraphRequest): GraphError {
  return new GraphError(
    501,
    'ErrorNotSupported',
    `The filter '${request.query.get('$filter') ?? ''}' is not supported on events.`,
  );
}
