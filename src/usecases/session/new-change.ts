import type { Change } from '#src/domain/sync/change.ts';

/** What the commands give: a change without the members the session fills in. */
export type NewChange = Change extends infer T
  ? T extends Change
    ? Omit<T, 'id' | 'madeAt' | 'heldUntil' | 'problem'>
    : never
  : never;
