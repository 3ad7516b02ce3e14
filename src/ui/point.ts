/** A place on a scale of five. */
export type Point = 1 | 2 | 3 | 4 | 5;

/** The five places in their order. */
export const allPoints: readonly Point[] = [1, 2, 3, 4, 5];
