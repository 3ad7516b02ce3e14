import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseGuid, type Guid } from '#src/domain/values/guid.ts';
import { createRemote } from '#src/graph/create-remote.ts';
import type { AccessTokens } from '#src/ports/access-token.ts';
import type { Remote } from '#src/ports/remote.ts';
import { startTenant, type RunningTenant } from '../../infra/local/server.ts';
import { realFetch } from './virtual-system.ts';

/** Ten minutes before the seeded pair's meeting. */
export const seededAt = '2026-11-23T13:50:00.000Z';

/** A person with the product's own gateway. */
export interface BenchPerson {
  readonly id: Guid;
  readonly tenantId: Guid;
  readonly upn: string;
  readonly remote: Remote;
}

interface TenantOptions {
  /** Bundle to serve; nothing is asked for it while only calls are counted. */
  readonly distDir: string;
  /** A browser has the machine's clock. */
  readonly clock: Date;
}

/** A local tenant of its own for one measurement, thrown away after it. */
export async function withTenant<T>(
  run: (tenant: RunningTenant) => Promise<T>,
  options?: TenantOptions,
): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pods-bench-'));
  const { clock, distDir } = options ?? { clock: new Date(seededAt), distDir: 'dist' };
  const tenant = await startTenant({ port: 0, dataDir, distDir, clock });
  try {
    await fault(tenant, { type: 'resourceUnitsPerMinute', value: 10_000_000 });
    return await run(tenant);
  } finally {
    await tenant.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fault(tenant: RunningTenant, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  await realFetch(`${tenant.baseUrl}/_local/faults`, { method: 'POST', headers, body: JSON.stringify(body) });
}

interface Usage {
  readonly total: { readonly roundTrips: number; readonly requests: number; readonly resourceUnits: number };
}

/** What everybody used since the last reset. */
export async function usage(tenant: RunningTenant): Promise<Usage['total']> {
  const answer = (await (await realFetch(`${tenant.baseUrl}/_local/usage`)).json()) as Usage;
  return answer.total;
}

export async function resetUsage(tenant: RunningTenant): Promise<void> {
  await realFetch(`${tenant.baseUrl}/_local/usage`, { method: 'DELETE' });
}

interface Account {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly password: string;
  readonly role: string;
}

/** Signs in the first account of a role, with the product's daily permissions. */
export async function signIn(
  tenant: RunningTenant,
  role: string,
  fetcher: typeof fetch,
): Promise<BenchPerson> {
  const accounts = (await (await realFetch(`${tenant.baseUrl}/_local/accounts`)).json()) as Account[];
  const app = (await (await realFetch(`${tenant.baseUrl}/_local/app`)).json()) as {
    clientId: string;
    tenantId: string;
  };
  const account = accounts.find((one) => one.role === role);
  const [id, tenantId] = [parseGuid(account?.id ?? ''), parseGuid(app.tenantId)];
  if (!account || !id || !tenantId) throw new Error(`no account of role ${role}`);
  const answer = await realFetch(`${tenant.baseUrl}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: app.clientId,
      scope: 'https://graph.microsoft.com/.default',
      username: account.userPrincipalName,
      password: account.password,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const tokens: AccessTokens = {
    get: () => Promise.resolve({ token, tenantId, personId: id, name: account.userPrincipalName }),
    signIn: () => Promise.reject(new Error('nobody signs in here')),
  };
  return {
    id,
    tenantId,
    upn: account.userPrincipalName,
    remote: createRemote(`${tenant.baseUrl}/v1.0`, tokens, fetcher),
  };
}
