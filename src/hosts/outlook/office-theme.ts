import type { Theme } from '#src/ports/host.ts';

/**
 * The theme of Office's colours: Outlook says no name of a theme, only colours (Office.context.officeTheme, `isDarkTheme` and `themeId` are
 * not supported there). Null for a colour that cannot be read.
 */
export function themeOfColour(background: string): Theme | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(background.trim());
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  // Relative luminance without its curve (WCAG): enough to tell a dark page from a light one.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
}
