import { existsSync, readFileSync } from 'node:fs';
import { lookForBrowser, noBrowser } from './find-browser.ts';
import { run } from './run-program.ts';

/** The browser for the tests, installed when there is none; null, with a sentence on the screen, when that fails too. */
export async function ensureBrowser(): Promise<string | null> {
  const there = lookForBrowser(process.env);
  if (there !== null) return there;
  if (isDebian() && process.getuid?.() === 0) {
    console.log('No browser found: installing Debian’s Chromium (apt-get install chromium).');
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], environment);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], environment);
  } else {
    console.log(
      'No browser found: installing Playwright’s Chromium into its own cache (npx playwright install chromium).',
    );
    await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  }
  const installed = lookForBrowser(process.env);
  if (installed === null) console.log(noBrowser);
  return installed;
}

/** Ubuntu's package of the same name installs a snap, which containers cannot run. */
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/mu.test(readFileSync('/etc/os-release', 'utf8'));
}
