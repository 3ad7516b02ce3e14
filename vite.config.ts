import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { fluentTokens } from './.config/fluent-tokens.ts';

const worker = 'service-worker.js';

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
  root: 'src/entries',
  plugins: [react(), fluentTokens(), builtFiles()],
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { tab: 'src/entries/tab.html', 'service-worker': 'src/entries/worker/service-worker.ts' },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'service-worker' ? worker : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
  test: {
    root: '.',
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
