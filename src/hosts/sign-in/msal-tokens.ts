import {
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  type AuthenticationResult,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { parseGuid } from '#src/domain/values/guid.ts';
import type { AccessToken, AccessTokens, TokenOptions } from '#src/ports/access-token.ts';
import { Failure } from '#src/ports/failure.ts';
import { dailyScopes } from '#src/ports/scopes.ts';
import { within } from '../within.ts';
import { tokenFailure } from './token-failure.ts';

export interface SignInSettings {
  readonly clientId: string;
  readonly authority: string;
  /** Endpoints of the authority as JSON; null lets MSAL know or discover them. */
  readonly authorityMetadata: string | null;
  readonly knownAuthorities: readonly string[];
  /** `nested`: the host signs in (Teams, Outlook). `redirect`: a browser tab of its own. */
  readonly mode: 'nested' | 'redirect';
}

/** MSAL's bridge to the host never gives up by itself. */
const silentMs = 15_000;

/** Tokens through MSAL. Inside a host they are kept in memory only; a plain browser tab keeps them until it is closed. */
export async function createTokens(settings: SignInSettings): Promise<AccessTokens> {
  const client = await within(silentMs, createClient(settings), 'sign-in').catch((thrown: unknown) => {
    throw tokenFailure(thrown);
  });
  return settings.mode === 'nested' ? nestedTokens(client) : redirectTokens(client);
}

function createClient({ mode, ...settings }: SignInSettings): Promise<IPublicClientApplication> {
  const configuration: Configuration = {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      knownAuthorities: [...settings.knownAuthorities],
      clientCapabilities: ['CP1'],
      redirectUri: `${window.location.origin}/tab.html`,
      ...(settings.authorityMetadata === null ? {} : { authorityMetadata: settings.authorityMetadata }),
    },
    // MSAL refuses to leave the page with its cache in memory (`in_mem_redirect_unavailable`): what it would come back to is gone.
    // A browser tab of its own keeps tokens as long as the tab; inside a host they never touch storage.
    cache: { cacheLocation: mode === 'redirect' ? 'sessionStorage' : 'memoryStorage' },
  };
  if (mode === 'redirect') return createStandardPublicClientApplication(configuration);
  // Without a bridge MSAL would quietly turn to redirects, which a frame cannot do: say so instead.
  if (!('nestedAppAuthBridge' in window || '__initializeNestedAppAuth' in window))
    return Promise.reject(new Failure('signInUnsupported', { details: 'no nested sign-in in this host' }));
  return createNestablePublicClientApplication(configuration);
}

function requestOf({ claims, scopes = dailyScopes }: TokenOptions): { scopes: string[]; claims?: string } {
  return { scopes: [...scopes], ...(claims === undefined ? {} : { claims }) };
}

function nestedTokens(client: IPublicClientApplication): AccessTokens {
  return {
    get: (options = {}) => asToken(within(silentMs, client.acquireTokenSilent(requestOf(options)), 'token')),
    signIn: (options = {}) => asToken(client.acquireTokenPopup(requestOf(options))),
  };
}

async function redirectTokens(client: IPublicClientApplication): Promise<AccessTokens> {
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

async function asToken(result: Promise<AuthenticationResult>): Promise<AccessToken> {
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
