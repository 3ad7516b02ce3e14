/** Texts of the performance section, in English. */
export const performance = {
  seal: 'Seal this rating',
};

export type PerformanceTexts = typeof performance;
