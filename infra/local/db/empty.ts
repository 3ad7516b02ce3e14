import type { Database } from 'libsql';
import * as v from 'valibot';

const nameRow = v.object({ name: v.string() });
const countRow = v.object({ count: v.number() });

/** Removes every row except the signing key: tokens of before a reset fail for their person, not for their signature. */
export function empty(db: Database): void {
  const names = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map((row) => v.parse(nameRow, row).name)
    .filter((name) => name !== 'signing_keys' && !/^(?:sqlite_|libsql_)/u.test(name));
  db.exec('PRAGMA foreign_keys = OFF');
  db.transaction(() => {
    for (const name of names) db.exec(`DELETE FROM "${name}"`);
  })();
  db.exec('PRAGMA foreign_keys = ON');
}

/** Whether nobody is in the tenant yet. */
export function isEmpty(db: Database): boolean {
  return v.parse(countRow, db.prepare('SELECT count(*) AS count FROM users').get()).count === 0;
}
