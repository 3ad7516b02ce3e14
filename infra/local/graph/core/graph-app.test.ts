import { generateKeyPair, SignJWT, decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import type { FaultInput } from '../../control/fault-input.ts';
import type { Runtime } from '../../control/runtime.ts';
import { createTestRuntime, testAccount, testToken } from '../../control/test-runtime.ts';
import { createGraph } from './graph-app.ts';
import type { Route } from './route.ts';

let writes = 0;
const routes: readonly Route[] = [
  route('GET', '/me', ['User.Read'], 0, ({ caller, tenant }) => ({
    oid: caller.oid,
    refuses: tenant.switches.plannerRefuses,
  })),
  route('GET', '/sites/{site-id}', ['Sites.ReadWrite.All'], 600, () => ({})),
  route('PATCH', '/sites/{site-id}', ['Sites.ReadWrite.All'], 2, () => ({ writes: ++writes })),
  route('GET', '/me/calendarView', [], 0, () => ({})),
  route('PATCH', '/planner/tasks/{task-id}', ['Tasks.ReadWrite'], 0, () => ({})),
];

function route(
  method: Route['method'],
  path: string,
  scopes: readonly string[],
  units: number,
  body: (request: Parameters<Route['handle']>[0]) => object,
): Route {
  return {
    method,
    path,
    scopes,
    units,
    coverage: 'whole',
    handle: (request) => ({ status: 200, body: body(request) }),
  };
}

let runtime: Runtime;
let graph: Hono;
let bearer = '';
beforeEach(async () => {
  runtime = await createTestRuntime();
  graph = createGraph(runtime, { routes, absent: [] });
  bearer = `Bearer ${await testToken(runtime, 'mia', ['User.Read', 'Sites.ReadWrite.All', 'Tasks.ReadWrite'])}`;
  writes = 0;
});

async function ask(path: string, init: RequestInit = {}, authorization = bearer): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Authorization', authorization);
  return graph.request(`https://graph.microsoft.com/v1.0${path}`, { ...init, headers });
}

const patch = (body: object = {}): RequestInit => ({
  method: 'PATCH',
  headers: { 'Content-Type': 'application/json', 'If-Match': '"1"' },
  body: JSON.stringify(body),
});

function fault(type: string, over: object = {}, person: string | null = null): void {
  runtime.faults.add({ type, ...over } as unknown as FaultInput, person);
}

describe('the token', () => {
  it('names the caller', async () => {
    const answer = await ask('/me');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ oid: testAccount(runtime, 'mia').id });
  });

  it('must be there, be ours, be for Graph, and be in time', async () => {
    const claims = decodeJwt(bearer.slice(7));
    const sign = async (over: object, key = runtime.key.privateKey): Promise<string> =>
      `Bearer ${await new SignJWT({ ...claims, ...over }).setProtectedHeader({ alg: 'RS256' }).sign(key)}`;
    const { privateKey } = await generateKeyPair('RS256');
    const now = Math.floor(Date.now() / 1000);
    const bad = [
      '',
      'Bearer nonsense',
      await sign({}, privateKey),
      await sign({ aud: runtime.tenant.clientId }),
      await sign({ iss: 'https://elsewhere/' }),
      await sign({ exp: now - 60 }),
      await sign({ nbf: now + 600 }),
      await sign({ tid: '00000000-0000-4000-8000-00000000ffff' }),
      await sign({ oid: '00000000-0000-4000-8000-00000000ffff' }),
    ];
    for (const authorization of bad) {
      const answer = await ask('/me', {}, authorization);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toContain('authorization_uri');
      expect(await answer.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
    }
  });

  it('must carry the scope', async () => {
    const narrow = `Bearer ${await testToken(runtime, 'mia', ['User.Read'])}`;
    expect((await ask('/sites/1', {}, narrow)).status).toBe(403);
  });

  it('never reaches the log', async () => {
    await ask('/me');
    expect(runtime.log.text()).not.toContain(bearer.slice(7));
    expect(JSON.parse(runtime.log.text())).toMatchObject({
      method: 'GET',
      url: 'https://graph.microsoft.com/v1.0/me',
      status: 200,
      user: 'mia@contoso.example',
      resourceUnits: 0,
    });
  });
});

describe('headers', () => {
  it('repeat client-request-id, carry a request-id and the tenant’s date', async () => {
    runtime.clock.set(new Date('2026-11-23T13:50:00Z'), true);
    const { headers } = await ask('/me', { headers: { 'client-request-id': 'mine' } });
    expect(headers.get('client-request-id')).toBe('mine');
    expect(headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/u);
    expect(headers.get('Date')).toBe('Mon, 23 Nov 2026 13:50:00 GMT');
    expect(headers.get('OData-Version')).toBe('4.0');
    expect(headers.get('Content-Type')).toContain('odata.metadata=minimal');
  });

  it('show a browser Graph’s own list and no RateLimit header (Dev Proxy; SharePoint quirk 20)', async () => {
    const exposed = (await ask('/me')).headers.get('Access-Control-Expose-Headers') ?? '';
    expect(exposed).toContain('Retry-After');
    expect(exposed).not.toMatch(/RateLimit|Date/u);
  });

  it('answer a preflight without a token', async () => {
    const answer = await graph.request('https://graph.microsoft.com/v1.0/me', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://pods.contoso.example',
        'Access-Control-Request-Headers': 'authorization,if-match',
      },
    });
    expect(answer.ok).toBe(true);
    expect(answer.headers.get('Access-Control-Allow-Headers')).toBe('authorization,if-match');
    expect(answer.headers.get('Access-Control-Allow-Methods')).toContain('PATCH');
  });
});

describe('bodies', () => {
  it('that are no JSON are refused and change nothing', async () => {
    expect((await ask('/sites/1', { ...patch(), body: '{"a":' })).status).toBe(400);
    expect((await ask('/sites/1', { method: 'PATCH', body: 'text' })).status).toBe(415);
    expect(writes).toBe(0);
  });
});

describe('budget', () => {
  it('throttles with Retry-After beyond the app’s units in a minute, and throttled calls count (SharePoint quirk 19)', async () => {
    expect((await ask('/sites/1')).status).toBe(200);
    expect((await ask('/sites/1')).status).toBe(200);
    const third = await ask('/sites/1');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(third.headers.get('RateLimit-Remaining')).toBeNull();
    expect(runtime.usage.people().get(testAccount(runtime, 'mia').id)).toEqual({
      roundTrips: 3,
      requests: 3,
      resourceUnits: 1800,
    });
    expect((await ask('/me')).status).toBe(200);
  });
});

describe('faults', () => {
  it.each([
    [2, '2'],
    ['2.128', '2.128'],
    [null, null],
  ])('throttle with Retry-After %s', async (retryAfter, header) => {
    fault('throttle', { retryAfter, status: 503, count: 1 });
    const answer = await ask('/me');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe(header);
    expect((await ask('/me')).status).toBe(200);
  });

  it('meet one person, one path and the methods named only', async () => {
    fault(
      'serverError',
      { status: 500, match: '^/sites', methods: ['PATCH'] },
      testAccount(runtime, 'mia').id,
    );
    expect((await ask('/sites/1', patch())).status).toBe(500);
    expect((await ask('/sites/1')).status).toBe(200);
    const rob = `Bearer ${await testToken(runtime, 'rob', ['Sites.ReadWrite.All'])}`;
    expect((await ask('/sites/1', patch(), rob)).status).toBe(200);
  });

  it('lose the answer after the write was done', async () => {
    fault('lostAnswer');
    expect((await ask('/me')).status).toBe(200);
    expect((await ask('/sites/1', patch())).status).toBe(504);
    expect(writes).toBe(1);
    expect((await ask('/sites/1', patch())).status).toBe(200);
  });

  it('judge the next If-Match stale, each service in its way', async () => {
    fault('staleETag', { count: 2 });
    expect((await ask('/sites/1', patch())).status).toBe(412);
    expect((await ask('/planner/tasks/1', patch())).status).toBe(409);
    expect(writes).toBe(0);
  });

  it('challenge for claims on demand (SharePoint quirk 30)', async () => {
    fault('claimsChallenge');
    const answer = await ask('/me');
    expect(answer.status).toBe(401);
    const claims = /claims="([^"]+)"/u.exec(answer.headers.get('WWW-Authenticate') ?? '')?.[1] ?? '';
    expect(JSON.parse(Buffer.from(claims, 'base64').toString())).toHaveProperty('access_token.nbf');
    expect((await ask('/me')).status).toBe(200);
  });

  it('let four calls of a person be under way on the mailbox and refuse the fifth (planner-calendar quirk 25)', async () => {
    fault('delay', { ms: 50 });
    const answers = await Promise.all(Array.from({ length: 5 }, async () => ask('/me/calendarView')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    expect((await ask('/me/calendarView')).status).toBe(200);
  });

  it('lay values over the switches for one person and leave the switches alone', async () => {
    fault('plannerRefuses', { value: true }, testAccount(runtime, 'mia').id);
    expect(await (await ask('/me')).json()).toMatchObject({ refuses: true });
    const rob = `Bearer ${await testToken(runtime, 'rob', ['User.Read'])}`;
    expect(await (await ask('/me', {}, rob)).json()).toMatchObject({ refuses: false });
    expect(runtime.tenant.switches.plannerRefuses).toBe(false);
  });

  it('cut every call of a person who is offline', async () => {
    fault('offline', {}, testAccount(runtime, 'mia').id);
    expect((await ask('/me')).status).toBe(504);
    runtime.faults.clear();
    expect((await ask('/me')).status).toBe(200);
  });
});

describe('a batch', () => {
  const batch = (requests: object[]): RequestInit => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ requests }),
  });

  it('repeats the request-id of the whole in the errors of its parts (recorded)', async () => {
    const answer = await ask('/$batch', batch([{ id: '1', method: 'GET', url: '/nowhere' }]));
    const body = (await answer.json()) as {
      responses: { body: { error: { innerError: Record<string, string> } } }[];
    };
    expect(body.responses[0]?.body.error.innerError['request-id']).toBe(answer.headers.get('request-id'));
  });

  it('is throttled part by part, 200 as a whole, and by itself only when a fault names it', async () => {
    fault('throttle', { retryAfter: 3, status: 429, count: 1 });
    const parts = batch([
      { id: '1', method: 'GET', url: '/me' },
      { id: '2', method: 'GET', url: '/me' },
    ]);
    const answer = await ask('/$batch', parts);
    expect(answer.status).toBe(200);
    const { responses } = (await answer.json()) as { responses: { status: number; headers: object }[] };
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 429]);
    expect(responses.find(({ status }) => status === 429)?.headers).toMatchObject({ 'Retry-After': '3' });
    fault('throttle', { retryAfter: 3, status: 429, match: 'batch' });
    expect((await ask('/$batch', parts)).status).toBe(429);
  });

  it('is one round trip of several requests, and is lost as a whole', async () => {
    fault('lostAnswer');
    const write = {
      id: '1',
      method: 'PATCH',
      url: '/sites/1',
      headers: { 'Content-Type': 'application/json' },
      body: {},
    };
    expect((await ask('/$batch', batch([write, { id: '2', method: 'GET', url: '/me' }]))).status).toBe(504);
    expect(writes).toBe(1);
    expect(runtime.usage.people().get(testAccount(runtime, 'mia').id)).toMatchObject({
      roundTrips: 1,
      requests: 2,
    });
  });
});
