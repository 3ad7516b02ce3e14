import { readFileSync } from 'node:fs';
import { verify } from './verify.ts';

/** Checks the export a person names, and says what was found. */
function main(): number {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Say which export: npm run verify -- export.json');
    return 2;
  }
  try {
    const { checked, neverOpened } = verify(JSON.parse(readFileSync(file, 'utf8')));
    for (const { about, failure, meeting, rater, round } of checked)
      console.log(
        `${failure === null ? 'ok   ' : 'FAILS'} ${rater} about the ${about}, meeting ${meeting}, round ${round}${failure === null ? '' : `: ${failure}`}`,
      );
    const failures = checked.filter(({ failure }) => failure !== null).length;
    console.log(
      `${checked.length} opened ratings, ${failures} fail; ${neverOpened} seals were never opened.`,
    );
    return failures === 0 ? 0 : 1;
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : 'The file could not be read.');
    return 2;
  }
}

process.exitCode = main();
