import { useCallback, useSyncExternalStore } from 'react';
import type { PairSession } from '#src/usecases/session/pair-session.ts';

/** Whether what is only this person's is kept off the screen, and how to change it. */
export function useHidesMine({ hiding }: PairSession): readonly [boolean, (hides: boolean) => void] {
  const hides = useSyncExternalStore(hiding.subscribe, hiding.hides);
  return [hides, useCallback((next: boolean) => void hiding.set(next), [hiding])];
}
