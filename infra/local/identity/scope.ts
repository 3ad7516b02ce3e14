import { OAuthError } from './oauth-error.ts';
import { graphResource, scopeNames } from './registration.ts';

const oidcScopes = new Set(['openid', 'profile', 'email', 'offline_access']);

/** The scopes of a request, sorted into those of Graph and those of OpenID Connect. */
export interface RequestedScopes {
  readonly graph: readonly string[];
  readonly oidc: readonly string[];
}

/** Reads a `scope` parameter; Graph scopes may be short or prefixed. Throws AADSTS70011 for one the app does not have. */
export function parseScope(text: string): RequestedScopes {
  const names = text.split(/\s+/u).filter((name) => name !== '');
  const graph = new Set<string>();
  const oidc = new Set<string>();
  for (const name of names) {
    const short = name.startsWith(`${graphResource}/`) ? name.slice(graphResource.length + 1) : name;
    const known = scopeNames.find((scope) => scope.toLowerCase() === short.toLowerCase());
    if (oidcScopes.has(short.toLowerCase())) oidc.add(short.toLowerCase());
    else if (short === '.default') for (const scope of scopeNames) graph.add(scope);
    else if (known !== undefined) graph.add(known);
    else
      throw new OAuthError(
        'invalid_scope',
        70011,
        `The provided value for the input parameter 'scope' is not valid. The scope '${name}' is not a permission of this application.`,
      );
  }
  return { graph: [...graph], oidc: [...oidc] };
}
