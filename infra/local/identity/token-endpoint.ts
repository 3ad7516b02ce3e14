import { createHash } from 'node:crypto';
import type { Runtime } from '../control/runtime.ts';
import { findAccount, type Account } from './accounts.ts';
import { OAuthError } from './oauth-error.ts';
import { hostPageOrigins } from './registration.ts';
import { answerWithTokens, type TokenAnswer } from './token-answer.ts';

/** The grant of the page that plays Teams: it stands in for the broker behind nested app authentication. */
export const brokerGrant = 'urn:pods-local:broker';

/** Answers one token request, already read as a form. Throws OAuthError. */
export async function exchange(
  runtime: Runtime,
  form: URLSearchParams,
  origin: string | null,
): Promise<TokenAnswer> {
  const clientId = required(form, 'client_id');
  if (clientId !== runtime.tenant.clientId)
    throw new OAuthError(
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory.`,
    );
  switch (required(form, 'grant_type')) {
    case 'authorization_code':
      return byCode(runtime, form, clientId);
    case 'refresh_token':
      return byRefreshToken(runtime, form, clientId);
    case 'password':
      return byPassword(runtime, form, clientId);
    case brokerGrant:
      return byBroker(runtime, form, clientId, origin);
    default:
      throw new OAuthError('unsupported_grant_type', 70003, 'The app requested an unsupported grant type.');
  }
}

async function byCode(runtime: Runtime, form: URLSearchParams, clientId: string): Promise<TokenAnswer> {
  const grant = runtime.grants.redeemCode(required(form, 'code'));
  if (grant === null)
    throw new OAuthError(
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed or has expired.',
    );
  if (grant.clientId !== clientId || grant.redirectUri !== form.get('redirect_uri'))
    throw new OAuthError(
      'invalid_grant',
      500112,
      'The reply address does not match the one the code was issued for.',
    );
  const proof = createHash('sha256').update(required(form, 'code_verifier')).digest('base64url');
  if (proof !== grant.challenge)
    throw new OAuthError(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    );
  return answerWithTokens(runtime, {
    account: signedIn(runtime, grant.userId),
    clientId,
    scope: form.get('scope') ?? grant.scope,
    claims: form.get('claims'),
    nonce: grant.nonce,
    refreshable: true,
    consents: false,
    consentErrorCode: 'invalid_grant',
  });
}

async function byRefreshToken(
  runtime: Runtime,
  form: URLSearchParams,
  clientId: string,
): Promise<TokenAnswer> {
  const token = required(form, 'refresh_token');
  const grant = runtime.grants.findRefreshToken(token, clientId);
  if (grant === null)
    throw new OAuthError(
      'invalid_grant',
      700084,
      'The refresh token was issued to a single page app and has expired.',
    );
  return answerWithTokens(runtime, {
    account: signedIn(runtime, grant.userId),
    clientId,
    scope: withOidc(form.get('scope') ?? ''),
    claims: form.get('claims'),
    nonce: null,
    refreshable: true,
    consents: false,
    consentErrorCode: 'invalid_grant',
  });
}

async function byPassword(runtime: Runtime, form: URLSearchParams, clientId: string): Promise<TokenAnswer> {
  const account = findAccount(runtime.tenant.db, required(form, 'username'));
  if (account === null)
    throw new OAuthError('invalid_grant', 50034, 'The user account does not exist in the directory.');
  if (account.password !== required(form, 'password'))
    throw new OAuthError(
      'invalid_grant',
      50126,
      'Error validating credentials due to invalid username or password.',
    );
  return answerWithTokens(runtime, {
    account,
    clientId,
    scope: required(form, 'scope'),
    claims: form.get('claims'),
    nonce: null,
    refreshable: true,
    consents: false,
    consentErrorCode: 'invalid_grant',
  });
}

/** The person of a Teams window is signed in to Teams: no password, but the request must come from a host page. */
async function byBroker(
  runtime: Runtime,
  form: URLSearchParams,
  clientId: string,
  origin: string | null,
): Promise<TokenAnswer> {
  if (origin === null || !hostPageOrigins(runtime.ports).includes(origin))
    throw new OAuthError(
      'unauthorized_client',
      7000112,
      'This grant is for the pages that play Teams and Outlook.',
    );
  const account = findAccount(runtime.tenant.db, required(form, 'username'));
  if (account === null)
    throw new OAuthError('invalid_grant', 50034, 'The user account does not exist in the directory.');
  return answerWithTokens(runtime, {
    account: signedIn(runtime, account.id),
    clientId,
    scope: withOidc(required(form, 'scope')),
    claims: form.get('claims'),
    nonce: null,
    refreshable: false,
    consents: form.get('consent') === 'granted',
    consentErrorCode: 'consent_required',
  });
}

/** The account behind a grant. Throws AADSTS50058-like interaction_required while a fault has the person signed out. */
function signedIn(runtime: Runtime, userId: string): Account {
  const account = findAccount(runtime.tenant.db, userId);
  if (account === null)
    throw new OAuthError('invalid_grant', 50034, 'The user account does not exist in the directory.');
  if (runtime.faults.take('signedOut', { person: account.id, method: 'POST', url: '/token' }) !== null)
    throw new OAuthError('interaction_required', 50078, 'The session has ended. Sign in again.');
  return account;
}

function withOidc(scope: string): string {
  return scope.includes('openid') ? scope : `openid profile ${scope}`;
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === '')
    throw new OAuthError(
      'invalid_request',
      900144,
      `The request body must contain the following parameter: '${name}'.`,
    );
  return value;
}
