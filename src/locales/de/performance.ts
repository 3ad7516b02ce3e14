import type { PerformanceTexts } from '../en/performance.ts';

/** Texts of the performance section, in German. */
export const performance: PerformanceTexts = {
  seal: 'Diese Bewertung versiegeln',
};
