import { GraphError } from '../core/route.ts';

/** `$expand=fields`: null when not asked, else the columns named in `$select`, or `all`. */
export type FieldsWanted = readonly string[] | 'all' | null;

function parts(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) {
      found.push(current);
      current = '';
    } else current += character;
  }
  found.push(current);
  return found.map((part) => part.trim()).filter((part) => part !== '');
}

/** What `$expand` (or `expand`) names, with the text inside the brackets; null without brackets. */
export function expansions(query: URLSearchParams): ReadonlyMap<string, string | null> {
  const text = query.get('$expand') ?? query.get('expand') ?? '';
  return new Map(
    parts(text).map((part) => {
      const match = /^([\w.]+)(?:\((.*)\))?$/s.exec(part);
      if (match === null) throw new GraphError(400, 'BadRequest', `Invalid $expand '${part}'.`);
      return [match[1] ?? '', match[2] ?? null] as const;
    }),
  );
}

/**
 * Reads `$expand=fields($select=A,B)` of items, versions and delta.
 * @throws GraphError 501 for any other expansion.
 */
export function fieldsWanted(query: URLSearchParams): FieldsWanted {
  const asked = expansions(query);
  for (const name of asked.keys())
    if (name !== 'fields')
      throw new GraphError(501, 'notSupported', `The local tenant does not expand '${name}' here.`);
  const options = asked.get('fields');
  if (options === undefined) return null;
  const select = options === null ? null : /(?:^|;)\s*\$?select=([^;]*)/i.exec(options);
  return select === null ? 'all' : (select[1] ?? '').split(',').map((name) => name.trim());
}
