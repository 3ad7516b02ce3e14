/** One part of `npm test`: a script of package.json. */
export interface Step {
  readonly name: string;
  readonly script: string;
  /** Which program's JSON report to count; without one the step is a single check. */
  readonly report?: 'vitest' | 'playwright';
}

/** What needs no test run: `npm run check`. */
export const checks: readonly Step[] = [
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'check:lint' },
  { name: 'format', script: 'check:format' },
  { name: 'arrows', script: 'check:arrows' },
  { name: 'dead code', script: 'check:unused' },
];

/** Everything: `npm test`. */
export const allSteps: readonly Step[] = [
  ...checks,
  { name: 'build and size budgets', script: 'verify:size' },
  { name: 'unit', script: 'test:unit', report: 'vitest' },
  { name: 'contract', script: 'test:contract', report: 'vitest' },
  { name: 'end to end', script: 'test:e2e', report: 'playwright' },
];
