import { startTransition, useOptimistic } from 'react';
import type { System } from '#src/ports/system.ts';

/**
 * A choice that shows at once, and what follows from it on the rest of the screen when it is drawn. Set it with what is to be done; until that shows, the
 * choice stands for `value`.
 */
export function useShownFirst<T>(
  value: T,
  system: System,
): readonly [shown: T, choose: (next: T, then: () => void) => void] {
  const [shown, show] = useOptimistic(value);
  function choose(next: T, then: () => void): void {
    startTransition(async () => {
      show(next);
      await new Promise<void>((resolve) => system.afterPaint(resolve));
      startTransition(then);
    });
  }
  return [shown, choose];
}
