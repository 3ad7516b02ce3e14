import type { happiness as english } from '../en/happiness.ts';

/** Texts of the happiness section, in German. */
export const happiness: typeof english = {
  question: 'Wie glücklich bist du bei der Arbeit, alles in allem?',
};
