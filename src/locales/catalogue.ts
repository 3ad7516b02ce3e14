import { en, type Texts } from './en.ts';
import { formatsFor, type Formats } from './formats.ts';
import type { OtherLanguage } from './languages.ts';

/** Everything a screen needs to speak a language. */
export interface Catalogue {
  /** BCP 47 tag of the texts, for `lang`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Those of the first screen; the lazy screens' are in `screens.ts`. */
  readonly texts: Texts;
  readonly formats: Formats;
}

/** Languages with texts of their own; English is always there. Each is loaded only for those who read it. */
const others: Readonly<Record<OtherLanguage, () => Promise<Texts>>> = {
  de: async () => (await import('./de.ts')).de,
};

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);
const known = new Map<string, Catalogue | Promise<Catalogue>>();

/**
 * The catalogue of a locale: at once for English, else a promise of it; always the same one for the same locale. A language
 * without texts gets English ones, in its own direction and with its own dates. Texts that cannot be fetched count as missing.
 */
export function catalogueFor(locale: string): Catalogue | Promise<Catalogue> {
  const found = known.get(locale) ?? make(locale);
  known.set(locale, found);
  return found;
}

function make(locale: string): Catalogue | Promise<Catalogue> {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  const english: Catalogue = {
    language: 'en',
    direction: rightToLeft.has(language) ? 'rtl' : 'ltr',
    texts: en,
    formats: formatsFor(locale),
  };
  if (!(language in others)) return english;
  return others[language as OtherLanguage]().then(
    (texts) => ({ ...english, language, texts }),
    () => english,
  );
}
