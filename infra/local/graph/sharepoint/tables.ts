/**
 * Lists and their items. Field values live as one JSON object per item; the values of indexed columns are repeated in
 * `sp_item_index`, which is what filters, sorting and unique columns read. Text compares without case, as in SharePoint.
 * `change_seq` counts changes per list and is what delta tokens point at; a deleted item keeps its row for delta.
 * Times are ISO 8601 UTC strings to the second, ids lower-case GUIDs, item ids whole numbers that are never used again.
 */
export const sharepointTables = `
CREATE TABLE IF NOT EXISTS sp_lists (
  id TEXT PRIMARY KEY,
  site_guid TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  display_name TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  last_item_id INTEGER NOT NULL DEFAULT 0,
  change_seq INTEGER NOT NULL DEFAULT 0,
  UNIQUE (site_guid, display_name),
  UNIQUE (site_guid, name)
);
CREATE TABLE IF NOT EXISTS sp_columns (
  list_id TEXT NOT NULL,
  name TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (list_id, name)
);
CREATE TABLE IF NOT EXISTS sp_items (
  list_id TEXT NOT NULL,
  id INTEGER NOT NULL,
  guid TEXT NOT NULL,
  version INTEGER NOT NULL,
  fields TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  modified_app TEXT,
  change_seq INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (list_id, id)
);
CREATE INDEX IF NOT EXISTS sp_items_by_change ON sp_items(list_id, change_seq);
CREATE TABLE IF NOT EXISTS sp_item_index (
  list_id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  item_id INTEGER NOT NULL,
  value BLOB NOT NULL COLLATE NOCASE,
  PRIMARY KEY (list_id, column_name, item_id)
);
CREATE INDEX IF NOT EXISTS sp_item_index_by_value ON sp_item_index(list_id, column_name, value, item_id);
CREATE TABLE IF NOT EXISTS sp_item_versions (
  list_id TEXT NOT NULL,
  item_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  fields TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  modified_app TEXT,
  PRIMARY KEY (list_id, item_id, version)
);
CREATE TABLE IF NOT EXISTS sp_site_users (
  site_guid TEXT NOT NULL,
  lookup_id INTEGER NOT NULL,
  user_id TEXT NOT NULL,
  PRIMARY KEY (site_guid, lookup_id),
  UNIQUE (site_guid, user_id)
);
CREATE TABLE IF NOT EXISTS sp_skip_tokens (
  list_id TEXT NOT NULL,
  token TEXT NOT NULL,
  PRIMARY KEY (list_id, token)
);
`;
