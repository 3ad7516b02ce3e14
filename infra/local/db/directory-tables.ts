/**
 * People and groups. Every workload asks these tables who may do what, so they stand apart from any one of them.
 * Ids are lower-case GUIDs, times are ISO 8601 UTC strings, booleans 0 or 1.
 */
export const directoryTables = `
CREATE TABLE IF NOT EXISTS users (
  id TEXT PRIMARY KEY,
  user_principal_name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  display_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  surname TEXT NOT NULL,
  mail TEXT,
  job_title TEXT,
  manager_id TEXT REFERENCES users(id),
  user_type TEXT NOT NULL DEFAULT 'Member',
  password TEXT NOT NULL,
  role TEXT NOT NULL,
  planner_licence INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE IF NOT EXISTS groups (
  id TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  description TEXT,
  mail_nickname TEXT NOT NULL UNIQUE COLLATE NOCASE,
  visibility TEXT NOT NULL,
  created_at TEXT NOT NULL,
  site_guid TEXT NOT NULL,
  web_guid TEXT NOT NULL,
  site_ready_at TEXT NOT NULL,
  site_writable_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS group_members (
  group_id TEXT NOT NULL REFERENCES groups(id), user_id TEXT NOT NULL REFERENCES users(id), PRIMARY KEY (group_id, user_id)
);
CREATE TABLE IF NOT EXISTS group_owners (
  group_id TEXT NOT NULL REFERENCES groups(id), user_id TEXT NOT NULL REFERENCES users(id), PRIMARY KEY (group_id, user_id)
);
CREATE INDEX IF NOT EXISTS group_members_by_user ON group_members(user_id);
`;
