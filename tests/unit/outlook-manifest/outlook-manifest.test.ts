// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { teamsAppId } from '../../../infra/local/identity/registration.ts';
import { repositoryFiles } from './app-files.ts';
import { edits, manifest, origin, textOf } from './edits.ts';
import { manifestProblems } from './manifest-problems.ts';

/** The manifest with one thing changed; fails when there is nothing to change. */
function changed(from: string | RegExp, to: string): string {
  const after = manifest.replace(from, to);
  if (after === manifest) throw new Error(`The manifest has no ${String(from)}.`);
  return after;
}

describe('the Outlook manifest', () => {
  it('has no problem', () => {
    expect(manifestProblems(manifest, repositoryFiles)).toEqual([]);
  });

  it('is right for another organisation once its origin is put in everywhere', () => {
    const other = manifest.replaceAll(origin, 'https://one-to-one.fabrikam.example:8443');
    expect(other).not.toContain('contoso.example');
    expect(manifestProblems(other, repositoryFiles)).toEqual([]);
  });

  it('has an id of its own, beside that of the Teams app', () => {
    // Two add-ins of one id hide each other (office-js-docs-pr, duplicate-legacy-metaos-add-ins).
    expect(textOf('Id')).not.toBe(teamsAppId);
  });

  it('is at the app host of the local tenant', () => {
    const values = readFileSync('.config/teams-package.env', 'utf8');
    expect(values).toContain(`TAB_DOMAIN=${new URL(origin).hostname}\n`);
    const addresses = [...manifest.matchAll(/Value="(https:[^"]*)"/gu)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => new URL(address).origin !== origin)).toEqual([]);
  });

  it('asks for the one event, and for no mailbox', () => {
    expect(textOf('Permissions')).toBe('ReadWriteItem');
  });

  it('has icons that a host may keep', () => {
    // An image server that says no-cache or no-store leaves the button without its icon (office-js-docs-reference, image).
    const shape = v.object({
      routes: v.array(v.object({ route: v.string(), headers: v.record(v.string(), v.string()) })),
    });
    const text = readFileSync('src/entries/public/staticwebapp.config.json', 'utf8');
    const { routes } = v.parse(shape, JSON.parse(text));
    const rule = routes.find(({ route }) => route === '/icons/*')?.headers['cache-control'];
    expect(rule).toMatch(/^public, max-age=\d+$/u);
  });
});

describe('a manifest with one thing wrong is rejected with one sentence:', () => {
  it.each(edits)('%s', (_name, from, to, sentence) => {
    expect(manifestProblems(changed(from, to), repositoryFiles)).toEqual([sentence]);
  });
});
