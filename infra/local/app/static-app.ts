import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import type { Runtime } from '../control/runtime.ts';
import type { Ports } from '../identity/registration.ts';
import { localOffice, withLocalOffice } from '../office-js/office-files.ts';
import { appConfiguration, clockPath } from './configuration.ts';
import { withLocalOrigins } from './local-policy.ts';
import { readStaticConfig, routeFits, type StaticConfig } from './static-config.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the production bundle as its hosting would: over TLS byte by byte and header by header; over http with the
 * local origins in the policy, and office.js from here. Made here are the run-time configuration and, over http, the clock it names.
 */
export function createStaticApp(runtime: Runtime): Hono {
  const app = new Hono();
  const { distDir, ports } = runtime;
  app.on(['GET', 'HEAD'], '*', async (c) => {
    const { protocol, pathname } = new URL(c.req.url);
    const isTls = protocol === 'https:';
    const office = isTls ? null : await localOffice(pathname);
    if (office !== null) return office;
    const config = readStaticConfig(distDir);
    const route = config.routes.find((candidate) => routeFits(candidate.route, pathname));
    if (route?.redirect !== undefined)
      return c.redirect(route.redirect, route.statusCode === 301 ? 301 : 302);
    const headers = new Headers({ ...config.globalHeaders, ...route?.headers });
    if (!isTls) allowLocalOrigins(headers, ports);
    const made = madeHere(runtime, pathname, isTls);
    if (made !== null) {
      headers.set('Content-Type', 'application/json; charset=utf-8');
      headers.set('Cache-Control', 'no-cache');
      return new Response(JSON.stringify(made), { headers });
    }
    const file = findFile(distDir, route?.rewrite ?? pathname, pathname, config);
    if (file === null) return new Response('Not found', { status: 404, headers });
    const extension = path.extname(file).toLowerCase();
    headers.set(
      'Content-Type',
      config.mimeTypes[extension] ?? types[extension] ?? 'application/octet-stream',
    );
    return new Response(isTls ? bytesOf(file) : contentOverHttp(file), { headers });
  });
  return app;
}

/** What no build holds. */
function madeHere({ clock, ports, tenant }: Runtime, pathname: string, isTls: boolean): object | null {
  if (pathname === '/config.json') return appConfiguration(tenant, ports, isTls);
  if (pathname !== clockPath || isTls) return null;
  return { now: clock.now().toISOString(), frozen: clock.frozen };
}

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}

function contentOverHttp(file: string): string | Uint8Array<ArrayBuffer> {
  return path.basename(file) === 'outlook.html' ? withLocalOffice(readFileSync(file, 'utf8')) : bytesOf(file);
}

function allowLocalOrigins(headers: Headers, ports: Ports): void {
  const policy = headers.get('Content-Security-Policy');
  if (policy === null) return;
  const origins = [`http://localhost:${ports.tenant}`, `http://127.0.0.1:${ports.tenant}`];
  headers.set('Content-Security-Policy', withLocalOrigins(policy, origins));
}

function findFile(distDir: string, wanted: string, pathname: string, config: StaticConfig): string | null {
  const direct = fileAt(distDir, wanted);
  if (direct !== null) return direct;
  const fallback = config.navigationFallback;
  if (fallback === undefined || fallback.exclude.some((pattern) => routeFits(pattern, pathname))) return null;
  return fileAt(distDir, fallback.rewrite);
}

/** The file of a path inside the bundle; its hosting file and anything outside the folder are not served. */
function fileAt(distDir: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || path.basename(decoded) === 'staticwebapp.config.json') return null;
  const file = path.join(distDir, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  if (!file.startsWith(path.resolve(distDir) + path.sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : null;
}
