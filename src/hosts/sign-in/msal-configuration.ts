import type { Configuration } from '@azure/msal-browser';

export interface SignInSettings {
  readonly clientId: string;
  readonly authority: string;
  /** Endpoints of the authority as JSON; null lets MSAL know or discover them. */
  readonly authorityMetadata: string | null;
  readonly knownAuthorities: readonly string[];
}

/** MSAL's bridge to the host never gives up by itself. */
export const silentMs = 15_000;

/** What both ways of signing in tell MSAL. */
export function msalConfiguration(
  settings: SignInSettings,
  cacheLocation: 'memoryStorage' | 'sessionStorage',
): Configuration {
  return {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      knownAuthorities: [...settings.knownAuthorities],
      clientCapabilities: ['CP1'],
      redirectUri: `${window.location.origin}/tab.html`,
      ...(settings.authorityMetadata === null ? {} : { authorityMetadata: settings.authorityMetadata }),
    },
    cache: { cacheLocation },
  };
}
