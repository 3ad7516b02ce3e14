import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Tenant } from '../../tenant.ts';
import { readBytes } from './file-store.ts';

/** What a download URL gives. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly name: string;
}

const lifetimeMs = 60 * 60 * 1000;

function keyOf(tenant: Tenant): string {
  const find = tenant.db.prepare('SELECT secret FROM download_keys WHERE id = 1');
  const known = find.get() as { secret: string } | undefined;
  if (known !== undefined) return known.secret;
  const secret = randomBytes(32).toString('base64url');
  tenant.db.prepare('INSERT INTO download_keys (id, secret) VALUES (1, ?)').run(secret);
  return secret;
}

function sign(tenant: Tenant, text: string): string {
  return createHmac('sha256', keyOf(tenant)).update(text).digest('base64url');
}

/**
 * Where downloads are served: never the origin of the call, as in OneDrive. Over TLS the tenant's OneDrive host; over
 * plain http the other name of this machine, same port.
 */
function downloadOrigin(tenant: Tenant, origin: string): string {
  const url = new URL(origin);
  if (url.protocol === 'https:') return `https://${tenant.sharePointName}-my.sharepoint.com`;
  url.hostname = url.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1';
  return url.origin;
}

/** A pre-authenticated URL of a file, good for an hour of the tenant's clock. `origin` is that of the Graph call. */
export function downloadUrl(tenant: Tenant, origin: string, fileId: string): string {
  const payload = Buffer.from(`${fileId}.${tenant.now().getTime() + lifetimeMs}`).toString('base64url');
  return `${downloadOrigin(tenant, origin)}/_download/${payload}.${sign(tenant, payload)}`;
}

/** The file behind a token; null when the token is forged or expired, or the file is gone. */
export function readDownload(tenant: Tenant, token: string): Download | null {
  const [payload = '', signature = ''] = token.split('.');
  const expected = Buffer.from(sign(tenant, payload));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  const [fileId = '', expires = '0'] = Buffer.from(payload, 'base64url').toString('utf8').split('.');
  return tenant.now().getTime() > Number(expires) ? null : readBytes(tenant, fileId);
}

/**
 * Answers `GET /_download/<token>`; the server sends every request under `/_download/` here, on each of its hosts.
 * Like OneDrive's download host it answers no preflight (405 without CORS headers) and refuses an Authorization header
 * (401), so a client that sends either sees its request fail here as it would there.
 */
export function handleDownload(tenant: Tenant, request: Request): Response {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { Allow: 'GET' } });
  if (request.headers.has('authorization')) return new Response(null, { status: 401 });
  const token = new URL(request.url).pathname.replace(/^\/_download\//, '');
  const file = readDownload(tenant, token);
  const cors = { 'Access-Control-Allow-Origin': '*' };
  if (file === null) return new Response(null, { status: 404, headers: cors });
  return new Response(Buffer.from(file.bytes), {
    status: 200,
    headers: {
      ...cors,
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
