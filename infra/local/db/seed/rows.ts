import { addItem } from '../../graph/sharepoint/seed-list.ts';
import type { Tenant } from '../../tenant.ts';

/** A row of a pair's list before it is written; instants are ISO 8601 UTC. */
export interface Row {
  readonly key: string;
  readonly kind:
    | 'space'
    | 'meeting'
    | 'entry'
    | 'action'
    | 'decision'
    | 'happiness'
    | 'seal'
    | 'open'
    | 'secret'
    | 'keyResult'
    | 'review'
    | 'time';
  readonly state: 'open' | 'done' | 'dropped' | 'closed' | 'kept';
  readonly title: string;
  readonly at: string;
  readonly by: string;
  readonly meetingId?: string;
  readonly section?: string;
  readonly ownerId?: string;
  readonly dueOn?: string;
  readonly body?: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** When it reached its state, if that was later. */
  readonly changedAt?: string;
  readonly changedBy?: string;
}

/** Writes a row as the app would, with `"v":1` in its data. */
export function addRow(tenant: Tenant, listId: string, row: Row): void {
  addItem(tenant, {
    listId,
    createdBy: row.by,
    createdAt: row.at,
    ...(row.changedAt === undefined
      ? {}
      : { modifiedAt: row.changedAt, modifiedBy: row.changedBy ?? row.by }),
    fields: {
      Title: row.title.slice(0, 255),
      RecordKey: row.key,
      Kind: row.kind,
      State: row.state,
      At: row.kind === 'meeting' ? String(row.data['start']) : row.at,
      Data: JSON.stringify({ v: 1, ...row.data }),
      ...(row.meetingId === undefined ? {} : { MeetingId: row.meetingId }),
      ...(row.section === undefined ? {} : { Section: row.section }),
      ...(row.ownerId === undefined ? {} : { OwnerId: row.ownerId }),
      ...(row.dueOn === undefined ? {} : { DueOn: row.dueOn }),
      ...(row.body === undefined ? {} : { Body: row.body }),
    },
  });
}
