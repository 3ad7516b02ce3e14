import { GraphError, type GraphRequest } from '../core/route.ts';
import type { Column } from './column.ts';
import { columnsIn, parseFilter, type Filter } from './filter.ts';
import { filterSql, matchesNothing, type Sql } from './filter-sql.ts';
import type { ItemRow } from './item-store.ts';
import type { ItemPlace } from './item-body.ts';
import type { Cursor } from './skip-token.ts';

/** A page of items; `next` is null on the last one. */
export interface ItemPage {
  readonly items: readonly ItemRow[];
  readonly next: Cursor | null;
}

const builtIns = new Set([
  'id',
  'ID',
  'Created',
  'Modified',
  'Author',
  'Editor',
  'AuthorLookupId',
  'EditorLookupId',
  'ContentType',
]);
const listViewThreshold = 5000;

/** Whether the call carries the header that lets a query on a column without index through (issue #2279; older alias). */
function honoursNonIndexed(headers: Headers): boolean {
  return /HonorNonIndexedQueriesWarningMayFailRandomly|allowthrottleablequeries/i.test(
    headers.get('prefer') ?? '',
  );
}

/**
 * The column of a filter or sort.
 * @throws GraphError 400 invalidRequest for an unknown column, and for one without index unless Prefer allows it;
 * with Prefer still beyond 5,000 items (list view threshold).
 */
function queryColumn(request: GraphRequest, place: ItemPlace, name: string): Column {
  const column = place.columns.get(name);
  if (column === undefined && !builtIns.has(name))
    throw new GraphError(400, 'invalidRequest', `Field '${name}' is not recognized`);
  if (column?.indexed === true) return column;
  if (!honoursNonIndexed(request.headers))
    throw new GraphError(
      400,
      'invalidRequest',
      `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
    );
  if (column === undefined)
    throw new GraphError(501, 'notSupported', `The local tenant does not filter or sort by '${name}'.`);
  const { n } = request.tenant.db
    .prepare('SELECT COUNT(*) AS n FROM sp_items WHERE list_id = ? AND deleted = 0')
    .get(place.list.id) as { n: number };
  if (n > listViewThreshold)
    throw new GraphError(
      400,
      'invalidRequest',
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    );
  return column;
}

interface Join extends Sql {
  readonly expression: string;
}

function joinOf(column: Column, alias: string, inner: boolean): Join {
  if (!column.indexed)
    return {
      text: '',
      values: [],
      expression: `(json_extract(i.fields, '$."${column.name}"') COLLATE NOCASE)`,
    };
  const text = `${inner ? 'JOIN' : 'LEFT JOIN'} sp_item_index ${alias}
    ON ${alias}.list_id = i.list_id AND ${alias}.column_name = ? AND ${alias}.item_id = i.id`;
  return { text, values: [column.name], expression: `${alias}.value` };
}

interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

function orderOf(request: GraphRequest, place: ItemPlace): Order | null {
  const text = request.query.get('$orderby');
  if (text === null || text.trim() === '') return null;
  const match = /^\s*fields\/(\w+)(?:\s+(asc|desc))?\s*$/i.exec(text);
  if (match === null)
    throw new GraphError(
      400,
      'invalidRequest',
      'The orderby expression is not supported: order by one indexed field.',
    );
  return {
    column: queryColumn(request, place, match[1] ?? ''),
    descending: match[2]?.toLowerCase() === 'desc',
  };
}

function filterOf(request: GraphRequest, place: ItemPlace): { filter: Filter; column: Column } | null {
  const text = request.query.get('$filter');
  if (text === null || text.trim() === '') return null;
  const filter = parseFilter(text);
  const found = [...columnsIn(filter)].map((name) => queryColumn(request, place, name));
  const column = found[0];
  if (column === undefined || found.length > 1)
    throw new GraphError(400, 'invalidRequest', 'A filter can be applied to one indexed field at a time.');
  return { filter, column };
}

const beforeEveryValue = '-9e307';

/**
 * Finds a page of items by `$filter` and `$orderby`, else by id. Other options ($skip, $search, $count) are ignored
 * silently, as Graph does (known issues).
 */
export function queryItems(
  request: GraphRequest,
  place: ItemPlace,
  cursor: Cursor | null,
  top: number,
): ItemPage {
  const where: Sql[] = [{ text: 'i.list_id = ? AND i.deleted = 0', values: [place.list.id] }];
  const joins: Join[] = [];
  const asked = filterOf(request, place);
  const order = orderOf(request, place);
  if (asked !== null) {
    if (request.tenant.switches.emptyFilteredPage && cursor === null)
      return { items: [], next: { id: 0, value: null } };
    const join = joinOf(asked.column, 'f', !matchesNothing(asked.filter));
    joins.push(join);
    where.push(
      filterSql(asked.filter, asked.column, join.expression, request.tenant.switches.booleanFilterAsNumber),
    );
  }
  let sort = 'i.id';
  let sortValue = 'NULL';
  if (order === null) {
    if (cursor !== null) where.push({ text: 'i.id > ?', values: [cursor.id] });
  } else {
    const join = joinOf(order.column, 's', false);
    joins.push(join);
    sortValue = `COALESCE(${join.expression}, ${beforeEveryValue})`;
    const direction = order.descending ? 'DESC' : 'ASC';
    sort = `${sortValue} COLLATE NOCASE ${direction}, i.id`;
    if (cursor?.value != null)
      where.push({
        text: `(${sortValue} COLLATE NOCASE ${order.descending ? '<' : '>'} ? OR (${sortValue} COLLATE NOCASE = ? AND i.id > ?))`,
        values: [cursor.value, cursor.value, cursor.id],
      });
  }
  const rows = request.tenant.db
    .prepare(
      `SELECT i.*, ${sortValue} AS sort_value FROM sp_items i ${joins.map((join) => join.text).join(' ')}
       WHERE ${where.map((part) => part.text).join(' AND ')} ORDER BY ${sort} LIMIT ?`,
    )
    .all(
      ...joins.flatMap((join) => join.values),
      ...where.flatMap((part) => part.values),
      top + 1,
    ) as (ItemRow & {
    sort_value: string | number | null;
  })[];
  const items = rows.slice(0, top);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > top && last !== undefined ? { id: last.id, value: last.sort_value } : null,
  };
}
