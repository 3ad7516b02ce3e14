import type { FrameLocator, Locator } from '@playwright/test';
import { auditScreen } from './audit.ts';
import { agendaShows, foot, note, openStep, readsOwn, title } from './screens.ts';
import { adele, alex, alexUpn, expect, panel, test } from './stage.ts';

type Lane = 'Happy' | 'Sad' | 'Confused';

function lane(panel: FrameLocator, name: Lane): Locator {
  return panel.getByRole('region', { name, exact: true });
}

/** Writes into a lane, which stays open for the next note. */
async function add(panel: FrameLocator, name: Lane, text: string): Promise<void> {
  const field = panel.getByRole('textbox', { name: `Add to ${name}` });
  if (!(await field.isVisible())) await panel.getByRole('button', { name: `Add to ${name}` }).click();
  await field.fill(text);
  await field.press('Enter');
  await readsOwn(lane(panel, name), text);
}

function face(panel: FrameLocator, value: number): Locator {
  return panel.getByRole('radio', { name: new RegExp(`^${String(value)} of 5`) });
}

const happy = 'The pilot wrote to us again';
const sad = 'Two weekends in a row for the release';
const confused = 'Who is the owner of the price list?';

/** Opens the list of what is shared and shares all of it. */
async function shareAll(report: FrameLocator): Promise<void> {
  await report.getByRole('button', { name: 'Share with Adele …' }).click();
  await expect(report.getByRole('group', { name: 'What Adele will read' })).toBeVisible();
  await report.getByRole('button', { name: 'Share with Adele', exact: true }).click();
  await expect(report.getByRole('status').filter({ hasText: 'goes to Adele in ten seconds' })).toBeVisible();
}

test('lanes and face are the report’s alone until one tap shares them; what became of them is there next time @conversation', async ({
  stage,
}) => {
  const device = await stage.device();
  const page = await stage.join(device);
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await foot(report, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();
  for (const person of [report, manager]) {
    await openStep(person, 'Happiness');
    await expect(title(person)).toHaveText('Happiness');
  }
  await expect(manager.getByText('Alex has not shared yet.')).toBeVisible();

  // The year is there: what is open, since when; last time, closed.
  await expect(lane(report, 'Confused')).toContainText('since Mon, Nov 2, 4 meetings');
  await expect(lane(report, 'Sad')).toContainText('Two late evenings for the release.');
  await report.getByRole('button', { name: /^Last time/ }).click();
  await expect(report.getByText(/Confused · became happy on Mon, Nov 16 \(Adele\)/)).toBeVisible();

  const fours = stage.listRows('Happiness 4 of 5').length;
  // Written and chosen, and in nobody's hands but the report's.
  await add(report, 'Happy', happy);
  await add(report, 'Sad', sad);
  await add(report, 'Confused', confused);
  await expect(report.getByText('As a table')).toBeHidden();
  await face(report, 4).check({ force: true });
  await expect(report.getByText('4, up from 3')).toBeVisible();
  await expect(report.getByRole('img', { name: /^Happiness since .*: 4, up from 3$/ })).toBeVisible();
  await expect.poll(() => stage.ownFiles(alexUpn).includes(confused)).toBe(true);
  await note(manager, 'Sent after it', 'Both of us');
  await expect(report.getByText('Sent after it')).toBeVisible();
  for (const text of [happy, sad, confused]) {
    expect(stage.listRows(text)).toEqual([]);
    await expect(manager.getByText(text)).toBeHidden();
  }
  await expect.poll(() => stage.listRows('Happiness 4 of 5')).toHaveLength(fours);
  await expect(manager.getByText('Alex has not shared yet.')).toBeVisible();

  // What goes is listed first, and goes after ten seconds.
  await shareAll(report);
  await expect(report.getByText('Only me, until I share it')).toBeHidden();
  for (const [name, text] of [
    ['Happy', happy],
    ['Sad', sad],
    ['Confused', confused],
  ] as const) {
    await expect(lane(manager, name).getByText(text, { exact: true })).toBeVisible({ timeout: 15_000 });
    await expect.poll(() => stage.listRows(text)).toHaveLength(1);
    await expect.poll(() => stage.ownFiles(alexUpn).includes(text)).toBe(false);
  }
  await expect(manager.getByText('4, up from 3')).toBeVisible();
  await expect(face(manager, 4)).toBeChecked();
  await expect(face(manager, 3)).toBeDisabled();

  // The manager turns the confused one and makes an action of the sad one.
  const asked = (text: string) => manager.getByRole('group', { name: `What became of “${text}”` });
  await asked(confused).getByRole('button', { name: 'Now happy' }).click();
  await expect(lane(report, 'Confused')).toContainText(/became happy on Mon, Nov 23 \(Adele\)/);
  await asked(sad).getByRole('button', { name: 'Make an action' }).click();
  await manager.getByRole('textbox', { name: 'What will be done' }).fill('Move the release to Thursdays');
  await manager.getByRole('button', { name: 'Save the action' }).click();
  await expect(lane(report, 'Sad')).toContainText('“Move the release to Thursdays”, open');
  // Only the report can accept what made them sad.
  await expect(manager.getByRole('button', { name: 'Accept it' })).toHaveCount(0);
  await report
    .getByRole('group', { name: 'What became of “Two late evenings for the release.”' })
    .getByRole('button', { name: 'Accept it' })
    .click();
  await expect(lane(manager, 'Sad')).toContainText(/accepted on Mon, Nov 23 \(Alex\)/);

  // A week on.
  await stage.setClock('2026-11-30T13:55:00.000Z', device);
  await page.reload();
  await agendaShows(report);
  await openStep(report, 'Happiness');
  await expect(lane(report, 'Confused')).toContainText('Is the mobile line still ours next year?');
  await expect(lane(report, 'Confused')).not.toContainText(confused);
  await expect(lane(report, 'Sad').getByRole('listitem')).toHaveCount(1);
  await report.getByRole('button', { name: /^Last time, Mon, Nov 23/ }).click();
  const last = report.getByRole('list', { name: /^Last time/ });
  await expect(last).toContainText(happy);
  await expect(last).toContainText(/Confused · became happy on Mon, Nov 23 \(Adele\)/);
  await expect(last).toContainText('“Move the release to Thursdays”, open');
  // What is written now is the report's alone again.
  await add(report, 'Happy', 'A week without a release');
  await expect(report.getByRole('button', { name: 'Share with Adele …' })).toBeVisible();
  expect(stage.listRows('A week without a release')).toEqual([]);
});

test('the scale is chosen, changed and cleared by keyboard alone @conversation', async ({ stage }) => {
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  const { keyboard } = page;
  await agendaShows(report);
  await openStep(report, 'Happiness');
  await face(report, 1).focus();
  await expect(report.getByRole('radio', { name: / of 5/, checked: true })).toHaveCount(0);
  await keyboard.press('ArrowRight');
  await expect(face(report, 2)).toBeChecked();
  await expect(report.getByText('2, down from 3')).toBeVisible();
  // The value fell: what the report wanted to keep is asked about.
  await expect(report.getByRole('group', { name: 'Tuesday afternoons are really free.' })).toBeVisible();
  await keyboard.press('5');
  await expect(face(report, 5)).toBeFocused();
  await expect(report.getByText('5, up from 3')).toBeVisible();
  await keyboard.press('ArrowRight');
  await expect(face(report, 5)).toBeChecked();
  await keyboard.press('Delete');
  await expect(report.getByRole('radio', { name: / of 5/, checked: true })).toHaveCount(0);
  await expect(report.getByText('5, up from 3')).toBeHidden();
  // Notes are added, and none is turned by an arrow key on its way.
  await report.getByRole('button', { name: 'Add to Sad' }).press('Enter');
  await keyboard.type('Written by keyboard');
  await keyboard.press('Enter');
  await readsOwn(lane(report, 'Sad'), 'Written by keyboard');
  const group = report.getByRole('group', {
    name: 'What became of “Is the mobile line still ours next year?”',
  });
  await group.getByRole('button', { name: 'Still open' }).press('ArrowLeft');
  await expect(group.getByRole('button', { name: 'Still open' })).toHaveAttribute('aria-pressed', 'true');
  await group.getByRole('button', { name: 'Now sad' }).press('Enter');
  await expect(report.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(group.getByRole('button', { name: 'Still open' })).toBeVisible();
});

test('axe finds nothing and nothing is too wide on the report’s and the manager’s happiness @conversation', async ({
  stage,
}) => {
  const device = await stage.device({ reducedMotion: 'reduce' });
  const page = await stage.join(device);
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await openStep(report, 'Happiness');
  await openStep(manager, 'Happiness');
  await expect(manager.getByText('Alex has not shared yet.')).toBeVisible();
  await auditScreen(stage, page, adele, 'happiness before sharing, manager');
  await add(report, 'Happy', 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung 2027');
  await report.getByRole('button', { name: /^Last time/ }).click();
  await report.getByRole('button', { name: 'Earlier notes' }).click();
  await expect(report.getByText('Somebody else presented my slides and did not say so.')).toBeVisible();
  await face(report, 2).check({ force: true });
  await report.getByRole('button', { name: 'As a table' }).click();
  await report.getByRole('textbox', { name: 'What would move it by one?' }).fill('A release by daylight');
  await auditScreen(stage, page, alex, 'happiness before the meeting, report');

  await report.getByRole('button', { name: 'Back' }).click();
  await foot(report, 'Start the meeting').click();
  await openStep(report, 'Happiness');
  await shareAll(report);
  await expect(manager.getByText('2, down from 3')).toBeVisible({ timeout: 20_000 });
  await manager.getByRole('button', { name: 'Now happy' }).first().click();
  await report.getByRole('button', { name: 'Make an action' }).first().click();
  await auditScreen(stage, page, alex, 'happiness during the meeting, report');
  await auditScreen(stage, page, adele, 'happiness during the meeting, manager');
});

test('offline the lanes are written and shared on the device, and go when the line is back @conversation', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await openStep(report, 'Happiness');
  await stage.fault({ type: 'offline', person: alexUpn });
  await add(report, 'Sad', sad);
  await face(report, 3).check({ force: true });
  await expect(report.getByText('Only the last 60 days are on this device.')).toBeVisible();
  await shareAll(report);
  await expect(lane(report, 'Sad').getByText('waits on this device').first()).toBeVisible();
  expect(stage.listRows(sad)).toEqual([]);
  await stage.endFaults();
  await expect.poll(() => stage.listRows(sad).length, { timeout: 60_000 }).toBe(1);
  await expect.poll(() => stage.ownFiles(alexUpn).includes(sad)).toBe(false);
  await expect(report.getByText('Only the last 60 days are on this device.')).toBeHidden({
    timeout: 60_000,
  });
});
