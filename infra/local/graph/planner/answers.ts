import type { GraphRequest, GraphResponse } from '../core/route.ts';
import { selected, type Shape } from './shapes.ts';

/** Fixed by the service; `$top` changes nothing (microsoft-graph-docs #6438). */
const pageSize = 400;

/** One object with its context; `$select` is honoured. */
export function one(request: GraphRequest, context: string, shape: Shape, status = 200): GraphResponse {
  return {
    status,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#${context}/$entity`,
      ...selected(shape, request.query.get('$select')),
    },
  };
}

/**
 * A page of a collection. `$filter`, `$top` and `$orderby` are ignored with 200 (microsoft-graph-docs #5779, #4698, #5099).
 *
 * @param render called for the rows of the page only
 */
export function page<R>(
  request: GraphRequest,
  context: string,
  rows: readonly R[],
  render: (row: R) => Shape,
): GraphResponse {
  const from = Number(/^\d+$/.exec(request.query.get('$skiptoken') ?? '')?.[0] ?? 0);
  const to = from + pageSize;
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', String(to));
  return {
    status: 200,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#${context}`,
      '@odata.count': rows.length,
      ...(to < rows.length
        ? { '@odata.nextLink': `${request.origin}/v1.0${request.path}?${query.toString()}` }
        : {}),
      value: rows.slice(from, to).map((row) => selected(render(row), request.query.get('$select'))),
    },
  };
}

/** A PATCH answers 204, or 200 with the object under `Prefer: return=representation` (plannertaskdetails-update). */
export function patched(request: GraphRequest, context: string, shape: () => Shape): GraphResponse {
  if (!/\breturn=representation\b/i.test(request.headers.get('prefer') ?? '')) return { status: 204 };
  return {
    ...one(request, context, shape()),
    headers: { 'Preference-Applied': 'return=representation' },
  };
}
