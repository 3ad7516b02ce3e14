import type { Hono } from 'hono';
import { beforeEach, describe, expect, it } from 'vitest';
import { createControl } from './control-app.ts';
import type { Runtime } from './runtime.ts';
import { createTestRuntime, testAccount } from './test-runtime.ts';

let runtime: Runtime;
let control: Hono;
beforeEach(async () => {
  runtime = await createTestRuntime();
  control = createControl(runtime);
});

async function ask(
  path: string,
  method = 'GET',
  body?: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return control.request(`http://localhost:4280/_local/${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

describe('who may steer', () => {
  it('is this machine, with no page or a host page', async () => {
    expect((await ask('accounts')).status).toBe(200);
    expect((await ask('accounts', 'GET', undefined, { Origin: 'http://localhost:4280' })).status).toBe(200);
    expect((await control.request('https://teams.microsoft.com/_local/clock')).status).toBe(200);
  });

  it('is no foreign Host (DNS rebinding) and no foreign Origin, the app’s included', async () => {
    expect((await control.request('http://evil.example:4280/_local/accounts')).status).toBe(403);
    expect((await control.request('http://teams.microsoft.com/_local/clock')).status).toBe(403);
    for (const origin of ['https://evil.example', 'http://localhost:4281', 'null'])
      expect((await ask('reset', 'POST', {}, { Origin: origin })).status).toBe(403);
  });
});

describe('clock', () => {
  it('stands still when frozen and runs otherwise', async () => {
    await ask('clock', 'POST', { now: '2026-11-23T13:50:00Z', frozen: true });
    expect(await (await ask('clock')).json()).toEqual({ now: '2026-11-23T13:50:00.000Z', frozen: true });
    expect(runtime.tenant.now().toISOString()).toBe('2026-11-23T13:50:00.000Z');
    await ask('clock', 'POST', { now: '2027-01-01T00:00:00Z' });
    expect(runtime.clock.frozen).toBe(false);
    expect(runtime.tenant.now().getUTCFullYear()).toBe(2027);
  });

  it('keeps going from where it stood when only frozen is given', async () => {
    await ask('clock', 'POST', { now: '2027-01-01T00:00:00Z', frozen: true });
    await ask('clock', 'POST', { frozen: false });
    expect(runtime.tenant.now().getUTCFullYear()).toBe(2027);
  });

  it('refuses what is no instant, with a sentence', async () => {
    const answer = await ask('clock', 'POST', { now: 'tomorrow' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: expect.stringContaining('ISO 8601') as string });
  });
});

describe('faults', () => {
  it('are added for a person by name, listed and removed by type', async () => {
    expect((await ask('faults', 'POST', { type: 'offline', person: 'MIA@contoso.example' })).status).toBe(
      201,
    );
    await ask('faults', 'POST', { type: 'plannerRefuses' });
    await ask('faults', 'POST', { type: 'provisioningDelay', seconds: 30 });
    const list = (await (await ask('faults')).json()) as { type: string; personId: string | null }[];
    expect(list.map(({ type }) => type)).toEqual(['offline', 'plannerRefuses', 'provisioningDelay']);
    expect(list[0]?.personId).toBe(testAccount(runtime, 'mia').id);
    const seen = runtime.faults.overlay(runtime.tenant.switches, {
      person: null,
      method: 'POST',
      url: '/groups',
    });
    expect(seen).toMatchObject({ plannerRefuses: true, groupProvisioningSeconds: 30 });
    await control.request('http://localhost/_local/faults?type=offline&person=mia@contoso.example', {
      method: 'DELETE',
    });
    expect(await (await ask('faults')).json()).toHaveLength(2);
    await ask('faults', 'DELETE');
    expect(await (await ask('faults')).json()).toEqual([]);
  });

  it.each([
    [{ type: 'nonsense' }, 'type'],
    [{ type: 'offline', person: 'nobody' }, 'nobody'],
    [{ type: 'delay' }, 'ms'],
    [{ type: 'offline', match: '(' }, 'match'],
    [{ type: 'uniqueViolationStatus', value: true }, 'number'],
    [{ type: 'offline', perosn: 'mia@contoso.example' }, 'perosn'],
  ])('of the form %j are refused with a sentence that says why', async (body, word) => {
    const answer = await ask('faults', 'POST', body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain(word);
    expect(runtime.faults.list()).toEqual([]);
  });

  it('end by themselves after their time', () => {
    runtime.faults.add({ type: 'offline', seconds: 0 }, null);
    expect(runtime.faults.take('offline', { person: null, method: 'GET', url: '/' })).toBeNull();
  });
});

describe('accounts, app and usage', () => {
  it('have the fixed form', async () => {
    expect(((await (await ask('accounts')).json()) as object[])[0]).toEqual({
      userPrincipalName: 'mia@contoso.example',
      password: 'secret',
      displayName: 'mia Test',
      id: testAccount(runtime, 'mia').id,
      role: 'manager',
    });
    expect(await (await ask('app')).json()).toMatchObject({
      clientId: runtime.tenant.clientId,
      tenantId: runtime.tenant.tenantId,
      httpsBase: 'https://localhost:4282',
    });
    runtime.usage.book(testAccount(runtime, 'mia').id, 2, 1250);
    expect(await (await ask('usage')).json()).toMatchObject({
      people: [{ userPrincipalName: 'mia@contoso.example', requests: 1, resourceUnits: 2 }],
      total: { requests: 1, resourceUnits: 2 },
    });
  });
});
