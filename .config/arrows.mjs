import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Who may import whom, with the sentence to read when it is tried. What is not listed under `may` is an error. */
export const arrows = {
  domain: {
    may: [],
    why: 'domain is pure: it knows no other layer. Pass what it needs as an argument, or move the rule that needs it to usecases.',
  },
  ports: {
    may: ['domain'],
    why: 'ports are interfaces the inside owns: they may use the words of domain and nothing else.',
  },
  usecases: {
    may: ['domain', 'ports'],
    why: 'usecases reach the outside through ports only. Add a method to a port and implement it in graph, hosts or app.',
  },
  graph: {
    may: ['domain', 'ports'],
    why: 'graph implements ports over HTTP and serves no screen. Bring-together work belongs to usecases.',
  },
  hosts: {
    may: ['domain', 'ports'],
    why: 'hosts implement ports for Teams, Outlook and the browser. What several need belongs to usecases or app.',
  },
  ui: {
    may: [],
    why: 'ui knows no PODS word: give it texts, numbers and callbacks as props.',
  },
  sections: {
    may: ['domain', 'ports', 'usecases', 'ui', 'locales'],
    why: 'sections never reach graph or hosts: call a use case, which calls a port.',
  },
  locales: { may: [], why: 'locales hold texts only.' },
  app: {
    may: ['domain', 'ports', 'usecases', 'graph', 'hosts', 'ui', 'sections', 'locales'],
    why: 'app wires the layers; entries start app, not the reverse.',
  },
  entries: { may: ['app', 'hosts'], why: 'an entry only picks a host and starts app.' },
};

export const layers = Object.keys(arrows);

export const twoEnds = {
  infra:
    'The local tenant shares no code with src: two ends of a wire written from one file prove nothing. Write it again.',
  src: 'src runs in a browser at the customer; infra is the other end of the wire. They share no code.',
};

/** Shared by the sections; everything else in src/sections is a section. */
export const frame = 'frame';
export const sectionFolders = foldersOf('src/sections').filter((folder) => folder !== frame);
export const betweenSections =
  'Sections never import each other. Shared parts belong to ui (no PODS word) or to sections/frame.';
export const frameAndSections =
  'sections/frame is what the sections share: it knows none of them. What joins sections belongs to app.';

for (const layer of foldersOf('src'))
  if (layer !== 'adr' && !(layer in arrows))
    throw new Error(
      `src/${layer} has no arrows: say in .config/arrows.mjs what it may import, and why not more.`,
    );

function foldersOf(place) {
  return readdirSync(path.join(root, place), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
