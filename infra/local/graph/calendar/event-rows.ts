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
  db.prepare('INSERT OR REPLACE INTO calendar_exceptions VALUES (?, ?, ?, ?, ?)').run(
    key,
    change.originalStart,
    change.start,
    change.end,
    change.cancelled ? 1 : 0,
  );
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
  const parsed = parseEventId(id ?? '');
  const row =
    parsed === null
      ? undefined
      : (request.tenant.db
          .prepare(`${joined} WHERE c.stub = ? AND c.mailbox_id = ?`)
          .get(parsed.stub, request.caller.oid) as CopyRow | undefined);
  if (parsed === null || row === undefined) throw missing();
  const instance =
    parsed.originalStart === null ? single(row) : occurrenceAt(request.tenant.db, row, parsed.originalStart);
  if (instance === undefined || (instance.cancelled && row.organizer_id === row.mailbox_id)) throw missing();
  return { row, instance };
}

function missing(): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}
