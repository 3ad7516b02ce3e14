import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import * as v from 'valibot';
import { calendarTables } from '../graph/calendar/tables.ts';
import { chatTables } from '../graph/chats/tables.ts';
import { driveTables } from '../graph/drive/tables.ts';
import { plannerTables } from '../graph/planner/tables.ts';
import { sharepointTables } from '../graph/sharepoint/tables.ts';
import { identityTables } from '../identity/tables.ts';
import { mailboxTables } from '../mailbox/tables.ts';
import { directoryTables } from './directory-tables.ts';
import { allowNestedTransactions } from './nested-transactions.ts';

const script = [
  directoryTables,
  identityTables,
  sharepointTables,
  driveTables,
  plannerTables,
  calendarTables,
  chatTables,
  mailboxTables,
].join('\n');
/** Names the tables' shape. A file with another number was written by another version. */
const version = createHash('sha256').update(script).digest().readUInt32BE() >>> 1;
const versionRow = v.object({ user_version: v.number() });

/**
 * Opens the tenant's database in a folder, or a new one in memory for `:memory:`, and makes its tables.
 * A file of another version is set aside as `tenant.db.outdated`: its rows would not fit, and the seed fills the new one.
 */
export function open(dir: string): Database.Database {
  if (dir === ':memory:') return prepared(new Database(dir));
  mkdirSync(dir, { recursive: true });
  const file = path.join(dir, 'tenant.db');
  let db = new Database(file);
  const found = versionOf(db);
  if (found !== 0 && found !== version) {
    db.close();
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
    renameSync(file, `${file}.outdated`);
    db = new Database(file);
  }
  return prepared(db);
}

/** Write-ahead log with synchronous NORMAL: a crash of the process loses nothing, and a write waits for no disk. */
function prepared(db: Database.Database): Database.Database {
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = NORMAL');
  db.exec('PRAGMA foreign_keys = ON');
  db.exec(script);
  allowNestedTransactions(db);
  db.exec(`PRAGMA user_version = ${version}`);
  return db;
}

function versionOf(db: Database.Database): number {
  return v.parse(versionRow, db.prepare('PRAGMA user_version').get()).user_version;
}
