import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBroker, type TokenRequest } from './broker.ts';

const request: TokenRequest = {
  clientId: 'c',
  scope: 'User.Read',
  claims: null,
  username: 'alex@contoso.example',
  confirmed: null,
};
const ask = (change: Partial<TokenRequest> = {}) =>
  createBroker('https://login.microsoftonline.com', 't')({ ...request, ...change });

function provider(answer: () => Response | Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve().then(answer));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the broker of the Teams page', () => {
  it('posts a form to the tenant’s token endpoint', async () => {
    const tokens = { access_token: 'a', id_token: 'i', expires_in: 60, scope: 'User.Read' };
    const fetch = provider(() => Response.json(tokens));
    expect(await ask({ confirmed: 'consent', claims: '{}' })).toEqual({
      kind: 'token',
      accessToken: 'a',
      idToken: 'i',
      expiresIn: 60,
      scope: 'User.Read',
    });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://login.microsoftonline.com/t/oauth2/v2.0/token');
    expect(init?.body).toBeInstanceOf(URLSearchParams);
    expect(Object.fromEntries(init?.body as URLSearchParams)).toEqual({
      grant_type: 'urn:pods-local:broker',
      client_id: 'c',
      scope: 'User.Read',
      username: 'alex@contoso.example',
      claims: '{}',
      consent: 'granted',
    });
  });

  it('reads an OAuth error, its suberror first, without trace ids', async () => {
    const body = {
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_description: 'AADSTS65001: No. Trace ID: 1',
    };
    provider(() => Response.json(body, { status: 400 }));
    expect(await ask()).toEqual({
      kind: 'refusal',
      error: 'consent_required',
      description: 'AADSTS65001: No.',
    });
  });

  it.each([
    ['a server error', () => new Response('', { status: 503 }), 'temporarily_unavailable'],
    ['an answer that is not OAuth', () => new Response('<html>', { status: 404 }), 'invalid_response'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'no_network'],
  ])('turns %s into a refusal', async (_name, answer, error) => {
    provider(answer);
    expect(await ask()).toMatchObject({ kind: 'refusal', error });
  });
});
