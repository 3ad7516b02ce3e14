import { createRequire } from 'node:module';
import type * as Fluent from '@fluentui/react-components';
import type { Plugin } from 'vite';

const request = 'virtual:fluent-tokens.css';
const resolved = '/__fluent-tokens.css';

/**
 * Fluent's three Teams themes as one style sheet: every token a CSS variable under `[data-theme=…]`, made when the app is built.
 * FluentProvider would do the same in the browser for 16 KiB gzip of script before anything shows.
 */
export function fluentTokens(): Plugin {
  return {
    name: 'fluent-tokens',
    resolveId: (id) => (id === request ? resolved : null),
    load: (id) => (id === resolved ? tokenSheet() : null),
  };
}

/** The sheet. */
export function tokenSheet(): string {
  // Required, not imported: the icons that come along cannot be loaded by Node as a module.
  const { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } = createRequire(import.meta.url)(
    '@fluentui/react-components',
  ) as typeof Fluent;
  return [
    rule("[data-theme='light']", teamsLightTheme),
    rule("[data-theme='dark']", teamsDarkTheme),
    rule("[data-theme='contrast']", teamsHighContrastTheme),
  ].join('\n');
}

function rule(selector: string, theme: Fluent.Theme): string {
  const variables = Object.entries(theme).map(([token, value]) => `--${token}:${String(value)}`);
  return `${selector}{${variables.join(';')}}`;
}
