import type { Theme } from './choices.ts';
import type { OfficeTheme } from './office-messages.ts';

const themes: Readonly<Record<Theme, OfficeTheme>> = {
  default: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#f5f5f5',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#1f1f1f',
    controlForegroundColor: '#ffffff',
  },
  // The colours of Windows' Night sky and its kin; a browser in such a theme forces its own besides.
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#ffff00',
  },
};

/** The colours Outlook tells an add-in. */
export function officeThemeOf(theme: Theme): OfficeTheme {
  return themes[theme];
}

/** The data of an OfficeThemeChanged event: one JSON text of colours as numbers. Source: office-js 1.1.110, OfficeThemeChangedEventArgs. */
export function themeEventData(theme: Theme): readonly string[] {
  const numbers = Object.entries(themes[theme]).map(([name, colour]) => [
    name,
    Number.parseInt(colour.slice(1), 16),
  ]);
  return [JSON.stringify(Object.fromEntries(numbers))];
}
