import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTenant } from '../../infra/local/server.ts';

/** Monday, ten minutes before the seeded pair's meeting. */
export const seededAt = '2026-11-23T13:50:00.000Z';

declare module 'vitest' {
  interface ProvidedContext {
    readonly tenant: string;
  }
}

/** One local tenant for all contract tests; what they exchanged with it is left in test-results for other judges. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'pods-contract-'));
  const running = await startTenant({
    port: 0,
    dataDir,
    distDir: 'dist',
    log: true,
    clock: new Date(seededAt),
  });
  project.provide('tenant', running.baseUrl);
  return async () => {
    const log = await (await fetch(`${running.baseUrl}/_local/log`)).text();
    mkdirSync('test-results', { recursive: true });
    const lines = log.split('\n').filter((line) => line.includes('/v1.0/'));
    writeFileSync('test-results/contract-exchanges.jsonl', `${lines.join('\n')}\n`);
    await running.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
