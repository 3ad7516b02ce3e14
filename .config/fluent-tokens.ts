import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Fluent from '@fluentui/react-components';
import type { Plugin } from 'vite';

const request = 'virtual:fluent-tokens.css';
const resolved = '/__fluent-tokens.css';
const sources = path.resolve(import.meta.dirname, '../src');

/**
 * Fluent's three Teams themes as one style sheet: every token that is used a CSS variable under `[data-theme=…]`, made when the app is built.
 * FluentProvider would do the same in the browser for 16 KiB gzip of script before anything shows.
 */
export function fluentTokens(): Plugin {
  return {
    name: 'fluent-tokens',
    resolveId: (id) => (id === request ? resolved : null),
    load: (id) => (id === resolved ? tokenSheet(usedTokens()) : null),
  };
}

/** The tokens our style sheets name: of Fluent's 450 a fifth. The rest would be read before the first screen shows, for nothing. */
export function usedTokens(): ReadonlySet<string> {
  const sheets = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const css = sheets.map((file) => readFileSync(path.join(sources, file), 'utf8')).join('\n');
  return new Set([...css.matchAll(/var\(--(\w+)/gu)].map((match) => match[1] ?? ''));
}

/** The sheet, of the tokens given or of all. */
export function tokenSheet(used?: ReadonlySet<string>): string {
  // Required, not imported: the icons that come along cannot be loaded by Node as a module.
  const { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } = createRequire(import.meta.url)(
    '@fluentui/react-components',
  ) as typeof Fluent;
  return [
    rule("[data-theme='light']", teamsLightTheme, used),
    rule("[data-theme='dark']", teamsDarkTheme, used),
    rule("[data-theme='contrast']", teamsHighContrastTheme, used),
  ].join('\n');
}

function rule(selector: string, theme: Fluent.Theme, used: ReadonlySet<string> | undefined): string {
  const variables = Object.entries(theme)
    .filter(([token]) => used?.has(token) ?? true)
    .map(([token, value]) => `--${token}:${String(value)}`);
  return `${selector}{${variables.join(';')}}`;
}
