import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTenant, type RunningTenant } from './server.ts';

let dir = '';
let running: RunningTenant;
const clock = new Date('2026-11-23T13:50:00Z');

async function start(over: object = {}): Promise<RunningTenant> {
  return startTenant({ port: 0, dataDir: dir, distDir: path.join(dir, 'dist'), clock, ...over });
}

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'local-tenant-'));
  running = await start();
}, 30_000);
afterAll(async () => {
  await running.close();
  rmSync(dir, { recursive: true });
});

interface Account {
  userPrincipalName: string;
  password: string;
  id: string;
  role: string;
}

async function accounts(): Promise<Account[]> {
  return (await (await fetch(`${running.baseUrl}/_local/accounts`)).json()) as Account[];
}

async function tokenOf(account: Account, scope: string): Promise<string> {
  const answer = await fetch(`${running.baseUrl}/${running.tenant.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: running.tenant.clientId,
      username: account.userPrincipalName,
      password: account.password,
      scope,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function first(role: string): Promise<Account> {
  const found = (await accounts()).find((account) => account.role === role);
  if (found === undefined) throw new Error(`No ${role}`);
  return found;
}

async function me(token: string): Promise<Response> {
  return fetch(`${running.baseUrl}/v1.0/me`, {
    headers: { Authorization: `Bearer ${token}` },
  });
}

/** Asks the TLS listener as a browser does that maps the name to this machine; the certificate is checked. */
async function overTls(
  host: string,
  url: string,
  method = 'GET',
): Promise<{ status: number; body: string; headers: object }> {
  const port = Number(new URL(running.httpsBase).port);
  const ca = readFileSync(path.join(dir, 'tls-certificate.pem'));
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: url,
        method,
        ca,
        servername: host,
        headers: { Host: host },
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            headers: answer.headers,
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('a started tenant', () => {
  it('has a manager and a report who get tokens that Graph takes', async () => {
    const manager = await first('manager');
    const answer = await me(await tokenOf(manager, 'User.Read'));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: manager.id });
    expect((await first('report')).id).not.toBe(manager.id);
  });

  it('cuts the connection of a person who is offline, as a network does', async () => {
    const manager = await first('manager');
    const token = await tokenOf(manager, 'User.Read');
    const body = JSON.stringify({ type: 'offline', person: manager.userPrincipalName });
    await fetch(`${running.baseUrl}/_local/faults`, { method: 'POST', body });
    await expect(me(token)).rejects.toThrow();
    await fetch(`${running.baseUrl}/_local/faults`, { method: 'DELETE' });
    expect((await me(token)).status).toBe(200);
  });

  it('says clearly that a port is taken', async () => {
    const port = Number(new URL(running.baseUrl).port);
    await expect(start({ port, dataDir: path.join(dir, 'other') })).rejects.toThrow(`Port ${port} is taken`);
  });

  it('keeps what was written and the tokens it gave over a restart, and forgets on reset', async () => {
    const token = await tokenOf(await first('manager'), 'User.Read');
    const rename = "UPDATE users SET display_name = 'Renamed' WHERE role = 'manager'";
    running.tenant.db.exec(rename);
    await running.close();
    running = await start();
    expect(await (await me(token)).json()).toMatchObject({ displayName: 'Renamed' });
    const reset = await fetch(`${running.baseUrl}/_local/reset`, {
      method: 'POST',
      body: JSON.stringify({ clock: '2026-12-01T09:00:00Z' }),
    });
    expect(await reset.json()).toMatchObject({ now: expect.stringMatching(/^2026-12-01T09:00/u) as string });
    expect(await (await me(token)).json()).not.toMatchObject({ displayName: 'Renamed' });
  }, 30_000);

  it('has with --empty an administrator, users, no group and no consent', async () => {
    const bare = await startTenant({
      port: 0,
      dataDir: path.join(dir, 'bare'),
      distDir: dir,
      empty: true,
      clock,
    });
    const list = (await (await fetch(`${bare.baseUrl}/_local/accounts`)).json()) as Account[];
    expect(list.some(({ role }) => role === 'admin')).toBe(true);
    expect(bare.tenant.db.prepare('SELECT count(*) AS n FROM groups').get()).toMatchObject({ n: 0 });
    expect(bare.tenant.db.prepare('SELECT count(*) AS n FROM consents').get()).toMatchObject({ n: 0 });
    await bare.close();
  }, 30_000);

  it('keeps bodies in a file with --log alone', async () => {
    expect(existsSync(path.join(dir, 'exchanges.jsonl'))).toBe(false);
    await me(await tokenOf(await first('manager'), 'User.Read'));
    const text = await (await fetch(`${running.baseUrl}/_local/log`)).text();
    expect(text).toContain('/v1.0/me');
    expect(text).not.toContain('responseBody');
  });
});

describe('TLS', () => {
  it.each([
    ['graph.microsoft.com', '/v1.0/me', 401, 'InvalidAuthenticationToken'],
    [
      'login.microsoftonline.com',
      '/organizations/v2.0/.well-known/openid-configuration',
      200,
      'https://login.microsoftonline.com/',
    ],
    ['teams.microsoft.com', '/_local/clock', 200, 'now'],
    ['pods.contoso.example', '/config.json', 200, 'https://graph.microsoft.com/v1.0'],
    ['res.cdn.office.net', '/teams-js/validDomains/json/validDomains.json', 200, '{"validDomains":[]}'],
    ['appsforoffice.microsoft.com', '/lib/1/hosted/Office.js', 200, 'nestedAppAuthBridge'],
    ['appsforoffice.microsoft.com', '/lib/1/hosted/missing.js', 404, ''],
    ['ajax.aspnetcdn.com', '/ajax/3.5/MicrosoftAjax.js', 200, 'JavaScriptSerializer'],
    ['contoso-my.sharepoint.com', '/_download/nonsense', 404, ''],
    ['localhost', '/_local/app', 200, 'spkiSha256'],
  ])('answers for %s with a certificate that names it', async (host, url, status, text) => {
    const answer = await overTls(host, url);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(text);
  });

  it('keeps Graph, identity and control apart: no control at the app’s or Graph’s name', async () => {
    expect((await overTls('pods.contoso.example', '/_local/accounts')).body).not.toContain('password');
    expect((await overTls('graph.microsoft.com', '/_local/accounts')).body).not.toContain('password');
  });

  it('refuses a preflight for downloads (msgraph-sdk-javascript #388)', async () => {
    const { status, headers } = await overTls('contoso-my.sharepoint.com', '/_download/x', 'OPTIONS');
    expect(status).toBe(405);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
