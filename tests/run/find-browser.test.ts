import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookForBrowser } from './find-browser.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the browser of the tests', () => {
  it('is the one PODS_BROWSER names, before any other', () => {
    expect(lookForBrowser({ PODS_BROWSER: process.execPath, PATH: folder })).toBe(process.execPath);
  });

  it('is refused with a sentence when PODS_BROWSER names no file', () => {
    expect(() => lookForBrowser({ PODS_BROWSER: path.join(folder, 'none') })).toThrow(
      /PODS_BROWSER is .*none, and no such file/u,
    );
  });

  it.skipIf(process.platform === 'win32')(
    'is looked for along the search path, as a program, in order of preference',
    () => {
      for (const [name, mode] of [
        ['chromium', 0o644],
        ['google-chrome', 0o755],
        ['microsoft-edge', 0o755],
      ] as const) {
        writeFileSync(path.join(folder, name), '');
        chmodSync(path.join(folder, name), mode);
      }
      expect(lookForBrowser({ PATH: folder })).toBe(path.join(folder, 'google-chrome'));
    },
  );
});
