// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { tokenSheet, usedTokens } from '../../.config/fluent-tokens.ts';
import { ThemeRoot } from './theme-root.tsx';

afterEach(cleanup);

describe('ThemeRoot', () => {
  it('gives document and content the language and direction', () => {
    render(
      <ThemeRoot dir="rtl" lang="he" theme="dark">
        <p>text</p>
      </ThemeRoot>,
    );
    expect(document.documentElement.lang).toBe('he');
    expect(document.documentElement.dir).toBe('rtl');
    expect(screen.getByText('text').closest('[data-theme=dark]')?.getAttribute('dir')).toBe('rtl');
  });

  it('changes its theme live', () => {
    const { rerender } = render(
      <ThemeRoot dir="ltr" lang="en" theme="light">
        text
      </ThemeRoot>,
    );
    rerender(
      <ThemeRoot dir="ltr" lang="en" theme="contrast">
        text
      </ThemeRoot>,
    );
    expect(screen.getByText('text').closest('[data-theme]')?.getAttribute('data-theme')).toBe('contrast');
  });

  it('has every token of Fluent in the sheet of each theme', () => {
    const rules = tokenSheet().split('\n');
    const tokensOf = (rule: string) => [...rule.matchAll(/--(\w+):[^;}]+/g)].map((match) => match[1]).sort();
    expect(rules.map((rule) => rule.slice(0, rule.indexOf('{')))).toEqual([
      "[data-theme='light']",
      "[data-theme='dark']",
      "[data-theme='contrast']",
    ]);
    expect(tokensOf(rules[0] ?? '').length).toBeGreaterThan(400);
    for (const rule of rules) expect(tokensOf(rule)).toEqual(tokensOf(rules[0] ?? ''));
  });

  it('ships the tokens that are used, in each theme, and no others', () => {
    const used = usedTokens();
    const rules = tokenSheet(used).split('\n');
    for (const rule of rules) {
      const tokens = [...rule.matchAll(/--(\w+):/g)].map((match) => match[1] ?? '');
      expect(new Set(tokens)).toEqual(used);
    }
  });
});
