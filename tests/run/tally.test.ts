import { describe, expect, it } from 'vitest';
import { line, sum, tallyOfExit, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };

describe('the tally of a run', () => {
  it('counts the tests of both reports', () => {
    expect(tallyOfVitest(vitest, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
    expect(tallyOfPlaywright(playwright, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it('counts a file that could not be loaded as failed', () => {
    const broken = {
      ...vitest,
      numFailedTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    };
    expect(tallyOfVitest(broken, 1).failed).toBe(1);
  });

  it('counts errors outside any test as failed', () => {
    const broken = {
      stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'no config' }],
    };
    expect(tallyOfPlaywright(broken, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it('believes an exit code that says failed when the report says passed', () => {
    expect(tallyOfVitest({ ...vitest, numFailedTests: 0 }, 1).failed).toBe(1);
    expect(
      tallyOfPlaywright({ ...playwright, stats: { ...playwright.stats, unexpected: 0 } }, 1).failed,
    ).toBe(1);
  });

  it('counts a missing report and a run without tests as failed', () => {
    expect(tallyOfVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    const empty = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };
    expect(tallyOfPlaywright(empty, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('adds up to one line', () => {
    expect(line(sum([tallyOfExit(0), tallyOfExit(1), tallyOfVitest(vitest, 1)]))).toBe(
      '4 passed, 2 failed, 2 skipped',
    );
  });
});
