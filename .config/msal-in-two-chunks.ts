import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const msal = '@azure/msal-browser';
/** The two files that ask for MSAL: what they load is what each way of signing in costs. */
const nested = '/src/hosts/sign-in/nested-tokens.ts';
const redirect = '/src/hosts/sign-in/redirect-tokens.ts';
/** Where MSAL makes clients of both kinds, beside its index, and how it names what signs in without a host. */
const application = 'app/PublicClientApplication.mjs';
const controller = '../controllers/StandardController.mjs';

const copy = '?nested';
const stub = '\0msal-without-standard-controller';
const stubCode = `export class StandardController {
  constructor() { throw new Error('Sign-in without the host is not in this script.'); }
}`;

/**
 * Builds MSAL twice: whole for sign-in by redirect, and for sign-in through the host without `StandardController`, which is half of it. Of
 * MSAL's files only the one that imports the controller exists twice; the rest is shared, error classes too. See src/adr/029.
 */
export function msalInTwoChunks(): Plugin {
  return {
    name: 'msal-in-two-chunks',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: [/^@azure\/msal-browser$/, /\/StandardController\.mjs$/] },
      async handler(source, importer = '') {
        if (source === msal && slashed(importer).endsWith(nested)) {
          const index = await this.resolve(source, importer, { skipSelf: true });
          if (index === null) return null;
          // The package says of all its files that they do nothing when they are loaded.
          return { id: path.join(path.dirname(index.id), application) + copy, moduleSideEffects: false };
        }
        return source === controller && importer.endsWith(copy)
          ? { id: stub, moduleSideEffects: false }
          : null;
      },
    },
    load: (id) => (id === stub ? stubCode : null),
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      for (const wrong of wrongChunks(chunks)) this.error(`${wrong} ${advice}`);
    },
  };
}

const advice =
  "MSAL's own files are not laid out as .config/msal-in-two-chunks.ts expects, or another import brings them. " +
  'Read src/adr/029-msal-in-two-chunks.md; without the plugin in vite.config.ts the app is built right, and larger.';

type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'imports' | 'moduleIds'>;

/** What is not in the scripts it belongs to, a sentence each. */
export function wrongChunks(chunks: readonly Chunk[]): readonly string[] {
  const inNested = modulesOf(nested, chunks);
  const inRedirect = modulesOf(redirect, chunks);
  const has = (modules: readonly string[], name: string): boolean =>
    modules.some((id) => id.includes(`/${msal}/`) && id.endsWith(`/${name}.mjs`));
  return [
    ...(inNested.includes(stub) ? [] : ['Sign-in through the host is built without the stub.']),
    ...(has(inNested, 'StandardController') ? ['Sign-in through the host has StandardController.'] : []),
    ...(has(inNested, 'NestedAppAuthController')
      ? []
      : ['Sign-in through the host lacks NestedAppAuthController.']),
    ...(has(inRedirect, 'StandardController') ? [] : ['Sign-in by redirect lacks StandardController.']),
    ...(inRedirect.includes(stub) ? ['Sign-in by redirect has the stub.'] : []),
  ];
}

/** Everything a source file's script loads before it runs. */
function modulesOf(source: string, chunks: readonly Chunk[]): readonly string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const needed = new Set<Chunk>();
  const take = (chunk: Chunk | undefined): void => {
    if (chunk === undefined || needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) take(byName.get(name));
  };
  take(chunks.find(({ moduleIds }) => moduleIds.some((id) => slashed(id).endsWith(source))));
  return [...needed].flatMap(({ moduleIds }) => moduleIds.map(slashed));
}

function slashed(id: string): string {
  return id.replaceAll('\\', '/');
}
