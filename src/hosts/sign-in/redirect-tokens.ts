import { createStandardPublicClientApplication } from '@azure/msal-browser';
import type { AccessToken, AccessTokens } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import { within } from '../within.ts';
import { msalConfiguration, silentMs, type SignInSettings } from './msal-configuration.ts';
import { asToken, requestOf } from './msal-token.ts';
import { tokenFailure } from './token-failure.ts';

/** Tokens of a plain browser tab through MSAL, by redirect, kept until the tab is closed. */
export async function createRedirectTokens(settings: SignInSettings): Promise<AccessTokens> {
  // MSAL refuses to leave the page with its cache in memory (`in_mem_redirect_unavailable`): what it would come back to is gone.
  const configuration = msalConfiguration(settings, 'sessionStorage');
  const creating = createStandardPublicClientApplication(configuration);
  const client = await within(silentMs, creating, 'sign-in').catch((thrown: unknown) => {
    throw tokenFailure(thrown);
  });
  const back = await client.handleRedirectPromise().catch((thrown: unknown) => {
    // Back from saying no to one more permission: who was signed in still is.
    if (client.getAllAccounts().length > 0) return null;
    throw tokenFailure(thrown);
  });
  let account = back?.account ?? client.getAllAccounts()[0] ?? null;
  return {
    get: (options = {}) => {
      if (account === null) return Promise.reject(new Failure('signInNeeded'));
      return asToken(
        client.acquireTokenSilent({ ...requestOf(options), account }).then((result) => {
          account = result.account;
          return result;
        }),
      );
    },
    signIn: async (options = {}) => {
      await client.acquireTokenRedirect(requestOf(options));
      // The page is being left; nothing after this is seen.
      return new Promise<AccessToken>(() => undefined);
    },
  };
}
