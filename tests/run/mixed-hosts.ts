import type { Chunk } from './sizes.ts';

/** Where production loads office.js from; Outlook accepts no other place (learn.microsoft.com, referencing the JavaScript API for Office). */
const officeScript = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

/**
 * Says what of one host is in the pages of another: office.js sends a page in a frame that is not Office's to about:blank, and teams-js has
 * no business in Outlook. `pages` are the built HTML files by name.
 */
export function mixedHosts(chunks: readonly Chunk[], pages: ReadonlyMap<string, string>): readonly string[] {
  const problems: string[] = [];
  for (const [name, html] of pages) {
    const [head = ''] = html.split('</head>');
    const isPane = name === 'outlook.html';
    if (isPane && !head.includes(officeScript)) problems.push(`${name} does not load office.js in its head.`);
    if (!isPane && html.includes('office.js')) problems.push(`${name} loads office.js.`);
  }
  if (reached(chunks, 'src/entries/outlook.ts').some(hasTeams))
    problems.push('The scripts of outlook.html have teams-js.');
  if (!reached(chunks, 'src/entries/tab.ts').some(hasTeams))
    problems.push('The scripts of tab.html lack teams-js: where it is looked for is out of date.');
  return problems;
}

function hasTeams({ modules }: Chunk): boolean {
  return modules.some((file) => file.includes('/@microsoft/teams-js/'));
}

/** All scripts an entry may ever load. */
function reached(chunks: readonly Chunk[], entry: string): readonly Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<Chunk>();
  const take = (chunk: Chunk | undefined): void => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) take(byName.get(name));
  };
  take(chunks.find(({ modules }) => modules.some((file) => file.endsWith(`/${entry}`))));
  return [...found];
}
