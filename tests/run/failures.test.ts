import { describe, expect, it } from 'vitest';
import { failuresOfPlaywright, failuresOfVitest } from './failures.ts';

describe('the failures of a run', () => {
  it('are named with their file and why, from a report of Vitest', () => {
    const passed = { status: 'passed', fullName: 'a board opens', failureMessages: [] };
    const failed = {
      status: 'failed',
      fullName: 'a board closes',
      failureMessages: ['\u001B[31mError: open\u001B[39m\n\n    at board.ts:3'],
    };
    const report = {
      testResults: [
        { name: '/board.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
        { name: '/broken.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] },
      ],
    };
    expect(failuresOfVitest(report)).toEqual([
      { test: '/board.test.ts › a board closes', why: 'Error: open\n    at board.ts:3' },
      { test: '/broken.test.ts', why: 'SyntaxError' },
    ]);
  });

  it('are named from a report of Playwright, however deep', () => {
    const spec = (title: string, ok: boolean, message: string) => ({
      title,
      file: 'okrs.e2e.ts',
      ok,
      tests: [{ results: [{ errors: [{ message }] }] }],
    });
    const report = {
      suites: [
        { specs: [spec('opens', true, '')], suites: [{ specs: [spec('closes', false, 'Error: open')] }] },
      ],
    };
    expect(failuresOfPlaywright(report)).toEqual([{ test: 'okrs.e2e.ts › closes', why: 'Error: open' }]);
  });

  it('of a report that is none are none', () => {
    expect([failuresOfVitest(undefined), failuresOfPlaywright({ suites: 3 })]).toEqual([[], []]);
  });

  it('are told in at most twelve lines each', () => {
    const long = Array.from({ length: 40 }, (_, at) => `line ${String(at)}`).join('\n');
    const report = {
      testResults: [
        {
          name: 'a',
          status: 'failed',
          assertionResults: [{ status: 'failed', fullName: 'b', failureMessages: [long] }],
        },
      ],
    };
    expect(failuresOfVitest(report)[0]?.why.split('\n')).toHaveLength(12);
  });
});
