import type { HappinessTexts } from '../en/happiness.ts';

/** Texts of the happiness section, in German. */
export const happiness: HappinessTexts = {
  question: 'Wie glücklich bist du bei der Arbeit, alles in allem?',
};
