import type { field as english } from '../en/field.ts';

export const field: typeof english = {
  count: (used, limit, over) =>
    over > 0
      ? `${used} von ${limit} Zeichen, ${over} zu viel. Kürze den Text, um ihn zu speichern.`
      : `${used} von ${limit} Zeichen`,
};
