import { describe, expect, it } from 'vitest';
import { sizeOf, type Chunk } from './sizes.ts';

const chunk = (name: string, gzip: number, ...imports: string[]): Chunk => ({
  fileName: `${name}.js`,
  modules: [`/somewhere/src/${name}.ts`],
  imports: imports.map((one) => `${one}.js`),
  dynamicImports: [],
  gzip,
});
const chunks = [
  chunk('tab', 1024, 'shared'),
  chunk('start', 2048, 'shared', 'tab'),
  chunk('shared', 512),
  chunk('later', 9999),
];

describe('the size of what is loaded', () => {
  it('counts static imports, dynamicImports: [], each once, and nothing that is loaded later', () => {
    expect(sizeOf(['src/tab.ts', 'src/start.ts'], chunks)).toBe(3.5);
  });

  it('says so when a source file is in no script', () => {
    expect(() => sizeOf(['src/moved.ts'], chunks)).toThrow('src/moved.ts is in no built script');
  });
});
