import { randomUUID } from 'node:crypto';
import { GraphError, type GraphRequest, type GraphResponse } from '../core/route.ts';
import { addMeetingChat } from '../chats/chat-rows.ts';
import { eventPatch, newEvent, readEventBody, type EventPatch } from './bodies.ts';
import { addEvent, changeBody, changeOccurrence, copyOfTransaction, readEvent } from './event-rows.ts';
import { expand, single } from './expand.ts';
import { eventId } from './ids.ts';
import { joinUrl } from './join-url.ts';
import type { CopyRow, Instance, Recurrence } from './rows.ts';
import { eventShape, preferenceHeaders } from './shapes.ts';
import { toLocal, toUtc } from './zones.ts';

/** POST /me/events. A repeated transactionId answers the event it made and makes no second one (graph types 2.43.1). */
export function createEvent(request: GraphRequest): GraphResponse {
  const body = readEventBody(newEvent, request.body);
  const transactionId = body.transactionId ?? null;
  const known = transactionId === null ? undefined : copyOfTransaction(request, transactionId);
  if (known !== undefined) return answer(request, known, single(known), 201);
  const start = toUtc(body.start.dateTime, body.start.timeZone);
  const end = toUtc(body.end.dateTime, body.end.timeZone);
  if (end < start)
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation: end is before start.',
    );
  const key = randomUUID();
  const { db } = request.tenant;
  db.transaction(() =>
    addEvent(db, {
      key,
      organizerId: request.caller.oid,
      subject: body.subject ?? '',
      bodyHtml: body.body?.content ?? '',
      start,
      end,
      timeZone: body.start.timeZone,
      recurrence: weekly(
        body.recurrence ?? null,
        toLocal(start, body.start.timeZone).slice(0, 10),
        body.start.timeZone,
      ),
      threadId: null,
      createdAt: request.tenant.now().toISOString(),
      attendees: [],
      showAs: body.showAs ?? 'busy',
      categories: body.categories ?? [],
      reminderMinutes: body.isReminderOn === false ? null : (body.reminderMinutesBeforeStart ?? 15),
      transactionId,
    }),
  )();
  const made = db.prepare('SELECT stub FROM calendar_copies WHERE event_key = ?').get(key) as {
    stub: string;
  };
  const { row, instance } = readEvent(request, eventId(made.stub, null));
  return answer(request, row, instance, 201);
}

/**
 * PATCH /me/events/{id}. A body that lost the meeting's join block breaks the meeting, by the switch: the link is gone, or
 * a fresh thread takes its place (microsoft-graph-docs-contrib #311, #2327); without `body` the link stays.
 */
export function updateEvent(request: GraphRequest): GraphResponse {
  const { row, instance } = readEvent(request, request.params['event-id']);
  const body = readEventBody(eventPatch, request.body);
  if (
    row.organizer_id !== row.mailbox_id &&
    (body.subject ?? body.body ?? body.start ?? body.end) !== undefined
  )
    throw new GraphError(
      501,
      'notImplemented',
      'The local tenant does not imitate what an attendee changes of subject, body or time.',
    );
  if (row.is_online === 1 && body.isOnlineMeeting === false)
    throw new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      'isOnlineMeeting cannot be changed once it is true.',
    );
  const { db } = request.tenant;
  db.transaction(() => {
    move(request, row, instance, body);
    db.prepare('UPDATE calendar_events SET subject = ? WHERE key = ?').run(
      body.subject ?? row.subject,
      row.key,
    );
    if (body.body !== undefined) {
      const moved = readEvent(request, request.params['event-id']);
      changeBody(db, row, moved.instance, body.body.content);
      breakMeeting(request, row, body.body.content);
    }
    db.prepare(
      `UPDATE calendar_copies SET show_as = ?, categories = ?, reminder_minutes = ?, changes = changes + 1, modified_at = ?
       WHERE stub = ?`,
    ).run(
      body.showAs ?? row.show_as,
      JSON.stringify(body.categories ?? JSON.parse(row.categories)),
      body.isReminderOn === false ? null : (body.reminderMinutesBeforeStart ?? row.reminder_minutes),
      request.tenant.now().toISOString(),
      row.stub,
    );
  })();
  const after = readEvent(request, request.params['event-id']);
  return answer(request, after.row, after.instance, 200);
}

function answer(request: GraphRequest, row: CopyRow, instance: Instance, status: number): GraphResponse {
  const shape = eventShape(request, row, instance);
  const context = `users('${request.caller.oid}')/events`;
  return {
    status,
    headers: {
      ...preferenceHeaders(request),
      ...(status === 201
        ? {
            Location: `${request.origin}/v1.0/users('${request.caller.oid}')/events('${String(shape['id'])}')`,
          }
        : {}),
    },
    body: { '@odata.context': `${request.origin}/v1.0/$metadata#${context}/$entity`, ...shape },
  };
}

type WeeklyInput = ReturnType<typeof readEventBody<typeof newEvent>>['recurrence'];

/** The stored form of a recurrence, judged by the documented rules of its range. @throws GraphError 400 */
function weekly(input: WeeklyInput, startDate: string, timeZone: string): Recurrence | null {
  if (input === null || input === undefined) return null;
  const { pattern, range } = input;
  const invalid = (reason: string) =>
    new GraphError(
      400,
      'ErrorPropertyValidationFailure',
      `At least one property failed validation: ${reason}`,
    );
  if (range.startDate !== startDate) throw invalid('range.startDate must be the date of start.');
  if (range.type === 'endDate' && (range.endDate ?? '') < startDate)
    throw invalid('range.endDate is missing or before its start.');
  if (range.type === 'numbered' && range.numberOfOccurrences === undefined)
    throw invalid('range.numberOfOccurrences is missing.');
  return {
    pattern: { ...pattern, month: 0, dayOfMonth: 0, index: 'first' },
    range: {
      type: range.type,
      startDate,
      endDate: range.endDate ?? '0001-01-01',
      recurrenceTimeZone: range.recurrenceTimeZone ?? timeZone,
      numberOfOccurrences: range.numberOfOccurrences ?? 0,
    },
  };
}

/** @throws GraphError 400 ErrorOccurrenceCrossingBoundary for an occurrence moved past its neighbour (event-update) */
function move(request: GraphRequest, row: CopyRow, instance: Instance, body: EventPatch): void {
  if (body.start === undefined && body.end === undefined) return;
  const start = body.start === undefined ? instance.start : toUtc(body.start.dateTime, body.start.timeZone);
  const end = body.end === undefined ? instance.end : toUtc(body.end.dateTime, body.end.timeZone);
  const { db } = request.tenant;
  if (instance.originalStart === null) {
    if (row.recurrence !== null)
      throw new GraphError(501, 'notImplemented', 'The local tenant does not imitate moving a whole series.');
    db.prepare('UPDATE calendar_events SET start_at = ?, end_at = ? WHERE key = ?').run(start, end, row.key);
    return;
  }
  const others = expand(db, row, '0000', '9999').filter(
    (other) => other.originalStart !== instance.originalStart,
  );
  const crossed = others.some(
    (other) =>
      other.start < instance.start !== other.start < start || (other.start < end && other.end > start),
  );
  if (crossed)
    throw new GraphError(
      400,
      'ErrorOccurrenceCrossingBoundary',
      'Modified occurrence is crossing or overlapping adjacent occurrence.',
    );
  changeOccurrence(db, row.key, { originalStart: instance.originalStart, start, end, cancelled: false });
}

function breakMeeting(request: GraphRequest, row: CopyRow, content: string): void {
  if (
    row.thread_id === null ||
    content.includes(joinUrl(request.tenant, row.thread_id, row.organizer_id).split('?')[0] ?? '')
  )
    return;
  const { db, switches } = request.tenant;
  if (!switches.freshLinkAfterBodyPatch) {
    db.prepare('UPDATE calendar_events SET thread_id = NULL WHERE key = ?').run(row.key);
    return;
  }
  const threadId = `19:meeting_${Buffer.from(randomUUID()).toString('base64url')}@thread.v2`;
  db.prepare('UPDATE calendar_events SET thread_id = ? WHERE key = ?').run(threadId, row.key);
  const members = db.prepare('SELECT mailbox_id FROM calendar_copies WHERE event_key = ?').all(row.key) as {
    mailbox_id: string;
  }[];
  addMeetingChat(db, {
    id: threadId,
    topic: row.subject,
    organizerId: row.organizer_id,
    eventKey: row.key,
    memberIds: members.map((member) => member.mailbox_id),
    at: request.tenant.now().toISOString(),
  });
}
