// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { PNG } from 'pngjs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dailyScopes } from '#src/ports/scopes.ts';
import { teamsAppId } from '../../infra/local/identity/registration.ts';

const manifestShape = v.looseObject({
  id: v.string(),
  icons: v.object({ color: v.string(), outline: v.string(), color32x32: v.string() }),
  staticTabs: v.array(v.looseObject({ contentUrl: v.string(), context: v.array(v.string()) })),
  validDomains: v.array(v.string()),
  webApplicationInfo: v.object({
    id: v.string(),
    nestedAppAuthInfo: v.array(v.looseObject({ redirectUri: v.string(), scopes: v.array(v.string()) })),
  }),
});

const values = new Map(
  readFileSync('.config/teams-package.env', 'utf8')
    .split('\n')
    .flatMap((text) => {
      const [, name, value] = /^([A-Z_]+)=(.*)$/u.exec(text) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
);
const text = readFileSync('appPackage/manifest.json', 'utf8');
const filled: unknown = JSON.parse(
  text.replace(/\$\{\{(\w+)\}\}/gu, (_all, name: string) => values.get(name) ?? name),
);
const manifest = v.parse(manifestShape, filled);

/** What Microsoft's schema of that name, as published in npm `@microsoft/app-manifest`, has against a document. */
function schemaErrors(name: string, document: unknown): unknown {
  const packages = createRequire(import.meta.url);
  const folder = path.dirname(packages.resolve('@microsoft/app-manifest/package.json'));
  const schema = readFileSync(
    path.join(folder, 'build/json-schemas/teams/v1.30', `${name}.schema.json`),
    'utf8',
  );
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(schema.replace(/^\uFEFF/u, '')) as object);
  validate(document);
  return validate.errors;
}

function icon(file: string): PNG {
  return PNG.sync.read(readFileSync(path.join('appPackage', file)));
}

describe('the Teams app package', () => {
  it('fits schema 1.30 with the values of the local tenant, and so does its German', () => {
    expect(schemaErrors('MicrosoftTeams', filled)).toBeNull();
    const german: unknown = JSON.parse(readFileSync('appPackage/de.json', 'utf8'));
    expect(schemaErrors('MicrosoftTeams.Localization', german)).toBeNull();
  });

  it('would not fit with a scope spelled as in the older documentation', () => {
    const wrong: unknown = JSON.parse(JSON.stringify(filled).replace('"groupChat"', '"groupchat"'));
    expect(schemaErrors('MicrosoftTeams', wrong)).not.toBeNull();
  });

  it('has a value for every placeholder', () => {
    const names = [...text.matchAll(/\$\{\{(\w+)\}\}/gu)].map(([, name]) => name);
    expect(names.filter((name) => name !== undefined && !values.has(name))).toEqual([]);
  });

  it('is the app the local tenant knows', () => {
    expect(manifest.id).toBe(teamsAppId);
  });

  it('asks the host to prefetch a token for the daily permissions, in the order the app asks for them', () => {
    // The schema's text: the order must be that of the later request.
    expect(manifest.webApplicationInfo.nestedAppAuthInfo.map(({ scopes }) => scopes)).toEqual([dailyScopes]);
  });

  it('has its one tab in chats, meetings and the side panel, on its own domain', () => {
    expect(manifest.staticTabs).toHaveLength(1);
    const [tab] = manifest.staticTabs;
    // A static tab is not in the side panel unless it says so (msteams-docs, create-personal-tab).
    expect(tab?.context).toContain('meetingSidePanel');
    expect(manifest.validDomains).toContain(new URL(tab?.contentUrl ?? '').hostname);
  });

  it.each([
    ['color', 192],
    ['outline', 32],
    ['color32x32', 32],
  ] as const)('has the icon %s with %i pixels a side', (name, side) => {
    const { width, height } = icon(manifest.icons[name]);
    expect([width, height]).toEqual([side, side]);
  });

  it('has an outline of white on nothing', () => {
    const { data } = icon(manifest.icons.outline);
    const pixels = Array.from({ length: data.length / 4 }, (_none, index) => [
      ...data.subarray(index * 4, index * 4 + 4),
    ]);
    const visible = pixels.filter(([, , , alpha]) => alpha !== 0);
    expect(visible.length).toBeGreaterThan(0);
    expect(visible.length).toBeLessThan(pixels.length / 2);
    expect(visible.filter(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255)).toEqual([]);
  });
});
