import type { ready as english } from '../en/ready.ts';

/** Texts of preparing for a meeting, in German. */
export const ready: typeof english = {
  title: 'Bereit',
};
