import { use } from 'react';
import type { Catalogue } from '#src/locales/catalogue.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { screenTextsFor } from '#src/locales/screens.ts';
import { useFrame } from './frame-context.ts';

/** The texts of the screens that load when they are opened. Not for the first screen: they would come with it. */
export function useScreenTexts(): ScreenTexts {
  return useScreenTextsOf(useFrame().catalogue);
}

/** The same where no pair is open. Waits in the place of the screen, as its code does. */
export function useScreenTextsOf({ language }: Pick<Catalogue, 'language'>): ScreenTexts {
  const texts = screenTextsFor(language);
  return texts instanceof Promise ? use(texts) : texts;
}
