/**
 * The app folders in people's OneDrive. A row of `app_folders` appears with the first GET; `path` is the file's name
 * inside the folder. `version` is the number in the eTag. Times are ISO 8601 UTC strings to the second.
 */
export const driveTables = `
CREATE TABLE IF NOT EXISTS app_folders (
  user_id TEXT PRIMARY KEY,
  guid TEXT NOT NULL,
  created_at TEXT NOT NULL,
  serial INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS app_files (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL,
  path TEXT NOT NULL COLLATE NOCASE,
  guid TEXT NOT NULL,
  version INTEGER NOT NULL,
  content BLOB NOT NULL,
  content_type TEXT NOT NULL,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  modified_app TEXT,
  UNIQUE (user_id, path)
);
CREATE TABLE IF NOT EXISTS download_keys (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret TEXT NOT NULL
);
`;
