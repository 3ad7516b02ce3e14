import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { budgets, sizeOf, type Budget, type Chunk } from './sizes.ts';

/** What of a budget is used. */
export interface Size extends Budget {
  /** KiB of 1024 bytes after gzip. */
  readonly measured: number;
}

/** Builds the app into a folder and measures what it needs at each moment. Throws what the build throws. */
export async function measureSizes(outDir = path.resolve('dist')): Promise<readonly Size[]> {
  const result = await build({ logLevel: 'warn', build: { outDir } });
  if (!('output' in result)) throw new Error('one build was expected');
  const chunks = result.output.flatMap((output): Chunk[] => {
    if (output.type !== 'chunk') return [];
    const { fileName, moduleIds, imports, code } = output;
    const modules = moduleIds.map((id) => id.replaceAll('\\', '/'));
    return [{ fileName, modules, imports, gzip: gzipSync(code, { level: 9 }).length }];
  });
  return budgets.map((budget) => ({ ...budget, measured: sizeOf(budget.modules, chunks) }));
}
