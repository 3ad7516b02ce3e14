import { chromium, type Browser } from '@playwright/test';
import type { RunningTenant } from '../../infra/local/server.ts';
import { findBrowser } from './find-browser.ts';

/** The names of production, answered by the local tenant; every other name fails. */
const names = [
  'teams.microsoft.com',
  'outlook.office.com',
  'outlook.office365.com',
  'appsforoffice.microsoft.com',
  'ajax.aspnetcdn.com',
  'graph.microsoft.com',
  'login.microsoftonline.com',
  'res.cdn.office.net',
  'pods.contoso.example',
  'contoso.sharepoint.com',
  'contoso-my.sharepoint.com',
];

/** A browser without a window for which the names of production are the local tenant. Throws when none is installed. */
export async function launchBrowser(running: RunningTenant): Promise<Browser> {
  const answer = await fetch(`${running.baseUrl}/_local/app`);
  const { spkiSha256 } = (await answer.json()) as { readonly spkiSha256: string };
  const port = new URL(running.httpsBase).port;
  const rules = names.map((name) => `MAP ${name}:443 127.0.0.1:${port}`);
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      `--ignore-certificate-errors-spki-list=${spkiSha256}`,
      // The driver's own list switches storage partitioning off, and with it storage in a cross-site frame: leave it on.
      // A page that a test answers itself has no address, and may not ask this machine unless that check is off.
      '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades,OptimizationHints,MediaRouter,NetworkTimeServiceQuerying,PaintHolding',
    ],
  });
}
