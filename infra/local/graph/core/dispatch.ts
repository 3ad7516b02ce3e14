import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../tenant.ts';
import { errorAnswer, type RequestIds } from './error-answer.ts';
import { matchRoute, type AbsentRoute, type Match } from './match.ts';
import { GraphError, type Caller, type GraphRequest, type GraphResponse, type Route } from './route.ts';
import { scopeRefusal } from './workload.ts';

/** One call inside the process, after authentication. */
export interface Call {
  readonly method: string;
  /** Path and query after `/v1.0`; a whole URL under `origin`, such as a nextLink, is accepted as well. */
  readonly url: string;
  readonly headers: Headers;
  /** Parsed JSON, a Uint8Array for a raw upload, undefined when there is no body. */
  readonly body: unknown;
  readonly caller: Caller;
  /** `scheme://host` the caller used. */
  readonly origin: string;
}

/** A call whose route is known and whose scope suffices: what it will cost, and a way to run it. */
export interface PreparedCall {
  readonly request: GraphRequest;
  readonly units: number;
  run(): GraphResponse;
}

/**
 * Finds the route, checks the scope and counts the units without running anything. Throws GraphError 400, 403, 405 or 501.
 */
export function prepare(
  tenant: Tenant,
  routes: readonly Route[],
  absent: readonly AbsentRoute[],
  call: Call,
): PreparedCall {
  const { path, query } = splitUrl(call);
  const match = matchRoute(routes, absent, call.method, path);
  checkScope(match, path, call.caller);
  for (const [name, value] of Object.entries(match.arguments)) if (!query.has(name)) query.set(name, value);
  const request: GraphRequest = {
    method: call.method,
    path,
    params: match.params,
    query,
    headers: call.headers,
    body: call.body,
    caller: call.caller,
    tenant,
    origin: call.origin,
  };
  const { units } = match.route;
  return {
    request,
    units: typeof units === 'number' ? units : units(request),
    run: () => match.route.handle(request),
  };
}

/** Runs one call without network, token or budget, as the pipeline would after those; errors come back as Graph's answers. */
export function dispatch(
  tenant: Tenant,
  routes: readonly Route[],
  call: Call,
  absent: readonly AbsentRoute[] = [],
): GraphResponse {
  const requestId = randomUUID();
  const ids: RequestIds = { requestId, clientRequestId: call.headers.get('client-request-id') ?? requestId };
  return answering(tenant, ids, () => prepare(tenant, routes, absent, call).run());
}

/** Runs work and turns a GraphError into its answer. Anything else is a fault of ours and is thrown on. */
export function answering(tenant: Tenant, ids: RequestIds, work: () => GraphResponse): GraphResponse {
  try {
    return work();
  } catch (error) {
    if (error instanceof GraphError) return errorAnswer(error, ids, tenant.now());
    throw error;
  }
}

function splitUrl(call: Call): { path: string; query: URLSearchParams } {
  const prefix = `${call.origin}/v1.0`;
  const relative = call.url.startsWith(prefix) ? call.url.slice(prefix.length) : call.url;
  const mark = relative.indexOf('?');
  const path = (mark < 0 ? relative : relative.slice(0, mark)).replace(/^(?!\/)/u, '/');
  return { path, query: new URLSearchParams(mark < 0 ? '' : relative.slice(mark + 1)) };
}

function checkScope(match: Match, path: string, caller: Caller): void {
  const wanted = match.route.scopes;
  if (wanted.length === 0 || wanted.some((scope) => caller.scopes.has(scope))) return;
  throw scopeRefusal(path, wanted, caller.scopes);
}
