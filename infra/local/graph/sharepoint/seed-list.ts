import type { Tenant } from '../../tenant.ts';
import { guidFor } from '../directory/guid.ts';
import { parseColumn } from './column.ts';
import { mergeFields, sharePointInstant } from './field-value.ts';
import { fieldsOf, findItem, insertItem, updateItem, type Save } from './item-store.ts';
import { columnMap, insertList, type ListRow } from './list-store.ts';

/** A list to seed on a group's site; `columns` as in the body of POST /lists, `createdBy` an object id, `createdAt` ISO 8601. */
export interface SeedList {
  readonly groupId: string;
  readonly displayName: string;
  readonly description?: string;
  readonly columns: readonly unknown[];
  readonly createdBy: string;
  readonly createdAt: string;
}

/** An item to seed. With `modifiedAt` it gets a second version, by `modifiedBy` or else its creator. */
export interface SeedItem {
  readonly listId: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly modifiedBy?: string;
  readonly modifiedAt?: string;
}

function instant(text: string): string {
  const at = sharePointInstant(text);
  if (at === null) throw new Error(`${text} is no instant`);
  return at;
}

/** Makes a list and returns its id, which depends on nothing but the group and the title. */
export function createList(tenant: Tenant, list: SeedList): string {
  const group = tenant.db.prepare('SELECT site_guid FROM groups WHERE id = ?').get(list.groupId) as
    { site_guid: string } | undefined;
  if (group === undefined) throw new Error(`There is no group ${list.groupId}`);
  const id = guidFor(`list:${list.groupId}:${list.displayName}`);
  insertList(tenant, {
    id,
    siteGuid: group.site_guid,
    displayName: list.displayName,
    description: list.description ?? '',
    hidden: false,
    columns: list.columns.map((column) => parseColumn(column)),
    createdBy: list.createdBy,
    createdAt: instant(list.createdAt),
  });
  return id;
}

/** Adds an item, checked as a Graph write is, and returns its id as decimal text. */
export function addItem(tenant: Tenant, item: SeedItem): string {
  const list = tenant.db.prepare('SELECT * FROM sp_lists WHERE id = ?').get(item.listId) as
    ListRow | undefined;
  if (list === undefined) throw new Error(`There is no list ${item.listId}`);
  const columns = columnMap(tenant, list.id);
  const fields = mergeFields(columns, {}, item.fields, () => false);
  const created: Save = { by: item.createdBy, app: tenant.clientId, at: instant(item.createdAt) };
  const id = String(insertItem(tenant, list, [...columns.values()], fields, created));
  const row = item.modifiedAt === undefined ? null : findItem(tenant, list.id, id);
  if (row !== null && item.modifiedAt !== undefined) {
    const save: Save = {
      by: item.modifiedBy ?? item.createdBy,
      app: tenant.clientId,
      at: instant(item.modifiedAt),
    };
    updateItem(tenant, list, [...columns.values()], row, fieldsOf(row), save);
  }
  return id;
}
