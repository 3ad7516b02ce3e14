import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { drop } from '../control/drop.ts';
import type { Runtime } from '../control/runtime.ts';
import { allAccounts, findAccount } from './accounts.ts';
import { nextStep, readAuthorization, type Choice } from './authorize.ts';
import { OAuthError, oauthErrorBody } from './oauth-error.ts';
import { accountPage, consentPage, messagePage } from './pages.ts';
import { isRegisteredRedirect, scopeNames } from './registration.ts';
import { exchange } from './token-endpoint.ts';
import { idIssuer } from './tokens.ts';

const cookie = 'ESTSAUTH';

/** The Entra-shaped provider: authorize, token, logout, discovery and keys under `/{tenant}`. */
export function createIdentity(runtime: Runtime): Hono {
  const app = new Hono();
  const { tenantId } = runtime.tenant;
  const isTenant = (name: string): boolean =>
    [tenantId, 'organizations', 'common'].includes(name.toLowerCase());

  app.use('/:tenant/*', async (c, next) => {
    if (isPublic(c.req.path)) {
      c.header('Access-Control-Allow-Origin', '*');
      if (c.req.method === 'OPTIONS') {
        c.header('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
        c.header('Access-Control-Allow-Headers', c.req.header('access-control-request-headers') ?? '*');
        return c.body(null, 204);
      }
    }
    if (!isTenant(c.req.param('tenant'))) {
      const error = new OAuthError('invalid_tenant', 90002, `Tenant '${c.req.param('tenant')}' not found.`);
      return c.json(oauthErrorBody(error, randomUUID(), randomUUID()), 400);
    }
    c.header('Cache-Control', 'no-store, no-cache');
    return next();
  });

  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) =>
    c.json(discovery(new URL(c.req.url).origin, tenantId)),
  );
  app.get('/:tenant/discovery/v2.0/keys', (c) => c.json({ keys: [runtime.key.publicJwk] }));
  app.post('/:tenant/oauth2/v2.0/token', (c) => token(runtime, c));
  app.on(['GET', 'POST'], '/:tenant/oauth2/v2.0/authorize', (c) => authorize(runtime, c));
  app.get('/:tenant/oauth2/v2.0/logout', (c) => {
    const session = getCookie(c, cookie);
    if (session !== undefined) runtime.grants.endSession(session);
    deleteCookie(c, cookie, { path: '/' });
    const back = c.req.query('post_logout_redirect_uri');
    if (back !== undefined && isRegisteredRedirect(back, runtime.ports)) return c.redirect(back);
    return c.html(messagePage('You signed out', 'You can close this window.'));
  });
  return app;
}

function isPublic(path: string): boolean {
  return /\/(?:token|keys|openid-configuration)$/u.test(path);
}

/** The discovery document. Endpoints are at the address of the request; the issuer is the same everywhere. */
export function discovery(origin: string, tenantId: string): Record<string, unknown> {
  const base = `${origin}/${tenantId}`;
  return {
    issuer: idIssuer(tenantId),
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access', ...scopeNames],
    token_endpoint_auth_methods_supported: ['none'],
  };
}

async function token(runtime: Runtime, c: Context): Promise<Response> {
  const traceId = randomUUID();
  const correlationId = c.req.header('client-request-id') ?? randomUUID();
  c.header('x-ms-request-id', traceId);
  const form = new URLSearchParams(await c.req.text());
  const person = findAccount(runtime.tenant.db, form.get('username') ?? '');
  if (
    person !== null &&
    runtime.faults.take('offline', { person: person.id, method: 'POST', url: c.req.path }) !== null
  )
    return drop(c);
  try {
    return c.json(await exchange(runtime, form, c.req.header('origin') ?? null));
  } catch (error) {
    if (error instanceof OAuthError)
      return c.json(oauthErrorBody(error, traceId, correlationId), error.status);
    throw error;
  }
}

async function authorize(runtime: Runtime, c: Context): Promise<Response> {
  try {
    const request = readAuthorization(runtime, new URL(c.req.url).searchParams);
    const choice = c.req.method === 'POST' ? await readChoice(c) : { accountId: null, consent: null };
    const step = nextStep(runtime, request, runtime.grants.sessionUser(getCookie(c, cookie)), choice);
    if (step.kind === 'pick')
      return await c.html(accountPage(allAccounts(runtime.tenant.db), request.loginHint));
    if (step.kind === 'consent') return await c.html(consentPage(step.account, step.scopes));
    if (step.account !== null) startSession(runtime, c, step.account.id);
    return c.redirect(step.url);
  } catch (error) {
    if (error instanceof OAuthError)
      return c.html(messagePage('Sorry, but we’re having trouble signing you in', error.message), 400);
    throw error;
  }
}

async function readChoice(c: Context): Promise<Choice> {
  const form = new URLSearchParams(await c.req.text());
  const consent = form.get('consent');
  return {
    accountId: form.get('account'),
    consent: consent === 'granted' || consent === 'refused' ? consent : null,
  };
}

function startSession(runtime: Runtime, c: Context, userId: string): void {
  if (runtime.grants.sessionUser(getCookie(c, cookie)) === userId) return;
  // Over TLS the frame of a silent request is cross-site, as at login.microsoftonline.com.
  const secure = new URL(c.req.url).protocol === 'https:';
  setCookie(c, cookie, runtime.grants.startSession(userId), {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: secure ? 'None' : 'Lax',
  });
}
