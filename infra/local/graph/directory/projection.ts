import type { GraphRequest } from '../core/route.ts';

/** The names in `$select` (or `select`), null when everything is wanted. */
export function selected(query: URLSearchParams): readonly string[] | null {
  const text = query.get('$select') ?? query.get('select');
  if (text === null || text.trim() === '' || text.trim() === '*') return null;
  return text.split(',').map((name) => name.trim());
}

/** Keeps the selected properties (names compare without case) and every annotation of the entity itself. */
export function project(
  entity: Readonly<Record<string, unknown>>,
  names: readonly string[] | null,
): Record<string, unknown> {
  if (names === null) return { ...entity };
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(entity).filter(([key]) => {
      const name = key.startsWith('@odata.') ? null : (key.split('@odata.')[0] ?? key);
      return name === null || wanted.has(name.toLowerCase());
    }),
  );
}

/** The `@odata.context` of an answer; `set` is what follows `$metadata#`, for example `users` or `groups/$entity`. */
export function context(request: GraphRequest, set: string): string {
  const names = selected(request.query);
  const part = names === null ? '' : `(${names.join(',')})`;
  const at = set.endsWith('/$entity')
    ? `${set.slice(0, -'/$entity'.length)}${part}/$entity`
    : `${set}${part}`;
  return `${request.origin}/v1.0/$metadata#${at}`;
}

/** An OData key in a context URL: `'…'` with the value percent-encoded, as live answers have it. */
export function key(value: string): string {
  return `('${encodeURIComponent(value)}')`;
}
