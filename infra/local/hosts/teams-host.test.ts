// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Browser, type Frame, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../tests/run/find-browser.ts';
import { startStubHost, stubScenarios, stubTenantId, type StubHost, type TokenForm } from './stub-tenant.ts';

/** A tab of a few lines around the real libraries; what it sees, it writes into `window.seen`. */
const tab = (hostOrigin: string) => `
  import { app, pages, nestedAppAuth } from '@microsoft/teams-js';
  import { createNestablePublicClientApplication } from '@azure/msal-browser';
  const seen = (window.seen = { events: [] });
  await app.initialize([${JSON.stringify(hostOrigin)}]);
  seen.context = await app.getContext();
  app.registerOnThemeChangeHandler((theme) => seen.events.push('theme ' + theme));
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => { seen.events.push('suspend'); });
  app.lifecycle.registerOnResumeHandler(async ({ contentUrl }) => {
    seen.events.push('resume ' + contentUrl.searchParams.get('space'));
    seen.chat = (await app.getContext()).chat.id;
    await app.notifySuccess();
  });
  pages.registerFocusEnterHandler((forward) => seen.events.push('focus ' + forward));
  seen.success = await app.notifySuccess();
  seen.naa = nestedAppAuth.isNAAChannelRecommended();
  const client = await createNestablePublicClientApplication({
    auth: { clientId: '8a6f1f0e-52b7-4f4e-8c39-0c2f6f6d9e21', authority: 'https://login.microsoftonline.com/organizations', clientCapabilities: ['CP1'] },
    cache: { cacheLocation: 'memoryStorage' },
  });
  const token = (method, scope) => client[method]({ scopes: [scope] }).then(
    (result) => ({ token: result.accessToken, fromCache: result.fromCache, user: result.account.username }),
    (error) => ({ code: error.errorCode }),
  );
  Object.assign(window, { app, pages, token });
  seen.done = true;
`;

interface Seen {
  readonly context: Record<string, Record<string, unknown>>;
  readonly events: string[];
  readonly success: object;
  readonly naa: boolean;
  readonly chat?: string;
  readonly done?: boolean;
}

const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
const oids = Object.fromEntries(
  stubScenarios.flatMap(({ people }) => people.map(({ upn, oid }) => [upn, oid])),
);
let consented = false;
let signedIn = true;

function answer(form: TokenForm): { status: 200 | 400; body: object } {
  const refuse = (error: string, suberror?: string) => ({
    status: 400 as const,
    body: { error, error_description: `${error} for ${form['username'] ?? ''} Trace ID: 1`, suberror },
  });
  if (!signedIn) return refuse('interaction_required');
  if (form['consent'] === 'granted') consented = true;
  if (form['scope'] === 'Calendars.ReadWrite' && !consented)
    return refuse('invalid_grant', 'consent_required');
  const id = part({
    oid: oids[form['username'] ?? ''],
    tid: stubTenantId,
    preferred_username: form['username'],
  });
  const scope = `openid profile https://graph.microsoft.com/${form['scope'] ?? ''}`;
  return {
    status: 200,
    body: {
      access_token: `for ${form['username'] ?? ''}`,
      id_token: `${part({})}.${id}.x`,
      expires_in: 3600,
      scope,
    },
  };
}

describe('the Teams page, with the real teams-js and MSAL in Chromium', { timeout: 60_000 }, () => {
  let host: StubHost;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startStubHost({
      async script(hostOrigin) {
        const { outputFiles } = await build({
          stdin: { contents: tab(hostOrigin), resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
          bundle: true,
          format: 'esm',
          target: 'es2022',
          write: false,
        });
        return outputFiles[0]?.text ?? '';
      },
      answer,
    });
    browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.route('https://**', (route) => route.abort());
    await page.goto(`${host.base}/teams/meeting?scenario=0&people=both&frame=sidePanel`);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    host.close();
  });

  async function frameOf(name: string): Promise<Frame> {
    const element = await page.waitForSelector(`iframe[title="PODS 1:1, ${name}"]`);
    const frame = await element.contentFrame();
    if (frame === null) throw new Error(`There is no frame of ${name}.`);
    await frame.waitForFunction('window.seen?.done');
    return frame;
  }
  const seen = (frame: Frame) => frame.evaluate<Seen>('JSON.parse(JSON.stringify(seen))');
  const happened = (frame: Frame, event: string) =>
    frame.waitForFunction((text) => {
      const { seen: log } = globalThis as unknown as { seen: Seen };
      return log.events.includes(text);
    }, event);
  const windowOf = (name: string) => page.locator(`section[aria-label="${name}’s window"]`);

  it('starts both tabs, 320 px wide, the report on the left, each with its own person', async () => {
    const alex = await seen(await frameOf('Alex Wilber'));
    const adele = await seen(await frameOf('Adele Vance'));
    expect(alex.context['user']?.['loginHint']).toBe('alex@contoso.example');
    expect(adele.context['user']?.['loginHint']).toBe('adele@contoso.example');
    expect(alex.context['page']).toMatchObject({ id: 'pods', frameContext: 'sidePanel' });
    expect(alex.context['chat']?.['id']).toBe('19:meeting_alex@thread.v2');
    expect(alex.success).toEqual({ hasFinishedSuccessfully: true });
    expect(alex.naa).toBe(true);
    const left = await page.locator('iframe[title="PODS 1:1, Alex Wilber"]').boundingBox();
    const right = await page.locator('iframe[title="PODS 1:1, Adele Vance"]').boundingBox();
    expect([left?.width, right?.width]).toEqual([320, 320]);
    expect(left?.x).toBeLessThan(right?.x ?? 0);
    await windowOf('Alex Wilber').locator('.loading').waitFor({ state: 'hidden' });
  });

  it('gives MSAL a token of the window’s person and lets it use its cache the second time', async () => {
    const frame = await frameOf('Adele Vance');
    const first = await frame.evaluate<object>("token('acquireTokenSilent', 'User.Read')");
    const second = await frame.evaluate<object>("token('acquireTokenSilent', 'User.Read')");
    expect(first).toEqual({
      token: 'for adele@contoso.example',
      fromCache: false,
      user: 'adele@contoso.example',
    });
    expect(second).toMatchObject({ fromCache: true });
    expect(host.forms[0]).toMatchObject({
      grant_type: 'urn:pods-local:broker',
      username: 'adele@contoso.example',
    });
    expect(host.forms[0]?.['claims']).toContain('xms_cc');
  });

  it('asks for consent on the page after the silent call was refused', async () => {
    const frame = await frameOf('Alex Wilber');
    const silent = await frame.evaluate<object>("token('acquireTokenSilent', 'Calendars.ReadWrite')");
    expect(silent).toEqual({ code: 'consent_required' });
    const cancelled = frame.evaluate<object>("token('acquireTokenPopup', 'Calendars.ReadWrite')");
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await cancelled).toEqual({ code: 'user_canceled' });
    const accepted = frame.evaluate<object>("token('acquireTokenPopup', 'Calendars.ReadWrite')");
    await page.getByRole('dialog').getByText('Read and change your calendar').waitFor();
    await page.getByRole('button', { name: 'Accept' }).click();
    expect(await accepted).toMatchObject({ token: 'for alex@contoso.example' });
  });

  it('draws a sign-in step when the session is lost', async () => {
    const frame = await frameOf('Alex Wilber');
    signedIn = false;
    const popup = frame.evaluate<object>("token('acquireTokenPopup', 'Chat.ReadBasic')");
    const signIn = page.getByRole('dialog').getByRole('button', { name: 'Sign in' });
    await signIn.waitFor();
    signedIn = true;
    await signIn.click();
    expect(await popup).toMatchObject({ token: 'for alex@contoso.example' });
  });

  it('changes the theme of every open tab without reloading it', async () => {
    const frame = await frameOf('Alex Wilber');
    await page.getByRole('button', { name: 'Conditions' }).click();
    await page.getByLabel('Theme, all windows').selectOption('dark');
    await happened(frame, 'theme dark');
    await happened(await frameOf('Adele Vance'), 'theme dark');
  });

  it('suspends a side panel and resumes it with the other chat’s address and context', async () => {
    const frame = await frameOf('Adele Vance');
    await page.getByRole('region', { name: 'Conditions' }).getByLabel('Tab of').nth(1).selectOption('1');
    await happened(frame, 'suspend');
    await happened(frame, 'resume p1~lidia');
    await windowOf('Adele Vance').locator('.loading').waitFor({ state: 'hidden' });
    expect((await seen(frame)).chat).toBe('19:meeting_lidia@thread.v2');
  });

  it('cuts one person off and says so in the window', async () => {
    await page.getByLabel('Offline').first().check();
    await windowOf('Alex Wilber').getByText('Alex’s window, offline').waitFor();
    expect(host.faults).toEqual([{ type: 'offline', person: 'alex@contoso.example' }]);
    const frame = await frameOf('Alex Wilber');
    const refused = await frame.evaluate<object>("token('acquireTokenSilent', 'Tasks.ReadWrite')");
    expect(refused).toEqual({ code: 'no_network_connectivity' });
    await page.getByLabel('Offline').first().uncheck();
    await windowOf('Alex Wilber').getByText('Alex’s window', { exact: true }).waitFor();
    expect(host.faults).toEqual([]);
  });

  it('reloads one panel alone', async () => {
    const adele = await frameOf('Adele Vance');
    await adele.evaluate('void (seen.kept = true)');
    const alex = await frameOf('Alex Wilber');
    await page.getByRole('button', { name: 'Reload panel' }).first().click();
    await expect.poll(() => alex.isDetached()).toBe(true);
    await frameOf('Alex Wilber');
    expect(await adele.evaluate('seen.kept')).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('says what would open and leaves the opening to the person', async () => {
    const frame = await frameOf('Alex Wilber');
    await frame.evaluate("app.openLink('https://planner.cloud.microsoft/x')");
    const link = windowOf('Alex Wilber').getByRole('link', {
      name: 'Open https://planner.cloud.microsoft/x',
    });
    expect(await link.getAttribute('target')).toBe('_blank');
    await windowOf('Alex Wilber').getByRole('button', { name: 'Close' }).click();
    await link.waitFor({ state: 'hidden' });
  });

  it('takes a new content address for the tab, and refuses one elsewhere', async () => {
    const frame = await frameOf('Alex Wilber');
    const save = (url: string) =>
      frame.evaluate<string>(`pages.config.setConfig({ contentUrl: '${url}' }).then(() => 'saved', String)`);
    expect(await save('https://elsewhere.example/')).toContain('only valid domain');
    expect(await save(`${host.appBase}/tab.html?space=new`)).toBe('saved');
    expect(await frame.evaluate('pages.getConfig().then(({ contentUrl }) => contentUrl)')).toContain(
      'space=new',
    );
  });

  it('hands the keyboard from one panel to the next', async () => {
    const adele = await frameOf('Adele Vance');
    await (await frameOf('Alex Wilber')).evaluate('pages.returnFocus(true)');
    await happened(adele, 'focus true');
    expect(await page.evaluate('document.activeElement.title')).toBe('PODS 1:1, Adele Vance');
  });

  it('shows a page with Retry when the app says it failed', async () => {
    const frame = await frameOf('Alex Wilber');
    await frame.evaluate("void app.notifyFailure({ reason: 'Other', message: 'The list is gone.' })");
    await windowOf('Alex Wilber').getByText('The list is gone.').waitFor();
    await windowOf('Alex Wilber').getByRole('button', { name: 'Retry' }).click();
    await frameOf('Alex Wilber');
    await windowOf('Alex Wilber').getByText('The list is gone.').waitFor({ state: 'hidden' });
  });

  it('offers its conditions only once they open', async () => {
    const fresh = await browser.newPage();
    await fresh.route('**/teams.js', (route) => route.abort());
    await fresh.goto(`${host.base}/teams/meeting`);
    await fresh.getByRole('button', { name: 'Conditions', disabled: true }).waitFor();
    await fresh.close();
    await page.getByRole('button', { name: 'Conditions', disabled: false }).waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing axe objects to, %s, conditions open',
    async (colorScheme) => {
      const fresh = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
      await fresh.route('https://**', (route) => route.abort());
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const objections = async () => {
        await fresh.evaluate(axe);
        return fresh.evaluate<string[]>(
          'axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ help }) => help))',
        );
      };
      await fresh.goto(host.base);
      await fresh.getByText('Change conditions').click();
      expect(await objections()).toEqual([]);
      await fresh.getByRole('link', { name: 'Join as both' }).click();
      await fresh.getByRole('button', { name: 'Conditions' }).click();
      await fresh.getByRole('heading', { name: 'Adele’s window' }).waitFor();
      expect(await objections()).toEqual([]);
      await fresh.close();
    },
  );
});
