import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame } from '@playwright/test';
import { launchBrowser } from '../run/launch-browser.ts';
import { withTenant } from './bench-tenant.ts';
import type { Figures } from './budgets.ts';
import { buildBarePage } from './bundles.ts';
import { openFramed, type FramedTab } from './framed-tab.ts';
import { percentile, rounded } from './percentile.ts';

const loads = 5;

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation to the frame on screen that has the title. */
    titleShown?: Promise<number>;
  }
}

/** The agenda's figure, and the times it is made of, which depend on the machine. */
interface AgendaTime {
  readonly figures: Figures;
  readonly agendaMs: number;
  readonly barePageMs: number;
}

/**
 * How long the agenda takes to show from the copy on the device, compared with a page of React and Fluent that shows a button. Both are framed by
 * the same page, come from the same kind of server and are loaded in turn, each in a browser and from a tenant of its own. A load is a
 * navigation of the frame that has shown the page before: the copy, the service worker and the compiled scripts are there.
 */
export async function measureAgenda(distDir: string): Promise<AgendaTime> {
  const bareDir = mkdtempSync(path.join(tmpdir(), 'pods-bare-page-'));
  try {
    await buildBarePage(bareDir);
    return await withFrame(distDir, 'Adele and Alex', async (app) =>
      withFrame(bareDir, 'Bare page', async (bare) => {
        await app.frame.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
        const times: { agenda: number; bare: number }[] = [];
        for (let load = 0; load <= loads; load += 1)
          times.push({ agenda: await timeOf(app.frame), bare: await timeOf(bare.frame) });
        // The first load of each warms its caches.
        const agendaMs = percentile(
          times.slice(1).map((time) => time.agenda),
          0.5,
        );
        const barePageMs = percentile(
          times.slice(1).map((time) => time.bare),
          0.5,
        );
        return {
          figures: { agenda_ratio: { measured: rounded(agendaMs / barePageMs, 2) } },
          agendaMs,
          barePageMs,
        };
      }),
    );
  } finally {
    rmSync(bareDir, { recursive: true, force: true });
  }
}

/** A tenant that serves the bundle, and a browser that shows it in a side panel, for as long as `run` takes. */
async function withFrame<T>(distDir: string, title: string, run: (tab: FramedTab) => Promise<T>): Promise<T> {
  return withTenant(
    async (tenant) => {
      const browser = await launchBrowser(tenant);
      try {
        const query = 'scenario=0&people=alex@contoso.example&frame=sidePanel';
        return await run(await openFramed(browser, { query, title, before: watchForTitle }));
      } finally {
        await browser.close();
      }
    },
    { distDir, clock: new Date() },
  );
}

/** Opens the page in the frame again and answers with the milliseconds until its title was on screen. */
async function timeOf(frame: Frame): Promise<number> {
  const address = frame.url();
  // What was there before ends first, and in the same process, which stays slowed: a tab opens in an empty frame.
  await frame.goto(new URL('/config.json', address).href);
  await frame.goto(address, { waitUntil: 'commit' });
  const shown = await frame.evaluate(() => window.titleShown);
  await frame.waitForLoadState('networkidle');
  if (shown === undefined) throw new Error('the page was not watched');
  return shown;
}

/** Runs in the page, before it. Its functions have no names: the compiler would add a helper the page does not have. */
function watchForTitle(title: string): void {
  window.titleShown = new Promise((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('h1')?.textContent !== title) return;
      observer.disconnect();
      // What comes after the next animation frame comes after its paint.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(null);
      });
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}
