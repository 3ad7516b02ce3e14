import { screens as english, type ScreenTexts } from './en/screens.ts';
import type { OtherLanguage } from './languages.ts';

const others: Readonly<Record<OtherLanguage, () => Promise<ScreenTexts>>> = {
  de: async () => (await import('./de/screens.ts')).screens,
};

const known = new Map<string, ScreenTexts | Promise<ScreenTexts>>();

/**
 * The texts of the lazy screens in a catalogue's language: at once for English, else a promise of them; always the same one for the same
 * language. Texts that cannot be fetched count as missing and are English.
 */
export function screenTextsFor(language: string): ScreenTexts | Promise<ScreenTexts> {
  const found = known.get(language) ?? load(language);
  known.set(language, found);
  return found;
}

/** The same texts in every language: what one of them wrote is known again in all. */
export function screenTextsOfAll(): Promise<readonly ScreenTexts[]> {
  return Promise.all(['en', ...Object.keys(others)].map(async (language) => screenTextsFor(language)));
}

function load(language: string): ScreenTexts | Promise<ScreenTexts> {
  if (!(language in others)) return english;
  return others[language as OtherLanguage]().catch(() => english);
}
