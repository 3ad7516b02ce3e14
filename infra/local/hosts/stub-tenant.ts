import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import Database from 'libsql';
import { defaultSwitches } from '../control/switches.ts';
import { directoryTables } from '../db/directory-tables.ts';
import type { Tenant } from '../tenant.ts';
import { createPages, type PageSources } from './pages.ts';
import type { Scenario } from '../db/seed/facts.ts';

const people = [
  ['1', 'adele', 'Adele Vance', 'manager'],
  ['2', 'alex', 'Alex Wilber', 'report'],
  ['3', 'lidia', 'Lidia Holloway', 'managing-report'],
  ['4', 'diego', 'Diego Siciliani', 'outsider'],
  ['5', 'megan', 'Megan Bowen', 'admin'],
] as const;

function person(index: number): Scenario['people'][number] {
  const [id, given, name, role] = people[index] ?? people[0];
  return { oid: `00000000-0000-4000-8000-00000000000${id}`, upn: `${given}@contoso.example`, name, role };
}

function meeting(
  title: string,
  chat: string,
  sides: readonly [number, number],
  pointer: string | null,
): Scenario {
  return {
    title,
    chatId: `19:meeting_${chat}@thread.v2`,
    meetingId: Buffer.from(`0#19:meeting_${chat}@thread.v2#0`).toString('base64'),
    start: '2026-11-23T14:00:00.000Z',
    end: '2026-11-23T14:45:00.000Z',
    people: sides.map(person),
    pointer,
    joinUrl: null,
  };
}

/** Two pairs and a chat of two who are no pair. */
export const stubScenarios: readonly Scenario[] = [
  meeting('Weekly 1:1 Adele and Alex', 'alex', [0, 1], 'p1~alex'),
  meeting('1:1 Adele and Lidia', 'lidia', [0, 2], 'p1~lidia'),
  meeting('Alex and Diego', 'diego', [1, 3], null),
];

/** Directory id of the stub. */
export const stubTenantId = '3f0c4b5e-6d6f-4c1b-9a51-7d1f2b8e4a10';

/** A tenant with the directory alone, in memory: what the pages read from the database. */
export function stubTenant(): Tenant {
  const db = new Database(':memory:');
  db.exec(directoryTables);
  const insert = db.prepare(
    'INSERT INTO users (id, user_principal_name, display_name, given_name, surname, password, role) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  people.forEach(([, given, name, role], index) => {
    insert.run(person(index).oid, `${given}@contoso.example`, name, given, '', '', role);
  });
  return {
    db,
    tenantId: stubTenantId,
    clientId: '8a6f1f0e-52b7-4f4e-8c39-0c2f6f6d9e21',
    sharePointName: 'contoso',
    now: () => new Date('2026-11-23T13:50:00Z'),
    switches: defaultSwitches(),
  };
}

/** What the pages show in tests. */
export const stubSources: PageSources = {
  scenarios: () => stubScenarios,
  coverage: [
    { method: 'GET', path: '/me', coverage: 'whole', note: '' },
    { method: 'POST', path: '/groups', coverage: 'partial', note: 'Only Microsoft 365 groups.' },
    {
      method: 'POST',
      path: '/drives/{drive-id}/items/{item-id}/createLink',
      coverage: 'absent',
      note: 'Sharing links.',
    },
  ],
};

/** A form the token endpoint got. */
export type TokenForm = Readonly<Record<string, string>>;

/** Servers of one test: the pages with a token endpoint that answers as told, and an app of one page. */
export interface StubHost {
  readonly base: string;
  readonly appBase: string;
  readonly forms: TokenForm[];
  readonly faults: { type: string; person: string | null }[];
  close(): void;
}

function listen(app: Hono): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' }, (address: AddressInfo) => {
      resolve({ server: server as Server, port: address.port });
    });
  });
}

/** Starts them. `script` makes the app's page script once the host's origin is known; `answer` is the token endpoint. */
export async function startStubHost(options: {
  script(hostOrigin: string): Promise<string>;
  answer(form: TokenForm): { status: 200 | 400; body: object };
}): Promise<StubHost> {
  const tenant = stubTenant();
  const forms: TokenForm[] = [];
  const faults: { type: string; person: string | null }[] = [];
  const app = new Hono();
  const host = new Hono();
  const hostPort = await listen(host);
  const appPort = await listen(app);
  const base = `http://localhost:${hostPort.port}`;
  const script = await options.script(base);
  app.get('/tab.html', (c) =>
    c.html('<!doctype html><title>Tab</title><script type="module" src="/tab.js"></script>'),
  );
  app.get('/tab.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript' }));
  host.post(`/${tenant.tenantId}/oauth2/v2.0/token`, async (c) => {
    const form = Object.fromEntries(new URLSearchParams(await c.req.text()));
    forms.push(form);
    const { status, body } = options.answer(form);
    return c.json(body, status);
  });
  host.get('/_local/clock', (c) => c.json({ now: tenant.now().toISOString(), frozen: false }));
  host.get('/_local/usage', (c) =>
    c.json({ people: [], total: { roundTrips: 0, requests: 0, resourceUnits: 0 } }),
  );
  host.get('/_local/faults', (c) => c.json(faults));
  host.post('/_local/faults', async (c) => {
    faults.push({ person: null, ...(await c.req.json<{ type: string }>()) });
    return c.json({}, 201);
  });
  host.delete('/_local/faults', (c) => {
    const { type, person } = c.req.query();
    const kept = faults.filter((fault) => fault.type !== type || fault.person !== person);
    faults.splice(0, faults.length, ...(type === undefined ? [] : kept));
    return c.body(null, 204);
  });
  const ports = { tenant: hostPort.port, app: appPort.port, tls: 0 };
  host.route('/', createPages({ tenant, ports, sources: stubSources }));
  return {
    base,
    appBase: `http://localhost:${appPort.port}`,
    forms,
    faults,
    close() {
      hostPort.server.close();
      appPort.server.close();
    },
  };
}
