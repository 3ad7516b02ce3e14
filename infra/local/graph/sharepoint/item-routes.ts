import * as v from 'valibot';
import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { linkWith, topOf } from '../directory/paging.ts';
import { context, key, project, selected } from '../directory/projection.ts';
import { fieldsWanted } from './expand.ts';
import { fieldsBody, itemBody, type ItemPlace } from './item-body.ts';
import { queryItems } from './item-query.ts';
import {
  deleteItem,
  fieldsOf,
  findItem,
  insertItem,
  itemTag,
  updateItem,
  type ItemRow,
  type Save,
} from './item-store.ts';
import { mergeFields, sharePointInstant } from './field-value.ts';
import { columnMap } from './list-store.ts';
import { requireMatch } from './precondition.ts';
import { giveSkipToken, readSkipToken } from './skip-token.ts';
import { listOf, siteHost, type Purpose } from './site.ts';
import { userOfLookupId } from './site-user.ts';

export const readScopes = [
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Sites.Manage.All',
  'Sites.FullControl.All',
];
const itemReadScopes = ['Sites.Read.All', 'Sites.ReadWrite.All'];
const itemWriteScopes = ['Sites.ReadWrite.All'];
const items = '/sites/{site-id}/lists/{list-id}/items';
const usualPage = 200;
const largestPage = 5000;

/** The list of a call with its columns. */
export function placeOf(request: GraphRequest, purpose: Purpose): ItemPlace {
  const place = listOf(request, purpose);
  return { ...place, columns: columnMap(request.tenant, place.list.id) };
}

/** The item of a call. @throws GraphError 404 itemNotFound */
export function itemOf(request: GraphRequest, place: ItemPlace): ItemRow {
  const item = findItem(request.tenant, place.list.id, request.params['listItem-id'] ?? '');
  if (item === null) throw new GraphError(404, 'itemNotFound', 'The specified item was not found');
  return item;
}

/** The context of the items of a list, for example to put `/$entity` behind. */
export function itemsContext(place: ItemPlace): string {
  return `sites${key(place.siteId)}/lists${key(place.list.id)}/items`;
}

function saveOf(request: GraphRequest): Save {
  const { tenant, caller } = request;
  return { by: caller.oid, app: caller.appId, at: sharePointInstant(tenant.now().toISOString()) ?? '' };
}

function objectBody(request: GraphRequest): Record<string, unknown> {
  const parsed = v.safeParse(v.record(v.string(), v.unknown()), request.body);
  if (!parsed.success) throw new GraphError(400, 'invalidRequest', 'The request body must be a JSON object.');
  return parsed.output;
}

function nestedFields(request: GraphRequest): Record<string, unknown> {
  const parsed = v.safeParse(v.record(v.string(), v.unknown()), objectBody(request)['fields']);
  if (!parsed.success)
    throw new GraphError(400, 'invalidRequest', "The field values of a list item belong inside 'fields'.");
  return parsed.output;
}

function merged(
  request: GraphRequest,
  place: ItemPlace,
  before: ItemRow | null,
  input: Record<string, unknown>,
) {
  return mergeFields(
    place.columns,
    before === null ? {} : fieldsOf(before),
    input,
    (lookupId) => userOfLookupId(request.tenant, place.group.site_guid, lookupId) !== null,
  );
}

function list(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'read');
  const wanted = fieldsWanted(request.query);
  const token = request.query.get('$skiptoken');
  const cursor = token === null ? null : readSkipToken(request.tenant, place.list.id, token);
  const page = queryItems(request, place, cursor, topOf(request.query, usualPage, largestPage));
  const names = selected(request.query);
  const nextLink =
    page.next === null
      ? null
      : linkWith(request, '$skiptoken', giveSkipToken(request.tenant, place.list.id, page.next));
  return {
    status: 200,
    body: {
      '@odata.context': context(request, itemsContext(place)),
      ...(nextLink === null ? {} : { '@odata.nextLink': nextLink }),
      value: page.items.map((item) => projected(itemBody(request, place, item, wanted), names)),
    },
  };
}

/** `$select` never drops what `$expand` asked for. */
function projected(body: Record<string, unknown>, names: readonly string[] | null): Record<string, unknown> {
  return project(body, names === null ? null : [...names, 'fields']);
}

function one(request: GraphRequest, place: ItemPlace, item: ItemRow, status: number): GraphResponse {
  const wanted = status === 200 && request.method === 'GET' ? fieldsWanted(request.query) : 'all';
  const names = request.method === 'GET' ? selected(request.query) : null;
  return {
    status,
    headers: { ETag: itemTag(item), ...(status === 201 ? { Location: location(request, place, item) } : {}) },
    body: {
      '@odata.context': context(request, `${itemsContext(place)}/$entity`),
      ...projected(itemBody(request, place, item, wanted), names),
    },
  };
}

/** A new item's Location is SharePoint's own address, not Graph's (recorded); over plain http it stays on this server. */
function location(request: GraphRequest, place: ItemPlace, item: ItemRow): string {
  const host = request.origin.startsWith('https:') ? `https://${siteHost(request.tenant)}` : request.origin;
  return `${host}/_api/v2.0/sites${key(place.siteId)}/lists${key(place.list.id)}/items${key(String(item.id))}`;
}

function create(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'write');
  const fields = merged(request, place, null, nestedFields(request));
  const id = insertItem(request.tenant, place.list, [...place.columns.values()], fields, saveOf(request));
  const item = findItem(request.tenant, place.list.id, String(id));
  if (item === null) throw new Error(`Item ${id} vanished`);
  return one(request, place, item, 201);
}

/** The common part of both PATCH forms. With the switch, the service has touched the item itself just before (#1414). */
function change(request: GraphRequest, place: ItemPlace, input: Record<string, unknown>): ItemRow {
  const { tenant } = request;
  const item = itemOf(request, place);
  requireMatch(request.headers, itemTag(item), item.version);
  const columns = [...place.columns.values()];
  if (tenant.switches.resourceModifiedWithoutIfMatch && !request.headers.has('if-match')) {
    updateItem(tenant, place.list, columns, item, fieldsOf(item), { ...saveOf(request), app: null });
    throw new GraphError(
      409,
      'resourceModified',
      'The resource has changed since the caller last read it; usually an eTag mismatch',
    );
  }
  return updateItem(tenant, place.list, columns, item, merged(request, place, item, input), saveOf(request));
}

function patchItem(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'write');
  return one(request, place, change(request, place, nestedFields(request)), 200);
}

/** Answers the fieldValueSet alone, without the item's id (BCApps pull request 11555). */
function patchFields(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'write');
  const item = change(request, place, objectBody(request));
  const fields = Object.entries(fieldsBody(request, place, item, 'all')).filter(([name]) => name !== 'id');
  return {
    status: 200,
    headers: { ETag: itemTag(item) },
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#${itemsContext(place)}${key(String(item.id))}/fields/$entity`,
      ...Object.fromEntries(fields),
    },
  };
}

function remove(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'write');
  const item = itemOf(request, place);
  requireMatch(request.headers, itemTag(item), item.version);
  deleteItem(request.tenant, item);
  return { status: 204 };
}

function read(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'read');
  return one(request, place, itemOf(request, place), 200);
}

/** Items of a list: the calls the product uses for every shared record. */
export const itemRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: items,
    scopes: itemReadScopes,
    units: 2,
    coverage: 'partial',
    note: '$expand=fields only; $filter and $orderby on one field each; no person or lookup filter',
    handle: list,
  },
  {
    method: 'POST',
    path: items,
    scopes: itemWriteScopes,
    units: 2,
    coverage: 'partial',
    note: 'generic items; no contentType, no attachments',
    handle: create,
  },
  {
    method: 'GET',
    path: `${items}/{listItem-id}`,
    scopes: itemReadScopes,
    units: 1,
    coverage: 'partial',
    note: '$expand=fields only',
    handle: read,
  },
  {
    method: 'PATCH',
    path: `${items}/{listItem-id}`,
    scopes: itemWriteScopes,
    units: 2,
    coverage: 'partial',
    note: 'fields only',
    handle: patchItem,
  },
  {
    method: 'PATCH',
    path: `${items}/{listItem-id}/fields`,
    scopes: itemWriteScopes,
    units: 2,
    coverage: 'whole',
    handle: patchFields,
  },
  {
    method: 'DELETE',
    path: `${items}/{listItem-id}`,
    scopes: itemWriteScopes,
    units: 2,
    coverage: 'partial',
    note: 'no recycle bin',
    handle: remove,
  },
];
