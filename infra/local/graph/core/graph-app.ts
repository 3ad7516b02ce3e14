import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { drop } from '../../control/drop.ts';
import type { Runtime } from '../../control/runtime.ts';
import { findAccount } from '../../identity/accounts.ts';
import { authenticate, claimsChallenge, expiredToken } from './authenticate.ts';
import { runBatch } from './batch.ts';
import { readBody } from './body.ts';
import { preflight } from './cors.ts';
import { MailboxLimit } from './mailbox-limit.ts';
import { errorAnswer, type RequestIds } from './error-answer.ts';
import { execute, type Executed, type Surface } from './execute.ts';
import { throwFaults } from './faulty.ts';
import { seededRandom } from './random.ts';
import { render } from './render.ts';
import { GraphError, type Caller } from './route.ts';

const version = '/v1.0';

/** The local Graph over HTTP: CORS, token, faults, batch, budget, log. */
export function createGraph(runtime: Runtime, surface: Surface): Hono {
  const app = new Hono();
  const random = seededRandom(20261123);
  const mailboxes = new MailboxLimit();
  app.options('*', (c) => preflight(c.req.header('access-control-request-headers')));
  app.all('*', async (c) => {
    const requestId = randomUUID();
    const ids = { requestId, clientRequestId: c.req.header('client-request-id') ?? requestId };
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    // A call that is refused before its body is read shows the bytes in the log.
    const seen: Seen = { caller: null, body: bytes.length === 0 ? undefined : bytes };
    let done: Executed;
    try {
      const caller = await authenticate(runtime, c.req.header('authorization'));
      seen.caller = caller;
      runtime.usage.roundTrip(caller.oid);
      done = await mailboxes.within(caller.oid, c.req.path, () =>
        answer(runtime, surface, random, { c, ids, bytes, caller, seen }),
      );
    } catch (error) {
      if (error === cut) return drop(c);
      done = {
        response: errorAnswer(asGraphError(error), ids, runtime.tenant.now()),
        units: 0,
        isLost: false,
      };
    }
    const { response, shownBody } = render(
      done.response,
      ids,
      runtime.tenant.now(),
      new URL(c.req.url).hostname,
    );
    runtime.log.add({
      method: c.req.method,
      url: c.req.url,
      requestHeaders: withoutToken(c.req.raw.headers),
      requestBody: seen.body,
      status: response.status,
      responseHeaders: Object.fromEntries(response.headers),
      responseBody: shownBody,
      user:
        seen.caller === null
          ? null
          : (findAccount(runtime.tenant.db, seen.caller.oid)?.userPrincipalName ?? null),
      resourceUnits: done.units,
    });
    return done.isLost ? drop(c) : response;
  });
  return app;
}

/** What the log may say of a request, known step by step. */
interface Seen {
  caller: Caller | null;
  body: unknown;
}

interface Incoming {
  readonly c: Context;
  readonly ids: RequestIds;
  readonly bytes: Uint8Array;
  readonly caller: Caller;
  readonly seen: Seen;
}

/** Thrown to end a call without an answer. */
const cut = new Error('The connection is cut');

async function answer(
  runtime: Runtime,
  surface: Surface,
  random: () => number,
  { c, ids, bytes, caller, seen }: Incoming,
): Promise<Executed> {
  const url = new URL(c.req.url);
  const { method } = c.req;
  const path = url.pathname.toLowerCase().startsWith(`${version}/`)
    ? url.pathname.slice(version.length)
    : null;
  const target = { person: caller.oid, method, url: `${path ?? url.pathname}${url.search}` };
  const { faults } = runtime;
  if (faults.take('offline', target) !== null) throw cut;
  const delay = faults.take('delay', target);
  if (delay !== null) await new Promise((resolve) => setTimeout(resolve, delay.ms));
  if (faults.take('claimsChallenge', target) !== null) throw claimsChallenge(new Date());
  if (faults.take('tokenExpired', target) !== null) throw expiredToken();
  if (path === null)
    throw new GraphError(
      501,
      'notImplemented',
      'The local tenant does not imitate versions other than v1.0.',
    );
  seen.body = readBody(path, c.req.header('content-type'), bytes);
  const call = {
    method,
    url: target.url,
    headers: c.req.raw.headers,
    body: seen.body,
    caller,
    origin: url.origin,
  };
  if (!/^\/(?:\$|%24)batch$/iu.test(path)) return execute(runtime, surface, call, ids);
  if (method !== 'POST')
    throw new GraphError(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
  throwFaults((type) => faults.takeNamed(type, target), target.url, null);
  const done = runBatch(call, (inner) => execute(runtime, surface, inner, ids), random);
  return { ...done, isLost: done.isLost || faults.takeNamed('lostAnswer', target) !== null };
}

function asGraphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new GraphError(
    500,
    'generalException',
    'The local tenant failed. The reason is on its standard error.',
  );
}

function withoutToken(headers: Headers): Record<string, string> {
  const shown = Object.fromEntries(headers);
  if ('authorization' in shown) shown['authorization'] = 'Bearer left-out';
  return shown;
}
