import { useCallback, useEffect, useRef, useState } from 'react';
import type { System } from '#src/ports/system.ts';
import { undoMs } from '#src/usecases/session/pair-session.ts';

/** What was settled a moment ago and can be taken back in place. */
export interface Recent {
  has(key: string): boolean;
  add(key: string): void;
  drop(key: string): void;
  readonly keys: ReadonlySet<string>;
}

/** Remembers keys for the time of an undo. */
export function useRecent(system: System): Recent {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, () => void>());
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach((cancel) => cancel());
  }, []);
  const drop = useCallback((key: string) => {
    timers.current.get(key)?.();
    timers.current.delete(key);
    setKeys((before) => new Set([...before].filter((other) => other !== key)));
  }, []);
  const add = useCallback(
    (key: string) => {
      timers.current.get(key)?.();
      timers.current.set(
        key,
        system.after(undoMs, () => drop(key)),
      );
      setKeys((before) => new Set([...before, key]));
    },
    [drop, system],
  );
  return { keys, has: (key) => keys.has(key), add, drop };
}
