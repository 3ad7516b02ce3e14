import { pathPattern, type PathMatch, type PathPattern } from './path-pattern.ts';
import { GraphError, type Route } from './route.ts';

/** A route Graph has and the local tenant has not: it answers 501 instead of a made-up success. */
export interface AbsentRoute {
  readonly method: string;
  /** As in Route, or a prefix ending in `/*`. */
  readonly path: string;
}

export interface Match extends PathMatch {
  readonly route: Route;
}

const patterns = new Map<string, PathPattern>();

function patternOf(path: string): PathPattern {
  let pattern = patterns.get(path);
  if (pattern === undefined) {
    pattern = pathPattern(path);
    patterns.set(path, pattern);
  }
  return pattern;
}

/**
 * Finds the route of a call. Of several that fit, the one with the most literal segments wins.
 * Throws 400 for a segment Graph does not know (text as recorded by PnP Core), 405 for a known path with another
 * method, 501 for what is absent here.
 */
export function matchRoute(
  routes: readonly Route[],
  absent: readonly AbsentRoute[],
  method: string,
  path: string,
): Match {
  const fitting: Match[] = [];
  let otherMethod = false;
  for (const route of routes) {
    const found = tryMatch(route.path, path);
    if (found === null) continue;
    if (route.method === method) fitting.push({ route, ...found });
    else otherMethod = true;
  }
  const best = fitting.sort((a, b) => literalCount(b.route.path) - literalCount(a.route.path))[0];
  if (best !== undefined) return best;
  const missing = absent.find(
    (row) => (row.method === method || row.method === '*') && tryMatch(row.path, path) !== null,
  );
  if (missing !== undefined)
    throw new GraphError(
      501,
      'notImplemented',
      `The local tenant does not imitate ${missing.method === '*' ? method : missing.method} ${missing.path}.`,
    );
  if (otherMethod)
    throw new GraphError(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
  throw new GraphError(
    400,
    'BadRequest',
    `Resource not found for the segment '${unknownSegment(routes, path)}'.`,
  );
}

function tryMatch(template: string, path: string): PathMatch | null {
  try {
    return patternOf(template).match(path);
  } catch (error) {
    if (error instanceof URIError)
      throw new GraphError(400, 'BadRequest', 'The request URL is not valid percent-encoding.');
    throw error;
  }
}

function literalCount(path: string): number {
  return path.split('/').filter((segment) => segment !== '' && !segment.startsWith('{')).length;
}

/** The first segment that no known path has at its place. */
function unknownSegment(routes: readonly Route[], path: string): string {
  const segments = path.split('/').slice(1);
  let alive = routes.map((route) => patternOf(route.path).literals);
  for (const [index, segment] of segments.entries()) {
    const next = alive.filter((literals) => {
      const expected = literals[index];
      if (expected === undefined) return false;
      return (
        expected.startsWith('{') || expected.toLowerCase() === segment.replace(/\(.*\)$/u, '').toLowerCase()
      );
    });
    if (next.length === 0) return segment;
    alive = next;
  }
  return segments.at(-1) ?? '';
}
