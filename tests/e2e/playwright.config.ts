import { defineConfig } from '@playwright/test';

/** Two workers, each with a local tenant of its own, which each test seeds anew: most of a test is waiting, on a machine with two cores too. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/playwright',
  workers: 2,
  // A machine with two slow cores needs minutes for a whole meeting; nothing that is right is cut short by this.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../../test-results/e2e.json' }]],
});
