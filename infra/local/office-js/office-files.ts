import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { officeScripts } from '../hosts/bundle.ts';

const require = createRequire(import.meta.url);
const folder = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
};
/** Where Microsoft serves office.js. */
const hosted = '/lib/1/hosted/';
/** Where the app's server has the copy over http. */
const local = '/office-js/';

let files: ReadonlyMap<string, string> | undefined;

/** Every file of the package by its path in lower case: Microsoft's server does not tell cases apart. */
function allFiles(): ReadonlyMap<string, string> {
  files ??= new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file).split(path.sep).join('/').toLowerCase(), file];
      }),
  );
  return files;
}

/** office.js loads its parts as scripts of any origin, which a browser takes with this header only. */
function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' } });
}

function script(parts: readonly string[]): Response {
  return answer(parts.join('\n'), types['.js'] ?? '');
}

async function fileOf(name: string, isLocal: boolean): Promise<Response> {
  const wanted = name.toLowerCase();
  const file = allFiles().get(wanted);
  if (file === undefined) return new Response('Not found', { status: 404 });
  const scripts = await officeScripts();
  const text = () => readFileSync(file, 'utf8');
  if (wanted === 'office.js')
    return script([...(isLocal ? [scripts.microsoftAjax] : []), text(), scripts.supplement]);
  if (wanted === 'outlook-web-16.01.js' && isLocal) return script([text(), scripts.localTrust]);
  return answer(
    new Uint8Array(readFileSync(file)),
    types[path.extname(wanted)] ?? 'application/octet-stream',
  );
}

/** Answers as `appsforoffice.microsoft.com`: the npm package's `dist` folder, the supplement appended to office.js. */
export async function officeCdn(pathname: string): Promise<Response> {
  if (!pathname.toLowerCase().startsWith(hosted)) return new Response('Not found', { status: 404 });
  return fileOf(pathname.slice(hosted.length), false);
}

/** Answers as `ajax.aspnetcdn.com`: the one file office.js asks for, in our own words. */
export async function ajaxCdn(pathname: string): Promise<Response> {
  if (pathname.toLowerCase() !== '/ajax/3.5/microsoftajax.js')
    return new Response('Not found', { status: 404 });
  return script([(await officeScripts()).microsoftAjax]);
}

/** The same files for plain http, under the app's own origin; null for any other path. */
export async function localOffice(pathname: string): Promise<Response | null> {
  return pathname.startsWith(local) ? fileOf(pathname.slice(local.length), true) : null;
}

/** The page with the address of office.js, and nothing else, swapped for that of the local copy. */
export function withLocalOffice(html: string): string {
  return html.replaceAll(`https://appsforoffice.microsoft.com${hosted}office.js`, `${local}office.js`);
}
