import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { linkWith, topOf } from '../directory/paging.ts';
import { project, selected } from '../directory/projection.ts';
import { deltaToken, readDeltaToken, type DeltaToken } from './delta-token.ts';
import { fieldsWanted } from './expand.ts';
import { deletedBody, itemBody, type ItemPlace } from './item-body.ts';
import { placeOf } from './item-routes.ts';
import type { ItemRow } from './item-store.ts';

const usualPage = 200;

function gone(request: GraphRequest, place: ItemPlace, code: string): GraphError {
  const start = deltaToken(place.list.id, { whole: true, after: 0 });
  return new GraphError(410, code, 'The delta token is no longer valid, and the app must reset its state.', {
    Location: linkWith(request, 'token', start),
  });
}

/**
 * Where the answer starts. A token that is not of this list, or points beyond its last change (a list made anew),
 * is answered 410 with a Location to enumerate again (docs: listItem delta); so is every token by switch.
 */
function startOf(request: GraphRequest, place: ItemPlace): DeltaToken {
  const text = request.query.get('token');
  if (text === null) return { whole: true, after: 0 };
  if (text.toLowerCase() === 'latest') return { whole: false, after: place.list.change_seq };
  const token = readDeltaToken(place.list.id, text);
  if (token === null || token.after > place.list.change_seq) throw gone(request, place, 'syncStateNotFound');
  if (request.tenant.switches.resync && !token.whole)
    throw gone(request, place, 'resyncChangesApplyDifferences');
  return token;
}

function changesAfter(request: GraphRequest, place: ItemPlace, start: DeltaToken, limit: number): ItemRow[] {
  return request.tenant.db
    .prepare(
      `SELECT * FROM sp_items WHERE list_id = ? AND change_seq > ? ${start.whole ? 'AND deleted = 0' : ''}
       ORDER BY change_seq LIMIT ?`,
    )
    .all(place.list.id, start.after, limit) as ItemRow[];
}

function delta(request: GraphRequest): GraphResponse {
  const place = placeOf(request, 'read');
  const start = startOf(request, place);
  const wanted = fieldsWanted(request.query);
  const names = selected(request.query);
  const top = topOf(request.query, usualPage, usualPage);
  const rows = changesAfter(request, place, start, top + 1);
  const page = rows.slice(0, top);
  const value = page.map((item) =>
    item.deleted === 1
      ? deletedBody(place, item)
      : project(itemBody(request, place, item, wanted), names === null ? null : [...names, 'fields']),
  );
  const again = value[0];
  if (request.tenant.switches.deltaRepeatsItems && again !== undefined) value.push(again);
  const more = rows.length > top;
  const next = deltaToken(place.list.id, {
    whole: more && start.whole,
    after: more ? (page.at(-1)?.change_seq ?? start.after) : place.list.change_seq,
  });
  const body = {
    '@odata.context': `${request.origin}/v1.0/$metadata#Collection(listItem)`,
    [more ? '@odata.nextLink' : '@odata.deltaLink']: linkWith(request, 'token', next),
    value,
  };
  const broken = request.tenant.switches.malformedDeltaAfterDelete && page.some((item) => item.deleted === 1);
  if (!broken) return { status: 200, body };
  return { status: 200, headers: { 'Content-Type': 'application/json' }, body: malformed(body, value) };
}

/** The answer of msgraph-sdk-typescript #544: an error object at the end of `value`, and JSON that stops there. */
function malformed(body: Record<string, unknown>, value: readonly unknown[]): Uint8Array {
  const error = { error: { code: 'InternalServerError', message: 'Cannot write a deleted resource.' } };
  const whole = JSON.stringify({ '@odata.context': body['@odata.context'], value: [...value, error] });
  return new TextEncoder().encode(whole.slice(0, -'}]}'.length));
}

/** Changes of a list. One unit with a token, two without (SharePoint throttling page, 2025-10). */
export const deltaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sites/{site-id}/lists/{list-id}/items/delta',
    scopes: ['Sites.Read.All', 'Sites.ReadWrite.All'],
    units: (request) => (request.query.has('token') ? 1 : 2),
    coverage: 'partial',
    note: '$expand=fields, $select, $top and token',
    handle: delta,
  },
];
