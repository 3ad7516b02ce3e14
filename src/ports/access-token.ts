import type { Guid } from '#src/domain/values/guid.ts';

/** A token for Graph and who it speaks for, read from the token itself. */
export interface AccessToken {
  readonly token: string;
  readonly tenantId: Guid;
  readonly personId: Guid;
  readonly name: string;
}

export interface TokenOptions {
  /** A challenge of Graph's 401, which bypasses the cache. */
  readonly claims?: string;
  /** Permissions asked for when used (`scopes.ts`), in place of the daily ones. */
  readonly scopes?: readonly string[];
}

/** Gets tokens; they live in memory only. Throws `Failure` `signInNeeded`, `consentNeeded` or `offline`. */
export interface AccessTokens {
  /** Silent. */
  get(options?: TokenOptions): Promise<AccessToken>;
  /** From a click: may show the host's own sign-in or consent. A plain browser leaves the page. */
  signIn(options?: TokenOptions): Promise<AccessToken>;
}
