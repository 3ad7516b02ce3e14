import { formatGuid, parseGuid } from '#src/domain/values/guid.ts';
import { instantFrom } from '#src/domain/values/instant.ts';
import type { System } from '#src/ports/system.ts';

/**
 * The browser's clock, timers, randomness, digest, visibility and locks: the only place that touches them. `clock` answers in milliseconds
 * since 1970.
 */
export function browserSystem(clock: () => number = Date.now): System {
  return {
    now: () => instantFrom(clock()),
    today: () => {
      const now = new Date(clock());
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    },
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    afterPaint,
    newGuid: () =>
      parseGuid(crypto.randomUUID()) ?? formatGuid([...crypto.getRandomValues(new Uint8Array(16))]),
    sha256: async (text) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    isVisible: () => document.visibilityState !== 'hidden',
    onVisibility: (listener) => listen(document, 'visibilitychange', listener),
    onOnline: (listener) => listen(window, 'online', listener),
    exclusively,
  };
}

/** A frame is on screen when the task after it runs (web.dev/articles/optimize-long-tasks). A hidden page has no frames. */
function afterPaint(run: () => void): void {
  if (document.visibilityState === 'hidden') {
    run();
    return;
  }
  let isDue = true;
  const stops = [listen(document, 'visibilitychange', once), listen(window, 'pagehide', once)];
  requestAnimationFrame(() => setTimeout(once));
  function once(): void {
    if (!isDue) return;
    isDue = false;
    for (const stop of stops) stop();
    run();
  }
}

/** Web Locks where the frame may use them; a page without them is alone as far as it can tell. */
async function exclusively(
  name: string,
  run: () => Promise<void>,
  options?: { readonly ifFree: boolean },
): Promise<boolean> {
  const locks = 'locks' in navigator ? navigator.locks : null;
  let ran = false;
  const state = { entered: false };
  const inside = async (): Promise<void> => {
    state.entered = true;
    await run();
    ran = true;
  };
  if (locks === null) {
    await inside();
    return ran;
  }
  try {
    await locks.request(name, { ifAvailable: options?.ifFree === true }, async (lock) => {
      if (lock !== null) await inside();
    });
  } catch (thrown) {
    // Blocked storage takes locks away too (SecurityError): then there is no other window to agree with.
    if (state.entered) throw thrown;
    await inside();
  }
  return ran;
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => {
    target.removeEventListener(type, listener);
  };
}
