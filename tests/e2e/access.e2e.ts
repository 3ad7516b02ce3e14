import { auditScreen } from './audit.ts';
import { agendaShows, foot, note, noteField, openStep, title } from './screens.ts';
import { adele, adeleUpn, alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';

/** Without transitions: a colour on its way to another is no finding. */
function still(stage: Stage) {
  return stage.device({ reducedMotion: 'reduce' });
}

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung 2027';

test('axe finds nothing and nothing is too wide before the meeting, in topics and on a board @walking', async ({
  stage,
}) => {
  const page = await stage.join(await still(stage), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await report.getByRole('button', { name: 'Outcomes and decisions' }).click();
  await auditScreen(stage, page, alex, 'agenda before');

  await openStep(report, 'Open actions');
  await note(report, long, 'Both of us');
  await report.getByRole('button', { name: `Make an action: ${long}` }).click();
  await noteField(report).fill('Half a thought');
  await auditScreen(stage, page, alex, 'topics');
  await noteField(report).fill('');
  await report.getByRole('button', { name: 'Back' }).click();

  await openStep(report, 'Happiness');
  await report
    .getByRole('button', { name: /^Edit: / })
    .first()
    .click();
  await auditScreen(stage, page, alex, 'a section with notes');
  await report.getByRole('button', { name: 'Back' }).click();

  await openStep(report, 'OKRs');
  await report.getByRole('button', { name: 'See the board' }).click();
  await expect(report.getByRole('tab', { name: /In progress/ })).toBeVisible();
  await auditScreen(stage, page, alex, 'board');
});

test('axe finds nothing and nothing is too wide during the meeting, in decisions and in the summary @walking', async ({
  stage,
}) => {
  const page = await stage.join(await still(stage), adeleUpn);
  const manager = panel(page, adele);
  await agendaShows(manager);
  await foot(manager, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();
  await manager.getByRole('checkbox', { name: 'Ask Finance about travel' }).check();
  await auditScreen(stage, page, adele, 'agenda during');

  await openStep(manager, 'Decisions');
  await manager.getByRole('radio', { name: 'Yes' }).first().check();
  await auditScreen(stage, page, adele, 'decisions, form open');
  await manager.getByRole('textbox', { name: 'What will be done' }).fill(long);
  await manager.getByRole('button', { name: 'Save the answer' }).click();
  await manager.getByRole('radio', { name: 'Nothing needed' }).last().check();
  await auditScreen(stage, page, adele, 'decisions, answered');
  await foot(manager, 'Close meeting').click();
  await expect(title(manager)).toHaveText(/^That was/);
  await auditScreen(stage, page, adele, 'summary');

  await stage.offline(page, adele, true);
  await note(manager, long, 'Both of us');
  await note(manager, 'Written on the train', 'Only me');
  await manager.getByRole('button', { name: 'See them' }).click();
  await expect(title(manager)).toHaveText('Waiting on this device');
  await auditScreen(stage, page, adele, 'waiting');
});

const states = [
  {
    screen: 'not of the pair',
    person: 'diego@contoso.example',
    name: 'Diego Siciliani',
    fault: null,
    shows: 'This 1:1 belongs to two other people',
  },
  { screen: 'sign-in', person: alexUpn, name: alex, fault: { type: 'signedOut' }, shows: 'Sign in' },
  {
    screen: 'consent',
    person: alexUpn,
    name: alex,
    fault: { type: 'withheldConsent' },
    shows: 'Your organisation has not agreed yet',
  },
  {
    screen: 'failed',
    person: alexUpn,
    name: alex,
    fault: { type: 'serverError', status: 500 },
    shows: 'Microsoft 365 did not answer as it should',
  },
  {
    screen: 'offline',
    person: alexUpn,
    name: alex,
    fault: { type: 'offline' },
    shows: 'Offline, and nothing is on this device yet',
  },
] as const;

for (const { fault, name, person, screen, shows } of states)
  test(`axe finds nothing and nothing is too wide on the screen "${screen}" @walking`, async ({ stage }) => {
    if (fault) await stage.fault({ ...fault, person });
    const page = await stage.join(await still(stage), person);
    await expect(title(panel(page, name))).toHaveText(shows, { timeout: 30_000 });
    await auditScreen(stage, page, name, screen);
  });

test('every group of choices has a name, and arrow keys choose in it @walking', async ({ stage }) => {
  const page = await stage.join(await still(stage), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await noteField(report).focus();
  const onlyMe = report
    .getByRole('radiogroup', { name: 'Who can read it' })
    .getByRole('radio', { name: 'Only me' });
  await noteField(report).press('Tab');
  await expect(onlyMe).toBeFocused();
  await onlyMe.press('ArrowRight');
  await expect(report.getByRole('radio', { name: 'Both of us' })).toBeChecked();
  await expect(report.getByRole('radio', { name: 'Both of us' })).toBeFocused();

  await openStep(report, 'Decisions');
  await report.getByRole('radio', { name: 'Yes' }).first().check();
  const owner = report.getByRole('radiogroup', { name: 'Owner' });
  await owner.getByRole('radio', { name: 'Adele' }).press('ArrowRight');
  await expect(owner.getByRole('radio', { name: 'Alex' })).toBeChecked();
  await noteField(report).focus();
  const groups = report.locator('[role=radiogroup], fieldset');
  await expect(groups).toHaveCount(4);
  for (const group of await groups.all()) await expect(group).not.toHaveAccessibleName('');
});

test('the columns of a board are one tab stop; arrows, Home and End choose @walking', async ({ stage }) => {
  const page = await stage.join(await still(stage), alexUpn, '&sub=board/okrs');
  const report = panel(page, alex);
  const tab = (name: RegExp) => report.getByRole('tab', { name });
  await expect(tab(/In progress/)).toHaveAttribute('aria-selected', 'true');
  await tab(/In progress/).press('ArrowRight');
  await expect(tab(/Completed/)).toBeFocused();
  await expect(report.getByRole('tabpanel', { name: /Completed/ })).toBeVisible();
  await tab(/Completed/).press('Home');
  await expect(tab(/Not started/)).toBeFocused();
  await tab(/Not started/).press('Tab');
  await expect(report.getByRole('tabpanel', { name: /Not started/ })).toBeFocused();
});

test('a screen is entered at its title and left by Escape, back to the place it was left at @walking', async ({
  stage,
}) => {
  const page = await stage.join(await still(stage), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  const scroll = () =>
    report
      .locator('main > div')
      .first()
      .evaluate((element) => element.scrollTop);
  const performance = report.getByRole('heading', { level: 2 }).getByRole('button', { name: 'Performance' });
  // What is read in the background may still move what stands below it.
  await page.waitForLoadState('networkidle');
  await performance.scrollIntoViewIfNeeded();
  const before = await scroll();
  expect(before).toBeGreaterThan(0);
  await performance.press('Enter');
  await expect(title(report)).toHaveText('Performance');
  await expect(title(report)).toBeFocused();
  expect(await scroll()).toBe(0);

  // The first Escape leaves the field and keeps its text, the next the screen.
  await title(report).press('n');
  await noteField(report).pressSequentially('Half');
  await noteField(report).press('Escape');
  await expect(title(report)).toHaveText('Performance');
  await page.keyboard.press('Escape');
  await agendaShows(report);
  await expect(title(report)).toBeFocused();
  await expect(noteField(report)).toHaveValue('Half');
  await expect.poll(scroll).toBe(before);
});

test('a press leaves the note line and still lands where it was meant to @walking', async ({ stage }) => {
  const page = await stage.join(await still(stage), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  // At the end of the scroll everything moves when the foot gets smaller.
  await noteField(report).focus();
  await report
    .locator('main > div')
    .first()
    .evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await openStep(report, 'Decisions');
  await expect(title(report)).toHaveText('Decisions');
});

test('whatever has focus by keyboard shows it @walking', async ({ stage }) => {
  const page = await stage.join(await still(stage), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  const frame = await stage.frame(page, alex);
  await title(report).focus();
  const seen: string[] = [];
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await frame.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || !document.hasFocus()) return null;
      const shows = [element, element.closest('label')].some((one) => {
        if (!one) return false;
        const { boxShadow, outlineStyle, outlineWidth } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      });
      return { name: element.getAttribute('aria-label') ?? element.textContent, shows };
    });
    if (focused === null) break;
    expect(focused, focused.name).toMatchObject({ shows: true });
    seen.push(focused.name);
  }
  expect(seen.at(-1)).toBe('Start the meeting');
  expect(seen.length).toBeGreaterThan(15);
});
