import type { Database } from 'libsql';
import * as v from 'valibot';
import type { Faults } from '../control/faults.ts';
import type { Account } from './accounts.ts';
import { permissions, scopeNames } from './registration.ts';

const scopeRow = v.object({ scope: v.string() });
/** Stands for "everybody" in the consents table: what an administrator granted for the whole tenant. */
const everybody = '*';

/** What an app may be given for a person. */
export interface Consent {
  readonly granted: readonly string[];
  /** Asked for, not granted, and the person may consent. */
  readonly askable: readonly string[];
  /** Asked for, not granted, and only an administrator may consent. */
  readonly adminOnly: readonly string[];
}

/** Judges the scopes asked for against the tenant's and the person's consents and the fault that withholds them. */
export function judgeConsent(
  db: Database,
  faults: Faults,
  account: Account,
  wanted: readonly string[],
): Consent {
  const own = consentsOf(db, account.id);
  const tenantWide = consentsOf(db, everybody);
  const withheld = faults.take('withheldConsent', { person: account.id, method: 'POST', url: '' });
  const isGranted = (scope: string): boolean =>
    own.has(scope) ||
    (tenantWide.has(scope) && (withheld === null || !(withheld.scopes ?? scopeNames).includes(scope)));
  const missing = wanted.filter((scope) => !isGranted(scope));
  const needsAdmin = (scope: string): boolean =>
    account.role !== 'admin' &&
    permissions.some((permission) => permission.scope === scope && permission.admin);
  return {
    granted: wanted.filter(isGranted),
    askable: missing.filter((scope) => !needsAdmin(scope)),
    adminOnly: missing.filter(needsAdmin),
  };
}

/** Records a person's consent; an administrator's is for the whole tenant. */
export function recordConsent(db: Database, account: Account, scopes: readonly string[]): void {
  const holders = account.role === 'admin' ? [account.id, everybody] : [account.id];
  const insert = db.prepare('INSERT OR IGNORE INTO consents (user_id, scope) VALUES (?, ?)');
  for (const holder of holders) for (const scope of scopes) insert.run(holder, scope);
}

/** Grants the whole scope table for everybody, as the seeded tenant's administrator has done. */
export function grantTenantWide(db: Database): void {
  const insert = db.prepare('INSERT OR IGNORE INTO consents (user_id, scope) VALUES (?, ?)');
  for (const scope of scopeNames) insert.run(everybody, scope);
}

function consentsOf(db: Database, holder: string): Set<string> {
  const rows = db.prepare('SELECT scope FROM consents WHERE user_id = ?').all(holder);
  return new Set(rows.map((row) => v.parse(scopeRow, row).scope));
}
