import { Hono } from 'hono';
import { appHost } from './identity/registration.ts';
import { ajaxCdn, officeCdn } from './office-js/office-files.ts';

/** The parts of the local tenant, each an app of its own. */
export interface Parts {
  readonly graph: Hono;
  readonly identity: Hono;
  readonly control: Hono;
  readonly pages: Hono;
  readonly downloads: Hono;
  readonly app: Hono;
}

/** Answers one HTTP request; `env` carries the connection. */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>;

/** Host names TLS answers for, apart from SharePoint's and localhost. */
export const mappedHosts: readonly string[] = [
  'graph.microsoft.com',
  'login.microsoftonline.com',
  'teams.microsoft.com',
  'outlook.office.com',
  'outlook.office365.com',
  'res.cdn.office.net',
  'appsforoffice.microsoft.com',
  'ajax.aspnetcdn.com',
  appHost,
];

/** Everything of the tenant at one address, told apart by path. */
export function byPath(parts: Parts): Fetch {
  return (request, env) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/_local')) return parts.control.fetch(request, env);
    if (pathname.startsWith('/_download/')) return parts.downloads.fetch(request, env);
    if (/^\/(?:v1\.0|beta)(?:\/|$)/iu.test(pathname)) return parts.graph.fetch(request, env);
    if (/^\/[^/]+\/(?:oauth2|v2\.0|discovery)\//iu.test(pathname)) return parts.identity.fetch(request, env);
    return parts.pages.fetch(request, env);
  };
}

/** Told apart by the name in the Host header, as browsers that map the production names to this machine ask. */
export function byHost(parts: Parts): Fetch {
  const tenant = byPath(parts);
  const cdn = createCdn();
  return (request, env) => {
    const { hostname, pathname } = new URL(request.url);
    if (hostname.endsWith('.sharepoint.com')) return parts.downloads.fetch(request, env);
    switch (hostname) {
      case 'graph.microsoft.com':
        return parts.graph.fetch(request, env);
      case 'login.microsoftonline.com':
        return parts.identity.fetch(request, env);
      case appHost:
        return parts.app.fetch(request, env);
      case 'teams.microsoft.com':
      case 'outlook.office.com':
      case 'outlook.office365.com':
        return pathname.startsWith('/_local')
          ? parts.control.fetch(request, env)
          : parts.pages.fetch(request, env);
      case 'res.cdn.office.net':
        return cdn.fetch(request, env);
      case 'appsforoffice.microsoft.com':
        return officeCdn(pathname);
      case 'ajax.aspnetcdn.com':
        return ajaxCdn(pathname);
      case 'localhost':
      case '127.0.0.1':
      case '[::1]':
        return tenant(request, env);
      default:
        return new Response(`The local tenant has nothing at ${hostname}${pathname}.`, { status: 404 });
    }
  };
}

/** The list teams-js fetches when it is loaded (teams-js validOrigins); empty, so the built-in one stands. */
function createCdn(): Hono {
  const cdn = new Hono();
  cdn.get('/teams-js/validDomains/json/validDomains.json', (c) => {
    c.header('Access-Control-Allow-Origin', '*');
    return c.json({ validDomains: [] });
  });
  return cdn;
}
