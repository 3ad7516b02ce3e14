import { GraphError, type GraphRequest } from '../core/route.ts';

/** One page of rows and, when more follow, the link to the next. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextLink: string | null;
}

/**
 * The asked number of rows.
 * @throws GraphError 400 when `$top` is no whole number from 1 on.
 */
export function topOf(query: URLSearchParams, usual: number, most: number): number {
  const text = query.get('$top');
  if (text === null) return usual;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new GraphError(400, 'invalidRequest', `Invalid value '${text}' for $top.`);
  return Math.min(Number(text), most);
}

/** The caller's own URL with one query option set: what a nextLink or deltaLink is made of. */
export function linkWith(request: GraphRequest, name: string, value: string): string {
  const query = new URLSearchParams(request.query);
  query.set(name, value);
  const text = [...query].map(
    ([option, of]) => `${encodeURIComponent(option).replace('%24', '$')}=${encodeURIComponent(of)}`,
  );
  return `${request.origin}/v1.0${request.path}?${text.join('&')}`;
}

/**
 * Cuts a page out of rows that are all at hand (directory objects, files of a folder).
 * @throws GraphError 400 for a `$skiptoken` that no nextLink of ours had.
 */
export function pageOf<Row>(request: GraphRequest, all: readonly Row[], usual: number): Page<Row> {
  const top = topOf(request.query, usual, 999);
  const token = request.query.get('$skiptoken');
  const from =
    token === null
      ? 0
      : Number(
          Buffer.from(token, 'base64url')
            .toString('utf8')
            .replace(/^from=/, ''),
        );
  if (!Number.isInteger(from) || from < 0)
    throw new GraphError(400, 'invalidRequest', 'The $skiptoken is not valid.');
  const next = from + top;
  const nextLink =
    next < all.length
      ? linkWith(request, '$skiptoken', Buffer.from(`from=${next}`).toString('base64url'))
      : null;
  return { rows: all.slice(from, next), nextLink };
}
