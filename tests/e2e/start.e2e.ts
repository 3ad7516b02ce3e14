import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, expect, test, type FrameLocator, type Page } from '@playwright/test';
import { findBrowser } from '../run/find-browser.ts';
import { agendaShows, note } from './screens.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The design's promise for `npm start`. */
const readyWithin = 50_000;

/**
 * A clone as somebody new has it: the tracked files and nothing that was built, alone in a folder, which is alone in another. Its packages are
 * those of this checkout.
 */
function cloneInto(box: string): string {
  const clone = path.join(box, 'projects', 'clone');
  mkdirSync(clone, { recursive: true });
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0) throw new Error(`git does not list the files: ${listed.stderr}`);
  for (const file of listed.stdout.split('\0'))
    if (file !== '' && existsSync(path.join(root, file)))
      cpSync(path.join(root, file), path.join(clone, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
  return clone;
}

/** Runs the README's first command until it says where it is. Throws with its output when it ends or takes too long. */
async function start(clone: string): Promise<{ process: ChildProcess; address: string }> {
  const npm = process.env['npm_execpath'];
  const [program, ...before] = npm === undefined ? ['npm'] : [process.execPath, npm];
  // A group of its own: npm and what it starts are ended together, as a terminal does.
  const child = spawn(program, [...before, 'start', '--', '--port', '0'], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const timer = setTimeout(() => void stop({ process: child }), readyWithin);
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

/** Ends it as a terminal does, and waits until it is gone. */
async function stop({ process: child }: { process: ChildProcess }): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  // Windows has no groups of processes.
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(-child.pid, 'SIGTERM');
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

test('a fresh clone serves a meeting for two by the first command alone, keeps what was written, and leaves nothing beside it @walking @tenant', async () => {
  test.setTimeout(3 * readyWithin);
  const box = mkdtempSync(path.join(tmpdir(), 'pods-start-'));
  const clone = cloneInto(box);
  const tracked = readdirSync(clone);
  let running = await start(clone);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const { adele, alex } = await joinAsBoth(page, running.address);
    for (const person of [adele, alex])
      await expect(person.getByRole('checkbox', { name: 'Send the pricing draft' })).toBeVisible();
    // The app is another origin, on the next port.
    await expect(page.locator('iframe').first()).toHaveAttribute(
      'src',
      new RegExp(`^http://localhost:${String(Number(new URL(running.address).port) + 1)}/`),
    );

    // That it comes; how soon is counted by the benchmark.
    await note(adele, 'First of the meeting', 'Both of us');
    await expect(alex.getByText('First of the meeting')).toBeVisible({ timeout: 30_000 });
    await note(alex, 'Who decides on the tiers in 2027?', 'Both of us');
    await expect(adele.getByText('Who decides on the tiers in 2027?')).toBeVisible({ timeout: 30_000 });

    await page.close();
    await stop(running);
    running = await start(clone);
    const again = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const both = await joinAsBoth(again, running.address);
    await expect(both.adele.getByText('Who decides on the tiers in 2027?')).toBeVisible();
    await expect(both.alex.getByText('Who decides on the tiers in 2027?')).toBeVisible();

    // All that running it wrote is in the folders that git ignores.
    expect(readdirSync(box)).toEqual(['projects']);
    expect(readdirSync(path.join(box, 'projects'))).toEqual(['clone']);
    expect(
      readdirSync(clone)
        .filter((name) => !tracked.includes(name))
        .sort(),
    ).toEqual(['.data', 'dist']);
  } finally {
    await browser.close();
    await stop(running);
    rmSync(box, { recursive: true, force: true });
  }
});
