import { createHash } from 'node:crypto';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose';
import type { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Runtime } from '../control/runtime.ts';
import { createTestRuntime, testAccount } from '../control/test-runtime.ts';
import { createIdentity } from './identity-app.ts';
import { loadSigningKey } from './keys.ts';
import { brokerGrant } from './token-endpoint.ts';

let runtime: Runtime;
let identity: Hono;
let base = '';
beforeEach(async () => {
  runtime = await createTestRuntime();
  identity = createIdentity(runtime);
  base = `http://localhost:4280/${runtime.tenant.tenantId}`;
});

const redirect = 'http://localhost:4281/auth.html';
const verifier = 'v'.repeat(43);
const challenge = createHash('sha256').update(verifier).digest('base64url');

interface TokenBody {
  access_token: string;
  id_token: string;
  refresh_token: string;
  scope: string;
  expires_in: number;
  error: string;
  error_codes: number[];
  suberror: string;
  client_info: string;
}

async function token(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: TokenBody }> {
  const answer = await identity.request(`${base}/oauth2/v2.0/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ client_id: runtime.tenant.clientId, ...fields }),
  });
  return { status: answer.status, body: (await answer.json()) as TokenBody };
}

const password = async (fields: Record<string, string> = {}): ReturnType<typeof token> =>
  token({
    grant_type: 'password',
    username: 'mia@contoso.example',
    password: 'secret',
    scope: 'User.Read openid',
    ...fields,
  });

function authorizeUrl(over: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: runtime.tenant.clientId,
    redirect_uri: redirect,
    response_type: 'code',
    response_mode: 'fragment',
    scope: 'openid profile offline_access https://graph.microsoft.com/User.Read',
    state: 'the state',
    nonce: 'the nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...over,
  });
  return `${base}/oauth2/v2.0/authorize?${query.toString()}`;
}

async function pick(
  name: 'mia' | 'rob',
  over: Record<string, string> = {},
  form: Record<string, string> = {},
): Promise<Response> {
  return identity.request(authorizeUrl(over), {
    method: 'POST',
    body: new URLSearchParams({ account: testAccount(runtime, name).id, ...form }),
  });
}

function fragmentOf(answer: Response): URLSearchParams {
  return new URLSearchParams(new URL(answer.headers.get('Location') ?? '').hash.slice(1));
}

function withdrawConsent(): void {
  runtime.tenant.db.exec('DELETE FROM consents');
}

describe('discovery and keys', () => {
  it('name the endpoints at the address asked, and verify the tokens of the password grant', async () => {
    const document = (await (
      await identity.request(`${base}/v2.0/.well-known/openid-configuration`)
    ).json()) as Record<string, string>;
    expect(document['token_endpoint']).toBe(`${base}/oauth2/v2.0/token`);
    const keys = (await (await identity.request(document['jwks_uri'] ?? '')).json()) as JSONWebKeySet;
    expect(JSON.stringify(keys)).not.toContain('"d"');
    const { body } = await password();
    const access = await jwtVerify(body.access_token, createLocalJWKSet(keys), {
      audience: 'https://graph.microsoft.com',
    });
    expect(access.payload).toMatchObject({
      iss: `https://sts.windows.net/${runtime.tenant.tenantId}/`,
      oid: testAccount(runtime, 'mia').id,
      tid: runtime.tenant.tenantId,
      appid: runtime.tenant.clientId,
      scp: 'User.Read',
      upn: 'mia@contoso.example',
    });
    const id = await jwtVerify(body.id_token, createLocalJWKSet(keys), {
      audience: runtime.tenant.clientId,
      issuer: document['issuer'] ?? '',
    });
    expect(id.payload).toMatchObject({ preferred_username: 'mia@contoso.example', name: 'mia Test' });
  });

  it('answer any web page; an unknown tenant gets AADSTS90002', async () => {
    const answer = await identity.request(`${base}/discovery/v2.0/keys`, { headers: { Origin: redirect } });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const unknown = await identity.request('http://localhost:4280/elsewhere/discovery/v2.0/keys');
    expect(await unknown.json()).toMatchObject({ error_codes: [90002] });
    expect((await identity.request('http://localhost:4280/organizations/discovery/v2.0/keys')).status).toBe(
      200,
    );
  });

  it('keep the signing key in the database', async () => {
    const made = await loadSigningKey(runtime.tenant.db);
    expect((await loadSigningKey(runtime.tenant.db)).kid).toBe(made.kid);
  });
});

describe('the password grant', () => {
  it.each([
    ['a wrong password', { password: 'wrong' }, 50126],
    ['an unknown person', { username: 'nobody@contoso.example' }, 50034],
    ['a scope the app does not have', { scope: 'Mail.Send' }, 70011],
    ['no scope', { scope: '' }, 900144],
    ['another app', { client_id: 'x' }, 700016],
  ])('refuses %s in the shape of Entra', async (_, fields, number) => {
    const { status, body } = await password(fields);
    expect(status).toBe(400);
    expect(body.error_codes).toEqual([number]);
    expect(body).toMatchObject({ error_description: expect.stringContaining(`AADSTS${number}: `) as string });
  });

  it('gives the scopes asked for and no more, all of them for .default', async () => {
    expect(decodeJwt((await password({ scope: 'Tasks.ReadWrite' })).body.access_token)['scp']).toBe(
      'Tasks.ReadWrite',
    );
    const all = await password({ scope: 'https://graph.microsoft.com/.default' });
    expect(String(decodeJwt(all.body.access_token)['scp']).split(' ')).toHaveLength(11);
  });

  it('refuses without consent: 65001 for the person’s own, 90094 where an administrator must', async () => {
    withdrawConsent();
    expect((await password()).body).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    });
    expect((await password({ scope: 'Group.ReadWrite.All' })).body.error_codes).toEqual([90094]);
  });

  it('refuses one person by fault', async () => {
    runtime.faults.add({ type: 'withheldConsent', scopes: ['User.Read'] }, testAccount(runtime, 'mia').id);
    expect((await password()).body.error_codes).toEqual([65001]);
    expect((await password({ username: 'rob@contoso.example' })).status).toBe(200);
    expect((await password({ scope: 'Tasks.ReadWrite' })).status).toBe(200);
  });
});

describe('authorization code with PKCE', () => {
  it('shows the account picker without script, then returns to the app with a code good once', async () => {
    const page = await (await identity.request(authorizeUrl())).text();
    expect(page).toContain('rob@contoso.example');
    expect(page).not.toContain('<script');
    const answer = await pick('rob');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Set-Cookie')).toMatch(/HttpOnly/u);
    const fragment = fragmentOf(answer);
    expect(fragment.get('state')).toBe('the state');
    const code = fragment.get('code') ?? '';
    const redeem = async (over: Record<string, string> = {}): ReturnType<typeof token> =>
      token({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirect,
        code_verifier: verifier,
        ...over,
      });
    const { body } = await redeem();
    expect(decodeJwt(body.id_token)).toMatchObject({
      nonce: 'the nonce',
      oid: testAccount(runtime, 'rob').id,
    });
    expect(decodeJwt(body.access_token)['scp']).toBe('User.Read');
    expect((await redeem()).body.error_codes).toEqual([54005]);
  });

  it('answers in the query when asked to', async () => {
    const url = new URL((await pick('rob', { response_mode: 'query' })).headers.get('Location') ?? '');
    expect(url.searchParams.get('code')).not.toBeNull();
    expect(url.hash).toBe('');
  });

  it('refuses another verifier', async () => {
    const code = fragmentOf(await pick('rob')).get('code') ?? '';
    const { body } = await token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect,
      code_verifier: 'w'.repeat(43),
    });
    expect(body.error_codes).toEqual([501481]);
  });

  it.each([
    ['a redirect elsewhere', { redirect_uri: 'https://evil.example/auth.html' }],
    ['no challenge', { code_challenge: '' }],
    ['another app', { client_id: 'x' }],
    ['a token in the redirect', { response_type: 'token' }],
  ])('shows a page and never goes back for %s', async (_, over) => {
    const answer = await identity.request(authorizeUrl(over));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Location')).toBeNull();
  });

  it('is silent with a session, and says login_required without one or for another person', async () => {
    const none = await identity.request(authorizeUrl({ prompt: 'none' }));
    expect(fragmentOf(none).get('error')).toBe('login_required');
    const cookie = ((await pick('rob')).headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    const silent = async (over: Record<string, string>): Promise<URLSearchParams> =>
      fragmentOf(
        await identity.request(authorizeUrl({ prompt: 'none', ...over }), { headers: { Cookie: cookie } }),
      );
    expect((await silent({ login_hint: 'rob@contoso.example' })).get('code')).not.toBeNull();
    expect((await silent({ login_hint: 'mia@contoso.example' })).get('error')).toBe('login_required');
    const chosen = await identity.request(authorizeUrl({ prompt: 'select_account' }), {
      headers: { Cookie: cookie },
    });
    expect(chosen.status).toBe(200);
  });

  it('asks for consent on a page and keeps it', async () => {
    withdrawConsent();
    expect(await (await pick('rob')).text()).toContain('User.Read');
    expect(fragmentOf(await pick('rob', {}, { consent: 'refused' })).get('error')).toBe('access_denied');
    expect(fragmentOf(await pick('rob', {}, { consent: 'granted' })).get('code')).not.toBeNull();
    expect(fragmentOf(await pick('rob')).get('code')).not.toBeNull();
  });

  it('signs out', async () => {
    const cookie = ((await pick('rob')).headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    await identity.request(`${base}/oauth2/v2.0/logout`, { headers: { Cookie: cookie } });
    const after = await identity.request(authorizeUrl({ prompt: 'none' }), { headers: { Cookie: cookie } });
    expect(fragmentOf(after).get('error')).toBe('login_required');
  });
});

describe('refresh tokens', () => {
  // learn.microsoft.com/entra/identity-platform/refresh-tokens: an old one is not revoked when it is used.
  it('replace themselves and give other scopes; the used one stays good, an unknown one is refused', async () => {
    const first = (await password({ scope: 'User.Read openid offline_access' })).body.refresh_token;
    const refresh = async (refresh_token: string): ReturnType<typeof token> =>
      token({ grant_type: 'refresh_token', refresh_token, scope: 'Tasks.ReadWrite offline_access' });
    runtime.faults.add({ type: 'signedOut' }, testAccount(runtime, 'mia').id);
    expect((await refresh(first)).status).toBe(400);
    runtime.faults.clear('signedOut');
    const second = await refresh(first);
    expect(decodeJwt(second.body.access_token)['scp']).toBe('Tasks.ReadWrite');
    expect((await refresh(first)).status).toBe(200);
    expect((await refresh('unknown')).body).toMatchObject({ error: 'invalid_grant', error_codes: [700084] });
    expect((await refresh(second.body.refresh_token)).status).toBe(200);
  });
});

describe('the broker grant', () => {
  const broker = async (
    over: Record<string, string> = {},
    origin = 'http://localhost:4280',
  ): ReturnType<typeof token> =>
    token(
      { grant_type: brokerGrant, username: 'rob@contoso.example', scope: 'User.Read', ...over },
      { Origin: origin },
    );

  it('gives a host page tokens for the person of its window, with client capabilities', async () => {
    const { body } = await broker({ claims: '{"access_token":{"xms_cc":{"values":["CP1"]}}}' });
    expect(decodeJwt(body.access_token)).toMatchObject({ upn: 'rob@contoso.example', xms_cc: ['CP1'] });
    expect(decodeJwt(body.id_token)['oid']).toBe(testAccount(runtime, 'rob').id);
    expect(body).not.toHaveProperty('refresh_token');
    expect((await broker({}, 'https://teams.microsoft.com')).status).toBe(200);
  });

  it('refuses every other page, the app’s own included', async () => {
    for (const origin of ['http://localhost:4281', 'https://pods.contoso.example', 'https://evil.example'])
      expect((await broker({}, origin)).body.error).toBe('unauthorized_client');
  });

  it('asks for interaction while the person is signed out, and for consent until it is given', async () => {
    runtime.faults.add({ type: 'signedOut' }, testAccount(runtime, 'rob').id);
    expect((await broker()).body.error).toBe('interaction_required');
    runtime.faults.clear();
    withdrawConsent();
    expect((await broker()).body.error).toBe('consent_required');
    expect((await broker({ consent: 'granted' })).status).toBe(200);
    expect((await broker()).status).toBe(200);
    expect((await broker({ scope: 'Group.ReadWrite.All', consent: 'granted' })).body.error_codes).toEqual([
      90094,
    ]);
  });

  it('is cut while the person is offline', async () => {
    runtime.faults.add({ type: 'offline' }, testAccount(runtime, 'rob').id);
    const answer = await identity.request(`${base}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { Origin: 'http://localhost:4280' },
      body: new URLSearchParams({
        client_id: runtime.tenant.clientId,
        grant_type: brokerGrant,
        username: 'rob@contoso.example',
        scope: 'User.Read',
      }),
    });
    expect(answer.status).toBe(504);
  });
});
