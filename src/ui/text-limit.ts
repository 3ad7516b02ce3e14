/** Longest text a person can write in one field, in UTF-16 units. */
export const TEXT_LIMIT = 4000;

/** From this length on the field says how much room is left. */
export const TEXT_LIMIT_SHOWN_FROM = 3600;

/** How much a field takes, in UTF-16 units, and how it says how much is used; over it also by how much, and what to do. */
export interface TextLimit {
  readonly most: number;
  readonly text: (used: number) => string;
}

/** Whether a text is too long to be saved: it stays in its field, whole. */
export function isOver(text: string, { most }: Pick<TextLimit, 'most'>): boolean {
  return text.length > most;
}

/** What a field says of its length: nothing while there is room enough. */
export function countOf(text: string, limit: TextLimit): string | undefined {
  return text.length >= limit.most * shownFrom ? limit.text(text.length) : undefined;
}

const shownFrom = TEXT_LIMIT_SHOWN_FROM / TEXT_LIMIT;
