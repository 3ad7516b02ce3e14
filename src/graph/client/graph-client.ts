import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import type { AccessTokens } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import { failureOf } from './failure-of.ts';

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path after the version, made with `path` and `withQuery`, or an absolute link Graph gave. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** What the token is asked with, where the daily permissions do not do. Not for a call within a batch. */
  readonly scopes?: readonly string[];
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Parsed JSON; undefined for no body; `unreadable` when it is no JSON. */
  readonly body: unknown;
}

/** What the body is when the service sent text that is no JSON: seen of delta after a delete (msgraph-sdk-typescript issue 544). */
export const unreadable = Symbol('unreadable');

const timeoutMs = 30_000;

/**
 * Graph over HTTP: a token on every call, a claims challenge answered once, answers of every status given back.
 * The SDK's retry handler is left out: it repeats POSTs on 503 and so makes doubles; when to try again is decided in usecases/session.
 */
export class GraphClient {
  readonly #client: Client;
  readonly #tokens: AccessTokens;
  readonly #base: string;

  /** `graphBaseUrl` ends with the version, e.g. `https://graph.microsoft.com/v1.0`. */
  constructor(graphBaseUrl: string, tokens: AccessTokens) {
    const cut = graphBaseUrl.lastIndexOf('/');
    this.#base = graphBaseUrl;
    this.#tokens = tokens;
    this.#client = Client.initWithMiddleware({
      middleware: new HTTPMessageHandler(),
      baseUrl: graphBaseUrl.slice(0, cut + 1),
      defaultVersion: graphBaseUrl.slice(cut + 1),
    });
  }

  /** Any answer of the service. Throws `Failure` `offline` for none, `signInNeeded` or `consentNeeded` for no token. */
  async send(call: GraphCall): Promise<GraphAnswer> {
    const asked = call.scopes === undefined ? {} : { scopes: call.scopes };
    const answer = await this.#once(call, (await this.#tokens.get(asked)).token);
    if (answer.status !== 401) return answer;
    const claims = claimsOf(answer.headers.get('WWW-Authenticate'));
    const fresh = await this.#tokens.get(claims === null ? asked : { ...asked, claims });
    const again = await this.#once(call, fresh.token);
    if (again.status === 401) throw failureOf(again);
    return again;
  }

  /** The answer if it is a success; throws the `Failure` of its status otherwise. */
  async expect(call: GraphCall): Promise<GraphAnswer> {
    const answer = await this.send(call);
    if (answer.status >= 400) throw failureOf(answer);
    return answer;
  }

  /** An absolute link of Graph as a path: the SDK takes absolute links of https only. */
  relative(link: string): string {
    return link.startsWith(this.#base)
      ? link.slice(this.#base.length)
      : new URL(link).pathname.replace(/^\/v1\.0/, '') + new URL(link).search;
  }

  async #once(call: GraphCall, token: string): Promise<GraphAnswer> {
    const request = this.#client
      .api(call.path)
      .headers({ ...call.headers, Authorization: `Bearer ${token}` })
      .responseType(ResponseType.RAW)
      .options({ signal: AbortSignal.timeout(timeoutMs) });
    let response: Response;
    try {
      response = (await run(request, call)) as Response;
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: parsed(text) };
    } catch {
      throw new Failure('offline');
    }
  }
}

function run(request: ReturnType<Client['api']>, call: GraphCall): Promise<unknown> {
  switch (call.method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(call.body);
    case 'PATCH':
      return request.patch(call.body);
    case 'PUT':
      return request.put(call.body);
    case 'DELETE':
      return request.delete();
  }
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return unreadable;
  }
}

/** The claims of a challenge, decoded: continuous access evaluation asks for a new token with them. */
function claimsOf(header: string | null): string | null {
  const encoded = /claims="([^"]+)"/.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  try {
    return atob(encoded);
  } catch {
    return null;
  }
}
