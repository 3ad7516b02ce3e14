import { mkdirSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createStaticApp } from './app/static-app.ts';
import { createClock } from './control/clock.ts';
import { createControl } from './control/control-app.ts';
import { ExchangeLog } from './control/exchange-log.ts';
import { Faults } from './control/faults.ts';
import type { Runtime } from './control/runtime.ts';
import { defaultSwitches } from './control/switches.ts';
import { Usage } from './control/usage.ts';
import { empty, isEmpty } from './db/empty.ts';
import { open } from './db/open.ts';
import { seedTenant } from './db/seed/seed.ts';
import { createDownloads } from './downloads.ts';
import { createGraph } from './graph/core/graph-app.ts';
import { absentRoutes } from './graph/coverage.ts';
import { graphRoutes } from './graph/routes.ts';
import { byHost, byPath, mappedHosts, type Fetch, type Parts } from './hosts-by-name.ts';
import { createPages } from './hosts/pages.ts';
import { loadCertificate } from './identity/certificate.ts';
import { grantTenantWide } from './identity/consent.ts';
import { Grants } from './identity/grants.ts';
import { createIdentity } from './identity/identity-app.ts';
import { loadSigningKey } from './identity/keys.ts';
import type { Ports } from './identity/registration.ts';
import { bindLoopback } from './listen.ts';
import type { Tenant } from './tenant.ts';

const tenantId = '3f0c4b5e-6d6f-4c1b-9a51-7d1f2b8e4a10';
const clientId = '8a6f1f0e-52b7-4f4e-8c39-0c2f6f6d9e21';
const sharePointName = 'contoso';

/** How a local tenant is started. */
export interface StartOptions {
  /** Port of the tenant; the app takes the next, TLS the one after. 0 takes three free ones. */
  readonly port: number;
  /** Folder of the database, the certificate and the log. */
  readonly dataDir: string;
  /** Folder of the app's bundle. */
  readonly distDir: string;
  /** Throw away what the folder holds and seed again. */
  readonly reset?: boolean;
  /** An administrator and users only: no pair, no consent. */
  readonly empty?: boolean;
  /** Keep bodies in the log, and the log in `exchanges.jsonl` of the data folder. */
  readonly log?: boolean;
  /** Instant the clock starts at when the tenant is seeded; the machine's time otherwise. */
  readonly clock?: Date;
}

/** A running local tenant. */
export interface RunningTenant {
  /** `http://localhost:<port>` of Graph, identity, control and the host pages. */
  readonly baseUrl: string;
  readonly appUrl: string;
  readonly httpsBase: string;
  readonly tenant: Tenant;
  close(): Promise<void>;
}

/** Starts a local tenant and answers when it is usable. Throws PortTakenError. */
export async function startTenant(options: StartOptions): Promise<RunningTenant> {
  mkdirSync(options.dataDir, { recursive: true });
  const names = [
    'localhost',
    ...mappedHosts,
    `${sharePointName}.sharepoint.com`,
    `${sharePointName}-my.sharepoint.com`,
  ];
  const certificate = await loadCertificate(options.dataDir, names);
  const serving: Record<'tenant' | 'app' | 'tls', Fetch> = { tenant: unready, app: unready, tls: unready };
  const listener = (part: keyof typeof serving): RequestListener => {
    const listen = getRequestListener((request, env) => serving[part](request, env), {
      overrideGlobalObjects: false,
    });
    return (request, response) => void listen(request, response);
  };
  const bound = await bindLoopback(options.port, {
    tenant: listener('tenant'),
    app: listener('app'),
    tls: listener('tls'),
    key: certificate.key,
    cert: certificate.cert,
  });
  const ports = { tenant: bound.port, app: bound.port + 1, tls: bound.port + 2 };
  const runtime = await createRuntime(options, ports, certificate).catch(async (error: unknown) => {
    await bound.close();
    throw error;
  });
  const parts = createParts(runtime);
  serving.tenant = byPath(parts);
  serving.app = (request, env) => parts.app.fetch(request, env);
  serving.tls = byHost(parts);
  return {
    baseUrl: `http://localhost:${ports.tenant}`,
    appUrl: `http://localhost:${ports.app}`,
    httpsBase: `https://localhost:${ports.tls}`,
    tenant: runtime.tenant,
    close: async () => {
      await bound.close();
      runtime.tenant.db.close();
    },
  };
}

function unready(): Response {
  return new Response('The local tenant is starting.', { status: 503 });
}

/** Opens the data folder and seeds it when it is empty or a reset is asked for. */
async function createRuntime(
  options: StartOptions,
  ports: Ports,
  certificate: Runtime['certificate'],
): Promise<Runtime> {
  const db = open(options.dataDir);
  const clock = createClock(db);
  const tenant: Tenant = {
    db,
    tenantId,
    clientId,
    sharePointName,
    now: () => clock.now(),
    switches: defaultSwitches(),
  };
  const runtime: Runtime = {
    tenant,
    clock,
    faults: new Faults(),
    usage: new Usage(),
    log: new ExchangeLog(options.log === true ? path.join(options.dataDir, 'exchanges.jsonl') : null),
    key: await loadSigningKey(db),
    grants: new Grants(db),
    ports,
    certificate,
    distDir: options.distDir,
    reset(at) {
      runtime.faults.clear();
      runtime.usage.reset();
      Object.assign(tenant.switches, defaultSwitches());
      empty(db);
      clock.set(at, false);
      const isBare = options.empty === true;
      db.transaction(() => {
        seedTenant(tenant, { empty: isBare });
        if (!isBare) grantTenantWide(db);
      })();
    },
  };
  if (options.reset === true || isEmpty(db)) runtime.reset(options.clock ?? null);
  return runtime;
}

function createParts(runtime: Runtime): Parts {
  const { tenant, ports } = runtime;
  const pages: Hono = createPages({ tenant, ports });
  return {
    graph: createGraph(runtime, { routes: graphRoutes, absent: absentRoutes }),
    identity: createIdentity(runtime),
    control: createControl(runtime),
    downloads: createDownloads(tenant),
    app: createStaticApp(runtime),
    pages,
  };
}
