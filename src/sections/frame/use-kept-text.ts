import { useCallback, useEffect, useRef, useState } from 'react';
import type { PairSession } from '#src/usecases/session/pair-session.ts';

/** A keystroke is kept on the device after so long without another. */
const KEEP_AFTER_MS = 150;

/** The half-written text of a field, by the field's name: it outlives screens and reloads. */
export function useKeptText(session: PairSession, field: string): readonly [string, (next: string) => void] {
  const [text, setShown] = useState('');
  const cancel = useRef<() => void>(() => undefined);
  const wasTyped = useRef(false);
  useEffect(() => {
    let isLate = false;
    void session.copy.draft(field).then((kept) => {
      if (!isLate && !wasTyped.current && kept !== '') setShown(kept);
    });
    return () => {
      isLate = true;
    };
  }, [field, session]);
  const setText = useCallback(
    (next: string) => {
      wasTyped.current = true;
      setShown(next);
      cancel.current();
      cancel.current = session.system.after(KEEP_AFTER_MS, () => void session.copy.putDraft(field, next));
    },
    [field, session],
  );
  return [text, setText];
}
