/** Texts of preparing for a meeting, in English. */
export const ready = {
  title: 'Ready',
};
