import type { Database } from 'libsql';
import * as v from 'valibot';

const accountRow = v.object({
  id: v.string(),
  user_principal_name: v.string(),
  display_name: v.string(),
  password: v.string(),
  role: v.string(),
  user_type: v.string(),
});

/** A person who can sign in. */
export interface Account {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly password: string;
  readonly role: string;
  readonly isGuest: boolean;
}

const columns = 'id, user_principal_name, display_name, password, role, user_type';

/** Everybody, in the order the seed made them. */
export function allAccounts(db: Database): Account[] {
  return db.prepare(`SELECT ${columns} FROM users ORDER BY rowid`).all().map(toAccount);
}

/** A person by object id or user principal name, in any case; null when there is none. */
export function findAccount(db: Database, idOrName: string): Account | null {
  const row: unknown = db
    .prepare(`SELECT ${columns} FROM users WHERE id = ? OR user_principal_name = ?`)
    .get(idOrName.toLowerCase(), idOrName);
  return row === undefined ? null : toAccount(row);
}

function toAccount(row: unknown): Account {
  const parsed = v.parse(accountRow, row);
  return {
    id: parsed.id,
    userPrincipalName: parsed.user_principal_name,
    displayName: parsed.display_name,
    password: parsed.password,
    role: parsed.role,
    isGuest: parsed.user_type === 'Guest',
  };
}
