// @vitest-environment node
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { createNestedTokens } from '#src/hosts/sign-in/nested-tokens.ts';
import { msalInTwoChunks, wrongChunks } from '../../.config/msal-in-two-chunks.ts';

const signIn = path.resolve('src/hosts/sign-in');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pods-msal-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Builds the two ways of signing in as the app has them. */
function built(outDir: string, ...before: Plugin[]) {
  return build({
    configFile: false,
    logLevel: 'silent',
    root: path.resolve('src'),
    plugins: [...before, msalInTwoChunks()],
    build: {
      outDir: path.join(folder, outDir),
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: {
          nested: path.join(signIn, 'nested-tokens.ts'),
          redirect: path.join(signIn, 'redirect-tokens.ts'),
        },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}

/** MSAL with other words for an import, as another version may have it. */
function laidOutAnew(file: RegExp, from: string, to: string): Plugin {
  return {
    name: 'laid-out-anew',
    enforce: 'pre',
    transform: (code, id) => (file.test(id) ? code.replaceAll(from, to) : null),
  };
}

const application = /\/app\/PublicClientApplication\.mjs/u;

describe('MSAL in two chunks', { timeout: 60_000 }, () => {
  it('stands on one exact version of MSAL, and package.json says why', async () => {
    const { dependencies, pinReasons } = JSON.parse(await readFile('package.json', 'utf8')) as Record<
      'dependencies' | 'pinReasons',
      Record<string, string>
    >;
    expect(dependencies['@azure/msal-browser']).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(pinReasons['@azure/msal-browser']).toContain('src/adr/029');
  });

  it.each([
    [
      'imports the controller from elsewhere',
      '../controllers/Standard',
      '../controllers/../controllers/Standard',
    ],
    ['makes clients without the controller', 'new StandardController(', 'new NestedAppAuthController('],
  ])('fails the build with a sentence when MSAL %s', async (_what, from, to) => {
    await expect(built('anew', laidOutAnew(application, from, to))).rejects.toThrow(
      /^[^]*MSAL's own files are not laid out as .config\/msal-in-two-chunks.ts expects[^]*src\/adr\/029/u,
    );
  });

  it('fails it too when something else of sign-in through the host brings the controller', async () => {
    const another = laidOutAnew(
      /\/NestedAppAuthController\.mjs/u,
      "'use strict';",
      "import { StandardController } from './StandardController.mjs';\nglobalThis.kept = StandardController;",
    );
    await expect(built('another', another)).rejects.toThrow(
      'Sign-in through the host has StandardController.',
    );
  });
});

describe('what is in a chunk', () => {
  const msal = '/x/node_modules/@azure/msal-browser/dist/controllers';
  const chunk = (fileName: string, moduleIds: string[], ...imports: string[]) => ({
    fileName,
    moduleIds,
    imports,
  });
  const stub = '\0msal-without-standard-controller';
  const nested = chunk('n.js', ['/x/src/hosts/sign-in/nested-tokens.ts', stub], 'shared.js');
  const redirect = chunk(
    'r.js',
    ['C:\\x\\src\\hosts\\sign-in\\redirect-tokens.ts', `${msal}/StandardController.mjs`],
    'shared.js',
  );
  const shared = chunk('shared.js', [`${msal}/NestedAppAuthController.mjs`]);

  it('is right as the app is built', () => {
    expect(wrongChunks([nested, redirect, shared])).toEqual([]);
  });

  it('is wrong when the controller is shared, when the stub is, and when a file has moved', () => {
    const withController = { ...shared, moduleIds: [...shared.moduleIds, `${msal}/StandardController.mjs`] };
    expect(wrongChunks([nested, redirect, withController])).toEqual([
      'Sign-in through the host has StandardController.',
    ]);
    const withStub = { ...shared, moduleIds: [...shared.moduleIds, stub] };
    expect(wrongChunks([nested, redirect, withStub])).toEqual(['Sign-in by redirect has the stub.']);
    expect(wrongChunks([shared])).toEqual([
      'Sign-in through the host is built without the stub.',
      'Sign-in through the host lacks NestedAppAuthController.',
      'Sign-in by redirect lacks StandardController.',
    ]);
  });
});

describe('sign-in through the host, as it is built', { timeout: 60_000 }, () => {
  let create: typeof createNestedTokens;

  beforeAll(async () => {
    await built('app');
    const file = pathToFileURL(path.join(folder, 'app/nested.mjs')).href;
    ({ createNestedTokens: create } = (await import(/* @vite-ignore */ file)) as {
      createNestedTokens: typeof createNestedTokens;
    });
  }, 60_000);

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const tenantId = '0f0f1c1e-6f0d-4a7e-9d43-0c2f6f6d9e21';
  const oid = '3f1f0f0e-52b7-4f4e-8c39-0c2f6f6d9e22';
  const settings = {
    clientId: '8a6f1f0e-52b7-4f4e-8c39-0c2f6f6d9e21',
    authority: 'https://login.microsoftonline.com/organizations',
    authorityMetadata: null,
    knownAuthorities: [],
  };
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

  /** A page in a host; without a bridge when there is nothing to answer with. */
  function inHost(answer?: (method: string) => object): void {
    const listeners: ((text: string) => void)[] = [];
    const nestedAppAuthBridge = {
      addEventListener: (_type: string, listener: (text: string) => void) => listeners.push(listener),
      postMessage: (text: string) => {
        const { method, requestId } = JSON.parse(text) as { method: string; requestId: string };
        for (const listener of listeners) listener(JSON.stringify({ requestId, ...answer?.(method) }));
      },
    };
    vi.stubGlobal('window', {
      location: new URL('https://app.example/tab.html'),
      crypto,
      console: { log: () => undefined },
      addEventListener: () => undefined,
      ...(answer ? { nestedAppAuthBridge } : {}),
    });
  }

  it('gets a token over the bridge, and never comes to what was left out', async () => {
    const id = { oid, tid: tenantId, name: 'Alex Wilber', preferred_username: 'alex@contoso.example' };
    inHost((method) =>
      method === 'GetInitContext'
        ? { success: true, initContext: { sdkName: 'x', sdkVersion: '1', capabilities: {} } }
        : {
            success: true,
            token: {
              access_token: 'for alex',
              id_token: `${encoded({})}.${encoded(id)}.x`,
              expires_in: 3600,
              scope: 'User.Read',
            },
            account: {
              environment: 'login.microsoftonline.com',
              homeAccountId: `${oid}.${tenantId}`,
              localAccountId: oid,
              tenantId,
              username: 'alex@contoso.example',
            },
          },
    );
    const tokens = await create(settings);
    expect(await tokens.get()).toEqual({ token: 'for alex', tenantId, personId: oid, name: 'Alex Wilber' });
    expect(await tokens.signIn()).toMatchObject({ token: 'for alex' });
  });

  it('says that a host without a bridge has no sign-in, before MSAL is asked', async () => {
    inHost();
    await expect(create(settings)).rejects.toMatchObject({ kind: 'signInUnsupported' });
  });

  it('is tried again where the bridge refuses to begin, and turns to no redirect', async () => {
    inHost(() => ({ success: false, error: { status: 'TRANSIENT_ERROR', code: 'x' } }));
    await expect(create(settings)).rejects.toMatchObject({ kind: 'service' });
  });
});
