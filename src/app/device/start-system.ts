import type { System } from '#src/ports/system.ts';
import type { Configuration } from '../configuration.ts';
import { browserSystem } from './system.ts';

/** The device's system, by the clock that the configuration names. Its reading is no part of what everybody loads. */
export async function startSystem({ clockUrl }: Configuration): Promise<System> {
  if (clockUrl === undefined) return browserSystem();
  const { tenantClock } = await import('./tenant-clock.ts');
  return browserSystem(await tenantClock(clockUrl, (url) => fetch(url, { cache: 'no-store' })));
}
