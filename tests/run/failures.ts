import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';

/** A test that failed, and why in short. */
export interface Failure {
  readonly test: string;
  readonly why: string;
}

const vitestReport = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      message: v.optional(v.string(), ''),
      status: v.string(),
      assertionResults: v.array(
        v.object({
          status: v.string(),
          fullName: v.string(),
          failureMessages: v.optional(v.nullable(v.array(v.string())), []),
        }),
      ),
    }),
  ),
});

interface Suite {
  readonly specs: readonly v.InferOutput<typeof spec>[];
  readonly suites?: readonly Suite[] | undefined;
}

const spec = v.object({
  title: v.string(),
  file: v.string(),
  ok: v.boolean(),
  tests: v.array(
    v.object({
      results: v.array(v.object({ errors: v.array(v.object({ message: v.optional(v.string(), '') })) })),
    }),
  ),
});
const suite: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(spec),
  suites: v.optional(v.array(v.lazy(() => suite))),
});
const playwrightReport = v.object({ suites: v.array(suite) });

/** What failed in a report of Vitest (vitest.dev/guide/reporters, "JSON Reporter"); nothing when it cannot be read. */
export function failuresOfVitest(report: unknown): readonly Failure[] {
  const read = v.safeParse(vitestReport, report);
  if (!read.success) return [];
  return read.output.testResults.flatMap(({ name, message, status, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [{ test: name, why: short(message) }]
      : assertionResults
          .filter((one) => one.status === 'failed')
          .map(({ fullName, failureMessages }) => ({
            test: `${name} › ${fullName}`,
            why: short(failureMessages?.join('\n') ?? ''),
          })),
  );
}

/** What failed in a report of Playwright (playwright.dev/docs/api/class-testconfig, `JSONReport`); nothing when it cannot be read. */
export function failuresOfPlaywright(report: unknown): readonly Failure[] {
  const read = v.safeParse(playwrightReport, report);
  return read.success ? read.output.suites.flatMap(failuresOfSuite) : [];
}

function failuresOfSuite({ specs, suites = [] }: Suite): readonly Failure[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => ({
      test: `${file} › ${title}`,
      why: short(
        tests
          .flatMap(({ results }) => results.flatMap(({ errors }) => errors.map((error) => error.message)))
          .join('\n'),
      ),
    }));
  return [...own, ...suites.flatMap(failuresOfSuite)];
}

const mostLines = 12;

/** The beginning of a message, without colours and empty lines. */
function short(message: string): string {
  return stripVTControlCharacters(message)
    .split('\n')
    .filter((one) => one.trim() !== '')
    .slice(0, mostLines)
    .join('\n');
}
