import path from 'node:path';
import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import {
  arrows,
  betweenSections,
  frame,
  frameAndSections,
  layers,
  root,
  sectionFolders,
  twoEnds,
} from './arrows.mjs';
import texts from './whole-texts.mjs';

const zones = [
  ...layers.map((layer) => ({
    target: `./src/${layer}`,
    from: layers
      .filter((other) => other !== layer && !arrows[layer].may.includes(other))
      .map((other) => `./src/${other}`),
    message: arrows[layer].why,
  })),
  ...sectionFolders.map((folder) => ({
    target: `./src/sections/${folder}`,
    from: sectionFolders.filter((other) => other !== folder).map((other) => `./src/sections/${other}`),
    message: betweenSections,
  })),
  {
    target: `./src/sections/${frame}`,
    from: sectionFolders.map((folder) => `./src/sections/${folder}`),
    message: frameAndSections,
  },
  { target: './infra', from: './src', message: twoEnds.infra },
  { target: './src', from: './infra', message: twoEnds.src },
];

const noClock = [
  { name: 'Date', message: 'Take the instant as an argument (ISO text); only app/system.ts reads a clock.' },
  { name: 'crypto', message: 'Randomness and digests come through ports/system.ts.' },
  { name: 'setTimeout', message: 'Timers come through ports/system.ts, so that tests can run them.' },
  { name: 'setInterval', message: 'Timers come through ports/system.ts, so that tests can run them.' },
  { name: 'fetch', message: 'HTTP belongs to src/graph.' },
];
const pureDomain = [
  {
    name: 'crypto',
    message: 'Randomness and digests are arguments in domain; they come through ports/system.ts.',
  },
  { name: 'fetch', message: 'HTTP belongs to src/graph.' },
];
const noRandom = {
  object: 'Math',
  property: 'random',
  message: 'Take the id as an argument; new ids come through ports/system.ts.',
};
const noNow = {
  selector:
    "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'domain reads no clock: take the instant as an argument (`now`, ISO text).',
};
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals: it needs no code at run time.' },
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: what has no default export has the same name in every file.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: export and import the file you mean.' },
  {
    selector:
      "JSXAttribute[name.name='dangerouslySetInnerHTML'], AssignmentExpression[left.property.name='innerHTML']",
    message: 'People write in this product: text goes in as text, never as HTML.',
  },
];

// A press starts work that ends later; what is expected right behind it holds on an idle machine and fails on a busy one.
const beforeItEnded = [
  {
    selector:
      "ImportDeclaration[source.value='@testing-library/react'] > ImportSpecifier[imported.name='act']",
    message: 'act ends before all it started has: use atRest (tests/fakes/at-rest.ts).',
  },
  {
    selector:
      "ExpressionStatement:matches([expression.callee.object.name='fireEvent'], [expression.callee.name='fireEvent'], [expression.callee.property.name='click']) + :not(:has(AwaitExpression)):has(CallExpression[callee.name='expect'])",
    message:
      'This expects at once what an event starts: await atRest(() => …) around the event (tests/fakes/at-rest.ts).',
  },
];
const readOnce =
  '/^(isVisible|isHidden|isEnabled|isDisabled|isChecked|isEditable|textContent|innerText|innerHTML|inputValue|count|getAttribute|allTextContents|allInnerTexts|title|url)$/';
/** An assertion that is not about an empty list. */
const saysThereIs = "CallExpression:not([arguments.0.type='ArrayExpression'][arguments.0.elements.length=0])";
const readTooSoon = [
  {
    selector: `CallExpression[callee.name='expect'] > AwaitExpression > CallExpression[callee.property.name=${readOnce}]`,
    message:
      'This looks once, at a page that is still at work: expect(locator) waits, and so does expect.poll.',
  },
  {
    selector: [
      "[callee.object.name='stage'][callee.property.name=/^(rows|listRows|ownFiles)$/]",
      "[callee.object.name='planner']",
    ]
      .flatMap((read) => [`CallExpression${read}`, `AwaitExpression > CallExpression${read}`])
      .map((read) => `${saysThereIs} > MemberExpression > CallExpression[callee.name='expect'] > ${read}`)
      .join(', '),
    message:
      'A row may come after the screen has shown it: expect.poll. (That there is none may be looked at once.)',
  },
];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.types/**',
      'test-results/**',
      'node_modules/**',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: path.join(root, 'tsconfig.json'), alwaysTryTypes: true }),
      ],
    },
    languageOptions: {
      parserOptions: {
        project: [
          './src/*/tsconfig.json',
          './src/entries/worker/tsconfig.json',
          './infra/local/tsconfig.json',
          './infra/verify/tsconfig.json',
          './infra/local/hosts/browser/tsconfig.json',
          './tests/tsconfig.json',
        ],
        tsconfigRootDir: root,
      },
    },
    rules: {
      ...reactHooks.configs.flat['recommended-latest'].rules,
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'no-restricted-syntax': ['error', ...everywhere],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 15],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
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
      'no-restricted-properties': ['error', noRandom],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src/ports/**/*.ts', 'src/usecases/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noClock],
      'no-restricted-properties': ['error', noRandom],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src/sections/**/*.tsx', 'src/ui/**/*.tsx', 'src/sections/**/*.ts', 'src/ui/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Screens call use cases; HTTP belongs to src/graph.' },
        {
          name: 'localStorage',
          message: 'What is kept on the device goes through the LocalCopy port, encrypted and per person.',
        },
        {
          name: 'sessionStorage',
          message: 'What is kept on the device goes through the LocalCopy port, encrypted and per person.',
        },
      ],
    },
  },
  {
    files: ['src/{usecases,sections,ui,graph/planner,graph/sharepoint}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    plugins: { texts },
    rules: { 'texts/whole-texts': 'error' },
  },
  {
    files: ['**/*.config.ts', 'tests/contract/tenant-setup.ts'],
    // Vite, Playwright and Vitest read the default export of these.
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.test.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...beforeItEnded] },
  },
  {
    files: ['tests/e2e/**/*.e2e.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...readTooSoon] },
  },
  {
    // Playwright's fixtures have a function called `use`, which is no hook.
    files: ['tests/e2e/**/*.ts'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  {
    files: [
      'infra/local/start.ts',
      'infra/verify/start.ts',
      'tests/**/*.ts',
      'infra/local/hosts/browser/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
