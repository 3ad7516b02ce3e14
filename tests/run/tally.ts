import * as v from 'valibot';

/** How many tests, or checks, came out how. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The JSON report of Vitest, as far as it is counted (vitest.dev/guide/reporters, "JSON Reporter"). */
const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/** The JSON report of Playwright, as far as it is counted (playwright.dev/docs/api/class-testconfig, `JSONReport.stats`). */
const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
});

/** A program without a report: one check, by its exit code. */
export function tallyOfExit(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Counts a report of Vitest. A file that could not be loaded has no tests in it and counts as one that failed. */
export function tallyOfVitest(report: unknown, exitCode: number): Tally {
  const read = v.safeParse(vitestReport, report);
  if (!read.success) return tallyOfExit(1);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read.output;
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return atLeastOneFailed(
    {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + numTodoTests,
    },
    exitCode,
  );
}

/** Counts a report of Playwright. A test that needed a second try passed; errors outside any test failed. */
export function tallyOfPlaywright(report: unknown, exitCode: number): Tally {
  const read = v.safeParse(playwrightReport, report);
  if (!read.success) return tallyOfExit(1);
  const { stats, errors } = read.output;
  return atLeastOneFailed(
    {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
    },
    exitCode,
  );
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of a run. */
export function line({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A program that says it failed is believed, whatever its report says; so is a run without a single test. */
function atLeastOneFailed(tally: Tally, exitCode: number): Tally {
  const isEmpty = tally.passed + tally.failed + tally.skipped === 0;
  return tally.failed === 0 && (exitCode !== 0 || isEmpty) ? { ...tally, failed: 1 } : tally;
}
