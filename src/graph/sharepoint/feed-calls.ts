import * as v from 'valibot';
import { spaceKey, type RecordKey, type Stored } from '#src/domain/records/feed-record.ts';
import { siteId, type Pointer } from '#src/domain/space/pointer.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { GraphCall } from '../client/graph-client.ts';
import { literal, path, withQuery } from '../client/path.ts';
import { expandFields, selectItem } from './columns.ts';
import { readItem } from './record-codec.ts';

/** Path of the list's rows. */
export function itemsPath(place: Pointer): string {
  return path`/sites/${siteId(place)}/lists/${place.listId}/items`;
}

/** Path of one row. */
export function itemPath(place: Pointer, itemId: string): string {
  return path`/sites/${siteId(place)}/lists/${place.listId}/items/${itemId}`;
}

const shape = { $select: selectItem, $expand: expandFields };
/** The agenda's window comes in one page; Graph takes up to 5,000. */
const $top = '999';

/** The row of a key: 2 units. */
export function findCall(place: Pointer, key: RecordKey): GraphCall {
  return {
    method: 'GET',
    path: withQuery(itemsPath(place), { ...shape, $filter: `fields/RecordKey eq ${literal(key)}` }),
  };
}

export function spaceCall(place: Pointer): GraphCall {
  return findCall(place, spaceKey);
}

/** Rows that are open, whatever their age: 2 units a page. */
export function openCall(place: Pointer): GraphCall {
  return {
    method: 'GET',
    path: withQuery(itemsPath(place), { ...shape, $filter: `fields/State eq 'open'`, $top }),
  };
}

/** Rows made since an instant: 2 units a page. */
export function recentCall(place: Pointer, since: Instant): GraphCall {
  return {
    method: 'GET',
    path: withQuery(itemsPath(place), { ...shape, $filter: `fields/At ge ${literal(since)}`, $top }),
  };
}

/** Rows of a kind, whatever their age: 2 units a page. */
export function kindCall(place: Pointer, kind: string): GraphCall {
  return {
    method: 'GET',
    path: withQuery(itemsPath(place), { ...shape, $filter: `fields/Kind eq ${literal(kind)}`, $top }),
  };
}

/** The versions of a row with their columns. */
export function versionsCall(place: Pointer, itemId: string): GraphCall {
  return {
    method: 'GET',
    path: withQuery(`${itemPath(place, itemId)}/versions`, { $expand: expandFields }),
  };
}

/** A token for "from now on": 1 unit. */
export function latestTokenCall(place: Pointer): GraphCall {
  return { method: 'GET', path: withQuery(`${itemsPath(place)}/delta`, { token: 'latest' }) };
}

const row = v.looseObject({ id: v.string() });
const page = v.looseObject({ value: v.array(v.unknown()), '@odata.nextLink': v.optional(v.string()) });

/** The records of one page, the ids of rows that are none, and where the next page is. */
export function readPage(body: unknown): {
  readonly stored: readonly Stored[];
  readonly unreadable: readonly string[];
  readonly nextLink: string | null;
} {
  const { value, '@odata.nextLink': nextLink } = v.parse(page, body);
  const rows = value.map((item) => ({ id: v.parse(row, item).id, stored: readItem(item) }));
  return {
    stored: rows.flatMap(({ stored }) => (stored ? [stored] : [])),
    unreadable: rows.flatMap(({ id, stored }) => (stored ? [] : [id])),
    nextLink: nextLink ?? null,
  };
}

const deltaEnd = v.looseObject({ '@odata.deltaLink': v.string() });

/** The token of a delta answer's last page. Throws when it has none. */
export function readToken(body: unknown): string {
  const { '@odata.deltaLink': link } = v.parse(deltaEnd, body);
  const token = tokenOf(link);
  if (token === null) throw new Error('delta link without a token');
  return token;
}

/** The `token` parameter of a delta link, also in the function form `delta(token='…')`; null when there is none. */
export function tokenOf(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { pathname, searchParams } = new URL(link);
  const token = searchParams.get('token') ?? /delta\(token=(?:'|%27)(.*?)(?:'|%27)\)/.exec(pathname)?.[1];
  return token === undefined || token === '' ? null : token;
}
