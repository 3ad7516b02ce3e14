import { rmSync } from 'node:fs';
import { ensureBrowser } from './ensure-browser.ts';
import { run, runScript } from './run-program.ts';

// npm run test:e2e -- [arguments of Playwright]: the production bundle, built anew, in a browser that is there or gets installed.
const browser = await ensureBrowser();
if (browser === null || (await runScript('build', [])) !== 0) process.exitCode = 1;
else {
  // Each worker adds the exchanges of its tenant at its end.
  rmSync('test-results/e2e-exchanges.jsonl', { force: true });
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts'];
  process.exitCode = await run(process.execPath, [...args, ...process.argv.slice(2)], {
    PODS_BROWSER: browser,
  });
}
