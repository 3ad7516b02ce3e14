import type { ScreenTexts } from '#src/locales/en/screens.ts';

/** The texts of this section. */
export type OkrsTexts = ScreenTexts['okrs'];
