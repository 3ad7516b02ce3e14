import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, expect, test, type FrameLocator, type Page } from '@playwright/test';
import { findBrowser } from '../run/find-browser.ts';
import { agendaShows, note } from './screens.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
/** The design's promise for `npm start`. */
const readyWithin = 50_000;

/** A port that was free a moment ago, with room for the two after it. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return Math.min(port, 65_000);
}

/** What `npm start` runs, until it says where it is. Throws with its output when it ends or takes too long. */
async function start(port: number, data: string): Promise<{ process: ChildProcess; address: string }> {
  const args = [tsx, 'infra/local/start.ts', '--port', String(port), '--data', data];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const timer = setTimeout(() => child.kill(), readyWithin);
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const address = /^Local tenant ready: (http:\/\/localhost:\d+)$/.exec(line)?.[1];
    if (address === undefined) continue;
    clearTimeout(timer);
    return { process: child, address };
  }
  clearTimeout(timer);
  throw new Error(`It ended without being ready.\n${said.join('\n')}`);
}

/** Ends it as a terminal or a service manager does, and waits until it is gone. */
async function stop({ process: child }: { process: ChildProcess }): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function joinAsBoth(page: Page, address: string): Promise<{ adele: FrameLocator; alex: FrameLocator }> {
  await page.goto(address);
  await page.getByRole('link', { name: 'Join as both' }).click();
  const adele = page.frameLocator('iframe[title="PODS 1:1, Adele Vance"]');
  const alex = page.frameLocator('iframe[title="PODS 1:1, Alex Wilber"]');
  await agendaShows(adele);
  await agendaShows(alex);
  return { adele, alex };
}

test('the start command serves a meeting for two over plain http, and keeps what was written @walking', async () => {
  test.setTimeout(3 * readyWithin);
  const data = mkdtempSync(path.join(tmpdir(), 'pods-start-'));
  const port = await freePort();
  let running = await start(port, data);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    expect(running.address).toBe(`http://localhost:${String(port)}`);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const { adele, alex } = await joinAsBoth(page, running.address);
    // The app is another origin, on the next port.
    await expect(page.locator('iframe').first()).toHaveAttribute(
      'src',
      new RegExp(`^http://localhost:${String(port + 1)}/`),
    );

    // That it comes; how soon is counted by the benchmark.
    await note(adele, 'First of the meeting', 'Both of us');
    await expect(alex.getByText('First of the meeting')).toBeVisible({ timeout: 30_000 });
    await note(alex, 'Who decides on the tiers in 2027?', 'Both of us');
    await expect(adele.getByText('Who decides on the tiers in 2027?')).toBeVisible({ timeout: 30_000 });

    await page.close();
    await stop(running);
    running = await start(port, data);
    const again = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const both = await joinAsBoth(again, running.address);
    await expect(both.adele.getByText('Who decides on the tiers in 2027?')).toBeVisible();
    await expect(both.alex.getByText('Who decides on the tiers in 2027?')).toBeVisible();
  } finally {
    await browser.close();
    await stop(running);
    rmSync(data, { recursive: true, force: true });
  }
});
