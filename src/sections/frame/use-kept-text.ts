import { useMemo, useSyncExternalStore } from 'react';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { KeptText } from './kept-text.ts';

/** The half-written text of a field, by the field's name: it outlives screens and reloads. */
export function useKeptText(session: PairSession, field: string): readonly [string, (next: string) => void] {
  const kept = useMemo(() => new KeptText(session, field), [field, session]);
  return [useTextOf(kept), kept.set];
}

/** What is written so far. Only who calls this is drawn again with each keystroke. */
export function useTextOf(kept: KeptText): string {
  return useSyncExternalStore(kept.subscribe, kept.text);
}
