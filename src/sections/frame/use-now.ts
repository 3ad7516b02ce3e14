import { useEffect, useState } from 'react';
import type { Instant } from '#src/domain/values/instant.ts';
import type { System } from '#src/ports/system.ts';

/** The time, told again every so many milliseconds. */
export function useNow(system: System, everyMs: number): Instant {
  const [now, setNow] = useState(() => system.now());
  useEffect(() => {
    let cancel = system.after(everyMs, tick);
    function tick(): void {
      setNow(system.now());
      cancel = system.after(everyMs, tick);
    }
    return () => cancel();
  }, [system, everyMs]);
  return now;
}

/** True once the component has stood for so long. */
export function useAfter(system: Pick<System, 'after'>, milliseconds: number): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => system.after(milliseconds, () => setIsOver(true)), [system, milliseconds]);
  return isOver;
}
