import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { allAccounts, findAccount } from '../identity/accounts.ts';
import { scopeNames } from '../identity/registration.ts';
import { isFromOwnPage } from '../own-pages.ts';
import { faultInput, isBehaviour, type FaultInput } from './fault-input.ts';
import type { Runtime } from './runtime.ts';

const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'Give an ISO 8601 instant, e.g. 2026-11-23T13:50:00Z'),
  v.transform((text) => new Date(text)),
);
const resetInput = v.strictObject({ clock: v.optional(instant) });
const clockInput = v.strictObject({
  now: v.optional(v.nullable(instant)),
  frozen: v.optional(v.boolean(), false),
});
/** Bad input to the control, answered with a sentence. */
class InputError extends Error {}

/** `/_local`: what tests and the host pages steer the tenant with. Loopback only, and closed to other web pages. */
export function createControl(runtime: Runtime): Hono {
  const app = new Hono();
  const { tenant, faults, usage, log, clock } = runtime;

  app.use('/_local/*', async (c, next) => {
    if (!isFromOwnPage(c.req.url, c.req.header('origin'), runtime.ports))
      return c.json(
        { error: 'The control of the local tenant answers its own pages on this machine alone.' },
        403,
      );
    c.header('Cache-Control', 'no-store');
    return next();
  });
  app.onError((error, c) => {
    if (error instanceof InputError) return c.json({ error: error.message }, 400);
    throw error;
  });

  app.post('/_local/reset', async (c) => {
    const { clock: at } = await read(c, resetInput);
    runtime.reset(at ?? null);
    return c.json({ now: clock.now().toISOString() });
  });

  app.get('/_local/clock', (c) => c.json({ now: clock.now().toISOString(), frozen: clock.frozen }));
  app.post('/_local/clock', async (c) => {
    const { now, frozen } = await read(c, clockInput);
    clock.set(now === undefined ? clock.now() : now, frozen);
    return c.json({ now: clock.now().toISOString(), frozen: clock.frozen });
  });

  app.get('/_local/faults', (c) => c.json(faults.list()));
  app.post('/_local/faults', async (c) => {
    const fault = await read(c, faultInput);
    checkValue(fault, runtime);
    const id = faults.add(fault, personId(runtime, fault.person));
    return c.json({ id }, 201);
  });
  app.delete('/_local/faults', (c) => {
    const person = c.req.query('person');
    faults.clear(
      c.req.query('type'),
      person === undefined ? undefined : (personId(runtime, person) ?? undefined),
    );
    return c.body(null, 204);
  });

  app.get('/_local/usage', (c) => c.json(usageTable(runtime)));
  app.delete('/_local/usage', (c) => {
    usage.reset();
    return c.body(null, 204);
  });
  app.get('/_local/log', (c) =>
    c.text(log.text(), 200, { 'Content-Type': 'application/jsonl; charset=utf-8' }),
  );
  app.delete('/_local/log', (c) => {
    log.clear();
    return c.body(null, 204);
  });

  app.get('/_local/accounts', (c) =>
    c.json(
      allAccounts(tenant.db).map(({ userPrincipalName, password, displayName, id, role }) => ({
        userPrincipalName,
        password,
        displayName,
        id,
        role,
      })),
    ),
  );
  app.get('/_local/app', (c) =>
    c.json({
      clientId: tenant.clientId,
      tenantId: tenant.tenantId,
      scopes: scopeNames,
      httpsBase: `https://localhost:${runtime.ports.tls}`,
      certificateFile: runtime.certificate.file,
      spkiSha256: runtime.certificate.spkiSha256,
    }),
  );
  app.all('/_local/*', (c) =>
    c.json({ error: `The local tenant has no ${c.req.method} ${c.req.path}.` }, 404),
  );
  return app;
}

async function read<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await c.req.text();
  let body: unknown;
  try {
    body = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new InputError('The body is not JSON.');
  }
  const result = v.safeParse(schema, body);
  if (!result.success)
    throw new InputError(
      result.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`).join('; '),
    );
  return result.output;
}

/** A switch takes a value of its own type: a text where a number belongs would fail far from here. */
function checkValue(fault: FaultInput, runtime: Runtime): void {
  if (isBehaviour(fault) || !('value' in fault)) return;
  const current: unknown = Reflect.get(runtime.tenant.switches, fault.type);
  if (typeof current !== typeof fault.value)
    throw new InputError(`value: ${fault.type} takes a ${typeof current}, for example ${String(current)}.`);
}

function personId(runtime: Runtime, person: string | undefined): string | null {
  if (person === undefined) return null;
  const account = findAccount(runtime.tenant.db, person);
  if (account === null) throw new InputError(`person: the tenant knows no ${person}.`);
  return account.id;
}

function usageTable(runtime: Runtime): object {
  const total = { roundTrips: 0, requests: 0, resourceUnits: 0 };
  const people = [...runtime.usage.people()].map(([id, used]) => {
    total.roundTrips += used.roundTrips;
    total.requests += used.requests;
    total.resourceUnits += used.resourceUnits;
    return { id, userPrincipalName: findAccount(runtime.tenant.db, id)?.userPrincipalName ?? null, ...used };
  });
  return { people, total };
}
