/** Chats and their members. A meeting chat belongs to a series of events, whatever happens to single occurrences. */
export const chatTables = `
CREATE TABLE IF NOT EXISTS chats (
  id TEXT PRIMARY KEY,
  topic TEXT,
  chat_type TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  organizer_id TEXT REFERENCES users(id),
  event_key TEXT
);
CREATE INDEX IF NOT EXISTS chats_by_event ON chats(event_key);
CREATE TABLE IF NOT EXISTS chat_members (
  chat_id TEXT NOT NULL REFERENCES chats(id),
  user_id TEXT NOT NULL REFERENCES users(id),
  roles TEXT NOT NULL DEFAULT '["owner"]',
  joined_at TEXT NOT NULL,
  PRIMARY KEY (chat_id, user_id)
);
CREATE INDEX IF NOT EXISTS chat_members_by_user ON chat_members(user_id);
`;
