/** Longer ones are limits that nobody waits for. */
const longestMs = 500;
const pending = new Set<unknown>();

/**
 * Notes the real timers that are running. React has one: it holds what was loaded back for up to 300 ms, so that a page does not flicker,
 * and no promise tells of it. Call before React is loaded.
 */
export function noteRealTimers(): void {
  const { clearTimeout: clear, setTimeout: set } = globalThis;
  const noted = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): unknown => {
    const timer = set(() => {
      pending.delete(timer);
      run(...args);
    }, delay);
    if (delay > 0 && delay <= longestMs) pending.add(timer);
    return timer;
  };
  const cleared = (timer: NodeJS.Timeout | undefined): void => {
    pending.delete(timer);
    clear(timer);
  };
  Object.assign(globalThis, {
    setTimeout: Object.assign(noted, set),
    clearTimeout: cleared,
  });
}

/** Whether one of them is still running. */
export function hasRealTimer(): boolean {
  return pending.size > 0;
}
