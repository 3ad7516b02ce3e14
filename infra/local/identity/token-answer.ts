import * as v from 'valibot';
import type { Runtime } from '../control/runtime.ts';
import type { Account } from './accounts.ts';
import { consentError } from './oauth-error.ts';
import { judgeConsent, recordConsent } from './consent.ts';
import { graphResource, scopeNames } from './registration.ts';
import { parseScope } from './scope.ts';
import { accessToken, idToken, tokenLifetime } from './tokens.ts';

const claimsRequest = v.object({
  access_token: v.optional(
    v.nullable(v.object({ xms_cc: v.optional(v.nullable(v.object({ values: v.array(v.string()) }))) })),
  ),
});

/** What a token is asked for with. */
export interface TokenRequest {
  readonly account: Account;
  readonly clientId: string;
  readonly scope: string;
  /** The OpenID Connect claims request, which also carries client capabilities (`xms_cc`: CP1). */
  readonly claims: string | null;
  readonly nonce: string | null;
  /** Whether the answer may carry a refresh token. */
  readonly refreshable: boolean;
  /** Consent given just now, on a page of the provider's. */
  readonly consents: boolean;
  /** The `error` of a refusal for want of consent; silent grants say invalid_grant. */
  readonly consentErrorCode: 'invalid_grant' | 'consent_required';
}

/** Tokens as the token endpoint answers them. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly client_info: string;
}

/** Makes the tokens of a grant. Throws AADSTS65001 or 90094 when a scope lacks consent. */
export async function answerWithTokens(runtime: Runtime, request: TokenRequest): Promise<TokenAnswer> {
  const { tenant, faults, key, grants } = runtime;
  const { account, clientId } = request;
  const requested = parseScope(request.scope);
  let consent = judgeConsent(tenant.db, faults, account, requested.graph);
  if (request.consents && consent.askable.length > 0) {
    recordConsent(tenant.db, account, consent.askable);
    consent = judgeConsent(tenant.db, faults, account, requested.graph);
  }
  const isDefault = requested.graph.length === scopeNames.length;
  if (consent.adminOnly.length > 0 && !isDefault)
    throw consentError(request.consentErrorCode, consent.adminOnly, true);
  if (consent.askable.length > 0 && !isDefault)
    throw consentError(request.consentErrorCode, consent.askable, false);
  const holder = { account, tenantId: tenant.tenantId, clientId };
  return {
    token_type: 'Bearer',
    scope: [...requested.oidc, ...consent.granted.map((scope) => `${graphResource}/${scope}`)].join(' '),
    expires_in: tokenLifetime,
    ext_expires_in: tokenLifetime,
    access_token: await accessToken(key, holder, consent.granted, capabilitiesOf(request.claims)),
    ...(requested.oidc.includes('openid') && { id_token: await idToken(key, holder, request.nonce) }),
    ...(request.refreshable &&
      requested.oidc.includes('offline_access') && {
        refresh_token: grants.issueRefreshToken(account.id, clientId),
      }),
    client_info: Buffer.from(JSON.stringify({ uid: account.id, utid: tenant.tenantId })).toString(
      'base64url',
    ),
  };
}

function capabilitiesOf(claims: string | null): readonly string[] {
  if (claims === null || claims === '') return [];
  try {
    return v.parse(claimsRequest, JSON.parse(claims)).access_token?.xms_cc?.values ?? [];
  } catch {
    return [];
  }
}
