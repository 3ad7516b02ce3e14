import { vi } from 'vitest';
import { GraphClient } from '#src/graph/client/graph-client.ts';
import type { AccessTokens } from '#src/ports/access-token.ts';
import { adele, alex } from './fake-pair.ts';
import { FakeFetch } from './fake-fetch.ts';

/** A Graph client whose requests a {@link FakeFetch} answers. Undo with `vi.unstubAllGlobals()`. */
export function graphOver(tokens: Partial<AccessTokens> = {}): {
  readonly client: GraphClient;
  readonly line: FakeFetch;
} {
  const line = new FakeFetch();
  // The Graph SDK takes no fetch of ours.
  vi.stubGlobal('fetch', line.fetch);
  const token = { token: 'token', tenantId: adele.id, personId: alex.id, name: alex.name };
  const all: AccessTokens = {
    get: () => Promise.resolve(token),
    signIn: () => Promise.resolve(token),
    ...tokens,
  };
  return { client: new GraphClient('https://graph.microsoft.com/v1.0', all), line };
}
