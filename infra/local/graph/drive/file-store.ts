import type { Tenant } from '../../tenant.ts';
import { guidFor } from '../directory/guid.ts';

/** A file in somebody's app folder, without its bytes. `version` is the number in the eTag. */
export interface FileRow {
  readonly id: string;
  readonly user_id: string;
  readonly path: string;
  readonly guid: string;
  readonly version: number;
  readonly size: number;
  readonly content_type: string;
  readonly created_at: string;
  readonly modified_at: string;
  readonly modified_app: string | null;
}

/** The app folder itself. */
export interface FolderRow {
  readonly user_id: string;
  readonly guid: string;
  readonly created_at: string;
}

const columns =
  'id, user_id, path, guid, version, LENGTH(content) AS size, content_type, created_at, modified_at, modified_app';

export function findFolder(tenant: Tenant, userId: string): FolderRow | null {
  const row = tenant.db.prepare('SELECT * FROM app_folders WHERE user_id = ?').get(userId) as
    FolderRow | undefined;
  return row ?? null;
}

/** The app folder, made now if this is its first GET (docs: OneDrive app folder). `at` is ISO 8601 UTC to the second. */
export function openFolder(tenant: Tenant, userId: string, at: string): FolderRow {
  const folder = { user_id: userId, guid: guidFor(`approot:${userId}`), created_at: at };
  tenant.db
    .prepare('INSERT OR IGNORE INTO app_folders (user_id, guid, created_at) VALUES (?, ?, ?)')
    .run(folder.user_id, folder.guid, folder.created_at);
  return findFolder(tenant, userId) ?? folder;
}

export function filesOf(tenant: Tenant, userId: string): FileRow[] {
  return tenant.db
    .prepare(`SELECT ${columns} FROM app_files WHERE user_id = ? ORDER BY path`)
    .all(userId) as FileRow[];
}

/** A file by its name (without case, as in OneDrive) or item id, null when there is none. */
export function findFile(tenant: Tenant, userId: string, by: 'path' | 'id', value: string): FileRow | null {
  const row = tenant.db
    .prepare(`SELECT ${columns} FROM app_files WHERE user_id = ? AND ${by} = ?`)
    .get(userId, value) as FileRow | undefined;
  return row ?? null;
}

/** The bytes of a file and their media type, null when it is gone. */
export function readBytes(
  tenant: Tenant,
  id: string,
): { bytes: Uint8Array; contentType: string; name: string } | null {
  const row = tenant.db.prepare('SELECT content, content_type, path FROM app_files WHERE id = ?').get(id) as
    { content: Uint8Array; content_type: string; path: string } | undefined;
  return row === undefined ? null : { bytes: row.content, contentType: row.content_type, name: row.path };
}

/** What a write of a file needs; `app` is the writing application's id. */
export interface FileWrite {
  readonly userId: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly app: string | null;
  readonly at: string;
}

/** Item ids have the look of OneDrive's: 34 upper-case letters and digits. */
function itemId(guid: string): string {
  return `01${guid.replaceAll('-', '').toUpperCase()}`;
}

/** Creates or replaces a file. The same name in a new file gets a new id: `serial` counts the files there ever were. */
export function writeFile(tenant: Tenant, write: FileWrite): FileRow {
  const bytes = Buffer.from(write.bytes);
  tenant.db.transaction(() => {
    const before = findFile(tenant, write.userId, 'path', write.path);
    if (before !== null) {
      tenant.db
        .prepare(
          `UPDATE app_files SET content = ?, content_type = ?, version = version + 1, modified_at = ?, modified_app = ?
           WHERE id = ?`,
        )
        .run(bytes, write.contentType, write.at, write.app, before.id);
      return;
    }
    tenant.db.prepare('UPDATE app_folders SET serial = serial + 1 WHERE user_id = ?').run(write.userId);
    const { serial } = tenant.db
      .prepare('SELECT serial FROM app_folders WHERE user_id = ?')
      .get(write.userId) as {
      serial: number;
    };
    const guid = guidFor(`file:${write.userId}:${serial}`);
    tenant.db
      .prepare(
        `INSERT INTO app_files (id, user_id, path, guid, version, content, content_type, created_at, modified_at,
           modified_app) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)`,
      )
      .run(
        itemId(guid),
        write.userId,
        write.path,
        guid,
        bytes,
        write.contentType,
        write.at,
        write.at,
        write.app,
      );
  })();
  const row = findFile(tenant, write.userId, 'path', write.path);
  if (row === null) throw new Error(`File ${write.path} vanished`);
  return row;
}

export function deleteFile(tenant: Tenant, id: string): void {
  tenant.db.prepare('DELETE FROM app_files WHERE id = ?').run(id);
}
