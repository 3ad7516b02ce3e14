/**
 * Calendars. An event exists once, and once more as a copy in each mailbox, with an id and settings of its own there.
 * Instants are ISO 8601 UTC; `recurrence` is Graph's patternedRecurrence as JSON, computed in `time_zone`.
 * `calendar_exceptions` names occurrences by the start the series gave them; `body_html` is null where the series' stands.
 */
export const calendarTables = `
CREATE TABLE IF NOT EXISTS calendar_events (
  key TEXT PRIMARY KEY,
  organizer_id TEXT NOT NULL REFERENCES users(id),
  subject TEXT NOT NULL,
  body_html TEXT NOT NULL DEFAULT '',
  location TEXT NOT NULL DEFAULT '',
  start_at TEXT NOT NULL,
  end_at TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  recurrence TEXT,
  is_online INTEGER NOT NULL DEFAULT 0,
  thread_id TEXT,
  created_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS calendar_attendees (
  event_key TEXT NOT NULL REFERENCES calendar_events(key),
  user_id TEXT NOT NULL REFERENCES users(id),
  type TEXT NOT NULL,
  response TEXT NOT NULL,
  responded_at TEXT,
  PRIMARY KEY (event_key, user_id)
);
CREATE TABLE IF NOT EXISTS calendar_exceptions (
  event_key TEXT NOT NULL REFERENCES calendar_events(key),
  original_start TEXT NOT NULL,
  start_at TEXT NOT NULL,
  end_at TEXT NOT NULL,
  is_cancelled INTEGER NOT NULL DEFAULT 0,
  body_html TEXT,
  PRIMARY KEY (event_key, original_start)
);
CREATE TABLE IF NOT EXISTS calendar_copies (
  mailbox_id TEXT NOT NULL REFERENCES users(id),
  event_key TEXT NOT NULL REFERENCES calendar_events(key),
  stub TEXT NOT NULL UNIQUE,
  show_as TEXT NOT NULL DEFAULT 'busy',
  categories TEXT NOT NULL DEFAULT '[]',
  reminder_minutes INTEGER,
  transaction_id TEXT,
  changes INTEGER NOT NULL DEFAULT 1,
  modified_at TEXT NOT NULL,
  PRIMARY KEY (mailbox_id, event_key)
);
CREATE UNIQUE INDEX IF NOT EXISTS calendar_copies_by_transaction ON calendar_copies(mailbox_id, transaction_id);
CREATE INDEX IF NOT EXISTS calendar_copies_by_event ON calendar_copies(event_key);
`;
