import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokenSheet } from '../../.config/fluent-tokens.ts';

const tokens = new Set([...tokenSheet().matchAll(/--(\w+):/gu)].map((match) => match[1] ?? ''));
const folder = import.meta.dirname;
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//gu, '');

const code = readdirSync(folder)
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map(read)
  .join('\n');

describe.each(sheets)('%s', (name) => {
  const css = withoutComments(read(name));

  it('uses only variables that are Fluent tokens', () => {
    const used = [...css.matchAll(/var\(--([\w-]+)\)/gu)].map((match) => match[1] ?? '');
    expect(used.filter((token) => !tokens.has(token))).toEqual([]);
  });

  it('names no colour of its own', () => {
    expect(css.match(/#[\da-f]{3,8}\b|rgba?\(|hsla?\(/giu)).toBeNull();
  });

  it('takes text sizes from tokens', () => {
    expect([...css.matchAll(/font-size:\s*([^;]+);/gu)].map((match) => match[1] ?? '')).toSatisfy(
      (sizes: string[]) => sizes.every((size) => /^var\(--fontSizeBase[2-6]00\)$/u.test(size)),
    );
  });

  it('says start and end instead of left and right', () => {
    const physical =
      /\b(margin|padding|border)-(left|right|top|bottom)\b|\b(text-align|float):\s*(left|right)/u;
    // A rule for one direction only may name a side.
    const forBoth = css.replace(/[^{}]*\[dir='rtl'\][^{}]*\{[^{}]*\}/gu, '');
    expect(forBoth.match(physical)).toBeNull();
  });

  it('has classes that begin with its name and are used', () => {
    const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/gu)].map((match) => match[1] ?? ''));
    const own = [...classes].filter((one) => one.startsWith(path.basename(name, '.css')));
    expect(own.length).toBeGreaterThan(0);
    const used = (one: string) => code.includes(one) || /^(text|person-mark)-/u.test(one); // made from a property: text-${use}, person-mark-${shape}
    expect([...classes].filter((one) => !used(one))).toEqual([]);
  });
});

it('has a rule for every class the components name', () => {
  const rules = sheets.map((name) => withoutComments(read(name))).join('\n');
  const named = [...code.matchAll(/className="([\w -]+)"/gu)].flatMap((match) => (match[1] ?? '').split(' '));
  expect(named.filter((one) => !rules.includes(`.${one}`))).toEqual([]);
});
