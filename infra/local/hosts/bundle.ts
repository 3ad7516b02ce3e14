import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('./browser/', import.meta.url));
const styles = ['base.css', 'landing.css', 'teams.css'];

/** A file the pages load. */
export interface PageAsset {
  readonly contentType: string;
  readonly text: string;
}

async function make(): Promise<ReadonlyMap<string, PageAsset>> {
  const { outputFiles } = await build({
    entryPoints: { teams: path.join(folder, 'teams.ts'), landing: path.join(folder, 'landing.ts') },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    outdir: folder,
    logLevel: 'silent',
  });
  const assets = new Map<string, PageAsset>();
  for (const file of outputFiles)
    assets.set(path.basename(file.path), { contentType: 'text/javascript; charset=utf-8', text: file.text });
  for (const name of styles)
    assets.set(name, {
      contentType: 'text/css; charset=utf-8',
      text: await readFile(path.join(folder, name), 'utf8'),
    });
  return assets;
}

let made: Promise<ReadonlyMap<string, PageAsset>> | null = null;

/** Scripts and styles of the pages, bundled once per process. */
export function pageAssets(): Promise<ReadonlyMap<string, PageAsset>> {
  made ??= make();
  return made;
}
