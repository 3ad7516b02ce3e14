import { createHash, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import type { Caller } from '../graph/core/route.ts';
import type { Account } from './accounts.ts';
import type { SigningKey } from './keys.ts';
import { graphResource } from './registration.ts';

/** Lifetime of access and id tokens in seconds, by the machine's clock. */
export const tokenLifetime = 3600;

/** Issuer of Graph's access tokens: they are v1.0 tokens whatever endpoint handed them out. */
function accessIssuer(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

/** Issuer of id tokens, the same at every address: so one authority serves http and TLS. */
export function idIssuer(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}

interface Holder {
  readonly account: Account;
  readonly tenantId: string;
  readonly clientId: string;
}

/** An access token for Graph with exactly the scopes given, so that a call that asked for too little fails here too. */
export async function accessToken(
  key: SigningKey,
  holder: Holder,
  scopes: readonly string[],
  capabilities: readonly string[],
): Promise<string> {
  const { account, tenantId, clientId } = holder;
  const claims = {
    appid: clientId,
    name: account.displayName,
    oid: account.id,
    scp: scopes.join(' '),
    tid: tenantId,
    unique_name: account.userPrincipalName,
    upn: account.userPrincipalName,
    uti: randomBytes(16).toString('base64url'),
    ver: '1.0',
    ...(capabilities.length > 0 && { xms_cc: capabilities }),
  };
  return sign(key, claims, accessIssuer(tenantId), graphResource, account.id);
}

/** An id token for the app. The nonce is the one of the authorization request. */
export async function idToken(key: SigningKey, holder: Holder, nonce: string | null): Promise<string> {
  const { account, tenantId, clientId } = holder;
  const claims = {
    name: account.displayName,
    oid: account.id,
    preferred_username: account.userPrincipalName,
    tid: tenantId,
    uti: randomBytes(16).toString('base64url'),
    ver: '2.0',
    ...(nonce !== null && { nonce }),
  };
  // Entra's sub is pairwise: the same person has another one in another app.
  const subject = createHash('sha256').update(`${clientId}/${account.id}`).digest('base64url');
  return sign(key, claims, idIssuer(tenantId), clientId, subject);
}

async function sign(
  key: SigningKey,
  claims: Record<string, unknown>,
  issuer: string,
  audience: string,
  subject: string,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return (
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(now)
      // Entra dates tokens five minutes back, for clocks that are behind.
      .setNotBefore(now - 300)
      .setExpirationTime(now + tokenLifetime)
      .sign(key.privateKey)
  );
}

const accessClaims = v.object({
  oid: v.string(),
  tid: v.string(),
  appid: v.string(),
  scp: v.optional(v.string(), ''),
});

/** Verifies signature, algorithm, issuer, audience, times and tenant of an access token; rejects with jose's error. */
export async function verifyAccessToken(key: SigningKey, tenantId: string, token: string): Promise<Caller> {
  const { payload } = await jwtVerify(token, key.publicKey, {
    algorithms: ['RS256'],
    issuer: accessIssuer(tenantId),
    audience: graphResource,
    requiredClaims: ['exp', 'nbf'],
  });
  const { oid, tid, appid, scp } = v.parse(accessClaims, payload);
  if (tid !== tenantId) throw new Error('The token is of another tenant');
  return { oid, tid, appId: appid, scopes: new Set(scp.split(' ').filter((scope) => scope !== '')) };
}
