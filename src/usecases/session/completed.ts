import type { Change } from '#src/domain/sync/change.ts';
import type { OwnItem } from '#src/domain/records/own-item.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { System } from '#src/ports/system.ts';
import type { NewChange } from './new-change.ts';
import { withBase } from './own-changes.ts';

/** What the commands gave, with the members the session fills in. `own`: the person's items as they saw them. */
export function completed(
  made: readonly NewChange[],
  given: { readonly heldUntil: Instant | null; readonly system: System; readonly own: readonly OwnItem[] },
): readonly Change[] {
  const { heldUntil, own, system } = given;
  const madeAt = system.now();
  return made.map((change) => ({
    ...withBase(change, own),
    id: system.newGuid(),
    madeAt,
    heldUntil,
    problem: null,
  }));
}
