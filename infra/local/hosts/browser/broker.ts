import * as v from 'valibot';

/** What the app asks a token for; `scope` is space-separated, `claims` the JSON text of a claims request. */
export interface TokenRequest {
  readonly clientId: string;
  readonly scope: string;
  readonly claims: string | null;
  readonly username: string;
  /** What the person has just agreed to on this page; null for a silent request. */
  readonly confirmed: 'login' | 'consent' | null;
}

/** A token of the identity provider; `expiresIn` in seconds. */
export interface Token {
  readonly kind: 'token';
  readonly accessToken: string;
  readonly idToken: string;
  readonly expiresIn: number;
  readonly scope: string;
}

/** A refusal of the identity provider in OAuth's words, or `no_network` / `temporarily_unavailable` of this side. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly error: string;
  readonly description: string;
}

const tokenAnswer = v.object({
  access_token: v.string(),
  id_token: v.string(),
  expires_in: v.number(),
  scope: v.string(),
});
const errorAnswer = v.object({
  error: v.string(),
  error_description: v.optional(v.string(), ''),
  suberror: v.optional(v.string()),
});

function refusal(error: string, description: string): Refusal {
  return { kind: 'refusal', error, description };
}

async function read(response: Response): Promise<Token | Refusal> {
  if (response.status === 429 || response.status >= 500)
    return refusal('temporarily_unavailable', `The identity provider answered ${response.status}.`);
  const body: unknown = await response.json().catch(() => null);
  const token = v.safeParse(tokenAnswer, body);
  if (token.success) {
    const { access_token, id_token, expires_in, scope } = token.output;
    return { kind: 'token', accessToken: access_token, idToken: id_token, expiresIn: expires_in, scope };
  }
  const error = v.safeParse(errorAnswer, body);
  if (!error.success)
    return refusal(
      'invalid_response',
      `The identity provider answered ${response.status} without an OAuth body.`,
    );
  const { suberror } = error.output;
  const description = error.output.error_description.split(' Trace ID:')[0] ?? '';
  return refusal(suberror === 'consent_required' ? suberror : error.output.error, description);
}

/** Asks for tokens in the name of the person of a window; Teams holds the session, the app never sees it. */
export type Broker = (request: TokenRequest) => Promise<Token | Refusal>;

/** The broker that asks the identity provider at `loginBase` with the grant only host pages may use. */
export function createBroker(loginBase: string, tenantId: string): Broker {
  return async (request) => {
    const form = new URLSearchParams({
      grant_type: 'urn:pods-local:broker',
      client_id: request.clientId,
      scope: request.scope,
      username: request.username,
    });
    if (request.claims !== null) form.set('claims', request.claims);
    if (request.confirmed === 'consent') form.set('consent', 'granted');
    try {
      return await read(
        await fetch(`${loginBase}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body: form }),
      );
    } catch {
      return refusal('no_network', 'The identity provider cannot be reached.');
    }
  };
}
