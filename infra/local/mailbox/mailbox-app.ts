import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { Scenario } from '../db/seed/facts.ts';
import { findAccount, type Account } from '../identity/accounts.ts';
import type { Ports } from '../identity/registration.ts';
import { isFromOwnPage } from '../own-pages.ts';
import type { Tenant } from '../tenant.ts';
import { caseNames, openCase, type OpenedCase } from './cases.ts';
import { itemFor, type MailItem } from './item.ts';
import { sendNew, sendUpdate } from './send.ts';

/** Characters of an add-in's roaming settings in one mailbox (office-js 1.1.110, settingsMaxNumberOfCharacters). */
const settingsLimit = 32 * 1024;
/** Characters of the custom properties of one item (office-js 1.1.110, MaxCustomPropertiesLength). */
const propertiesLimit = 2500;

const event = { scenario: v.pipe(v.number(), v.integer(), v.minValue(0)), case: v.picklist(caseNames) };
const openInput = v.strictObject({
  ...event,
  people: v.nullable(v.pipe(v.array(v.string()), v.maxLength(2))),
});
const text = v.pipe(v.string(), v.maxLength(2_000_000));
const sendInput = v.strictObject({
  ...event,
  person: v.string(),
  id: v.nullable(v.string()),
  subject: v.pipe(v.string(), v.maxLength(255)),
  body: text,
});
const settingsInput = v.strictObject({ person: v.string(), settings: v.record(v.string(), v.string()) });
const propertiesInput = v.strictObject({
  person: v.string(),
  itemId: v.string(),
  properties: v.record(v.string(), v.unknown()),
});

/** Bad input, answered with a sentence. */
class MailboxError extends Error {
  readonly status: 400 | 403 | 404 | 413;

  constructor(status: 400 | 403 | 404 | 413, message: string) {
    super(message);
    this.status = status;
  }
}

/** One person's window: who looks, at what, and what the add-in keeps there. */
export interface MailWindow {
  readonly person: string;
  readonly item: MailItem;
  readonly settings: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** `/outlook/mailbox`: what the page that plays Outlook asks. Everything is a POST of JSON. */
export function createMailbox(options: {
  readonly tenant: Tenant;
  readonly ports: Ports;
  readonly scenarios: (tenant: Tenant) => readonly Scenario[];
}): Hono {
  const { tenant, ports, scenarios } = options;
  const app = new Hono();
  app.use('/outlook/mailbox/*', async (c, next) => {
    if (!isFromOwnPage(c.req.url, c.req.header('origin'), ports))
      throw new MailboxError(403, 'The mailbox answers the pages of the local tenant on this machine alone.');
    c.header('Cache-Control', 'no-store');
    return next();
  });
  app.onError((error, c) => {
    if (error instanceof MailboxError) return c.json({ error: error.message }, error.status);
    throw error;
  });

  const opened = (input: { scenario: number; case: (typeof caseNames)[number] }): OpenedCase => {
    const scenario = scenarios(tenant)[input.scenario];
    const found = scenario === undefined ? null : openCase(tenant, scenario, input.case);
    if (found === null) throw new MailboxError(404, 'The people of this chat have no such event.');
    return found;
  };

  app.post('/outlook/mailbox/open', async (c) => {
    const input = await read(c, openInput);
    const found = opened(input);
    const people = input.people?.map((name) => account(tenant, name).id) ?? found.windows;
    return c.json({ windows: people.map((id) => windowOf(tenant, found, id)) });
  });
  app.post('/outlook/mailbox/send', async (c) => {
    const input = await read(c, sendInput);
    const { id } = account(tenant, input.person);
    if (input.id !== null) {
      const sent = sendUpdate(tenant, id, input.id, input);
      if (sent === null) throw new MailboxError(404, 'This person organizes no such event.');
      return c.json(sent);
    }
    const found = opened(input);
    if (found.place !== null || found.organizerId !== id)
      throw new MailboxError(404, 'This person has no new event open.');
    const { start, end } = itemFor(tenant, found, id);
    return c.json(sendNew(tenant, randomUUID(), found, { ...input, start, end }));
  });
  app.post('/outlook/mailbox/settings', async (c) => {
    const { person, settings } = await read(c, settingsInput);
    const json = JSON.stringify(settings);
    if (json.length > settingsLimit) throw new MailboxError(413, 'Roaming settings hold 32 KB.');
    tenant.db
      .prepare('INSERT OR REPLACE INTO roaming_settings VALUES (?, ?)')
      .run(account(tenant, person).id, json);
    return c.body(null, 204);
  });
  app.post('/outlook/mailbox/properties', async (c) => {
    const { person, itemId, properties } = await read(c, propertiesInput);
    const json = JSON.stringify(properties);
    if (json.length > propertiesLimit)
      throw new MailboxError(413, 'Custom properties hold 2,500 characters.');
    tenant.db
      .prepare('INSERT OR REPLACE INTO item_properties VALUES (?, ?, ?)')
      .run(account(tenant, person).id, itemId, json);
    return c.body(null, 204);
  });
  return app;
}

function windowOf(tenant: Tenant, opened: OpenedCase, personId: string): MailWindow {
  const { userPrincipalName } = account(tenant, personId);
  const item = itemFor(tenant, opened, personId);
  const settings = tenant.db
    .prepare('SELECT settings AS json FROM roaming_settings WHERE mailbox_id = ?')
    .get(personId);
  const properties = tenant.db
    .prepare('SELECT properties AS json FROM item_properties WHERE mailbox_id = ? AND item_id = ?')
    .get(personId, item.id ?? '');
  return {
    person: userPrincipalName,
    item,
    settings: stored(v.record(v.string(), v.string()), settings),
    properties: stored(v.record(v.string(), v.unknown()), properties),
  };
}

const jsonRow = v.object({ json: v.string() });

function stored<T>(schema: v.GenericSchema<unknown, Record<string, T>>, row: unknown): Record<string, T> {
  return row === undefined ? {} : v.parse(schema, JSON.parse(v.parse(jsonRow, row).json));
}

function account(tenant: Tenant, idOrName: string): Account {
  const found = findAccount(tenant.db, idOrName);
  if (found === null) throw new MailboxError(404, `The tenant knows no ${idOrName}.`);
  return found;
}

async function read<Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body: unknown = await c.req.json().catch(() => null);
  const result = v.safeParse(schema, body);
  if (!result.success) throw new MailboxError(400, result.issues.map((issue) => issue.message).join('; '));
  return result.output;
}
