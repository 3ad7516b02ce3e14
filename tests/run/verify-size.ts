import { measureSizes } from './measure-sizes.ts';

// Compares what the app needs at each moment with the budget.
for (const { name, when, measured, kib } of await measureSizes()) {
  const isWithin = measured <= kib;
  console.log(`${isWithin ? 'ok  ' : 'OVER'} ${name}: ${measured.toFixed(1)} of ${kib} KiB gzip ${when}`);
  if (!isWithin) process.exitCode = 1;
}
