import { useLayoutEffect, useMemo, useReducer, useSyncExternalStore } from 'react';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { KeptText } from './kept-text.ts';

/** The half-written text of a field, by the field's name: it outlives screens and reloads. */
export function useKeptText(session: PairSession, field: string): readonly [string, (next: string) => void] {
  const kept = useMemo(() => new KeptText(session, field), [field, session]);
  return [useTextOf(kept), kept.set];
}

/** What is written so far. Only who calls this is drawn again with each keystroke. */
export function useTextOf(kept: KeptText): string {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  // React listens to a store only some time after the field is on the page, and a key pressed by then would be taken back out of it.
  useLayoutEffect(() => kept.subscribe(drawAgain), [kept]);
  return useSyncExternalStore(kept.subscribe, kept.text);
}
