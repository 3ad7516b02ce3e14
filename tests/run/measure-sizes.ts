import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { mixedHosts } from './mixed-hosts.ts';
import { budgets, sizeOf, type Budget, type Chunk } from './sizes.ts';

/** What of a budget is used. */
export interface Size extends Budget {
  /** KiB of 1024 bytes after gzip. */
  readonly measured: number;
}

/** What a build is judged by. */
interface Build {
  readonly sizes: readonly Size[];
  /** What of one host is in the pages of another, a sentence each. */
  readonly mixed: readonly string[];
}

/** Builds the app into a folder and measures what it needs at each moment. Throws what the build throws. */
export async function measureSizes(outDir = path.resolve('dist')): Promise<Build> {
  const result = await build({ logLevel: 'warn', build: { outDir } });
  if (!('output' in result)) throw new Error('one build was expected');
  const chunks = result.output.flatMap((output): Chunk[] => {
    if (output.type !== 'chunk') return [];
    const { fileName, moduleIds, imports, dynamicImports, code } = output;
    const modules = moduleIds.map((id) => id.replaceAll('\\', '/'));
    return [{ fileName, modules, imports, dynamicImports, gzip: gzipSync(code, { level: 9 }).length }];
  });
  const pages = new Map(
    result.output.flatMap((output) =>
      output.type === 'asset' && output.fileName.endsWith('.html')
        ? [[output.fileName, String(output.source)] as const]
        : [],
    ),
  );
  return {
    sizes: budgets.map((budget) => ({ ...budget, measured: sizeOf(budget.modules, chunks) })),
    mixed: mixedHosts(chunks, pages),
  };
}
