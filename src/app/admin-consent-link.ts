import { dailyScopes } from '#src/ports/scopes.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Configuration } from './configuration.ts';

/**
 * Where an administrator agrees to the daily permissions for the whole organisation
 * (learn.microsoft.com/entra/identity-platform/v2-admin-consent). Without a known tenant it is the one the administrator signs in to.
 */
export function adminConsentLink(
  { authority, clientId, graphBaseUrl }: Pick<Configuration, 'authority' | 'clientId' | 'graphBaseUrl'>,
  tenantId: Guid | null,
  redirectUri: string,
): string {
  const graph = new URL(graphBaseUrl).origin;
  const query = new URLSearchParams({
    client_id: clientId,
    scope: dailyScopes.map((scope) => `${graph}/${scope}`).join(' '),
    redirect_uri: redirectUri,
  });
  return `${new URL(authority).origin}/${tenantId ?? 'organizations'}/v2.0/adminconsent?${query.toString()}`;
}
