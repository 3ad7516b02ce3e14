import { defineConfig } from '@playwright/test';

/** One worker: the tests share one local tenant, which each of them seeds anew. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/playwright',
  workers: 1,
  // A machine with two slow cores needs minutes for a whole meeting; nothing that is right is cut short by this.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
