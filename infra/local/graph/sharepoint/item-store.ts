import type { Tenant } from '../../tenant.ts';
import { GraphError } from '../core/route.ts';
import { guidFor } from '../directory/guid.ts';
import type { Column } from './column.ts';
import type { Fields } from './field-value.ts';
import type { ListRow } from './list-store.ts';
import { lookupIdOf } from './site-user.ts';

/** An item as kept; `fields` is JSON text, `version` the number in the eTag and the major version. */
export interface ItemRow {
  readonly list_id: string;
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly fields: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly modified_at: string;
  readonly modified_by: string;
  readonly modified_app: string | null;
  readonly change_seq: number;
  readonly deleted: number;
}

/** Who saves and when. `app` is null for a change made without Graph, as a person's own in SharePoint. */
export interface Save {
  readonly by: string;
  readonly app: string | null;
  /** ISO 8601 UTC to the second. */
  readonly at: string;
}

/** An item by its decimal id, null when it does not exist (any more). */
export function findItem(tenant: Tenant, listId: string, id: string): ItemRow | null {
  if (!/^[1-9]\d{0,9}$/.test(id)) return null;
  const row = tenant.db
    .prepare('SELECT * FROM sp_items WHERE list_id = ? AND id = ? AND deleted = 0')
    .get(listId, Number(id)) as ItemRow | undefined;
  return row ?? null;
}

export function fieldsOf(row: Pick<ItemRow, 'fields'>): Fields {
  return JSON.parse(row.fields) as Fields;
}

/** The eTag with its quotes: `"guid,N"`, N one more with every save. */
export function itemTag(row: Pick<ItemRow, 'guid' | 'version'>): string {
  return `"${row.guid},${row.version}"`;
}

function nextChange(tenant: Tenant, listId: string): number {
  tenant.db.prepare('UPDATE sp_lists SET change_seq = change_seq + 1 WHERE id = ?').run(listId);
  const row = tenant.db.prepare('SELECT change_seq FROM sp_lists WHERE id = ?').get(listId) as {
    change_seq: number;
  };
  return row.change_seq;
}

function requireUnique(
  tenant: Tenant,
  listId: string,
  columns: readonly Column[],
  fields: Fields,
  itemId: number,
): void {
  const clash = tenant.db.prepare(
    'SELECT 1 FROM sp_item_index WHERE list_id = ? AND column_name = ? AND value = ? AND item_id <> ?',
  );
  for (const { name, enforceUniqueValues } of columns) {
    const value = fields[name];
    if (!enforceUniqueValues || value === undefined) continue;
    if (clash.get(listId, name, indexValue(value), itemId) !== undefined)
      throw new GraphError(
        tenant.switches.uniqueViolationStatus,
        tenant.switches.uniqueViolationStatus === 500 ? 'generalException' : 'invalidRequest',
        'The list item could not be added or updated because duplicate values were found in one or more fields in the list.',
      );
  }
}

/** How a field's value stands in the index: yes/no as 1/0, numbers as numbers, the rest as text. */
function indexValue(value: string | number | boolean): string | number {
  return typeof value === 'boolean' ? Number(value) : value;
}

function writeIndex(
  tenant: Tenant,
  listId: string,
  columns: readonly Column[],
  fields: Fields,
  itemId: number,
): void {
  tenant.db.prepare('DELETE FROM sp_item_index WHERE list_id = ? AND item_id = ?').run(listId, itemId);
  const insert = tenant.db.prepare(
    'INSERT INTO sp_item_index (list_id, column_name, item_id, value) VALUES (?, ?, ?, ?)',
  );
  for (const { name, indexed } of columns) {
    const value = fields[name];
    if (indexed && value !== undefined) insert.run(listId, name, itemId, indexValue(value));
  }
}

function keepVersion(
  tenant: Tenant,
  listId: string,
  id: number,
  version: number,
  fields: string,
  save: Save,
): void {
  tenant.db
    .prepare(
      `INSERT INTO sp_item_versions (list_id, item_id, version, fields, modified_at, modified_by, modified_app)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(listId, id, version, fields, save.at, save.by, save.app);
}

/** Adds an item and returns its id. Nothing is kept when a unique value is already there (GraphError, status by switch). */
export function insertItem(
  tenant: Tenant,
  list: ListRow,
  columns: readonly Column[],
  fields: Fields,
  save: Save,
): number {
  return tenant.db.transaction(() => {
    tenant.db.prepare('UPDATE sp_lists SET last_item_id = last_item_id + 1 WHERE id = ?').run(list.id);
    const { id } = tenant.db.prepare('SELECT last_item_id AS id FROM sp_lists WHERE id = ?').get(list.id) as {
      id: number;
    };
    requireUnique(tenant, list.id, columns, fields, id);
    lookupIdOf(tenant, list.site_guid, save.by);
    const text = JSON.stringify(fields);
    tenant.db
      .prepare(
        `INSERT INTO sp_items (list_id, id, guid, version, fields, created_at, created_by, modified_at, modified_by,
           modified_app, change_seq) VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        list.id,
        id,
        guidFor(`item:${list.id}:${id}`),
        text,
        save.at,
        save.by,
        save.at,
        save.by,
        save.app,
        nextChange(tenant, list.id),
      );
    writeIndex(tenant, list.id, columns, fields, id);
    keepVersion(tenant, list.id, id, 1, text, save);
    return id;
  })();
}

/** Saves new fields over an item: version + 1, a row of history, a change for delta. Returns the item as it now is. */
export function updateItem(
  tenant: Tenant,
  list: ListRow,
  columns: readonly Column[],
  item: ItemRow,
  fields: Fields,
  save: Save,
): ItemRow {
  return tenant.db.transaction(() => {
    requireUnique(tenant, list.id, columns, fields, item.id);
    lookupIdOf(tenant, list.site_guid, save.by);
    const after: ItemRow = {
      ...item,
      version: item.version + 1,
      fields: JSON.stringify(fields),
      modified_at: save.at,
      modified_by: save.by,
      modified_app: save.app,
      change_seq: nextChange(tenant, list.id),
    };
    tenant.db
      .prepare(
        `UPDATE sp_items SET version = ?, fields = ?, modified_at = ?, modified_by = ?, modified_app = ?, change_seq = ?
         WHERE list_id = ? AND id = ?`,
      )
      .run(after.version, after.fields, save.at, save.by, save.app, after.change_seq, list.id, item.id);
    writeIndex(tenant, list.id, columns, fields, item.id);
    keepVersion(tenant, list.id, item.id, after.version, after.fields, save);
    return after;
  })();
}

/** Deletes an item. Its id stays used and its row stays for delta, without fields. */
export function deleteItem(tenant: Tenant, item: ItemRow): void {
  tenant.db.transaction(() => {
    tenant.db
      .prepare('DELETE FROM sp_item_index WHERE list_id = ? AND item_id = ?')
      .run(item.list_id, item.id);
    tenant.db
      .prepare('DELETE FROM sp_item_versions WHERE list_id = ? AND item_id = ?')
      .run(item.list_id, item.id);
    tenant.db
      .prepare("UPDATE sp_items SET deleted = 1, fields = '{}', change_seq = ? WHERE list_id = ? AND id = ?")
      .run(nextChange(tenant, item.list_id), item.list_id, item.id);
  })();
}
