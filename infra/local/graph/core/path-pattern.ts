/** A route's path, compiled. `match` answers the placeholders' values, percent-decoded, or null. */
export interface PathPattern {
  readonly literals: readonly string[];
  match(path: string): PathMatch | null;
}

export interface PathMatch {
  readonly params: Readonly<Record<string, string>>;
  /** Named arguments of an OData function segment, e.g. token of `delta(token='latest')`. */
  readonly arguments: Readonly<Record<string, string>>;
}

/** OData functions of the routes here; each may be written `f`, `f()` or `f(name='value')`. */
const functions = new Set(['delta']);
/** Names of special folders are values of a key, so they match in their own case only (msgraph #4287). */
const caseSensitive = new Set(['approot']);

/**
 * Compiles a path such as `/sites/{site-id}/lists/{list-id}/items/delta` or `/me/drive/special/approot:/{path}:/content`.
 * Literal segments match in any case (Graph's URLs are case-insensitive); a trailing `*` takes any rest.
 */
export function pathPattern(template: string): PathPattern {
  const names: string[] = [];
  const source = template
    .split('/')
    .map((segment) => segmentSource(segment, names))
    .join('/')
    // The closing colon of `approot:/{path}` itself may be left out (addressing by path in the driveItem documentation).
    .replace(/(\(\[\^:\]\+\))$/, '$1:?');
  const expression = new RegExp(`^${source}$`, 'u');
  return {
    literals: template.split('/').slice(1),
    match(path) {
      const found = expression.exec(normalise(path));
      if (found === null) return null;
      const params: Record<string, string> = {};
      let args: Record<string, string> = {};
      names.forEach((name, index) => {
        const value = found[index + 1] ?? '';
        if (name === '()') args = functionArguments(value);
        else params[name] = decodeURIComponent(value);
      });
      return { params, arguments: args };
    },
  };
}

function segmentSource(segment: string, names: string[]): string {
  if (segment === '*') return '.*';
  const placeholder = /^\{([^}]+)\}(:?)$/u.exec(segment);
  if (placeholder !== null) {
    const name = placeholder[1] ?? '';
    names.push(name);
    if (name === 'path') return `([^:]+)${placeholder[2] ?? ''}`;
    return '([^/]+)';
  }
  const bare = segment.replace(/\(\)$/u, '');
  if (functions.has(bare)) {
    names.push('()');
    return `${literal(bare)}(?:\\(([^)]*)\\))?`;
  }
  return literal(segment);
}

function literal(segment: string): string {
  const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
  if (caseSensitive.has(segment.replace(/:$/u, ''))) return escaped(segment);
  return Array.from(segment)
    .map((character) => {
      const lower = character.toLowerCase();
      const upper = character.toUpperCase();
      return lower === upper ? escaped(character) : `[${lower}${upper}]`;
    })
    .join('');
}

/** Browsers and clients encode `$`, brackets and quotes at will; here they are all the same. */
function normalise(path: string): string {
  const plain = path
    .replace(/%24/gu, '$')
    .replace(/%28/gu, '(')
    .replace(/%29/gu, ')')
    .replace(/%27/gu, "'")
    .replace(/%3A/giu, ':');
  return plain.length > 1 ? plain.replace(/\/$/u, '') : plain;
}

function functionArguments(text: string): Record<string, string> {
  const args: Record<string, string> = {};
  for (const [, name = '', quoted, bare] of text.matchAll(/(\w+)\s*=\s*(?:'([^']*)'|([^,\s]+))/gu))
    args[name] = decodeURIComponent(quoted ?? bare ?? '');
  return args;
}
