import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Runtime } from '../control/runtime.ts';
import { createTestRuntime } from '../control/test-runtime.ts';
import { createStaticApp } from './static-app.ts';

const policy =
  "default-src 'none'; connect-src 'self' https://graph.microsoft.com; frame-ancestors https://teams.microsoft.com; script-src 'self'";
const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
let dir = '';
let app: Hono;
let runtime: Runtime;

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'dist-'));
  mkdirSync(path.join(dir, 'assets'));
  writeFileSync(path.join(dir, 'tab.html'), '<!doctype html><title>tab</title>');
  writeFileSync(
    path.join(dir, 'outlook.html'),
    `<!doctype html><head><script src="${officeJs}"></script></head><a href="https://appsforoffice.microsoft.com/">x</a>`,
  );
  writeFileSync(path.join(dir, 'assets', 'a.js'), 'export {}');
  writeFileSync(
    path.join(dir, 'staticwebapp.config.json'),
    JSON.stringify({
      globalHeaders: { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' },
      routes: [{ route: '/assets/*', headers: { 'Cache-Control': 'immutable' } }],
      navigationFallback: { rewrite: '/tab.html', exclude: ['/assets/*', '/*.js'] },
    }),
  );
  runtime = { ...(await createTestRuntime()), distDir: dir };
  app = createStaticApp(runtime);
});
afterEach(() => rmSync(dir, { recursive: true }));

const http = 'http://localhost:4281';
const tls = 'https://pods.contoso.example';

describe('the bundle', () => {
  it('differs between TLS and http in frame-ancestors and connect-src alone, by the local origins alone', async () => {
    const production = await app.request(`${tls}/tab.html`);
    const local = await app.request(`${http}/tab.html`);
    expect(await local.text()).toBe(await production.text());
    const [there, here] = [production, local].map(({ headers }) => Object.fromEntries(headers));
    expect(there?.['content-security-policy']).toBe(policy);
    const added = ' http://localhost:4280 http://127.0.0.1:4280';
    expect(here).toEqual({
      ...there,
      'content-security-policy': policy
        .replace('graph.microsoft.com;', `graph.microsoft.com${added};`)
        .replace('teams.microsoft.com;', `teams.microsoft.com${added};`),
    });
  });

  it('takes office.js from here over http, and changes nothing else of the Outlook page', async () => {
    const production = await (await app.request(`${tls}/outlook.html?mode=read`)).text();
    const local = await (await app.request(`${http}/outlook.html?mode=read`)).text();
    expect(production).toContain(`<script src="${officeJs}">`);
    expect(local).toBe(production.replace(officeJs, '/office-js/office.js'));
    const script = await app.request(`${http}/office-js/office.js`);
    expect(script.headers.get('Content-Type')).toContain('text/javascript');
    expect((await app.request(`${tls}/office-js/office.js`)).status).toBe(404);
  });

  it('has the headers of its hosting file, per route too, and falls back for pages only', async () => {
    const script = await app.request(`${tls}/assets/a.js`);
    expect(script.headers.get('Cache-Control')).toBe('immutable');
    expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(script.headers.get('Content-Type')).toContain('text/javascript');
    expect(await (await app.request(`${tls}/some/page`)).text()).toContain('tab');
    expect((await app.request(`${tls}/assets/missing.js`)).status).toBe(404);
  });

  it('serves nothing outside its folder and not its hosting file', async () => {
    writeFileSync(path.join(dir, '..', 'outside.txt'), 'secret');
    for (const place of ['/..%2foutside.txt', '/%2e%2e/outside.txt', '/staticwebapp.config.json'])
      expect(await (await app.request(`${tls}${place}`)).text()).not.toMatch(/secret|globalHeaders/u);
    rmSync(path.join(dir, '..', 'outside.txt'));
  });
});

describe('config.json', () => {
  it('is that of production over TLS', async () => {
    const config = (await (await app.request(`${tls}/config.json`)).json()) as object;
    expect(config).toMatchObject({
      authorityMetadata: null,
      graphBaseUrl: 'https://graph.microsoft.com/v1.0',
      hostOrigins: [],
    });
    expect(config).not.toHaveProperty('clockUrl');
  });

  it('points at the local ports over http, with the same authority', async () => {
    const config = (await (await app.request(`${http}/config.json`)).json()) as Record<string, string>;
    expect(config['authority']).toMatch(/^https:\/\/login\.microsoftonline\.com\//u);
    expect(JSON.parse(config['authorityMetadata'] ?? '')).toMatchObject({
      token_endpoint: expect.stringMatching(/^http:\/\/localhost:4280\//u) as string,
    });
    expect(config).toMatchObject({
      graphBaseUrl: 'http://localhost:4280/v1.0',
      hostOrigins: ['http://localhost:4280'],
      clockUrl: `${http}/clock.json`,
    });
  });

  it('names a clock over http that is the tenant’s, and that no build has over TLS', async () => {
    runtime.clock.set(new Date('2026-12-07T09:00:00Z'), true);
    const clock = await app.request(`${http}/clock.json`);
    expect(await clock.json()).toEqual({ now: '2026-12-07T09:00:00.000Z', frozen: true });
    expect(await (await app.request(`${tls}/clock.json`)).text()).not.toContain('2026-12-07');
  });
});
