import type { Tenant } from '../../tenant.ts';
import { guidFor } from '../directory/guid.ts';
import { GraphError } from '../core/route.ts';
import { titleColumn, type Column } from './column.ts';

/** A list as kept. `name` is the URL segment, `displayName` the title. */
export interface ListRow {
  readonly id: string;
  readonly site_guid: string;
  readonly name: string;
  readonly display_name: string;
  readonly description: string;
  readonly hidden: number;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly modified_at: string;
  readonly modified_by: string;
  readonly last_item_id: number;
  readonly change_seq: number;
}

/** A column with the id it has in its list. */
export interface ListColumn {
  readonly id: string;
  readonly column: Column;
}

/** What a new list needs; `id` is given so that seeds are the same each time. */
export interface NewList {
  readonly id: string;
  readonly siteGuid: string;
  readonly displayName: string;
  readonly description: string;
  readonly hidden: boolean;
  readonly columns: readonly Column[];
  readonly createdBy: string;
  readonly createdAt: string;
}

/** A site's list by id or title, null when there is none. */
export function findList(tenant: Tenant, siteGuid: string, idOrTitle: string): ListRow | null {
  const row = tenant.db
    .prepare('SELECT * FROM sp_lists WHERE site_guid = ? AND (id = ? OR display_name = ?)')
    .get(siteGuid, idOrTitle.toLowerCase(), idOrTitle) as ListRow | undefined;
  return row ?? null;
}

export function listsOf(tenant: Tenant, siteGuid: string): ListRow[] {
  return tenant.db
    .prepare('SELECT * FROM sp_lists WHERE site_guid = ? AND hidden = 0 ORDER BY rowid')
    .all(siteGuid) as ListRow[];
}

/** Columns in the order they were added, `Title` first. */
export function columnsOf(tenant: Tenant, listId: string): ListColumn[] {
  const rows = tenant.db
    .prepare('SELECT id, definition FROM sp_columns WHERE list_id = ? ORDER BY position')
    .all(listId) as { id: string; definition: string }[];
  return rows.map(({ id, definition }) => ({ id, column: JSON.parse(definition) as Column }));
}

export function columnMap(tenant: Tenant, listId: string): ReadonlyMap<string, Column> {
  return new Map(columnsOf(tenant, listId).map(({ column }) => [column.name, column]));
}

const indexedColumnLimit = 20;

/** Adds a column. Values that items already have under that name cannot exist, so nothing is indexed anew.
 * @throws GraphError 409 nameAlreadyExists, 400 invalidRequest beyond 20 indexed columns. */
export function addColumn(tenant: Tenant, listId: string, column: Column): ListColumn {
  const existing = columnsOf(tenant, listId);
  if (existing.some((other) => other.column.name.toLowerCase() === column.name.toLowerCase()))
    throw new GraphError(
      409,
      'nameAlreadyExists',
      `A column named '${column.name}' already exists in the list.`,
    );
  if (column.indexed && existing.filter((other) => other.column.indexed).length >= indexedColumnLimit)
    throw new GraphError(400, 'invalidRequest', `A list has at most ${indexedColumnLimit} indexed columns.`);
  const id = guidFor(`column:${listId}:${column.name}`);
  tenant.db
    .prepare('INSERT INTO sp_columns (list_id, name, id, position, definition) VALUES (?, ?, ?, ?, ?)')
    .run(listId, column.name, id, existing.length, JSON.stringify(column));
  return { id, column };
}

function freeName(tenant: Tenant, siteGuid: string, displayName: string): string {
  const stem = displayName.replace(/[~"#%&*:<>?/\\{|}.]/g, '').trim() || 'List';
  const taken = tenant.db.prepare('SELECT 1 FROM sp_lists WHERE site_guid = ? AND name = ?');
  for (let n = 0; ; n++) {
    const name = n === 0 ? stem : `${stem}${n}`;
    if (taken.get(siteGuid, name) === undefined) return name;
  }
}

/** Makes a list with `Title` and the given columns, all or nothing.
 * @throws GraphError 409 nameAlreadyExists when the site has a list of that title. */
export function insertList(tenant: Tenant, list: NewList): void {
  if (findList(tenant, list.siteGuid, list.displayName) !== null)
    throw new GraphError(409, 'nameAlreadyExists', 'The specified name is already in use.');
  tenant.db.transaction(() => {
    tenant.db
      .prepare(
        `INSERT INTO sp_lists (id, site_guid, name, display_name, description, hidden, version, created_at, created_by,
           modified_at, modified_by) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)`,
      )
      .run(
        list.id,
        list.siteGuid,
        freeName(tenant, list.siteGuid, list.displayName),
        list.displayName,
        list.description,
        list.hidden ? 1 : 0,
        list.createdAt,
        list.createdBy,
        list.createdAt,
        list.createdBy,
      );
    for (const column of [titleColumn, ...list.columns]) addColumn(tenant, list.id, column);
  })();
}

/** What a PATCH of a list may change, and who does it when. */
export interface ListChange {
  readonly displayName: string;
  readonly description: string;
  readonly by: string;
  readonly at: string;
}

export function renameList(tenant: Tenant, list: ListRow, change: ListChange): void {
  tenant.db
    .prepare(
      `UPDATE sp_lists SET display_name = ?, description = ?, modified_by = ?, modified_at = ?, version = version + 1
       WHERE id = ?`,
    )
    .run(change.displayName, change.description, change.by, change.at, list.id);
}

/** Deletes a list with everything in it. */
export function deleteList(tenant: Tenant, listId: string): void {
  tenant.db.transaction(() => {
    for (const table of ['sp_item_versions', 'sp_item_index', 'sp_items', 'sp_columns', 'sp_skip_tokens'])
      tenant.db.prepare(`DELETE FROM ${table} WHERE list_id = ?`).run(listId);
    tenant.db.prepare('DELETE FROM sp_lists WHERE id = ?').run(listId);
  })();
}
