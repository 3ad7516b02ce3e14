/**
 * The clock of a tenant that can be moved, as a function that answers in milliseconds since 1970. It is asked once: whoever moves it opens the
 * app again. Where it cannot be reached (no network) the device's clock counts.
 */
export async function tenantClock(
  url: string,
  get: (url: string) => Promise<Response>,
  device: () => number = Date.now,
): Promise<() => number> {
  try {
    const response = await get(url);
    const { now, frozen } = (await response.json()) as { readonly now?: unknown; readonly frozen?: unknown };
    const at = typeof now === 'string' ? Date.parse(now) : Number.NaN;
    if (Number.isNaN(at)) return device;
    if (frozen === true) return () => at;
    const ahead = at - device();
    return () => device() + ahead;
  } catch {
    return device;
  }
}
