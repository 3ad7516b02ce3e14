import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type Frame as PageFrame,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';
import { startTenant, type RunningTenant } from '../../infra/local/server.ts';
import { readScenarios } from '../../infra/local/db/seed/facts.ts';
import { launchBrowser } from '../run/launch-browser.ts';

/** Monday, ten minutes before the meeting of Adele and Alex. */
const seededAt = '2026-11-23T13:50:00.000Z';
export const appOrigin = 'https://pods.contoso.example';
const teamsOrigin = 'https://teams.microsoft.com';

/** The local tenant and a way to look behind the screens. */
export class Stage {
  readonly tenant: RunningTenant;
  readonly browser: Browser;
  readonly #contexts: BrowserContext[] = [];

  constructor(tenant: RunningTenant, browser: Browser) {
    this.tenant = tenant;
    this.browser = browser;
  }

  /** A new device: nothing kept, clock at the tenant's. */
  async device(
    options: {
      readonly viewport?: { width: number; height: number };
      readonly reducedMotion?: 'reduce';
    } = {},
  ): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'UTC',
      ...options,
    });
    await context.clock.install({ time: await this.now() });
    this.#contexts.push(context);
    return context;
  }

  /** Joins the meeting page as both people, or as some. `query` adds to the page's address. */
  async join(context: BrowserContext, people = 'both', query = ''): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${teamsOrigin}/teams/meeting?scenario=0&people=${people}&frame=sidePanel${query}`);
    return page;
  }

  async now(): Promise<string> {
    const answer = await this.control('GET', 'clock');
    return (answer as { now: string }).now;
  }

  /** Sets the tenant's clock, and that of the pages given. */
  async setClock(now: string, ...contexts: readonly BrowserContext[]): Promise<void> {
    await this.control('POST', 'clock', { now });
    for (const context of contexts) await context.clock.setSystemTime(now);
  }

  async reset(): Promise<void> {
    await this.control('POST', 'reset', { clock: seededAt });
  }

  /** Adds a fault, e.g. `{ type: 'offline', person: 'alex@contoso.example' }`. */
  async fault(fault: Readonly<Record<string, unknown>>): Promise<void> {
    await this.control('POST', 'faults', fault);
  }

  async endFaults(): Promise<void> {
    await this.control('DELETE', 'faults');
  }

  async control(method: string, what: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.tenant.baseUrl}/_local/${what}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${what}: ${String(response.status)} ${await response.text()}`);
    const text = await response.text();
    return text === '' || !text.startsWith('{') ? text : (JSON.parse(text) as unknown);
  }

  /** Every exchange so far, a line each: to ask whether something was ever sent. */
  async log(): Promise<readonly string[]> {
    return (await (await fetch(`${this.tenant.baseUrl}/_local/log`)).text()).split('\n');
  }

  /** Rows of a query over the tenant's database: what is really stored. */
  rows(sql: string, ...values: readonly string[]): readonly Record<string, unknown>[] {
    return this.tenant.tenant.db.prepare(sql).all(...values) as Record<string, unknown>[];
  }

  /** Rows of the shared lists, deleted ones left out, that carry a text. */
  listRows(text: string): readonly Record<string, unknown>[] {
    return this.rows('SELECT id, fields FROM sp_items WHERE deleted = 0 AND instr(fields, ?) > 0', text);
  }

  /** Everything in a person's own drive as one text. */
  ownFiles(upn: string): string {
    const files = this.rows(
      'SELECT f.content AS content FROM app_files f JOIN users u ON u.id = f.user_id WHERE u.user_principal_name = ?',
      upn,
    );
    return files.map((file) => Buffer.from(file['content'] as Uint8Array).toString('utf8')).join('\n');
  }

  async idOf(upn: string): Promise<string> {
    const accounts = JSON.parse((await this.control('GET', 'accounts')) as string) as {
      id: string;
      userPrincipalName: string;
    }[];
    return accounts.find((account) => account.userPrincipalName === upn)?.id ?? '';
  }

  /** Opens the meeting page's conditions. */
  async conditions(page: Page): Promise<Locator> {
    const button = page.getByRole('button', { name: 'Conditions' });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    return page.getByRole('region', { name: 'Conditions' });
  }

  /** Gives a person's window another theme, or all of them. */
  async theme(page: Page, theme: 'default' | 'dark' | 'contrast'): Promise<void> {
    await (await this.conditions(page)).getByLabel('Theme, all windows').selectOption(theme);
  }

  /** Puts the tab of another chat into a person's window, as Teams does with a cached panel. */
  async switchTab(page: Page, name: string, chat: string): Promise<void> {
    await (await this.#windowOf(page, name)).getByLabel('Tab of which chat').selectOption({ label: chat });
  }

  /** Takes a person off the network, or back, as the page's switch does. */
  async offline(page: Page, name: string, isOffline: boolean): Promise<void> {
    await (await this.#windowOf(page, name)).getByLabel('Offline').setChecked(isOffline);
  }

  /** Loads a person's panel again, and nothing else of the page. */
  async reloadPanel(page: Page, name: string): Promise<void> {
    await (await this.#windowOf(page, name)).getByRole('button', { name: 'Reload panel' }).click();
  }

  async #windowOf(page: Page, name: string): Promise<Locator> {
    const heading = page.getByRole('heading', {
      name: new RegExp(`^${name.split(' ')[0] ?? name}`),
      level: 2,
    });
    return (await this.conditions(page)).locator('section', { has: heading });
  }

  /** The document of a person's panel. */
  async frame(page: Page, name: string): Promise<PageFrame> {
    const element = await page.waitForSelector(`iframe[title="PODS 1:1, ${name}"]`);
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`no panel of ${name}`);
    return frame;
  }

  /** Names of the databases the browser keeps for the framed tab. */
  async databases(page: Page, name: string): Promise<readonly string[]> {
    return (await this.frame(page, name)).evaluate(async () =>
      (await indexedDB.databases()).map((one) => one.name ?? ''),
    );
  }

  /** How many half-written texts are on the device. */
  async drafts(page: Page, name: string): Promise<number> {
    return (await this.frame(page, name)).evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('pods');
          opening.onerror = () => {
            reject(new Error('no database'));
          };
          opening.onsuccess = () => {
            const counting = opening.result.transaction('drafts').objectStore('drafts').count();
            counting.onsuccess = () => {
              opening.result.close();
              resolve(counting.result);
            };
          };
        }),
    );
  }

  /** Whether the app's own files are kept for a start without a network. */
  async filesAreKept(page: Page, name: string): Promise<boolean> {
    return (await this.frame(page, name)).evaluate(async () => {
      const page = await caches.match('/tab.html');
      return page !== undefined && navigator.serviceWorker.controller !== null;
    });
  }

  /** Address of the meeting page for a chat whose title has the words given. */
  addressOf(words: string, people: string): string {
    const index = readScenarios(this.tenant.tenant).findIndex((scenario) => scenario.title.includes(words));
    if (index < 0) throw new Error(`no chat "${words}"`);
    return `${teamsOrigin}/teams/meeting?scenario=${String(index)}&people=${people}&frame=sidePanel`;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}

/** The panel of a person on the meeting page. */
export function panel(page: Page, name: string): FrameLocator {
  return page.frameLocator(`iframe[title="PODS 1:1, ${name}"]`);
}

export const alex = 'Alex Wilber';
export const adele = 'Adele Vance';
export const alexUpn = 'alex@contoso.example';
export const adeleUpn = 'adele@contoso.example';

export const test = base.extend<{ stage: Stage }, { running: RunningTenant; chrome: Browser }>({
  running: [
    // Playwright reads what a fixture needs from this pattern.
    // eslint-disable-next-line no-empty-pattern -- it must be an object pattern, and this one needs nothing
    async ({}, use) => {
      const dataDir = mkdtempSync(path.join(tmpdir(), 'pods-e2e-'));
      const running = await startTenant({
        port: 0,
        dataDir,
        distDir: process.env['PODS_DIST'] ?? path.resolve(import.meta.dirname, '../../dist'),
        log: true,
        clock: new Date(seededAt),
      });
      await use(running);
      const log = await (await fetch(`${running.baseUrl}/_local/log`)).text();
      mkdirSync('test-results', { recursive: true });
      const lines = log.split('\n').filter((line) => line.includes('/v1.0/'));
      // Each worker adds those of its tenant; the run begins without any (tests/run/end-to-end.ts).
      appendFileSync('test-results/e2e-exchanges.jsonl', `${lines.join('\n')}\n`);
      await running.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  chrome: [
    async ({ running }, use) => {
      const browser = await launchBrowser(running);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  stage: async ({ running, chrome }, use) => {
    const stage = new Stage(running, chrome);
    await stage.reset();
    // Suites make more calls in a minute than two people do.
    await stage.fault({ type: 'resourceUnitsPerMinute', value: 1_000_000 });
    await use(stage);
    await stage.close();
  },
});

export { expect };
