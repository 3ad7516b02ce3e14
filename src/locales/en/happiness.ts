/** Texts of the happiness section, in English. */
export const happiness = {
  question: 'How happy are you at work, all in all?',
};
