/** Long enough to draw the first screen on a slow device; whatever waits for idleness goes on then. */
const latestMs = 1_000;

/** Resolves when the browser has drawn what there is to draw: what can wait should not come before what is looked at. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari does not have it.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: latestMs });
    else setTimeout(resolve, 0);
  });
}
