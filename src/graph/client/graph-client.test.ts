import { afterEach, describe, expect, it, vi } from 'vitest';
import { adele, alex } from '../../../tests/fakes/fake-pair.ts';
import { graphOver } from '../../../tests/fakes/graph-over.ts';
import { unreadable } from './graph-client.ts';

afterEach(() => vi.unstubAllGlobals());
const call = { method: 'GET', path: '/me' } as const;

describe('Graph', () => {
  it('gets a token with every call and gives back every answer', async () => {
    const { client, line } = graphOver();
    line.answer({ status: 404, body: { error: { code: 'itemNotFound' } } });
    expect(await client.send(call)).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } });
    expect(line.sent[0]?.url).toBe('https://graph.microsoft.com/v1.0/me');
    expect(line.sent[0]?.headers.get('Authorization')).toBe('Bearer token');
  });

  it('sends a create once, whatever the answer: a second try is decided elsewhere', async () => {
    const { client, line } = graphOver();
    line.answer({ status: 503, headers: { 'Retry-After': '2' } });
    const sending = client.expect({
      method: 'POST',
      path: '/x',
      body: { a: 1 },
      headers: { 'Content-Type': 'application/json' },
    });
    await expect(sending).rejects.toMatchObject({ kind: 'throttled', retryAfterMs: 2_000 });
    expect(line.sent.map(({ body }) => body)).toEqual([{ a: 1 }]);
  });

  it('is offline without an answer', async () => {
    const { client, line } = graphOver();
    line.answer(new TypeError('network'));
    await expect(client.send(call)).rejects.toMatchObject({ kind: 'offline' });
  });

  it('answers a claims challenge once, with the claims', async () => {
    const asked: unknown[] = [];
    const token = { token: 't', tenantId: adele.id, personId: alex.id, name: '' };
    const { client, line } = graphOver({
      get: (options) => {
        asked.push(options?.claims);
        return Promise.resolve(token);
      },
    });
    const challenge = {
      'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`,
    };
    line.answer({ status: 401, headers: challenge }, { status: 200, body: {} });
    expect((await client.send(call)).status).toBe(200);
    expect(asked).toEqual([undefined, '{"access_token":{}}']);
    line.answer({ status: 401 }, { status: 401 });
    await expect(client.send(call)).rejects.toMatchObject({ kind: 'signInNeeded' });
  });

  it('tells text that is no JSON from no body', async () => {
    const { client, line } = graphOver();
    line.answer({ status: 200, body: '<html>' }, { status: 204 });
    expect((await client.send(call)).body).toBe(unreadable);
    expect((await client.send(call)).body).toBeUndefined();
  });

  it('follows Graph’s own links by path, whatever host they name', () => {
    const { client } = graphOver();
    expect(client.relative('https://graph.microsoft.com/v1.0/me?$skiptoken=a%20b')).toBe(
      '/me?$skiptoken=a%20b',
    );
    expect(client.relative('https://other.example/v1.0/me?x=1')).toBe('/me?x=1');
  });
});
