import { open } from '../../db/open.ts';
import { defaultSwitches, type Switches } from '../../control/switches.ts';
import type { Tenant } from '../../tenant.ts';
import { dispatch } from '../core/dispatch.ts';
import type { GraphResponse } from '../core/route.ts';
import { driveRoutes } from '../drive/routes.ts';
import { sharepointRoutes } from '../sharepoint/routes.ts';
import { createList } from '../sharepoint/seed-list.ts';
import { directoryRoutes } from './routes.ts';
import { addGroup, addUser, type GroupIds } from './seed-directory.ts';

/** Options of one call of a test. */
export interface TestCall {
  readonly as?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
  readonly origin?: string;
  /** Stands in for the tenant's database. */
  readonly db?: Tenant['db'];
}

/** An answer whose body a test may look into freely. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly raw: unknown;
  readonly body: Record<string, unknown>;
  /** `value` of a collection. */
  readonly value: readonly Record<string, unknown>[];
  /** `error.code` and `error.message`. */
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** A tenant in memory with a pair (Mona and Ravi), an outsider and an administrator, a private group and one list. */
export interface TestTenant {
  readonly tenant: Tenant;
  readonly switches: Switches;
  readonly manager: string;
  readonly report: string;
  readonly outsider: string;
  readonly admin: string;
  readonly group: GroupIds;
  readonly listId: string;
  /** `/sites/…/lists/…/items` of that list. */
  readonly items: string;
  setNow(instant: string): void;
  /** Calls a route as the manager, or whoever is named, with every scope the routes know unless told. */
  call(method: string, url: string, options?: TestCall): TestAnswer;
}

const routes = [...directoryRoutes, ...sharepointRoutes, ...driveRoutes];
const everyScope = [...new Set(routes.flatMap((route) => route.scopes))];

const columns = [
  { name: 'RecordKey', indexed: true, enforceUniqueValues: true, required: true, text: { maxLength: 255 } },
  { name: 'Kind', indexed: true, text: {} },
  { name: 'At', indexed: true, dateTime: { format: 'dateTime' } },
  { name: 'Score', indexed: true, number: {} },
  { name: 'Open', indexed: true, boolean: {} },
  { name: 'Section', text: {} },
  { name: 'Body', text: { allowMultipleLines: true, textType: 'plain' } },
  { name: 'Secret', hidden: true, text: {} },
  { name: 'Mood', choice: { choices: ['happy', 'sad'] } },
  { name: 'Buddy', personOrGroup: {} },
];

function answerOf(response: GraphResponse): TestAnswer {
  const raw = response.body;
  const body = (raw instanceof Uint8Array || raw === undefined ? {} : raw) as Record<string, unknown>;
  const error = body['error'] as { code: string; message: string } | undefined;
  return {
    status: response.status,
    headers: new Headers(response.headers),
    raw,
    body,
    value: (body['value'] ?? []) as Record<string, unknown>[],
    code: error?.code,
    message: error?.message,
  };
}

/** Makes a tenant in memory; nothing is shared between two of them. */
export function testTenant(): TestTenant {
  let now = '2026-03-02T09:00:00Z';
  const switches = defaultSwitches();
  const tenant: Tenant = {
    db: open(':memory:'),
    tenantId: '11111111-1111-4111-8111-111111111111',
    clientId: '22222222-2222-4222-8222-222222222222',
    sharePointName: 'contoso',
    now: () => new Date(now),
    switches,
  };
  const person = (
    name: string,
    role: 'manager' | 'report' | 'outsider' | 'admin',
    managerId?: string,
  ): string =>
    addUser(tenant, {
      upn: `${name.toLowerCase()}@contoso.onmicrosoft.com`,
      displayName: `${name} Example`,
      givenName: name,
      surname: 'Example',
      password: 'x',
      role,
      jobTitle: 'Engineer',
      ...(managerId === undefined ? {} : { managerId }),
    });
  const manager = person('Mona', 'manager');
  const report = person('Ravi', 'report', manager);
  const outsider = person('Otto', 'outsider');
  const admin = person('Ada', 'admin');
  const pair = [manager, report];
  const at = '2026-01-05T08:00:00Z';
  const group = addGroup(tenant, {
    displayName: 'Mona / Ravi',
    mailNickname: 'pair',
    members: pair,
    owners: pair,
    at,
  });
  const listId = createList(tenant, {
    groupId: group.groupId,
    displayName: 'Feed',
    columns,
    createdBy: manager,
    createdAt: at,
  });
  return {
    tenant,
    switches,
    manager,
    report,
    outsider,
    admin,
    group,
    listId,
    items: `/sites/${group.siteId}/lists/${listId}/items`,
    setNow(instant) {
      now = instant;
    },
    call(method, url, options = {}) {
      const scopes = new Set(options.scopes ?? everyScope);
      const caller = { oid: options.as ?? manager, tid: tenant.tenantId, appId: tenant.clientId, scopes };
      return answerOf(
        dispatch({ ...tenant, db: options.db ?? tenant.db }, routes, {
          method,
          url,
          headers: new Headers(options.headers),
          body: options.body,
          caller,
          origin: options.origin ?? 'http://localhost:4280',
        }),
      );
    },
  };
}
