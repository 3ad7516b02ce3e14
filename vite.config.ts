import { createHash } from 'node:crypto';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { fluentTokens } from './.config/fluent-tokens.ts';
import { msalInTwoChunks } from './.config/msal-in-two-chunks.ts';

/** Whole paths: whoever builds, from whichever folder, the bundle lands in `dist` beside this file, and nothing else is emptied. */
const here = import.meta.dirname;
const pages = path.join(here, 'src/entries');

const worker = 'service-worker.js';
const firstScreen = 'first-screen';
/** What each page loads first, before the screen. */
const openers: Readonly<Record<string, string>> = { '/tab.html': 'open-tab', '/outlook.html': 'open-pane' };

/** Has the page ask for the scripts and the style sheet of the first screen at once, and not only when the entry asks for them. */
function firstScreenEarly(): Plugin {
  return {
    name: 'first-screen-early',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, path }) => {
        const opener = openers[path];
        const files = Object.values(bundle ?? {}).flatMap((output) => {
          if (output.type === 'chunk' && [firstScreen, opener].includes(output.name))
            return [output.fileName, ...output.imports];
          return output.fileName.startsWith(`assets/${firstScreen}-`) ? [output.fileName] : [];
        });
        return [...new Set(files)]
          .filter((file) => !html.includes(`/${file}"`))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head',
            attrs: {
              rel: file.endsWith('.css') ? 'stylesheet' : 'modulepreload',
              crossorigin: true,
              href: `/${file}`,
            },
          }));
      },
    },
  };
}

/** Tells the service worker which files the build has. Static files that never change shape are named by hand. */
function builtFiles(): Plugin {
  return {
    name: 'built-files',
    apply: 'build',
    // After the pages have been put out: they are among the files.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle)
        .filter(({ fileName }) => fileName !== worker && !fileName.endsWith('.map'))
        .map(({ fileName }) => `/${fileName}`)
        .concat('/icon.svg')
        .sort();
      const hash = createHash('sha256');
      for (const output of Object.values(bundle))
        hash.update(output.type === 'chunk' ? output.code : output.source);
      const version = hash.digest('hex').slice(0, 16);
      const chunk = bundle[worker];
      if (chunk?.type === 'chunk')
        chunk.code = `const builtFiles = ${JSON.stringify({ version, files })};\n${chunk.code}`;
    },
  };
}

export default defineConfig({
  root: pages,
  plugins: [react(), fluentTokens(), msalInTwoChunks(), firstScreenEarly(), builtFiles()],
  build: {
    outDir: path.join(here, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Its package does not say that its files do nothing when they are loaded: what uploads large files came with every build.
      treeshake: {
        moduleSideEffects: [{ test: /\/@microsoft\/microsoft-graph-client\//, sideEffects: false }],
      },
      input: {
        tab: path.join(pages, 'tab.html'),
        outlook: path.join(pages, 'outlook.html'),
        'service-worker': path.join(pages, 'worker/service-worker.ts'),
      },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'service-worker' ? worker : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        // The first screen in one script and one style sheet: each further one takes 5 ms before the agenda shows on a slow device.
        // What loads scripts goes with the entry: the entry must not need what it may have to say did not arrive.
        codeSplitting: {
          groups: [
            {
              name: 'entry',
              test: /\/src\/entries\/failed-to-start\.ts$|vite\/preload-helper|rolldown[\\/-]runtime/,
              priority: 1,
            },
            {
              name: firstScreen,
              test: /\/src\/app\/(?:start\.tsx|configuration\.ts|device\/)|\/src\/hosts\/(?:within|browser\/)|\/node_modules\/react-dom\/client/,
            },
          ],
        },
      },
    },
  },
  test: {
    root: here,
    testTimeout: 30_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['tests/setup-dom.ts'],
          include: [
            'src/**/*.test.{ts,tsx}',
            'infra/**/*.test.ts',
            'tests/{unit,run,bench,fakes}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/contract/tenant-setup.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
