/** What add-ins keep in a mailbox: settings for all of it, and properties of one item's copy. Values are JSON objects. */
export const mailboxTables = `
CREATE TABLE IF NOT EXISTS roaming_settings (
  mailbox_id TEXT PRIMARY KEY REFERENCES users(id),
  settings TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS item_properties (
  mailbox_id TEXT NOT NULL REFERENCES users(id),
  item_id TEXT NOT NULL,
  properties TEXT NOT NULL,
  PRIMARY KEY (mailbox_id, item_id)
);
`;
