// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Frame, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../tests/run/find-browser.ts';
import { startTenant, type RunningTenant } from '../server.ts';

/** A pane of a few lines, as the production bundle has its page: office.js from Microsoft, a script of its own. */
const page = `<!doctype html><html><head><meta charset="utf-8" />
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>
<body><script src="/probe.js"></script></body></html>`;
const script = `Office.onReady((info) => { document.body.append('ready ' + info.host); });`;
/** A policy that admits no frames, so that office.js cannot ask in one whether to trust its host. */
const policy =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com; connect-src 'self'; frame-ancestors https://outlook.office.com";

let dir = '';
let running: RunningTenant;
let browser: Browser;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'outlook-host-'));
  writeFileSync(path.join(dir, 'outlook.html'), page);
  writeFileSync(path.join(dir, 'probe.js'), script);
  writeFileSync(
    path.join(dir, 'staticwebapp.config.json'),
    JSON.stringify({ globalHeaders: { 'Content-Security-Policy': policy } }),
  );
  running = await startTenant({
    port: 0,
    dataDir: path.join(dir, 'data'),
    distDir: dir,
    clock: new Date('2026-11-23T13:50:00Z'),
  });
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await running.close();
  rmSync(dir, { recursive: true });
});

async function open(query: string): Promise<{ opened: Page; pane: Frame; said: readonly string[] }> {
  const opened = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const said: string[] = [];
  opened.on('console', (message) => said.push(message.text()));
  await opened.goto(`${running.baseUrl}/outlook/event?${query}`);
  const element = await opened.waitForSelector('iframe');
  const pane = await element.contentFrame();
  if (pane === null) throw new Error('no pane');
  await opened.locator('iframe').first().contentFrame().getByText('ready Outlook').waitFor();
  return { opened, pane, said };
}

describe('the Outlook page over http, without any network', () => {
  it('plays host to the real office.js under a policy that admits no frame, at 320 by at least 570 px', async () => {
    const { opened, pane, said } = await open('people=alex@contoso.example');
    expect(await pane.evaluate('Office.context.mailbox.item.subject')).toBe('1:1 Adele and Alex');
    expect(await pane.evaluate('innerWidth')).toBe(320);
    expect(await pane.evaluate('innerHeight >= 570')).toBe(true);
    expect(said.filter((text) => text.includes('does not imitate'))).toEqual([]);
    await opened.close();
  }, 60_000);

  it('offers a link into Teams at the page of the local tenant that plays it', async () => {
    const { opened, pane } = await open('people=alex@contoso.example');
    await pane.evaluate(`window.open('https://teams.microsoft.com/l/entity/app/pods?context=%7B%7D')`);
    const link = opened.getByRole('link', { name: /^Open / });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/l/entity/app/pods?context=%7B%7D');
    await opened.close();
  }, 60_000);

  it('tells the attendee nothing of what the organizer has not sent, and the rest after Send', async () => {
    const { opened } = await open('');
    const [form, invitation] = [
      opened.getByLabel('Event body').first(),
      opened.getByLabel('Event body').last(),
    ];
    await form.press('Control+Home');
    await form.pressSequentially('Please read. ');
    expect(await invitation.textContent()).not.toContain('Please read.');
    await opened.getByRole('button', { name: 'Send' }).click();
    await opened.getByText('Sent to Alex Wilber').waitFor();
    expect(await invitation.textContent()).toContain('Please read.');
    await opened.close();
  }, 60_000);

  it('says so when a cancelled occurrence is no longer in the organizer’s calendar', async () => {
    const opened = await browser.newPage();
    await opened.goto(`${running.baseUrl}/outlook/event?case=cancelled&people=adele@contoso.example`);
    await opened.getByText('no longer has an occurrence that was cancelled').waitFor();
    expect(await opened.locator('iframe').count()).toBe(0);
    await opened.close();
  }, 60_000);
});
