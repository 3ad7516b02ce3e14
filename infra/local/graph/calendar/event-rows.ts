import type { Database } from 'libsql';
import { GraphError, type GraphRequest } from '../core/route.ts';
import { occurrenceAt, single } from './expand.ts';
import { parseEventId, stubOf } from './ids.ts';
import type { CopyRow, Instance, Recurrence } from './rows.ts';

const joined =
  'SELECT e.*, c.mailbox_id, c.stub, c.show_as, c.categories, c.reminder_minutes, c.transaction_id, c.changes, c.modified_at FROM calendar_copies c JOIN calendar_events e ON e.key = c.event_key';

/** A new event with a copy for everyone concerned. Instants are ISO 8601 UTC. */
export interface NewEvent {
  /** Unique for ever, e.g. a GUID. */
  readonly key: string;
  readonly organizerId: string;
  readonly subject: string;
  readonly bodyHtml?: string;
  readonly location?: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly recurrence: Recurrence | null;
  /** The Teams thread of an online meeting; null without one. */
  readonly threadId: string | null;
  readonly createdAt: string;
  readonly attendees: readonly {
    readonly userId: string;
    readonly response: 'none' | 'accepted' | 'tentativelyAccepted' | 'declined';
  }[];
  readonly showAs?: string;
  readonly categories?: readonly string[];
  /** Minutes; null for none. */
  readonly reminderMinutes?: number | null;
  readonly transactionId?: string | null;
}

/** Writes an event and the copy of each mailbox. */
export function addEvent(db: Database, event: NewEvent): void {
  db.prepare(
    `INSERT INTO calendar_events (key, organizer_id, subject, body_html, location, start_at, end_at, time_zone, recurrence,
     is_online, thread_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    event.key,
    event.organizerId,
    event.subject,
    event.bodyHtml ?? '',
    event.location ?? '',
    event.start,
    event.end,
    event.timeZone,
    event.recurrence === null ? null : JSON.stringify(event.recurrence),
    event.threadId === null ? 0 : 1,
    event.threadId,
    event.createdAt,
  );
  for (const { userId, response } of event.attendees)
    db.prepare('INSERT INTO calendar_attendees VALUES (?, ?, ?, ?, ?)').run(
      event.key,
      userId,
      'required',
      response,
      response === 'none' ? null : event.createdAt,
    );
  for (const mailboxId of new Set([event.organizerId, ...event.attendees.map(({ userId }) => userId)]))
    db.prepare(
      `INSERT INTO calendar_copies (mailbox_id, event_key, stub, show_as, categories, reminder_minutes, transaction_id, modified_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      mailboxId,
      event.key,
      stubOf(mailboxId, event.key),
      event.showAs ?? 'busy',
      JSON.stringify(mailboxId === event.organizerId ? (event.categories ?? []) : []),
      event.reminderMinutes === undefined ? 15 : event.reminderMinutes,
      mailboxId === event.organizerId ? (event.transactionId ?? null) : null,
      event.createdAt,
    );
}

/** Moves or cancels one occurrence of a series, in every mailbox. */
export function changeOccurrence(
  db: Database,
  key: string,
  change: {
    readonly originalStart: string;
    readonly start: string;
    readonly end: string;
    readonly cancelled: boolean;
  },
): void {
  db.prepare(
    `INSERT INTO calendar_exceptions (event_key, original_start, start_at, end_at, is_cancelled) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (event_key, original_start) DO UPDATE SET start_at = excluded.start_at, end_at = excluded.end_at,
     is_cancelled = excluded.is_cancelled`,
  ).run(key, change.originalStart, change.start, change.end, change.cancelled ? 1 : 0);
}

/**
 * Writes the body of an event, or of one occurrence, which becomes an exception of its series by it, as Exchange does. It is the
 * body of every copy.
 */
export function changeBody(db: Database, row: CopyRow, instance: Instance, bodyHtml: string): void {
  if (instance.originalStart === null) {
    db.prepare('UPDATE calendar_events SET body_html = ? WHERE key = ?').run(bodyHtml, row.key);
    return;
  }
  const { originalStart, start, end, cancelled } = instance;
  changeOccurrence(db, row.key, { originalStart, start, end, cancelled });
  db.prepare('UPDATE calendar_exceptions SET body_html = ? WHERE event_key = ? AND original_start = ?').run(
    bodyHtml,
    row.key,
    originalStart,
  );
}

/** The copy of an event in one mailbox. */
export function copyIn(db: Database, mailboxId: string, eventKey: string): CopyRow | undefined {
  return db.prepare(`${joined} WHERE c.mailbox_id = ? AND c.event_key = ?`).get(mailboxId, eventKey) as
    CopyRow | undefined;
}

/**
 * What an id names in one mailbox, an occurrence that the organizer cancelled included; undefined for an id of any other
 * mailbox, because ids differ per mailbox.
 */
export function findInMailbox(
  db: Database,
  mailboxId: string,
  id: string,
): { row: CopyRow; instance: Instance } | undefined {
  const parsed = parseEventId(id);
  if (parsed === null) return undefined;
  const row = db.prepare(`${joined} WHERE c.stub = ? AND c.mailbox_id = ?`).get(parsed.stub, mailboxId) as
    CopyRow | undefined;
  if (row === undefined) return undefined;
  const instance = parsed.originalStart === null ? single(row) : occurrenceAt(db, row, parsed.originalStart);
  return instance === undefined ? undefined : { row, instance };
}

/** All events of the caller's mailbox. */
export function listCopies(request: GraphRequest): CopyRow[] {
  return request.tenant.db
    .prepare(`${joined} WHERE c.mailbox_id = ? ORDER BY e.start_at, e.key`)
    .all(request.caller.oid) as CopyRow[];
}

/** An event of the caller by its POST's transaction id. */
export function copyOfTransaction(request: GraphRequest, transactionId: string): CopyRow | undefined {
  return request.tenant.db
    .prepare(`${joined} WHERE c.mailbox_id = ? AND c.transaction_id = ?`)
    .get(request.caller.oid, transactionId) as CopyRow | undefined;
}

/**
 * The event or occurrence that an id names in the caller's mailbox.
 *
 * @throws GraphError 404 for any id of another mailbox: ids differ per mailbox
 */
export function readEvent(
  request: GraphRequest,
  id: string | undefined,
): { row: CopyRow; instance: Instance } {
  const found = findInMailbox(request.tenant.db, request.caller.oid, id ?? '');
  if (found === undefined || (found.instance.cancelled && found.row.organizer_id === found.row.mailbox_id))
    throw missing();
  return found;
}

function missing(): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}
