// @vitest-environment node
import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

let lint: ESLint;

beforeAll(() => {
  lint = new ESLint({
    overrideConfigFile: '.config/eslint.config.mjs',
    // The fences need no types, and files that are not on disk have none.
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { project: false } } },
    ],
  });
});

/** What lint says of a file of that name with that text. */
async function complaints(filePath: string, text: string): Promise<string> {
  const results = await lint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message)).join('\n');
}

const importOf = (file: string): string => `import { x } from '${file}';\nexport const y = x;\n`;
const graphClient = '#src/graph/client/graph-client.ts';

describe('the arrows', () => {
  it.each([
    ['src/sections/okrs/breach.ts', graphClient, 'call a use case, which calls a port'],
    ['src/usecases/breach.ts', graphClient, 'usecases reach the outside through ports only'],
    ['src/domain/values/breach.ts', '#src/ports/system.ts', 'domain is pure'],
    ['src/ui/breach.ts', '#src/domain/values/day.ts', 'ui knows no PODS word'],
    ['src/graph/client/breach.ts', '#src/usecases/meeting.ts', 'Bring-together work belongs to usecases'],
    [
      'src/sections/okrs/breach.ts',
      '#src/sections/topics/topics-screen.tsx',
      'Sections never import each other',
    ],
    ['src/sections/frame/breach.ts', '#src/sections/topics/topics-screen.tsx', 'it knows none of them'],
    ['infra/local/breach.ts', '../../src/domain/values/day.ts', 'shares no code with src'],
    ['src/app/breach.ts', '../../infra/local/tenant.ts', 'infra is the other end of the wire'],
  ])('%s must not import %s', async (file, imported, sentence) => {
    expect(await complaints(file, importOf(imported))).toContain(sentence);
  });

  it('hold for relative paths, types and imports at run time too', async () => {
    const file = 'src/sections/okrs/breach.ts';
    const sentence = 'call a use case';
    expect(await complaints(file, importOf('../../graph/client/graph-client.ts'))).toContain(sentence);
    expect(
      await complaints(file, `import type { X } from '${graphClient}';\nexport type Y = X;\n`),
    ).toContain(sentence);
    expect(await complaints(file, `export const y = () => import('${graphClient}');\n`)).toContain(sentence);
  });

  it('let through what they allow', async () => {
    expect(await complaints('src/sections/okrs/fine.ts', importOf('#src/usecases/meeting.ts'))).toBe('');
    expect(await complaints('src/sections/okrs/fine.ts', importOf('#src/sections/frame/screen.ts'))).toBe('');
  });
});

describe('the bans', () => {
  it.each([
    ['src/domain/values/breach.ts', 'Date.now()', 'domain reads no clock: take the instant as an argument'],
    ['src/domain/values/breach.ts', 'new Date()', 'domain reads no clock: take the instant as an argument'],
    ['src/domain/values/breach.ts', 'Math.random()', 'Take the id as an argument'],
    ['src/domain/values/breach.ts', 'crypto.randomUUID()', 'they come through ports/system.ts'],
    ['src/usecases/breach.ts', 'new Date(0)', 'only app/system.ts reads a clock'],
    ['src/usecases/breach.ts', 'setTimeout(() => 0, 1)', 'Timers come through ports/system.ts'],
    ['src/sections/okrs/breach.ts', "fetch('/me')", 'Screens call use cases; HTTP belongs to src/graph'],
    ['src/ui/breach.tsx', "localStorage.getItem('a')", 'goes through the LocalCopy port'],
    ['src/app/breach.tsx', "Object.assign({}, { a: (document.body.innerHTML = '') })", 'never as HTML'],
  ])('in %s: %s', async (file, text, sentence) => {
    expect(await complaints(file, `export const x = ${text};\n`)).toContain(sentence);
  });

  it('keep out enums, barrels and default exports', async () => {
    expect(await complaints('src/app/breach.ts', "export enum E { A = 'a' }\n")).toContain(
      'union of string literals',
    );
    expect(await complaints('src/app/breach.ts', "export * from './start.tsx';\n")).toContain('No barrels');
    expect(await complaints('src/app/breach.ts', 'export default 1;\n')).toContain('Export by name');
  });
});

describe('the compiler', () => {
  it.each(['domain', 'ports', 'usecases'])('knows neither a window nor Node in src/%s', (layer) => {
    const text = 'export const x = [window, document, process];\n';
    expect(compilerErrors(layer, text)).toEqual(['window', 'document', 'process']);
  });

  it('accepts there what the language itself has', () => {
    expect(compilerErrors('domain', 'export const x = [1, 2].toSorted();\n')).toEqual([]);
  });
});

/** Names the compiler does not know in a file of that text, with the settings of the layer. */
function compilerErrors(layer: string, text: string): string[] {
  const folder = path.resolve('src', layer);
  const read = ts.readConfigFile(path.join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, folder);
  const file = path.join(folder, 'breach.ts');
  const host = ts.createCompilerHost(options);
  const readFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
      : readFile(name, ...rest);
  const program = ts.createProgram(
    [file],
    { ...options, composite: false, noEmit: true, emitDeclarationOnly: false },
    host,
  );
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    .map((message) => /'(\w+)'/u.exec(message)?.[1] ?? message);
}
