import type { Guid } from '#src/domain/values/guid.ts';

/** A token for Graph and who it speaks for, read from the token itself. */
export interface AccessToken {
  readonly token: string;
  readonly tenantId: Guid;
  readonly personId: Guid;
  readonly name: string;
}

/** Gets tokens; they live in memory only. Throws `Failure` `signInNeeded`, `consentNeeded` or `offline`. */
export interface AccessTokens {
  /** Silent; `claims` is a challenge of Graph's 401, which bypasses the cache. */
  get(options?: { readonly claims?: string }): Promise<AccessToken>;
  /** From a click: may show the host's own sign-in or consent. A plain browser leaves the page. */
  signIn(options?: { readonly claims?: string }): Promise<AccessToken>;
}
