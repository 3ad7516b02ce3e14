import { measureSizes } from '../run/measure-sizes.ts';
import type { Figures } from './budgets.ts';
import { rounded } from './percentile.ts';

/** Builds the app into a folder and measures what it needs at each moment. The other measurements use that build. */
export async function measureJavaScript(outDir: string): Promise<Figures> {
  const { sizes } = await measureSizes(outDir);
  return Object.fromEntries(sizes.map(({ name, measured }) => [name, { measured: rounded(measured, 1) }]));
}
