import * as v from 'valibot';
import type { Broker, Refusal, Token, TokenRequest } from './broker.ts';
import type { Person } from './host-config.ts';

/** MSAL looks tokens up in its cache only for an authority host it knows, so accounts carry this name. */
const environment = 'login.microsoftonline.com';

const nestedRequest = v.object({
  messageType: v.literal('NestedAppAuthRequest'),
  method: v.string(),
  requestId: v.string(),
  tokenParams: v.optional(
    v.object({ clientId: v.string(), scope: v.string(), claims: v.optional(v.nullable(v.string()), null) }),
  ),
});

/** What the page asks the person before it gets the token; the promise ends when the person has chosen. */
export type AskPerson = (
  step: 'login' | 'consent',
  scope: string,
  problem: string | null,
) => Promise<boolean>;

/** Who the window belongs to and how it gets tokens. */
export interface NestedAuthHost {
  readonly person: Person;
  readonly tenantId: string;
  readonly offline: boolean;
  readonly broker: Broker;
  readonly ask: AskPerson;
}

type NestedAnswer = Readonly<Record<string, unknown>>;

/**
 * Statuses MSAL maps to its error classes. Source: msal-browser 5.29, naa/BridgeStatusCode and
 * NestedAppAuthAdapter.fromBridgeError.
 */
function failure(refusal: Refusal): NestedAnswer {
  const interaction = ['interaction_required', 'login_required', 'consent_required'];
  let status = 'PERSISTENT_ERROR';
  if (interaction.includes(refusal.error)) status = 'USER_INTERACTION_REQUIRED';
  else if (refusal.error === 'access_denied') status = 'USER_CANCEL';
  else if (refusal.error === 'no_network') status = 'NO_NETWORK';
  else if (refusal.error === 'temporarily_unavailable') status = 'TRANSIENT_ERROR';
  return {
    success: false,
    error: { status, code: refusal.error, subError: refusal.error, description: refusal.description },
  };
}

function account(host: NestedAuthHost): NestedAnswer {
  const { person, tenantId } = host;
  return {
    environment,
    homeAccountId: `${person.oid}.${tenantId}`,
    localAccountId: person.oid,
    tenantId,
    username: person.upn,
    name: person.name,
  };
}

/**
 * Scopes in the form they were asked for. MSAL looks its cache up by text, so a token answered with
 * `https://graph.microsoft.com/User.Read` would never be found again for `User.Read`.
 */
function asAsked(granted: string, asked: string): string {
  const resource = 'https://graph.microsoft.com/';
  const short = new Set(asked.split(' ').filter((scope) => !scope.startsWith(resource)));
  return granted
    .split(' ')
    .map((scope) => (short.has(scope.replace(resource, '')) ? scope.replace(resource, '') : scope))
    .join(' ');
}

function success(token: Token, request: TokenRequest, host: NestedAuthHost): NestedAnswer {
  return {
    success: true,
    token: {
      access_token: token.accessToken,
      id_token: token.idToken,
      expires_in: token.expiresIn,
      scope: asAsked(token.scope, request.scope),
      properties: null,
    },
    account: account(host),
  };
}

/** The step the person can take against a refusal; null when there is none. */
function stepAgainst(refusal: Refusal): 'login' | 'consent' | null {
  if (refusal.error === 'consent_required') return 'consent';
  return refusal.error === 'interaction_required' || refusal.error === 'login_required' ? 'login' : null;
}

/** Sign-in or consent, drawn in the page, until there is a token, a refusal no step helps against, or a cancel. */
async function withInteraction(request: TokenRequest, host: NestedAuthHost): Promise<NestedAnswer> {
  let answer = await host.broker(request);
  let last: 'login' | 'consent' | null = null;
  while (answer.kind === 'refusal') {
    const step = stepAgainst(answer);
    if (step === null) return failure(answer);
    // AADSTS90094: only an administrator can grant it, so the person is told before being asked.
    const inVain = step === last || answer.description.startsWith('AADSTS90094');
    if (!(await host.ask(step, request.scope, inVain ? answer.description : null)))
      return failure({ kind: 'refusal', error: 'access_denied', description: 'The person cancelled.' });
    last = step;
    answer = await host.broker({ ...request, confirmed: step });
  }
  return success(answer, request, host);
}

async function handle(
  request: v.InferOutput<typeof nestedRequest>,
  host: NestedAuthHost,
): Promise<NestedAnswer> {
  if (request.method === 'GetInitContext') {
    const { person, tenantId } = host;
    const accountContext = { homeAccountId: `${person.oid}.${tenantId}`, environment, tenantId };
    const initContext = { sdkName: 'local-teams', sdkVersion: '1.0', capabilities: { queryAccount: false } };
    return { success: true, initContext: { ...initContext, accountContext } };
  }
  const wanted = request.tokenParams;
  if (wanted === undefined || !['GetToken', 'GetTokenPopup'].includes(request.method))
    return failure({
      kind: 'refusal',
      error: 'invalid_request',
      description: `${request.method} is not imitated.`,
    });
  if (host.offline)
    return failure({ kind: 'refusal', error: 'no_network', description: 'This person is offline.' });
  const token = { ...wanted, username: host.person.upn, confirmed: null };
  if (request.method === 'GetTokenPopup') return withInteraction(token, host);
  const answer = await host.broker(token);
  return answer.kind === 'token' ? success(answer, token, host) : failure(answer);
}

/**
 * Answers one nested-app-auth request (JSON text) with the JSON text MSAL reads from the second argument of the reply.
 * Source: msal-browser 5.29, naa/BridgeRequest and naa/BridgeResponse. Null when the request cannot be read at all.
 */
export async function answerNestedAuth(text: string, host: NestedAuthHost): Promise<string | null> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const read = v.safeParse(nestedRequest, data);
  if (!read.success) return null;
  const { requestId } = read.output;
  return JSON.stringify({
    messageType: 'NestedAppAuthResponse',
    requestId,
    ...(await handle(read.output, host)),
  });
}
