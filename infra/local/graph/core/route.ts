import type { Tenant } from '../../tenant.ts';

/** The signed-in person and app behind a call, read from a token that has been verified. */
export interface Caller {
  readonly oid: string;
  readonly tid: string;
  readonly appId: string;
  readonly scopes: ReadonlySet<string>;
}

/** One Graph request, single or out of a batch, after authentication. */
export interface GraphRequest {
  readonly method: string;
  /** The path after `/v1.0`, still percent-encoded, without the query. */
  readonly path: string;
  /** Values of the `{placeholders}` of the route's path, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed JSON, a Uint8Array for a raw upload, undefined when there is no body. */
  readonly body: unknown;
  readonly caller: Caller;
  readonly tenant: Tenant;
  /** `scheme://host` the caller used; links in answers start with it. */
  readonly origin: string;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a Uint8Array is sent as it is; undefined sends no body. */
  readonly body?: unknown;
}

/** One route of the local Graph. The coverage table is made from these and nothing else. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /**
   * Path after `/v1.0` with placeholders as in Microsoft's OpenAPI, e.g. `/sites/{site-id}/lists/{list-id}/items`.
   * Literal segments match case-insensitively. `{path}` in `approot:/{path}:/content` takes anything up to the closing colon.
   */
  readonly path: string;
  /** Delegated scopes of which any one is enough (Microsoft's permission table). */
  readonly scopes: readonly string[];
  /** SharePoint resource units one call costs; 0 for Planner, Outlook, Teams and directory. */
  readonly units: number | ((request: GraphRequest) => number);
  readonly coverage: 'whole' | 'partial';
  /** What a partial route leaves out. */
  readonly note?: string;
  handle(request: GraphRequest): GraphResponse;
}

/** A Graph error answer. Throw it from a route; the pipeline renders the body, innerError and headers. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
