/**
 * A Graph path with every value percent-encoded: path`/sites/${siteId}/lists/${listId}`. The only place where URLs are built.
 * Commas and colons stay: Graph's site ids and app-folder paths are written with them.
 */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce(
    (text, part, index) => text + part + (index < values.length ? encodeSegment(values[index] ?? '') : ''),
    '',
  );
}

/** The path with a query; names as they are, values encoded, undefined ones left out. */
export function withQuery(base: string, query: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return parts.length === 0 ? base : `${base}?${parts.join('&')}`;
}

/** A text as an OData literal: quotes doubled. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function encodeSegment(value: string): string {
  return encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@');
}
