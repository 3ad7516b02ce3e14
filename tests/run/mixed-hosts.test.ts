import { expect, it } from 'vitest';
import { mixedHosts } from './mixed-hosts.ts';
import type { Chunk } from './sizes.ts';

const office = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const teams = '/x/node_modules/@microsoft/teams-js/dist/esm/app.js';
const chunk = (fileName: string, modules: readonly string[], more: Partial<Chunk> = {}): Chunk => ({
  fileName,
  modules,
  imports: [],
  dynamicImports: [],
  gzip: 1,
  ...more,
});
const pages = new Map([
  ['tab.html', '<head></head>'],
  ['outlook.html', `<head>${office}</head>`],
]);
const tab = chunk('tab.js', ['/x/src/entries/tab.ts'], { dynamicImports: ['open-tab.js'] });
const openTab = chunk('open-tab.js', ['/x/src/entries/open-tab.ts', teams]);
const pane = chunk('outlook.js', ['/x/src/entries/outlook.ts'], { dynamicImports: ['open-pane.js'] });
const openPane = chunk('open-pane.js', ['/x/src/entries/open-pane.ts']);

it('finds nothing where each page has its own host', () => {
  expect(mixedHosts([tab, openTab, pane, openPane], pages)).toEqual([]);
});

it('names teams-js in the pane however it gets there, and office.js where it must not or must be', () => {
  const mixed = { ...openPane, imports: ['open-tab.js'] };
  expect(mixedHosts([tab, openTab, pane, mixed], pages)).toEqual([
    'The scripts of outlook.html have teams-js.',
  ]);
  const swapped = new Map([
    ['tab.html', `<head>${office}</head>`],
    ['outlook.html', '<head></head>'],
  ]);
  expect(mixedHosts([tab, openTab, pane, openPane], swapped)).toEqual([
    'tab.html loads office.js.',
    'outlook.html does not load office.js in its head.',
  ]);
  expect(mixedHosts([tab, pane, openPane], pages)).toEqual([
    'The scripts of tab.html lack teams-js: where it is looked for is out of date.',
  ]);
});
