import type { HappinessTexts } from './en/happiness.ts';
import type { PerformanceTexts } from './en/performance.ts';
import type { ReadyTexts } from './en/ready.ts';

/** Texts of sections whose screens load when they are opened; their texts come with them. */
export interface SectionTexts {
  readonly happiness: HappinessTexts;
  readonly performance: PerformanceTexts;
  readonly ready: ReadyTexts;
}

type Loaders = { readonly [Name in keyof SectionTexts]: () => Promise<SectionTexts[Name]> };

const english: Loaders = {
  happiness: async () => (await import('./en/happiness.ts')).happiness,
  performance: async () => (await import('./en/performance.ts')).performance,
  ready: async () => (await import('./en/ready.ts')).ready,
};
const others: Readonly<Record<string, Loaders>> = {
  de: {
    happiness: async () => (await import('./de/happiness.ts')).happiness,
    performance: async () => (await import('./de/performance.ts')).performance,
    ready: async () => (await import('./de/ready.ts')).ready,
  },
};

const known = new Map<string, Promise<unknown>>();

/**
 * Texts of a section in a language: always the same promise for the same two, for React's `use`. Texts of another language that cannot be
 * fetched count as missing: English ones take their place.
 */
export function sectionTexts<Name extends keyof SectionTexts>(
  language: string,
  name: Name,
): Promise<SectionTexts[Name]> {
  const id = `${language} ${name}`;
  const loaded = known.get(id) as Promise<SectionTexts[Name]> | undefined;
  if (loaded) return loaded;
  const load = others[language]?.[name];
  const made = load ? load().catch(() => english[name]()) : english[name]();
  known.set(id, made);
  made.catch(() => known.delete(id));
  return made;
}
