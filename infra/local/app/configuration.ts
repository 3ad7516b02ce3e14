import { discovery } from '../identity/identity-app.ts';
import { teamsAppId, type Ports } from '../identity/registration.ts';

/** Beside the app and not in the control, which stays shut to it. */
export const clockPath = '/clock.json';

/** The app's run-time configuration file, `/config.json`. */
export interface AppConfiguration {
  readonly clientId: string;
  readonly authority: string;
  /** Discovery document as JSON text where the authority itself cannot be asked, else null. */
  readonly authorityMetadata: string | null;
  readonly knownAuthorities: readonly string[];
  readonly graphBaseUrl: string;
  /** Origins beyond the built-in ones that may frame the app: none in production. */
  readonly hostOrigins: readonly string[];
  readonly teamsAppId: string;
  /** Where the app asks what time it is; over TLS a browser has a clock of its own, as in production. */
  readonly clockUrl?: string;
}

/** Over TLS the values are those of production; over http they point at the local ports. */
export function appConfiguration(
  tenant: { readonly tenantId: string; readonly clientId: string },
  ports: Ports,
  isTls: boolean,
): AppConfiguration {
  const base = `http://localhost:${ports.tenant}`;
  return {
    clientId: tenant.clientId,
    authority: `https://login.microsoftonline.com/${tenant.tenantId}`,
    authorityMetadata: isTls ? null : JSON.stringify(discovery(base, tenant.tenantId)),
    knownAuthorities: [],
    graphBaseUrl: isTls ? 'https://graph.microsoft.com/v1.0' : `${base}/v1.0`,
    hostOrigins: isTls ? [] : [base],
    teamsAppId,
    ...(isTls ? {} : { clockUrl: `http://localhost:${ports.app}${clockPath}` }),
  };
}
