/** Keeps the app's own files for a start without a network. Never answers of Microsoft 365: see service-worker.ts. */
export function keepOffline(): void {
  if (!import.meta.env.PROD) return;
  try {
    // Blocked storage blocks service workers too; the app then starts from the network only.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  } catch {
    return;
  }
}
