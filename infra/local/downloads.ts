import { Hono } from 'hono';
import { handleDownload } from './graph/drive/download.ts';
import type { Tenant } from './tenant.ts';

/** SharePoint's own host: pre-authenticated downloads, and a sentence in place of its pages. */
export function createDownloads(tenant: Tenant): Hono {
  const app = new Hono();
  app.all('/_download/*', (c) => handleDownload(tenant, c.req.raw));
  app.all('*', (c) => c.text('Here SharePoint would open. The local tenant has no pages of it.', 404));
  return app;
}
