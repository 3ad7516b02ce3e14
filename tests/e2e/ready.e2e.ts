import type { FrameLocator } from '@playwright/test';
import { auditScreen } from './audit.ts';
import { agendaShows, foot, note, noteField, openStep, title } from './screens.ts';
import { adele, adeleUpn, alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';
import { Taps } from './taps.ts';

const ownNote = 'Ask about a lead role in spring, if the mood is right.';
const masked = 'Only me, hidden until focused';

/** Without transitions: a colour on its way to another is no finding. */
function still(stage: Stage) {
  return stage.device({ reducedMotion: 'reduce' });
}

/** Both people before the meeting, in a meeting without performance: nobody rates yet. */
async function withoutPerformance(stage: Stage) {
  const device = await still(stage);
  const page = await stage.join(device);
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await choose(manager, 'Not yet');
  await expect(step(report, 'Performance')).toBeHidden({ timeout: 30_000 });
  return { device, page, report, manager };
}

/** Chooses how often to rate, from the performance screen; nothing is rated in this meeting. */
async function choose(person: FrameLocator, every: string): Promise<void> {
  await openStep(person, 'Performance');
  await rateNothing(person);
  const radio = person.getByRole('radio', { name: every, exact: true });
  // A press, not a check: what is chosen may take the screen away before it could be looked at.
  await radio.click({ force: true });
  await expect(radio).toBeChecked();
  await person.getByRole('button', { name: 'Back' }).click();
  await agendaShows(person);
}

/** Says "Not today" in both directions, one after the other. */
async function rateNothing(person: FrameLocator): Promise<void> {
  for (const which of ['1 of 2', '2 of 2']) {
    await expect(person.getByText(which, { exact: true })).toBeVisible();
    await foot(person, 'Not today').click();
  }
}

function step(person: FrameLocator, name: string) {
  return person.getByRole('heading', { level: 2 }).getByRole('button', { name });
}

test('preparing takes six taps at most without performance, and the other side reads that one is ready @conversation', async ({
  stage,
}) => {
  const { manager, report } = await withoutPerformance(stage);
  await expect(manager.getByText('Alex: not ready yet')).toBeVisible();
  const taps = new Taps(report);
  await taps.foot('Prepare');
  await expect(title(report)).toHaveText('Happiness');
  await taps.foot('Next: what is shared');
  await expect(title(report)).toHaveText('What is shared');
  await taps.foot('I’m ready');
  await agendaShows(report);
  await expect(report.getByRole('main').getByText('You are ready')).toBeVisible();
  expect(taps.count).toBeLessThanOrEqual(6);
  await expect(manager.getByText('Alex is ready')).toBeVisible({ timeout: 30_000 });

  // Taken back, and the other reads that too.
  await foot(report, 'Prepare').click();
  await foot(report, 'Next: what is shared').click();
  await foot(report, 'Not ready after all').click();
  await expect(manager.getByText('Alex: not ready yet')).toBeVisible({ timeout: 30_000 });
});

test('preparing takes twelve taps at most with performance due, and shows what is sealed @conversation', async ({
  stage,
}) => {
  const page = await stage.join(await still(stage), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  const taps = new Taps(report);
  await taps.foot('Prepare');
  await taps.foot('Next: Performance');
  for (const about of ['How is your own work going?', 'How is Adele doing as your manager?']) {
    await expect(report.getByRole('heading', { name: about })).toBeVisible();
    await taps.point(3);
    await taps.foot('Seal this rating');
  }
  await taps.foot('Next: what is shared');
  await expect(report.getByText(/^About Adele: sealed/u)).toBeVisible();
  await taps.foot('I’m ready');
  await agendaShows(report);
  // The face is one tap more.
  expect(taps.count + 1).toBeLessThanOrEqual(12);
});

test('"I’m ready" shares the lanes that are ticked and nothing else @conversation', async ({ stage }) => {
  const { manager, page, report } = await withoutPerformance(stage);
  await note(report, 'Stays with me', 'Only me');
  await foot(report, 'Prepare').click();
  await foot(report, 'Next: what is shared').click();
  const lanes = report.getByRole('group', { name: 'Happiness' });
  await expect(lanes.getByRole('checkbox', { name: /leads meeting was moved/u })).toBeChecked();
  const others = report.getByRole('group', { name: 'Your other notes' });
  await expect(others.getByRole('checkbox', { name: /Stays with me/u })).not.toBeChecked();
  await auditScreen(stage, page, alex, 'what is shared');
  await foot(report, 'I’m ready').click();
  await expect
    .poll(() => stage.listRows('Nobody asked me before the leads meeting was moved.').length)
    .toBe(1);
  await expect(manager.getByText('Alex is ready')).toBeVisible({ timeout: 30_000 });
  expect(stage.listRows('Stays with me')).toEqual([]);
  expect(stage.listRows(ownNote)).toEqual([]);
  await expect.poll(() => stage.ownFiles(alexUpn).includes('leads meeting was moved')).toBe(false);
});

test('notes for only me are masked until focused, by keyboard too, and can still be edited @conversation', async ({
  stage,
}) => {
  const page = await stage.join(await still(stage), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await openStep(report, 'Open actions');
  const hidden = report.getByRole('button', { name: masked });
  await expect(hidden).toHaveCount(1);
  await expect(report.getByText(ownNote)).toBeHidden();
  await expect(
    report.getByText('They can still be asked for under access law', { exact: false }),
  ).toHaveCount(1);
  await hidden.focus();
  await expect(report.getByText(ownNote)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(report.getByText(ownNote)).toBeHidden();
  await report.getByRole('button', { name: `Edit: ${ownNote}` }).press('Enter');
  await report.getByRole('textbox', { name: /^Edit/u }).fill('Ask in spring');
  await report.getByRole('textbox', { name: /^Edit/u }).press('Enter');
  await expect.poll(() => stage.ownFiles(alexUpn).includes('Ask in spring')).toBe(true);
  await auditScreen(stage, page, alex, 'topics with masked notes');
});

test('one tap keeps everything that is only mine off a shared screen, also after a reload @conversation', async ({
  stage,
}) => {
  const page = await stage.join(await still(stage), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await noteField(report).fill('Half a thought');
  await report.getByRole('button', { name: 'Hide what is only mine' }).click();
  const onScreen = async (): Promise<string> =>
    (await stage.frame(page, alex)).evaluate(
      () =>
        document.body.innerText +
        [...document.querySelectorAll('textarea')].map(({ value }) => value).join('') +
        [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')).join(''),
    );
  const mine = /lead role in spring|leads meeting was moved|Half a thought|•/u;
  await expect(report.getByText('What is only mine is hidden on this device.')).toBeVisible();
  await expect.poll(onScreen).not.toMatch(mine);
  for (const section of ['Open actions', 'Happiness']) {
    await openStep(report, section);
    expect(await onScreen(), section).not.toMatch(mine);
    await auditScreen(stage, page, alex, `${section}, hidden`);
    await report.getByRole('button', { name: 'Back' }).click();
    await agendaShows(report);
  }
  await stage.reloadPanel(page, alex);
  await agendaShows(report);
  await expect(report.getByText('What is only mine is hidden on this device.')).toBeVisible();
  await openStep(report, 'Open actions');
  expect(await onScreen()).not.toMatch(mine);
  await report.getByRole('button', { name: 'Hide what is only mine' }).click();
  await expect(report.getByRole('button', { name: masked })).toHaveCount(1);
  await noteField(report).focus();
  await expect(noteField(report)).toHaveValue('Half a thought');
});

test('a pair that chooses every second meeting has no performance next time, and topics have its minutes @conversation', async ({
  stage,
}) => {
  const device = await still(stage);
  const page = await stage.join(device, adeleUpn);
  const manager = panel(page, adele);
  await agendaShows(manager);
  await foot(manager, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();
  await choose(manager, 'Every second meeting');
  // A meeting under way keeps what it was started with.
  await expect(step(manager, 'Performance')).toBeVisible();
  await openStep(manager, 'Decisions');
  for (const question of ['Does Adele need', 'Does Alex need'])
    await manager
      .getByRole('group', { name: question })
      .getByRole('radio', { name: 'Nothing needed' })
      .check();
  await foot(manager, 'Close meeting').click();
  await expect(title(manager)).toHaveText(/^That was/u);

  await stage.setClock('2026-11-30T13:55:00.000Z', device);
  await page.reload();
  await agendaShows(manager);
  await expect(step(manager, 'Happiness')).toBeVisible();
  await expect(step(manager, 'Performance')).toBeHidden();
  await expect(manager.getByRole('listitem').filter({ has: step(manager, 'Open actions') })).toContainText(
    '11 min',
  );

  // By a link it is found all the same, and can be rated anyway.
  const linked = await stage.join(device, adeleUpn, '&sub=performance');
  const again = panel(linked, adele);
  await expect(again.getByRole('heading', { name: 'Performance is not due this time' })).toBeVisible();
  await expect(again.getByRole('radio', { name: 'Every second meeting' })).toBeChecked();
  await auditScreen(stage, linked, adele, 'performance, not due');
  await again.getByRole('button', { name: 'Rate anyway' }).click();
  await expect(foot(again, 'Seal this rating')).toBeVisible();
});

test('either side pauses the ratings, at once and for both, and the other resumes them @conversation', async ({
  stage,
}) => {
  const page = await stage.join(await still(stage));
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await openStep(report, 'Performance');
  await rateNothing(report);
  await report.getByRole('button', { name: 'Pause the ratings' }).click();
  await expect(report.getByRole('heading', { name: 'The ratings are paused' })).toBeVisible();
  await expect(step(manager, 'Performance')).toBeHidden({ timeout: 30_000 });
  await report.getByRole('button', { name: 'Resume the ratings' }).click();
  await expect(step(manager, 'Performance')).toBeVisible({ timeout: 30_000 });
});

test('step 0 opens with what each did for the other, and where it began @conversation', async ({ stage }) => {
  const device = await still(stage);
  const page = await stage.join(device);
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await foot(report, 'Start the meeting').click();
  await openStep(report, 'Decisions');
  const helps = report.getByRole('group', { name: 'Does Adele need to do anything to help Alex?' });
  await helps.getByRole('radio', { name: 'Yes' }).check();
  await report.getByRole('textbox', { name: 'What will be done' }).fill('Decide with Kim who owns the tiers');
  await report.getByRole('button', { name: 'Save the answer' }).click();
  await report.getByRole('radio', { name: 'Nothing needed' }).last().check();
  await foot(report, 'Close meeting').click();
  await expect(title(report)).toHaveText(/^That was/u);

  await stage.setClock('2026-11-30T13:55:00.000Z', device);
  await page.reload();
  await agendaShows(manager);
  await manager.getByRole('checkbox', { name: 'Decide with Kim who owns the tiers' }).check();
  await openStep(manager, 'Open actions');
  const since = manager.getByRole('list', { name: 'Since last time' });
  await expect(since.getByText('Decide with Kim who owns the tiers')).toBeVisible();
  await expect(since.getByText('Adele did for Alex')).toBeVisible();
  await auditScreen(stage, page, adele, 'topics with what became of last time');
});
