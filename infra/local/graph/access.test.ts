import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAccount, type Account } from '../identity/accounts.ts';
import { loadSigningKey, type SigningKey } from '../identity/keys.ts';
import { accessToken } from '../identity/tokens.ts';
import { scopeNames } from '../identity/registration.ts';
import { startTenant, type RunningTenant } from '../server.ts';
import { coverage } from './coverage.ts';

let dir = '';
let running: RunningTenant;
let key: SigningKey;
let foreignKey: CryptoKey;
let ids: Record<string, string> = {};
const rows = coverage.filter((row) => row.coverage !== 'absent' && row.path !== '/$batch');
/** Not the pair's: one's own things, the directory's public part, and creates that name nobody. */
const isPairs = ({ path: route }: { path: string }): boolean =>
  !/^\/(?:me|users)\b/u.test(route) && route.includes('{');

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'access-'));
  running = await startTenant({
    port: 0,
    dataDir: dir,
    distDir: dir,
    clock: new Date('2026-11-23T13:50:00Z'),
  });
  key = await loadSigningKey(running.tenant.db);
  foreignKey = (await generateKeyPair('RS256')).privateKey;
  ids = await pairIds();
}, 30_000);
afterAll(async () => {
  await running.close();
  rmSync(dir, { recursive: true });
});

function account(name: string): Account {
  const found = findAccount(running.tenant.db, `${name}@contoso.example`);
  if (found === null) throw new Error(`No ${name}`);
  return found;
}

async function bearer(name: string, scopes: readonly string[] = scopeNames): Promise<string> {
  const { tenantId, clientId } = running.tenant;
  return accessToken(key, { account: account(name), tenantId, clientId }, scopes, []);
}

async function ask(method: string, url: string, token: string, body?: object): Promise<Response> {
  return fetch(`${running.baseUrl}/v1.0${url}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'If-Match': '"x"' },
    ...(method !== 'GET' && method !== 'DELETE' && { body: JSON.stringify(body ?? {}) }),
  });
}

const withIds = v.object({ value: v.array(v.object({ id: v.string() })) });

const chatList = v.object({
  value: v.array(v.object({ id: v.string(), members: v.array(v.object({ userId: v.string() })) })),
});

async function firstId(url: string): Promise<string> {
  const answer = await ask('GET', url, await bearer('alex'));
  const id = v.parse(withIds, await answer.json()).value[0]?.id;
  if (id === undefined) throw new Error(`Nothing at ${url}`);
  return id;
}

/** Real ids of everything Adele and Alex share, as Alex sees them. */
async function pairIds(): Promise<Record<string, string>> {
  const group = await firstId('/me/memberOf');
  const site = v.parse(
    v.object({ id: v.string() }),
    await (await ask('GET', `/groups/${group}/sites/root`, await bearer('alex'))).json(),
  ).id;
  const list = await firstId(`/sites/${site}/lists`);
  const item = await firstId(`/sites/${site}/lists/${list}/items`);
  const plan = await firstId(`/groups/${group}/planner/plans`);
  const meetings = await ask(
    'GET',
    "/me/chats?$filter=chatType eq 'meeting'&$expand=members",
    await bearer('alex'),
  );
  const chats = v.parse(chatList, await meetings.json()).value;
  const adele = account('adele').id;
  const chat = chats.find(
    ({ members }) => members.length === 2 && members.some(({ userId }) => userId === adele),
  );
  return {
    'group-id': group,
    'site-id': site,
    'list-id': list,
    'listItem-id': item,
    'listItemVersion-id': '1.0',
    'directoryObject-id': account('alex').id,
    'plannerPlan-id': plan,
    'plannerBucket-id': await firstId(`/planner/plans/${plan}/buckets`),
    'plannerTask-id': await firstId(`/planner/plans/${plan}/tasks`),
    'chat-id': chat?.id ?? '',
  };
}

function fill(template: string): string {
  return template.replace(/\{([^}]+)\}/gu, (_, name: string) => encodeURIComponent(ids[name] ?? 'x'));
}

describe.each(rows)('$method $path', ({ method, path: template }) => {
  it('is closed to tokens that are expired, wrongly signed, for another audience, or without scopes', async () => {
    const good = await bearer('alex');
    const sign = async (over: object, by = key.privateKey): Promise<string> =>
      new SignJWT({ ...decodeJwt(good), ...over }).setProtectedHeader({ alg: 'RS256' }).sign(by);
    const bad = [
      await sign({ exp: Math.floor(Date.now() / 1000) - 1 }),
      await sign({}, foreignKey),
      await sign({ aud: running.tenant.clientId }),
    ];
    for (const token of bad) expect((await ask(method, fill(template), token)).status).toBe(401);
    expect((await ask(method, fill(template), await bearer('alex', []))).status).toBe(403);
  });
});

describe.each(rows.filter(isPairs))('$method $path of the pair', ({ method, path: template }) => {
  it('is closed to a person outside, alone and in a batch', async () => {
    const token = await bearer('diego');
    const body =
      method === 'GET' || method === 'DELETE'
        ? {}
        : { body: {}, headers: { 'Content-Type': 'application/json' } };
    expect([403, 404]).toContain((await ask(method, fill(template), token)).status);
    const batch = await ask('POST', '/$batch', token, {
      requests: [{ id: '1', method, url: fill(template), ...body }],
    });
    const { responses } = v.parse(
      v.object({ responses: v.array(v.object({ status: v.number() })) }),
      await batch.json(),
    );
    expect([403, 404]).toContain(responses[0]?.status);
  });
});
