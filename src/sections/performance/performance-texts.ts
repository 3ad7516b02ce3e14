import type { ScreenTexts } from '#src/locales/en/screens.ts';

/** The texts of this section, in whatever language. */
export type PerformanceTexts = ScreenTexts['performance'];
