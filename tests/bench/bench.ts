import { parseArgs } from 'node:util';
import { measureAgenda } from './agenda-time.ts';
import type { Figures } from './budgets.ts';
import { distDir } from './bundles.ts';
import { measureInteraction } from './interaction.ts';
import { measureJavaScript } from './javascript.ts';
import { measureMeeting } from './meeting.ts';
import { measureOpening } from './opening.ts';
import { rounded } from './percentile.ts';
import { isOver, report, table } from './report.ts';

// `npm run bench`: a table on standard output, with --json one object; what is under way goes to standard error.
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const say = (text: string): void => console.error(text);

say('Building the app …');
const figures: Figures = await measureJavaScript(distDir);
say('Opening on every kind of device …');
Object.assign(figures, await measureOpening());
say('A meeting of 45 minutes …');
Object.assign(figures, await measureMeeting());
say('The agenda beside a bare page …');
const agenda = await measureAgenda(distDir);
say('Interactions with a board of 200 cards …');
const interaction = await measureInteraction(distDir);
const lines = report({ ...figures, ...agenda.figures, ...interaction.figures });

if (values.json) console.log(JSON.stringify(lines, null, 2));
else {
  console.log(table(lines));
  console.log('\nOf this machine, not judged:');
  console.log(`  agenda ${rounded(agenda.agendaMs, 0)} ms, bare page ${rounded(agenda.barePageMs, 0)} ms`);
  for (const { step, ms } of interaction.steps) console.log(`  ${ms} ms  ${step}`);
}
if (Object.values(lines).some(isOver)) process.exitCode = 1;
