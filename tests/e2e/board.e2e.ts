import type { FrameLocator, Locator, Page } from '@playwright/test';
import { auditScreen } from './audit.ts';
import { patchesOfBrowser, PlannerClient } from './planner-client.ts';
import { agendaShows, openStep, title } from './screens.ts';
import { adeleUpn, alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';

const first = 'Activation within 7 days, 61 % to 75 %';
const second = 'Tickets per new account, under 1.2';

async function openBoard(report: FrameLocator): Promise<void> {
  await agendaShows(report);
  await openStep(report, 'OKRs');
  await report.getByRole('button', { name: /^See the board/ }).click();
  await expect(title(report)).toHaveText('OKRs Alex');
}

/** Goes on by Tab until the control has focus, and presses it. */
async function press(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stops = 0; stops < 120; stops += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
  await page.keyboard.press('Enter');
}

function card(report: FrameLocator, name: string): Locator {
  return report.getByRole('article', { name, exact: true });
}

/** Chooses one of a card's options by keyboard. */
async function choose(page: Page, report: FrameLocator, name: string, option: string): Promise<void> {
  await report.getByRole('heading', { level: 1 }).focus();
  await press(page, card(report, name).getByRole('button', { name: `Options: ${name}` }));
  await press(page, card(report, name).getByRole('button', { name: option, exact: true }));
}

const selected = (report: FrameLocator, name: string): Locator =>
  report.getByRole('tab', { name: new RegExp(name), selected: true });

/** The bodies of all changes sent from a page, when there are so many. */
async function bodies(stage: Stage, after: number, count: number): Promise<readonly unknown[]> {
  await expect.poll(async () => (await patchesOfBrowser(stage, after)).length).toBe(count);
  return (await patchesOfBrowser(stage, after)).map(({ body }) => body);
}

test('a board is worked on by keyboard alone, and Planner gets what was meant and no more @okrs', async ({
  stage,
}) => {
  const after = (await stage.log()).length - 1;
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  const planner = await PlannerClient.signIn(stage, adeleUpn);
  const alexId = await stage.idOf(alexUpn);
  const adeleId = await stage.idOf(adeleUpn);
  await openBoard(report);
  await expect(card(report, first)).toBeVisible();

  // A card of one's own at the end of the column, with the way back to this 1:1 on it.
  await press(page, report.getByRole('button', { name: 'Add a card: In progress' }));
  await expect(report.getByRole('textbox', { name: 'What is the card about?' })).toBeFocused();
  await page.keyboard.type('Shadow two renewal calls');
  await page.keyboard.press('Enter');
  await expect(
    card(report, 'Shadow two renewal calls').getByRole('button', { name: /^Options/ }),
  ).toBeVisible();
  await expect(report.getByRole('textbox', { name: 'What is the card about?' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(report.getByRole('button', { name: 'Add a card: In progress' })).toBeFocused();
  await expect
    .poll(async () => Object.keys(await planner.references('Shadow two renewal calls')))
    .toEqual([
      expect.stringMatching(
        /^https%3A\/\/teams%2Emicrosoft%2Ecom\/l\/entity\/[\w-]+\/pods\?context=%257B.*okrs/,
      ),
    ]);
  await expect
    .poll(() => stage.rows("SELECT id FROM planner_tasks WHERE title = 'Shadow two renewal calls'"))
    .toHaveLength(1);

  // Moved into another column and completed: focus goes with it, and undo brings it back.
  await choose(page, report, first, 'Move to Not started');
  await expect(selected(report, 'Not started')).toBeVisible();
  await expect(card(report, first).getByRole('button', { name: `Options: ${first}` })).toBeFocused();
  await press(page, report.getByRole('button', { name: 'Undo' }));
  await expect(selected(report, 'In progress')).toBeVisible();
  await expect(card(report, first).getByRole('button', { name: `Options: ${first}` })).toBeFocused();
  await choose(page, report, first, 'Complete');
  await expect(selected(report, 'Completed')).toBeVisible();
  await press(page, report.getByRole('button', { name: 'Undo' }));
  await expect(selected(report, 'In progress')).toBeVisible();

  // Down among its own, given to somebody else, with another day.
  await choose(page, report, first, 'Move down');
  await expect(report.getByRole('article').first()).toHaveAccessibleName(second);
  await choose(page, report, first, 'Assign to Adele');
  await expect(card(report, first).getByText('Adele')).toBeVisible();
  await choose(page, report, first, 'Take Alex off');
  await expect(card(report, first).getByText('Alex')).toBeHidden();
  await report.getByRole('heading', { level: 1 }).focus();
  await press(page, card(report, first).getByRole('button', { name: /^Options/ }));
  await card(report, first).getByLabel('Due day').fill('2026-12-18');
  await press(page, card(report, first).getByRole('button', { name: 'Set the day' }));
  await expect(card(report, first).getByText('by Fri')).toBeVisible();

  const assignment = { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' };
  expect(await bodies(stage, after, 8)).toEqual([
    { percentComplete: 0 },
    { percentComplete: 50 },
    { percentComplete: 100 },
    { percentComplete: 50 },
    { orderHint: expect.stringMatching(/^\S+ \S+!$/) as unknown },
    { assignments: { [adeleId]: assignment } },
    { assignments: { [alexId]: null } },
    { dueDateTime: '2026-12-18T12:00:00Z' },
  ]);
  expect((await patchesOfBrowser(stage, after)).map(({ status }) => status)).toEqual(Array(8).fill(200));
  await expect
    .poll(() => planner.task(first))
    .toMatchObject({
      percentComplete: 50,
      dueDateTime: expect.stringContaining('2026-12-18T12:00:00'),
      assignments: { [adeleId]: expect.anything() as unknown },
    });
});

test('what somebody else did in Planner meanwhile is told, and a deleted card is not brought back @okrs', async ({
  stage,
}) => {
  const after = (await stage.log()).length - 1;
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  const planner = await PlannerClient.signIn(stage, adeleUpn);
  await openBoard(report);
  await expect(card(report, first)).toBeVisible();

  // Another member: both stand, and nobody needs to know.
  await planner.patch(first, { title: `${first} of new accounts` });
  await choose(page, report, first, 'Move to Not started');
  await expect(card(report, `${first} of new accounts`)).toBeVisible();
  await expect.poll(() => planner.task(`${first} of new accounts`)).toMatchObject({ percentComplete: 0 });

  // The same one: ours stands, and it is said what there was.
  await report.getByRole('tab', { name: /In progress/ }).click();
  await planner.patch(second, { percentComplete: 100 });
  await choose(page, report, second, 'Move to Not started');
  await expect(
    report.getByText(`“${second}” was changed in Planner meanwhile (Completed). Yours stands now.`),
  ).toBeVisible();
  await expect.poll(() => planner.task(second)).toMatchObject({ percentComplete: 0 });
  expect((await patchesOfBrowser(stage, after)).map(({ body, status }) => ({ body, status }))).toEqual([
    { body: { percentComplete: 0 }, status: 200 },
    { body: { percentComplete: 0 }, status: 409 },
    { body: { percentComplete: 0 }, status: 200 },
  ]);
  await report.getByRole('button', { name: 'Close' }).click();

  // Deleted there: told, and gone here too.
  await planner.remove(second);
  await choose(page, report, second, 'Complete');
  await expect(report.getByText(`“${second}” was deleted in Planner meanwhile`)).toBeVisible();
  await expect(card(report, second)).toHaveCount(0);

  // Planner lets nobody write: the change waits with its reason, and can be given up.
  await report.getByRole('tab', { name: /In progress/ }).click();
  const name = (await report.getByRole('article').first().getAttribute('aria-label')) ?? '';
  await stage.fault({ type: 'plannerRefuses', match: '/planner/tasks/[^/]+$', methods: ['PATCH'] });
  await choose(page, report, name, 'Complete');
  await expect(card(report, name).getByText('You cannot change this board any more')).toBeVisible();
  await press(page, card(report, name).getByRole('button', { name: 'Give up' }));
  await expect(report.getByText('You cannot change this board any more')).toBeHidden();
  await expect(report.getByRole('tab', { name: /^5/ })).toBeVisible();
});

test('a board is drawn for everybody at 320 and 1280 px, and its cards are dragged where there is room @okrs', async ({
  stage,
}) => {
  const after = (await stage.log()).length - 1;
  const context = await stage.device({
    viewport: { width: 1600, height: 1000 },
    reducedMotion: 'reduce',
  });
  const narrow = await stage.join(context, alexUpn);
  await openBoard(panel(narrow, alex));
  await panel(narrow, alex)
    .getByRole('button', { name: `Options: ${first}` })
    .click();
  await panel(narrow, alex)
    .getByRole('button', { name: /^Add a card/ })
    .click();
  await panel(narrow, alex)
    .getByRole('button', { name: `Options: ${first}` })
    .click();
  await auditScreen(stage, narrow, alex, 'board');
  await narrow.close();

  const page = await context.newPage();
  await page.goto(
    `https://teams.microsoft.com/teams/meeting?scenario=0&people=${alexUpn}&frame=personal&width=1280`,
  );
  const wide = panel(page, alex);
  // The agenda stays beside it.
  const main = wide.getByRole('main');
  await wide.getByRole('heading', { level: 2 }).getByRole('button', { name: 'OKRs' }).click();
  await expect(main.getByRole('article').first()).toBeVisible();
  await auditScreen(stage, page, alex, 'wide OKRs');
  await main.getByRole('button', { name: 'How this board is read: Board for OKRs' }).press('Enter');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Board for OKRs');
  await auditScreen(stage, page, alex, 'wide board link');
  // What the audit opened lies over the panel.
  await page.getByRole('button', { name: 'Conditions' }).click();
  await main.getByRole('button', { name: 'Back', exact: true }).click();
  await main.getByRole('button', { name: /^See the board/ }).click();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('OKRs Alex');
  const column = (name: string): Locator => wide.getByRole('region', { name, exact: true });
  await expect(column('Completed')).toBeVisible();
  await card(wide, first).dragTo(column('Completed').getByText('No cards here.'));
  await expect(column('Completed').getByRole('article', { name: first })).toBeVisible();
  const third = 'Guided set-ups run, 12 a week';
  await card(wide, third).dragTo(card(wide, second), { targetPosition: { x: 40, y: 5 } });
  await expect(column('In progress').getByRole('article').first()).toHaveAccessibleName(third);
  expect(await bodies(stage, after, 2)).toEqual([
    { percentComplete: 100 },
    { orderHint: expect.stringMatching(/^ \S+!$/) as unknown },
  ]);
  await auditScreen(stage, page, alex, 'wide board');
});
