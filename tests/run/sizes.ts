import { budgets as figures } from '../bench/budgets.ts';

/** What a built script is and what it loads, as the bundler reports it. */
export interface Chunk {
  readonly fileName: string;
  /** Source files in it, as absolute paths. */
  readonly modules: readonly string[];
  /** File names of scripts it imports statically. */
  readonly imports: readonly string[];
  /** File names of scripts it loads when they are needed. */
  readonly dynamicImports: readonly string[];
  /** Bytes after gzip. */
  readonly gzip: number;
}

/** How much JavaScript a moment may need. */
export interface Budget {
  /** Name of the figure, as `npm run bench` prints it. */
  readonly name:
    'js_local_kib' | 'js_live_kib' | 'outlook_js_local_kib' | 'outlook_js_live_kib' | 'js_browser_kib';
  readonly when: string;
  /** Source files that are loaded by then; what these import statically comes with them. */
  readonly modules: readonly string[];
  /** KiB of 1024 bytes after gzip. */
  readonly kib: number;
}

// The catalogue of a second language is loaded before the first screen too: the budget holds for whoever needs most.
const shown = ['src/app/start.tsx', 'src/locales/de.ts'];
const agenda = ['src/entries/tab.ts', 'src/entries/open-tab.ts', ...shown];
// The pane's first screen is loaded after the shell that the tab has too.
const preRead = ['src/entries/outlook.ts', 'src/entries/open-pane.ts', ...shown];
// Teams and the pane sign in through their host, a plain browser tab by redirect.
const live = ['src/graph/create-remote.ts', 'src/hosts/sign-in/nested-tokens.ts'];
const browserLive = ['src/graph/create-remote.ts', 'src/hosts/sign-in/redirect-tokens.ts'];

/** Budgets of the design, "Budgets". The skeleton needs no script at all. */
export const budgets: readonly Budget[] = [
  {
    name: 'js_local_kib',
    when: 'before the agenda shows from the copy on the device',
    modules: agenda,
    kib: figures.js_local_kib.budget,
  },
  {
    name: 'js_live_kib',
    when: 'before live data',
    modules: [...agenda, ...live],
    kib: figures.js_live_kib.budget,
  },
  {
    name: 'outlook_js_local_kib',
    when: 'before the pre-read shows from the copy on the device',
    modules: preRead,
    kib: figures.outlook_js_local_kib.budget,
  },
  {
    name: 'outlook_js_live_kib',
    when: 'before the pre-read has live data',
    modules: [...preRead, ...live],
    kib: figures.outlook_js_live_kib.budget,
  },
  {
    name: 'js_browser_kib',
    when: 'before live data in a plain browser tab',
    modules: [...agenda, ...browserLive],
    kib: figures.js_browser_kib.budget,
  },
];

/** KiB of the scripts these source files need. Throws when one is in no script: it moved, and the budget measures nothing. */
export function sizeOf(modules: readonly string[], chunks: readonly Chunk[]): number {
  const needed = new Set<Chunk>();
  const take = (chunk: Chunk): void => {
    if (needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) take(find(chunks, ({ fileName }) => fileName === name, name));
  };
  for (const module of modules)
    take(find(chunks, (chunk) => chunk.modules.some((file) => file.endsWith(`/${module}`)), module));
  return [...needed].reduce((bytes, { gzip }) => bytes + gzip, 0) / 1024;
}

function find(chunks: readonly Chunk[], fits: (chunk: Chunk) => boolean, name: string): Chunk {
  const found = chunks.find(fits);
  if (found === undefined)
    throw new Error(`${name} is in no built script. Did it move? Name it anew in tests/run/sizes.ts.`);
  return found;
}
