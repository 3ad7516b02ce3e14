import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { identitySet } from '../directory/identity.ts';
import { context, key } from '../directory/projection.ts';
import { fieldsWanted } from './expand.ts';
import { fieldsBody, type ItemPlace } from './item-body.ts';
import { itemOf, itemsContext, placeOf } from './item-routes.ts';
import type { ItemRow } from './item-store.ts';

const versions = '/sites/{site-id}/lists/{list-id}/items/{listItem-id}/versions';
const scopes = ['Sites.Read.All', 'Sites.ReadWrite.All'];

type VersionRow = Pick<ItemRow, 'version' | 'fields' | 'modified_at' | 'modified_by' | 'modified_app'>;

function rowsOf(request: GraphRequest, item: ItemRow): VersionRow[] {
  return request.tenant.db
    .prepare(
      `SELECT version, fields, modified_at, modified_by, modified_app FROM sp_item_versions
       WHERE list_id = ? AND item_id = ? ORDER BY version DESC`,
    )
    .all(item.list_id, item.id) as VersionRow[];
}

function versionBody(
  request: GraphRequest,
  place: ItemPlace,
  item: ItemRow,
  row: VersionRow,
): Record<string, unknown> {
  const wanted = fieldsWanted(request.query);
  return {
    id: `${row.version}.0`,
    lastModifiedDateTime: row.modified_at,
    lastModifiedBy: identitySet(request.tenant, row.modified_by, row.modified_app),
    ...(wanted === null ? {} : { fields: fieldsBody(request, place, { ...item, ...row }, wanted) }),
  };
}

function list(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'read');
  const item = itemOf(request, place);
  return {
    status: 200,
    body: {
      '@odata.context': context(request, `${itemsContext(place)}${key(String(item.id))}/versions`),
      value: rowsOf(request, item).map((row) => versionBody(request, place, item, row)),
    },
  };
}

function read(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'read');
  const item = itemOf(request, place);
  const row = rowsOf(request, item).find(
    ({ version }) => `${version}.0` === request.params['listItemVersion-id'],
  );
  if (row === undefined) throw new GraphError(404, 'itemNotFound', 'The specified version was not found');
  return {
    status: 200,
    body: {
      '@odata.context': context(request, `${itemsContext(place)}${key(String(item.id))}/versions/$entity`),
      ...versionBody(request, place, item, row),
    },
  };
}

/** The history of an item, newest first, ids "3.0", "2.0" (OneDrive documentation, listItemVersion). */
export const versionRoutes: readonly Route[] = [
  { method: 'GET', path: versions, scopes, units: 2, coverage: 'partial', note: 'no paging', handle: list },
  {
    method: 'GET',
    path: `${versions}/{listItemVersion-id}`,
    scopes,
    units: 1,
    coverage: 'whole',
    handle: read,
  },
];
