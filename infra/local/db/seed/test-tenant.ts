import type { Database } from 'libsql';
import { defaultSwitches, type Switches } from '../../control/switches.ts';
import { calendarRoutes } from '../../graph/calendar/routes.ts';
import { chatRoutes } from '../../graph/chats/routes.ts';
import { dispatch } from '../../graph/core/dispatch.ts';
import { plannerRoutes } from '../../graph/planner/routes.ts';
import type { Tenant } from '../../tenant.ts';
import { open } from '../open.ts';
import { seedTenant } from './seed.ts';

/** An answer whose body a test may look into freely. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  /** `value` of a collection. */
  readonly value: readonly Record<string, unknown>[];
  readonly error:
    | { readonly code: string; readonly message: string; readonly innerError: Record<string, unknown> }
    | undefined;
}

/** The seeded tenant in memory, its clock standing at Monday 23 November 2026, 13:50 UTC. */
export interface SeededTenant {
  readonly tenant: Tenant;
  readonly switches: Switches;
  /** Object ids by first name, lower case. */
  readonly ids: Readonly<Record<'adele' | 'alex' | 'lidia' | 'grady' | 'joni' | 'diego' | 'megan', string>>;
  readonly setNow: (instant: string) => void;
  /** Calls a route as a person, with every scope the routes know unless told. */
  readonly call: (
    as: string,
    method: string,
    url: string,
    options?: {
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly scopes?: readonly string[];
    },
  ) => Answer;
}

const routes = [...plannerRoutes, ...calendarRoutes, ...chatRoutes];
const clock = '2026-11-23T13:50:00Z';
const everyScope = [...new Set(routes.flatMap((route) => route.scopes))];

/** Gives a seeded tenant; nothing is shared between two of them. */
export function seededTenant(): SeededTenant {
  let now = clock;
  const switches = defaultSwitches();
  const tenant = tenantOn(copyOfSeed(), switches, () => new Date(now));
  const id = (name: string): string =>
    (
      tenant.db
        .prepare('SELECT id FROM users WHERE user_principal_name = ?')
        .get(`${name}@contoso.example`) as { id: string }
    ).id;
  return {
    tenant,
    switches,
    ids: {
      adele: id('adele'),
      alex: id('alex'),
      lidia: id('lidia'),
      grady: id('grady'),
      joni: id('joni'),
      diego: id('diego'),
      megan: id('megan'),
    },
    setNow(instant) {
      now = instant;
    },
    call(as, method, url, options = {}) {
      const response = dispatch(tenant, routes, {
        method,
        url,
        headers: new Headers(options.headers),
        body: options.body,
        caller: {
          oid: as,
          tid: tenant.tenantId,
          appId: tenant.clientId,
          scopes: new Set(options.scopes ?? everyScope),
        },
        origin: 'http://localhost:4280',
      });
      const body = (response.body ?? {}) as Record<string, unknown>;
      return {
        status: response.status,
        headers: new Headers(response.headers),
        body,
        value: (body['value'] ?? []) as Record<string, unknown>[],
        error: body['error'] as Answer['error'],
      };
    },
  };
}

let seed: Database | undefined;

/** Seeding takes most of a second, so it is done once and every tenant gets a copy of its rows. */
function copyOfSeed(): Database {
  seed ??= seedOnce();
  const db = open(':memory:');
  const tables = seed
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string }[];
  db.exec('BEGIN');
  for (const { name } of tables) {
    const rows = seed.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).raw().all() as unknown[][];
    const places = (rows[0] ?? []).map(() => '?').join(', ');
    const insert = rows.length === 0 ? undefined : db.prepare(`INSERT INTO "${name}" VALUES (${places})`);
    for (const row of rows) insert?.run(...row);
  }
  db.exec('COMMIT');
  return db;
}

function seedOnce(): Database {
  const db = open(':memory:');
  seedTenant(
    tenantOn(db, defaultSwitches(), () => new Date(clock)),
    { empty: false },
  );
  return db;
}

function tenantOn(db: Database, switches: Switches, now: () => Date): Tenant {
  return {
    db,
    tenantId: '11111111-1111-4111-8111-111111111111',
    clientId: '22222222-2222-4222-8222-222222222222',
    sharePointName: 'contoso',
    now,
    switches,
  };
}
