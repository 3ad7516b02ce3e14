import type { AuthenticationResult } from '@azure/msal-browser';
import { parseGuid } from '#src/domain/values/guid.ts';
import type { AccessToken, TokenOptions } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import { dailyScopes } from '#src/ports/scopes.ts';
import { tokenFailure } from './token-failure.ts';

/** The question for a token, as MSAL wants it. */
export function requestOf({ claims, scopes = dailyScopes }: TokenOptions): {
  scopes: string[];
  claims?: string;
} {
  return { scopes: [...scopes], ...(claims === undefined ? {} : { claims }) };
}

/** MSAL's answer as the port has it; what MSAL throws as a `Failure`. */
export async function asToken(result: Promise<AuthenticationResult>): Promise<AccessToken> {
  try {
    const { accessToken, account, tenantId } = await result;
    const tenant = parseGuid(account.tenantId || tenantId);
    const person = parseGuid(account.localAccountId);
    if (tenant === null || person === null)
      throw new Failure('service', { details: 'token without a person' });
    return { token: accessToken, tenantId: tenant, personId: person, name: account.name ?? account.username };
  } catch (thrown) {
    throw tokenFailure(thrown);
  }
}
