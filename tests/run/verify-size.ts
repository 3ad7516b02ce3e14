import { measureSizes } from './measure-sizes.ts';

// Compares what the app needs at each moment with the budget, and looks that no page has another host's scripts.
const { mixed, sizes } = await measureSizes();
for (const { name, when, measured, kib } of sizes) {
  const isWithin = measured <= kib;
  console.log(`${isWithin ? 'ok  ' : 'OVER'} ${name}: ${measured.toFixed(1)} of ${kib} KiB gzip ${when}`);
  if (!isWithin) process.exitCode = 1;
}
for (const problem of mixed) console.log(`MIXED ${problem}`);
if (mixed.length > 0) process.exitCode = 1;
