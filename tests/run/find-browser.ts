import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Names under which distributions put Chromium, Chrome and Edge on the search path. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** What to read when no browser is there, on the screen and in the report of a run. */
export const noBrowser =
  'No Chromium, Chrome or Edge was found. Install one, or put the path of one into PODS_BROWSER, and run again.';

/**
 * Path of the browser for the tests: PODS_BROWSER, else the search path, else the usual places, else the one Playwright installed.
 * Throws with {@link noBrowser} when there is none, or when PODS_BROWSER names no file.
 */
export function findBrowser(): string {
  const found = lookForBrowser(process.env);
  if (found === null) throw new Error(noBrowser);
  return found;
}

/** As {@link findBrowser}, over the environment given; null when there is none. */
export function lookForBrowser(environment: Readonly<Record<string, string | undefined>>): string | null {
  const named = environment['PODS_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`PODS_BROWSER is ${named}, and no such file is there.`);
    return named;
  }
  return (
    [...onPath(environment['PATH'] ?? ''), ...usualPlaces(environment), chromium.executablePath()].find(
      isProgram,
    ) ?? null
  );
}

function onPath(searchPath: string): readonly string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = searchPath.split(path.delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command + suffix)));
}

function usualPlaces(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (process.platform === 'darwin')
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
        path.join(folder, `${name}.app`, 'Contents/MacOS', name),
      ),
    );
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => environment[name] ?? [])
      .flatMap((folder) => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
