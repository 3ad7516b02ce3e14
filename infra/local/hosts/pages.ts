import { Hono, type Context } from 'hono';
import { readScenarios, type Scenario } from '../db/seed/facts.ts';
import { coverage, type CoverageRow } from '../graph/coverage.ts';
import { createMailbox } from '../mailbox/mailbox-app.ts';
import type { Ports } from '../identity/registration.ts';
import type { Tenant } from '../tenant.ts';
import { pageAssets } from './bundle.ts';
import { coveragePage } from './coverage-page.ts';
import type { Html } from './document.ts';
import { appIcon } from './icons.ts';
import { landingPage } from './landing-page.ts';
import { pageHeaders, placesOf, readAccounts } from './places.ts';
import { outlookPage } from './outlook-page.ts';
import { deepLinkPage } from './deep-link.ts';
import { webLinkPage } from './web-link.ts';
import { noMeetingPage, teamsPage, type TeamsFacts } from './teams-page.ts';

/** Where the pages get what they show, apart from the people, who are in the database. */
export interface PageSources {
  readonly scenarios: (tenant: Tenant) => readonly Scenario[];
  readonly coverage: readonly CoverageRow[];
}

const seeded: PageSources = { scenarios: readScenarios, coverage };

/**
 * The pages of the local tenant for people: `/`, `/coverage`, `/teams/*`, `/outlook/*` and their files under
 * `/assets-host/*`. The host the browser asked for decides where they look for the app and the identity provider.
 */
export function createPages(options: { tenant: Tenant; ports: Ports; sources?: PageSources }): Hono {
  const { tenant, ports, sources = seeded } = options;
  const pages = new Hono();
  const show = (c: Context, page: Html) => c.html(page, 200, pageHeaders(placesOf(c.req.url, ports)));

  // The app trusts http://localhost as its host and nothing else, so the other names of this machine lead there.
  pages.use(async (c, next) => {
    const url = new URL(c.req.url);
    if (['127.0.0.1', '[::1]'].includes(url.hostname) && !url.pathname.startsWith('/assets-host/')) {
      url.hostname = 'localhost';
      return c.redirect(url.href);
    }
    return next();
  });

  pages.get('/', (c) => {
    const scenarios = sources.scenarios(tenant);
    const { appOrigin } = placesOf(c.req.url, ports);
    const accounts = readAccounts(tenant);
    return show(c, landingPage({ scenarios, accounts, appOrigin, now: tenant.now().toISOString() }));
  });
  pages.get('/coverage', (c) => show(c, coveragePage(sources.coverage)));
  pages.get('/teams', (c) => c.redirect('/teams/meeting'));
  const withMeeting = (c: Context, page: (facts: TeamsFacts) => Html) => {
    const scenarios = sources.scenarios(tenant);
    if (scenarios.length === 0) return show(c, noMeetingPage());
    const { tenantId } = tenant;
    const now = tenant.now().toISOString();
    const places = placesOf(c.req.url, ports);
    return show(c, page({ tenantId, places, now, accounts: readAccounts(tenant), scenarios }));
  };
  pages.get('/teams/meeting', (c) => withMeeting(c, teamsPage));
  pages.get('/l/entity/:app/:entity', (c) =>
    c.redirect(deepLinkPage(new URL(c.req.url).searchParams, sources.scenarios(tenant))),
  );
  // Another name of Outlook's: the window is on the one the app is framed by.
  pages.get('/owa/', (c) =>
    c.redirect(
      `https://outlook.office.com${webLinkPage(tenant, c.req.query('itemid') ?? '', sources.scenarios(tenant))}`,
    ),
  );
  pages.get('/outlook', (c) => c.redirect('/outlook/event'));
  pages.get('/outlook/event', (c) => withMeeting(c, outlookPage));
  pages.route('/', createMailbox({ tenant, ports, scenarios: sources.scenarios }));
  pages.get('/assets-host/icon.svg', (c) => c.body(appIcon, 200, { 'content-type': 'image/svg+xml' }));
  pages.get('/assets-host/:name', async (c) => {
    const asset = (await pageAssets()).get(c.req.param('name'));
    if (asset === undefined) return c.notFound();
    return c.body(asset.text, 200, { 'content-type': asset.contentType, 'cache-control': 'no-cache' });
  });
  return pages;
}
