import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('./browser/', import.meta.url));
const styles = ['base.css', 'landing.css', 'teams.css', 'outlook.css'];

/** A file the pages load. */
export interface PageAsset {
  readonly contentType: string;
  readonly text: string;
}

async function make(): Promise<ReadonlyMap<string, PageAsset>> {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(
      ['teams', 'outlook', 'landing'].map((name) => [name, path.join(folder, `${name}.ts`)]),
    ),
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

/** Scripts that go before, behind and into office.js. */
export interface OfficeScripts {
  readonly supplement: string;
  readonly microsoftAjax: string;
  readonly localTrust: string;
}

async function classic(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, `${name}.ts`)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

let office: Promise<OfficeScripts> | null = null;

/** What is added to office.js, bundled once per process. */
export function officeScripts(): Promise<OfficeScripts> {
  office ??= Promise.all(['office-supplement', 'microsoft-ajax', 'office-local-trust'].map(classic)).then(
    ([supplement = '', microsoftAjax = '', localTrust = '']) => ({ supplement, microsoftAjax, localTrust }),
  );
  return office;
}
