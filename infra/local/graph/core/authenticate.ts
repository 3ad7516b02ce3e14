import { errors } from 'jose';
import type { Runtime } from '../../control/runtime.ts';
import { findAccount } from '../../identity/accounts.ts';
import { verifyAccessToken } from '../../identity/tokens.ts';
import { GraphError, type Caller } from './route.ts';

const graphAppId = '00000003-0000-0000-c000-000000000000';
const challenge = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="${graphAppId}"`;

/** Who calls, by the bearer token. Throws 401 InvalidAuthenticationToken. */
export async function authenticate(runtime: Runtime, authorization: string | undefined): Promise<Caller> {
  const token = /^Bearer\s+(\S+)$/iu.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unauthenticated('Access token is empty.');
  let caller: Caller;
  try {
    caller = await verifyAccessToken(runtime.key, runtime.tenant.tenantId, token);
  } catch (error) {
    throw unauthenticated(reason(error));
  }
  if (findAccount(runtime.tenant.db, caller.oid) === null)
    throw unauthenticated('The identity of the calling user could not be established.');
  return caller;
}

/** 401 for a token that was good and has run out. */
export function expiredToken(): GraphError {
  return unauthenticated('Lifetime validation failed, the token is expired.');
}

/**
 * 401 with a claims challenge: a client that announced CP1 must ask for a new token with these claims
 * (learn.microsoft.com/entra/identity-platform/claims-challenge).
 */
export function claimsChallenge(now: Date): GraphError {
  const claims = {
    access_token: { nbf: { essential: true, value: String(Math.floor(now.getTime() / 1000)) } },
  };
  const encoded = Buffer.from(JSON.stringify(claims)).toString('base64');
  return new GraphError(
    401,
    'InvalidAuthenticationToken',
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
    { 'WWW-Authenticate': `${challenge}, error="insufficient_claims", claims="${encoded}"` },
  );
}

function unauthenticated(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': challenge });
}

function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'Access token validation failure. Invalid audience.';
    if (error.claim === 'iss') return 'Access token validation failure. Invalid issuer.';
    if (error.claim === 'nbf') return 'Lifetime validation failed, the token is not yet valid.';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'Access token validation failure. Invalid signature.';
  return 'CompactToken parsing failed or the access token is not valid.';
}
