import type { Tenant } from '../../tenant.ts';
import { openFolder, writeFile } from './file-store.ts';

/** A file to seed in a person's app folder; `at` is ISO 8601 UTC. */
export interface SeedFile {
  readonly userId: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly at: string;
}

/** Creates or replaces a file and returns its item id. The app folder then exists, as after a first visit. */
export function putFile(tenant: Tenant, file: SeedFile): string {
  const at = `${new Date(file.at).toISOString().slice(0, 19)}Z`;
  openFolder(tenant, file.userId, at);
  const { userId, path, bytes } = file;
  const contentType = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return writeFile(tenant, { userId, path, bytes, contentType, app: tenant.clientId, at }).id;
}
