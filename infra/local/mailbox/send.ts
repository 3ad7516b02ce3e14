import { changeBody, copyIn, findInMailbox } from '../graph/calendar/event-rows.ts';
import { single } from '../graph/calendar/expand.ts';
import type { Tenant } from '../tenant.ts';
import { addMeeting } from './case-events.ts';
import type { OpenedCase } from './cases.ts';
import { itemOf, restId, type MailItem } from './item.ts';

/** What the organizer's window holds when Send is pressed. */
export interface Draft {
  readonly subject: string;
  readonly body: string;
}

/**
 * Writes the body of an event, or of the one occurrence that was open, into every copy, as Exchange does when the organizer sends an
 * update. Null when the id names nothing this person organizes.
 */
export function sendUpdate(tenant: Tenant, organizerId: string, id: string, draft: Draft): MailItem | null {
  const { db } = tenant;
  const found = findInMailbox(db, organizerId, restId(id));
  if (found === undefined || found.row.organizer_id !== organizerId || found.instance.cancelled) return null;
  const { row, instance } = found;
  db.transaction(() => {
    changeBody(db, row, instance, draft.body);
    if (instance.originalStart === null)
      db.prepare('UPDATE calendar_events SET subject = ? WHERE key = ?').run(draft.subject, row.key);
    db.prepare('UPDATE calendar_copies SET changes = changes + 1, modified_at = ? WHERE event_key = ?').run(
      tenant.now().toISOString(),
      row.key,
    );
  })();
  const after = findInMailbox(db, organizerId, restId(id));
  return after === undefined ? null : itemOf(tenant, after.row, after.instance, null);
}

/** Sends a new event: a Teams meeting of the organizer with the others, at the time its form shows. `key` is a new GUID. */
export function sendNew(
  tenant: Tenant,
  key: string,
  opened: OpenedCase,
  form: Draft & { readonly start: number; readonly end: number },
): MailItem {
  const { organizerId, attendeeIds } = opened;
  const minutes = Math.round((form.end - form.start) / 60_000);
  addMeeting(tenant, {
    key,
    organizerId,
    attendeeIds,
    subject: form.subject,
    bodyHtml: form.body,
    start: form.start,
    minutes,
    online: true,
  });
  const row = copyIn(tenant.db, organizerId, key);
  if (row === undefined) throw new Error('The event that was just added is not there.');
  return itemOf(tenant, row, single(row), null);
}
