import { open } from '../db/open.ts';
import { findAccount, type Account } from '../identity/accounts.ts';
import { grantTenantWide } from '../identity/consent.ts';
import { Grants } from '../identity/grants.ts';
import { loadSigningKey, type SigningKey } from '../identity/keys.ts';
import { accessToken } from '../identity/tokens.ts';
import { createClock } from './clock.ts';
import { ExchangeLog } from './exchange-log.ts';
import { Faults } from './faults.ts';
import type { Runtime } from './runtime.ts';
import { defaultSwitches } from './switches.ts';
import { Usage } from './usage.ts';

/** The people of the runtime for tests: a manager, a report and an administrator, password `secret`. */
export const testPeople = ['mia', 'rob', 'ada'] as const;

/** Making a key takes a third of a second; one serves every test of a file. */
let sharedKey: Promise<SigningKey> | null = null;

/** A local tenant in memory, without listeners and seed, for the tests of its parts. */
export async function createTestRuntime(): Promise<Runtime> {
  const db = open(':memory:');
  const clock = createClock(db);
  const insert = db.prepare(
    `INSERT INTO users (id, user_principal_name, display_name, given_name, surname, password, role)
     VALUES (?, ?, ?, ?, 'Test', 'secret', ?)`,
  );
  for (const [index, name] of testPeople.entries())
    insert.run(
      `00000000-0000-4000-8000-00000000000${index + 1}`,
      `${name}@contoso.example`,
      `${name} Test`,
      name,
      ['manager', 'report', 'admin'][index],
    );
  grantTenantWide(db);
  const faults = new Faults();
  return {
    tenant: {
      db,
      tenantId: '3f0c4b5e-6d6f-4c1b-9a51-7d1f2b8e4a10',
      clientId: '8a6f1f0e-52b7-4f4e-8c39-0c2f6f6d9e21',
      sharePointName: 'contoso',
      now: () => clock.now(),
      switches: defaultSwitches(),
    },
    clock,
    faults,
    usage: new Usage(),
    log: new ExchangeLog(null),
    key: await (sharedKey ??= loadSigningKey(db)),
    grants: new Grants(db),
    ports: { tenant: 4280, app: 4281, tls: 4282 },
    certificate: { file: '/tmp/none.pem', spkiSha256: '' },
    distDir: '/nonexistent',
    reset: (at) => {
      faults.clear();
      clock.set(at, false);
    },
  };
}

/** One of the test people. */
export function testAccount(runtime: Runtime, name: (typeof testPeople)[number]): Account {
  const account = findAccount(runtime.tenant.db, `${name}@contoso.example`);
  if (account === null) throw new Error(`No ${name} in the tenant`);
  return account;
}

/** A bearer token with the scopes given, as the provider would sign it. */
export async function testToken(
  runtime: Runtime,
  name: (typeof testPeople)[number],
  scopes: readonly string[],
): Promise<string> {
  const { tenantId, clientId } = runtime.tenant;
  return accessToken(runtime.key, { account: testAccount(runtime, name), tenantId, clientId }, scopes, []);
}
