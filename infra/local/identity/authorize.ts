import type { Runtime } from '../control/runtime.ts';
import { findAccount, type Account } from './accounts.ts';
import { judgeConsent, recordConsent } from './consent.ts';
import { consentError, OAuthError } from './oauth-error.ts';
import { isRegisteredRedirect } from './registration.ts';
import { parseScope } from './scope.ts';

/** A checked authorization request. */
export interface Authorization {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly responseMode: 'fragment' | 'query';
  readonly scope: string;
  readonly state: string | null;
  readonly nonce: string | null;
  readonly challenge: string;
  readonly prompt: string | null;
  readonly loginHint: string | null;
}

/** What the provider does next. */
export type Step =
  | { readonly kind: 'pick' }
  | { readonly kind: 'consent'; readonly account: Account; readonly scopes: readonly string[] }
  | { readonly kind: 'redirect'; readonly url: string; readonly account: Account | null };

/** Reads the query of an authorization request. Throws for what must not be sent back to the redirect URI. */
export function readAuthorization(runtime: Runtime, query: URLSearchParams): Authorization {
  const clientId = query.get('client_id') ?? '';
  if (clientId !== runtime.tenant.clientId)
    throw new OAuthError(
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory.`,
    );
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isRegisteredRedirect(redirectUri, runtime.ports))
    throw new OAuthError(
      'invalid_request',
      50011,
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
    );
  if (query.get('response_type') !== 'code')
    throw new OAuthError(
      'unsupported_response_type',
      70005,
      'The local tenant answers response_type=code alone.',
    );
  if (query.get('code_challenge_method') !== 'S256' || (query.get('code_challenge') ?? '') === '')
    throw new OAuthError(
      'invalid_request',
      9002325,
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    );
  const mode = query.get('response_mode') ?? 'query';
  if (mode !== 'fragment' && mode !== 'query')
    throw new OAuthError(
      'invalid_request',
      90023,
      'The local tenant answers response_mode fragment and query alone.',
    );
  return {
    clientId,
    redirectUri,
    responseMode: mode,
    scope: query.get('scope') ?? '',
    state: query.get('state'),
    nonce: query.get('nonce'),
    challenge: query.get('code_challenge') ?? '',
    prompt: query.get('prompt'),
    loginHint: query.get('login_hint'),
  };
}

/** The person's choice on a page of the provider's, if the request comes from one. */
export interface Choice {
  readonly accountId: string | null;
  readonly consent: 'granted' | 'refused' | null;
}

/** Decides the next step of an authorization request; errors the app may see become redirects. */
export function nextStep(
  runtime: Runtime,
  request: Authorization,
  sessionUser: string | null,
  choice: Choice,
): Step {
  try {
    const account = personOf(runtime, request, sessionUser, choice);
    if (account === null) return { kind: 'pick' };
    const { graph } = parseScope(request.scope);
    const consent = judgeConsent(runtime.tenant.db, runtime.faults, account, graph);
    if (consent.adminOnly.length > 0) throw consentError('access_denied', consent.adminOnly, true);
    if (consent.askable.length > 0) {
      if (request.prompt === 'none') throw consentError('consent_required', consent.askable, false);
      if (choice.consent === null) return { kind: 'consent', account, scopes: consent.askable };
      if (choice.consent === 'refused')
        throw new OAuthError('access_denied', 65004, 'User declined to consent to access the app.');
      recordConsent(runtime.tenant.db, account, consent.askable);
    }
    const code = runtime.grants.issueCode({
      userId: account.id,
      clientId: request.clientId,
      redirectUri: request.redirectUri,
      scope: request.scope,
      challenge: request.challenge,
      nonce: request.nonce,
    });
    const info = Buffer.from(JSON.stringify({ uid: account.id, utid: runtime.tenant.tenantId })).toString(
      'base64url',
    );
    return { kind: 'redirect', url: backTo(request, { code, client_info: info }), account };
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error;
    const answer = {
      error: error.error,
      error_description: error.message,
      ...(error.suberror !== null && { error_subcode: error.suberror }),
    };
    return { kind: 'redirect', url: backTo(request, answer), account: null };
  }
}

function personOf(
  runtime: Runtime,
  request: Authorization,
  sessionUser: string | null,
  choice: Choice,
): Account | null {
  const { db } = runtime.tenant;
  if (choice.accountId !== null) return findAccount(db, choice.accountId);
  const current = sessionUser === null ? null : findAccount(db, sessionUser);
  const isHinted =
    request.loginHint === null ||
    current?.userPrincipalName.toLowerCase() === request.loginHint.toLowerCase();
  const isOut =
    current !== null &&
    runtime.faults.take('signedOut', { person: current.id, method: 'GET', url: '/authorize' }) !== null;
  const silent = current !== null && isHinted && !isOut ? current : null;
  if (request.prompt === 'none') {
    if (silent === null)
      throw new OAuthError(
        'login_required',
        50058,
        'A silent sign-in request was sent but no user is signed in.',
      );
    return silent;
  }
  return request.prompt === 'select_account' || request.prompt === 'login' ? null : silent;
}

function backTo(request: Authorization, values: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(values);
  if (request.state !== null) parameters.set('state', request.state);
  if (request.responseMode === 'fragment') return `${request.redirectUri}#${parameters.toString()}`;
  const url = new URL(request.redirectUri);
  for (const [name, value] of parameters) url.searchParams.set(name, value);
  return url.href;
}
