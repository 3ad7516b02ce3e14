import {
  arrows,
  betweenSections,
  frame,
  frameAndSections,
  layers,
  sectionFolders,
  twoEnds,
} from './arrows.mjs';

/** The arrows once more, over the whole graph: what lint sees file by file, and the circles and islands it does not. */
const betweenLayers = layers.map((layer) => ({
  name: `src-${layer}`,
  comment: arrows[layer].why,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^src/', pathNot: [layer, ...arrows[layer].may].map((allowed) => `^src/${allowed}/`) },
}));

export default {
  forbidden: [
    ...betweenLayers,
    {
      name: 'sections-apart',
      comment: betweenSections,
      severity: 'error',
      from: { path: `^src/sections/(${sectionFolders.join('|')})/` },
      to: { path: `^src/sections/(${sectionFolders.join('|')})/`, pathNot: '^src/sections/$1/' },
    },
    {
      name: 'frame-below-sections',
      comment: frameAndSections,
      severity: 'error',
      from: { path: `^src/sections/${frame}/` },
      to: { path: `^src/sections/(${sectionFolders.join('|')})/` },
    },
    {
      name: 'infra-not-src',
      comment: twoEnds.infra,
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^src/' },
    },
    {
      name: 'src-not-infra',
      comment: twoEnds.src,
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^infra/' },
    },
    {
      name: 'code-not-tests',
      comment:
        'What ships and what runs the local tenant never needs a test. Move the shared part out of the test.',
      severity: 'error',
      from: { path: '^(src|infra)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },
    {
      name: 'no-circle',
      comment:
        'Two files that import each other are one file in two places, or one of them holds what a third should.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-island',
      comment:
        'Nothing imports this file and it imports nothing: it is dead, or an entry to name in .config/knip.json and here.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot:
          '\\.d\\.ts$|/entries/|\\.config\\.ts$|\\.test\\.tsx?$|/(microsoft-ajax|office-local-trust)\\.ts$',
      },
      to: {},
    },
    {
      name: 'installed',
      comment: 'The import leads nowhere: name the package in package.json, or mend the path.',
      severity: 'error',
      from: {},
      // `virtual:` is made by a plugin of the build.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
