import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';
import { failuresOfPlaywright, failuresOfVitest, type Failure } from './failures.ts';
import { runScript } from './run-program.ts';
import { allSteps, checks, type Step } from './steps.ts';
import { line, sum, tallyOfExit, tallyOfPlaywright, tallyOfVitest, type Tally } from './tally.ts';

// Goes on after a failure. The last line is the sum; nothing is printed after it.
const only = process.argv[2];
const steps = only === 'check' ? checks : allSteps;
const reports = path.resolve('test-results');
mkdirSync(reports, { recursive: true });

// Here and not in the end-to-end step: a unit test of the local tenant's pages needs a browser too.
if (steps.some(({ report }) => report !== undefined)) await ensureBrowser();

interface Result {
  readonly name: string;
  readonly tally: Tally;
  readonly failures: readonly Failure[];
  readonly seconds: number;
}

// Lint takes as long as all other checks together, and each of them keeps one core busy. The suites want the machine for themselves.
const isLint = ({ script }: Step): boolean => script === 'check:lint';
const isSuite = ({ report }: Step): boolean => report !== undefined;
const lanes = [steps.filter(isLint), steps.filter((step) => !isLint(step) && !isSuite(step))];
const results = [...(await Promise.all(lanes.map(inTurn))).flat(), ...(await inTurn(steps.filter(isSuite)))];

console.log('\n');
// Once more, beside the sum: whoever reads only the end of a long output learns what to mend.
for (const { name, failures } of results)
  for (const { test, why } of failures) console.log(`FAILED ${name}: ${test}\n${why}\n`);
for (const { name, tally, seconds } of results)
  console.log(`${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(24)} ${line(tally)} (${seconds} s)`);
const all = sum(results.map(({ tally }) => tally));
console.log(line(all));
process.exitCode = all.failed === 0 ? 0 : 1;

async function inTurn(some: readonly Step[]): Promise<readonly Result[]> {
  const done: Result[] = [];
  for (const step of some) {
    console.log(`\n── ${step.name} (npm run ${step.script})`);
    const started = performance.now();
    const taken = await take(step);
    done.push({ name: step.name, ...taken, seconds: Math.round((performance.now() - started) / 1000) });
  }
  return done;
}

async function take({ name, script, report }: Step): Promise<Pick<Result, 'tally' | 'failures'>> {
  if (report === undefined) return { tally: tallyOfExit(await runScript(script, [])), failures: [] };
  const isVitest = report === 'vitest';
  // The name of Playwright's report stands in tests/e2e/playwright.config.ts.
  const file = path.join(reports, isVitest ? `${name}.json` : 'e2e.json');
  rmSync(file, { force: true });
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = await runScript(script, isVitest ? args : []);
  const made = read(file);
  return isVitest
    ? { tally: tallyOfVitest(made, exitCode), failures: failuresOfVitest(made) }
    : { tally: tallyOfPlaywright(made, exitCode), failures: failuresOfPlaywright(made) };
}

function read(file: string): unknown {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
