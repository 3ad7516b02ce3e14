import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';

/** What is served under the app's origin, by path. */
export interface AppFiles {
  readonly hasPage: (pathname: string) => boolean;
  /** Width and height in pixels; null when there is no such PNG. */
  readonly pngSize: (pathname: string) => readonly [number, number] | null;
}

const entries = 'src/entries';

/** The pages and static files of this repository, which the build puts out under the same names. */
export const repositoryFiles: AppFiles = {
  hasPage: (pathname) => pathname.endsWith('.html') && existsSync(path.join(entries, pathname)),
  pngSize: (pathname) => {
    const file = path.join(entries, 'public', pathname);
    if (!pathname.endsWith('.png') || !existsSync(file)) return null;
    const { width, height } = PNG.sync.read(readFileSync(file));
    return [width, height];
  },
};
