import { use } from 'react';
import { sectionTexts, type SectionTexts } from '#src/locales/section-texts.ts';
import { useFrame } from './frame-context.ts';

/** Texts of a section that loads when it is opened. Suspends until they are there, as its screen does. */
export function useSectionTexts<Name extends keyof SectionTexts>(name: Name): SectionTexts[Name] {
  return use(sectionTexts(useFrame().catalogue.language, name));
}
