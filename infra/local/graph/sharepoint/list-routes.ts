import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import type { GroupRow } from '../directory/membership.ts';
import { context, key, project, selected } from '../directory/projection.ts';
import { columnBody, parseColumn } from './column.ts';
import { expansions } from './expand.ts';
import { sharePointInstant } from './field-value.ts';
import { readScopes } from './item-routes.ts';
import { listBody, listTag } from './list-body.ts';
import {
  addColumn,
  columnsOf,
  deleteList,
  findList,
  insertList,
  listsOf,
  renameList,
  type ListRow,
} from './list-store.ts';
import { listOf, siteIdOf, siteOf } from './site.ts';

const lists = '/sites/{site-id}/lists';
const siteReadScopes = ['Sites.Read.All', 'Sites.ReadWrite.All'];
const manageScopes = ['Sites.Manage.All'];
const columnManageScopes = ['Sites.Manage.All', 'Sites.FullControl.All'];

const newList = v.looseObject({
  displayName: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  description: v.optional(v.string(), ''),
  columns: v.optional(v.array(v.unknown()), []),
  list: v.optional(v.looseObject({ template: v.optional(v.string()), hidden: v.optional(v.boolean()) })),
});

const listChange = v.object({
  displayName: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(255))),
  description: v.optional(v.string()),
});

function invalid(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message);
}

function requireNoName(body: unknown): void {
  if (typeof body === 'object' && body !== null && 'name' in body)
    throw invalid(
      "Cannot define a 'name' for a list as it is assigned by the server. Instead, provide 'displayName'",
    );
}

function instantNow(request: GraphRequest): string {
  return sharePointInstant(request.tenant.now().toISOString()) ?? '';
}

function shown(request: GraphRequest, group: GroupRow, row: ListRow): Record<string, unknown> {
  const asked = [...expansions(request.query).keys()];
  if (asked.some((name) => name !== 'columns'))
    throw new GraphError(501, 'notSupported', 'The local tenant expands columns of a list and nothing else.');
  const names = selected(request.query);
  const body = project(listBody(request, group, row), names);
  if (asked.length > 0) body['columns'] = columnsShown(request, row);
  return body;
}

function columnsShown(request: GraphRequest, row: ListRow): Record<string, unknown>[] {
  return columnsOf(request.tenant, row.id)
    .filter(({ column }) => !column.hidden)
    .map(({ id, column }) => columnBody(column, id));
}

function sitesLists(request: GraphRequest, group: GroupRow): string {
  return `sites${key(siteIdOf(request.tenant, group))}/lists`;
}

function list(request: GraphRequest): GraphResponse {
  const group = siteOf(request, 'read');
  const filter = request.query.get('$filter');
  const title = filter === null ? null : /^\s*(displayName|name)\s+eq\s+'((?:[^']|'')*)'\s*$/i.exec(filter);
  if (filter !== null && title === null)
    throw new GraphError(
      501,
      'notSupported',
      "The local tenant filters lists by displayName eq '…' or name eq '…' only.",
    );
  const wanted = title?.[2]?.replaceAll("''", "'").toLowerCase();
  const field = title?.[1]?.toLowerCase() === 'name' ? 'name' : 'display_name';
  const rows = listsOf(request.tenant, group.site_guid).filter(
    (row) => wanted === undefined || row[field].toLowerCase() === wanted,
  );
  return {
    status: 200,
    body: {
      '@odata.context': context(request, sitesLists(request, group)),
      value: rows.map((row) => shown(request, group, row)),
    },
  };
}

function answer(request: GraphRequest, group: GroupRow, row: ListRow, status: number): GraphResponse {
  return {
    status,
    headers: { ETag: listTag(row) },
    body: {
      '@odata.context': context(request, `${sitesLists(request, group)}/$entity`),
      ...shown(request, group, row),
    },
  };
}

function create(request: GraphRequest): GraphResponse {
  const group = siteOf(request, 'write');
  requireNoName(request.body);
  const parsed = v.safeParse(newList, request.body);
  if (!parsed.success) throw invalid(`The list is not valid: ${parsed.issues[0].message}`);
  const { displayName, description, columns, list: info } = parsed.output;
  if (info?.template !== undefined && info.template !== 'genericList')
    throw invalid('One of the provided arguments is not acceptable.');
  insertList(request.tenant, {
    id: randomUUID(),
    siteGuid: group.site_guid,
    displayName,
    description,
    hidden: info?.hidden ?? false,
    columns: columns.map((column) => parseColumn(column)),
    createdBy: request.caller.oid,
    createdAt: instantNow(request),
  });
  return answer(request, group, reread(request, group, displayName), 201);
}

function reread(request: GraphRequest, group: GroupRow, idOrTitle: string): ListRow {
  const row = findList(request.tenant, group.site_guid, idOrTitle);
  if (row === null) throw new Error(`List ${idOrTitle} vanished`);
  return row;
}

function read(request: GraphRequest): GraphResponse {
  const { group, list: row } = listOf(request, 'read');
  return answer(request, group, row, 200);
}

function patch(request: GraphRequest): GraphResponse {
  const { group, list: row } = listOf(request, 'write');
  requireNoName(request.body);
  const parsed = v.safeParse(listChange, request.body);
  if (!parsed.success) throw invalid(`The change of the list is not valid: ${parsed.issues[0].message}`);
  const displayName = parsed.output.displayName ?? row.display_name;
  const other = findList(request.tenant, row.site_guid, displayName);
  if (other !== null && other.id !== row.id)
    throw new GraphError(409, 'nameAlreadyExists', 'The specified name is already in use.');
  renameList(request.tenant, row, {
    displayName,
    description: parsed.output.description ?? row.description,
    by: request.caller.oid,
    at: instantNow(request),
  });
  return answer(request, group, reread(request, group, row.id), 200);
}

function remove(request: GraphRequest): GraphResponse {
  deleteList(request.tenant, listOf(request, 'write').list.id);
  return { status: 204 };
}

function columnsContext(request: GraphRequest, group: GroupRow, row: ListRow): string {
  return `${sitesLists(request, group)}${key(row.id)}/columns`;
}

function listColumns(request: GraphRequest): GraphResponse {
  const { group, list: row } = listOf(request, 'read');
  const names = selected(request.query);
  return {
    status: 200,
    body: {
      '@odata.context': context(request, columnsContext(request, group, row)),
      value: columnsShown(request, row).map((column) => project(column, names)),
    },
  };
}

function createColumn(request: GraphRequest): GraphResponse {
  const { group, list: row } = listOf(request, 'write');
  const { id, column } = addColumn(request.tenant, row.id, parseColumn(request.body));
  return {
    status: 201,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#${columnsContext(request, group, row)}/$entity`,
      ...columnBody(column, id),
    },
  };
}

/** Lists and their columns. */
export const listRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: lists,
    scopes: siteReadScopes,
    units: 2,
    coverage: 'partial',
    note: 'no paging; $filter by title; $expand=columns',
    handle: list,
  },
  {
    method: 'POST',
    path: lists,
    scopes: manageScopes,
    units: 2,
    coverage: 'partial',
    note: 'genericList with text, number, boolean, dateTime, choice and person columns',
    handle: create,
  },
  {
    method: 'GET',
    path: `${lists}/{list-id}`,
    scopes: siteReadScopes,
    units: 1,
    coverage: 'partial',
    note: '$expand=columns only',
    handle: read,
  },
  {
    method: 'PATCH',
    path: `${lists}/{list-id}`,
    scopes: manageScopes,
    units: 2,
    coverage: 'partial',
    note: 'displayName and description (undocumented call, used by PnPjs tests)',
    handle: patch,
  },
  {
    method: 'DELETE',
    path: `${lists}/{list-id}`,
    scopes: manageScopes,
    units: 2,
    coverage: 'partial',
    note: 'no recycle bin (undocumented call, used by PnPjs tests)',
    handle: remove,
  },
  {
    method: 'GET',
    path: `${lists}/{list-id}/columns`,
    scopes: readScopes,
    units: 2,
    coverage: 'partial',
    note: 'no paging, no built-in columns but Title',
    handle: listColumns,
  },
  {
    method: 'POST',
    path: `${lists}/{list-id}/columns`,
    scopes: columnManageScopes,
    units: 2,
    coverage: 'partial',
    note: 'kinds as POST lists',
    handle: createColumn,
  },
];
