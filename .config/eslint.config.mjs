import path from 'node:path';
import { fileURLToPath } from 'node:url';
import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Who may import whom. Everything of src that is not listed as allowed is an error with the sentence given. */
const layers = ['domain', 'ports', 'usecases', 'graph', 'hosts', 'ui', 'sections', 'app', 'entries', 'locales'];
const arrows = {
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
const zones = Object.entries(arrows).map(([layer, { may, why }]) => ({
  target: `./src/${layer}`,
  from: layers.filter((other) => other !== layer && !may.includes(other)).map((other) => `./src/${other}`),
  message: why,
}));
zones.push(
  {
    target: './infra/local',
    from: './src',
    message: 'The local tenant shares no code with src: two ends of a wire written from one file prove nothing. Write it again.',
  },
  {
    target: './src',
    from: './infra',
    message: 'src runs in a browser at the customer; infra is the other end of the wire. They share no code.',
  },
);
const sectionFolders = ['agenda', 'board', 'decisions', 'development', 'happiness', 'okrs', 'performance', 'start', 'topics', 'summary'];
for (const folder of sectionFolders)
  zones.push({
    target: `./src/sections/${folder}`,
    from: sectionFolders.filter((other) => other !== folder).map((other) => `./src/sections/${other}`),
    message: 'Sections never import each other. Shared parts belong to ui (no PODS word) or to sections/frame.',
  });

const noClock = [
  { name: 'Date', message: 'Take the instant as an argument (ISO text); only app/system.ts reads a clock.' },
  { name: 'crypto', message: 'Randomness and digests come through ports/system.ts.' },
  { name: 'setTimeout', message: 'Timers come through ports/system.ts, so that tests can run them.' },
  { name: 'setInterval', message: 'Timers come through ports/system.ts, so that tests can run them.' },
  { name: 'fetch', message: 'HTTP belongs to src/graph.' },
];
const pureDomain = [
  { name: 'crypto', message: 'Randomness and digests are arguments in domain; they come through ports/system.ts.' },
  { name: 'fetch', message: 'HTTP belongs to src/graph.' },
];
const noNow = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'domain reads no clock: take the instant as an argument (`now`, ISO text).',
};
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals: it needs no code at run time.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: export and import the file you mean.' },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name='innerHTML']",
    message: 'People write in this product: text goes in as text, never as HTML.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', '.types/**', 'test-results/**', 'node_modules/**', '**/*.mjs', '**/*.cjs', '**/*.js'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: path.join(root, 'tsconfig.json'), alwaysTryTypes: true })],
    },
    languageOptions: {
      parserOptions: {
        project: [
          './src/*/tsconfig.json',
          './src/entries/worker/tsconfig.json',
          './infra/local/tsconfig.json',
          './infra/local/hosts/browser/tsconfig.json',
          './tests/tsconfig.json',
        ],
        tsconfigRootDir: root,
      },
    },
    rules: {
      ...reactHooks.configs.flat['recommended-latest'].rules,
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'import-x/no-cycle': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pureDomain],
      'no-restricted-syntax': ['error', ...everywhere, noNow],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'domain makes no randomness: take the id as an argument.' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src/ports/**/*.ts', 'src/usecases/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...noClock], '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['src/sections/**/*.tsx', 'src/ui/**/*.tsx', 'src/sections/**/*.ts', 'src/ui/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Screens call use cases; HTTP belongs to src/graph.' },
        { name: 'localStorage', message: 'What is kept on the device goes through the LocalCopy port, encrypted and per person.' },
        { name: 'sessionStorage', message: 'What is kept on the device goes through the LocalCopy port, encrypted and per person.' },
      ],
    },
  },
  {
    files: ['infra/local/start.ts', 'tests/**/*.ts', 'infra/local/hosts/browser/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
