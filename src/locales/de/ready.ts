import type { ReadyTexts } from '../en/ready.ts';

/** Texts of preparing for a meeting, in German. */
export const ready: ReadyTexts = {
  title: 'Bereit',
};
