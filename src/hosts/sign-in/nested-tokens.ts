import { createNestablePublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import type { AccessTokens } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import { within } from '../within.ts';
import { msalConfiguration, silentMs, type SignInSettings } from './msal-configuration.ts';
import { asToken, requestOf } from './msal-token.ts';
import { tokenFailure } from './token-failure.ts';

/**
 * Tokens of the host (Teams, Outlook) through MSAL, kept in memory only. The build leaves MSAL's other ways of signing in out of this
 * file's MSAL (`.config/msal-in-two-chunks.ts`): where it would turn to them, it throws.
 */
export async function createNestedTokens(settings: SignInSettings): Promise<AccessTokens> {
  const client = await within(silentMs, createClient(settings), 'sign-in').catch((thrown: unknown) => {
    throw tokenFailure(thrown);
  });
  return {
    get: (options = {}) => asToken(within(silentMs, client.acquireTokenSilent(requestOf(options)), 'token')),
    signIn: (options = {}) => asToken(client.acquireTokenPopup(requestOf(options))),
  };
}

function createClient(settings: SignInSettings): Promise<IPublicClientApplication> {
  // Without a bridge MSAL would turn to redirects, which a frame cannot do: say so instead.
  if (!('nestedAppAuthBridge' in window || '__initializeNestedAppAuth' in window))
    return Promise.reject(new Failure('signInUnsupported', { details: 'no nested sign-in in this host' }));
  return createNestablePublicClientApplication(msalConfiguration(settings, 'memoryStorage'));
}
