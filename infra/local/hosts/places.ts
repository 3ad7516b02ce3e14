import { appHost, type Ports } from '../identity/registration.ts';
import type { Tenant } from '../tenant.ts';

/** Where the other ends are, as `scheme://host`, seen from a page of the local tenant. */
export interface Places {
  readonly appOrigin: string;
  readonly loginBase: string;
}

/**
 * Plain http is for people on localhost; over TLS the browser resolves the production names to this process, so the
 * pages speak to those names. Told apart by the host the browser asked for.
 */
export function placesOf(requestUrl: string, ports: Ports): Places {
  const { hostname } = new URL(requestUrl);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return local
    ? { appOrigin: `http://localhost:${ports.app}`, loginBase: `http://localhost:${ports.tenant}` }
    : { appOrigin: `https://${appHost}`, loginBase: 'https://login.microsoftonline.com' };
}

/** Headers of every page of ours. The app's frame is the only foreign thing they show. */
export function pageHeaders(places: Places): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${places.loginBase}`,
    `frame-src ${places.appOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

/** Somebody of the tenant as the pages name them. */
export interface Account {
  readonly oid: string;
  readonly upn: string;
  readonly name: string;
  readonly role: string;
}

const order = ['manager', 'report', 'managing-report', 'outsider', 'guest', 'admin'];

/** The people of the tenant, the pair of the first meeting first. */
export function readAccounts(tenant: Tenant): readonly Account[] {
  const rows = tenant.db
    .prepare(
      'SELECT id AS oid, user_principal_name AS upn, display_name AS name, role FROM users ORDER BY rowid',
    )
    .all() as Account[];
  return rows
    .map(({ oid, upn, name, role }) => ({ oid, upn, name, role }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
