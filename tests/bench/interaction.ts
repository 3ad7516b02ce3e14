import { launchBrowser } from '../run/launch-browser.ts';
import { withTenant } from './bench-tenant.ts';
import { fillBoard } from './big-board.ts';
import type { Figures } from './budgets.ts';
import { openFramed } from './framed-tab.ts';
import { percentile } from './percentile.ts';
import { Person, watchInteractions, type StepTime, type Target } from './person.ts';

const cards = 200;
/** The whole walk is done so often, each time on a new device of a new tenant. */
const rounds = 7;
const title = 'Adele and Alex';
/** A meeting's side panel is 320 px wide; the personal app can be a page of 1280 px, where the board's columns stand side by side. */
const places = [
  { width: 320, query: 'scenario=0&people=alex@contoso.example&frame=sidePanel' },
  { width: 1280, query: 'scenario=0&people=alex@contoso.example&frame=personal&width=1280' },
] as const;

interface InteractionTime {
  readonly figures: Figures;
  readonly steps: readonly StepTime[];
}

/**
 * How long people wait for the screen to answer, with a board of 200 cards linked, in the narrowest and in the widest place. A step counts
 * with its median over the rounds: what else a machine does at the moment of a press is no matter of the screen's.
 */
export async function measureInteraction(distDir: string): Promise<InteractionTime> {
  const all: StepTime[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(...(await walk(distDir)));
  const steps = [...new Set(all.map(({ step }) => step))].map((step) => {
    const times = all.filter((one) => one.step === step).map(({ ms }) => ms);
    return { step, ms: percentile(times, 0.5) };
  });
  const slowest = percentile(
    steps.map(({ ms }) => ms),
    1,
  );
  return { figures: { interaction_ms: { measured: slowest } }, steps };
}

function walk(distDir: string): Promise<readonly StepTime[]> {
  return withTenant(
    async (tenant) => {
      fillBoard(tenant, cards);
      const browser = await launchBrowser(tenant);
      try {
        const steps: StepTime[] = [];
        for (const { query, width } of places) {
          const tab = await openFramed(browser, { query, title, before: watchInteractions });
          const person = new Person(tab, width);
          await act(person);
          steps.push(...(await person.times()));
          await tab.page.context().close();
        }
        return steps;
      } finally {
        await browser.close();
      }
    },
    { distDir, clock: new Date() },
  );
}

/** What a person does. Every screen is opened twice: its script is loaded the first time. */
async function act(person: Person): Promise<void> {
  const back: Target = { selector: '.panel-back', text: '' };
  const board: Target = { selector: 'button', text: 'See the board' };
  const card: Target = { selector: '.board-card', text: '' };
  for (const time of ['first', 'second']) {
    await person.press(
      `open a section, ${time} time`,
      { selector: 'h2 button', text: 'OKRs' },
      heading('OKRs'),
    );
    if (time === 'first') await review(person);
    await person.press(`open the board, ${time} time`, board, card);
    for (const text of person.isNarrow ? ['Not started', 'Completed', 'In progress'] : [])
      await person.press(
        `show the column ${text}`,
        { selector: '[role=tab]', text },
        { selector: '[role=tabpanel] h2', text },
      );
    await person.press(
      `open the options of a card, ${time} time`,
      { selector: 'article .icon-button', text: '' },
      { selector: '.option-rows-row', text: 'Complete' },
    );
    await person.press(
      `complete a card, ${time} time`,
      { selector: '.option-rows-row', text: 'Complete' },
      { selector: 'article button', text: 'Undo' },
    );
    await person.press(
      `take it back, ${time} time`,
      { selector: 'article button', text: 'Undo' },
      { selector: person.isNarrow ? '[role=tabpanel] h2' : 'h2', text: 'In progress' },
    );
    await person.type('type beside the board', 'A note of some words');
    // The board's title begins with the section's: what shows that the board is left is the way to it.
    await person.press('leave the board', back, board);
    await person.press('back to the agenda', back, heading(title));
  }
  await person.type('type beside the agenda', 'Another note of some words');
  await person.press(
    'tick an action',
    { selector: 'input[type=checkbox]:not(:checked)', text: '' },
    { selector: 'button', text: 'Undo' },
  );
}

/** The review of as many key results: one is answered, and the rest is looked at. What was said in the narrow place stands in the wide one. */
async function review(person: Person): Promise<void> {
  await person.press(
    'give a confidence',
    { selector: '.number-scale-number', text: person.isNarrow ? '8' : '6' },
    { selector: 'article button', text: 'Take it back' },
  );
  await person.press(
    'show the other key results',
    { selector: '.disclosure-button', text: 'Show the other' },
    { selector: '.disclosure-content article', text: '' },
  );
  if (!person.isNarrow) return;
  await person.press(
    'say that nothing changed in them',
    { selector: 'button', text: 'Nothing changed in the other' },
    { selector: 'span', text: 'You said: nothing changed' },
  );
}

/** In the wide place the agenda stands beside what is open, with a heading of its own. */
function heading(text: string): Target {
  return { selector: 'main h1', text };
}
