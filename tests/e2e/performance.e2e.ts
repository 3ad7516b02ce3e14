import { readFileSync } from 'node:fs';
import type { FrameLocator } from '@playwright/test';
import { verify } from '../../infra/verify/verify.ts';
import { auditScreen } from './audit.ts';
import { onPerformance, pass, seal } from './rating-steps.ts';
import { agendaShows, foot, openStep } from './screens.ts';
import { adele, adeleUpn, alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';

const own = 'I led the tier model end to end, nobody asked me to';

/** Where a text is: rows and versions of the lists, names of files, and the log outside its writer's own folder. */
async function placesOf(stage: Stage, text: string, upn: string): Promise<readonly string[]> {
  const id = await stage.idOf(upn);
  const rows = [
    ...stage.rows('SELECT fields FROM sp_items WHERE instr(fields, ?) > 0', text),
    ...stage.rows('SELECT fields FROM sp_item_versions WHERE instr(fields, ?) > 0', text),
    ...stage.rows('SELECT path FROM app_files WHERE instr(path, ?) > 0', text),
    ...stage.rows('SELECT path FROM app_files WHERE user_id <> ? AND instr(content, ?) > 0', id, text),
  ];
  const sent = (await stage.log()).filter((line) => line.includes(JSON.stringify(text).slice(1, -1)));
  const elsewhere = sent.filter((line) => {
    const { method, url, user } = JSON.parse(line) as { method: string; url: string; user: string | null };
    const isOwnFolder = url.includes('/me/drive/special/approot') && method === 'PUT' && user === upn;
    return !isOwnFolder && !(url.includes('/download') && method === 'GET');
  });
  return [...rows.map((row) => JSON.stringify(row)), ...elsewhere];
}

test('both seal, both open, and four marks are shown, the direction about the manager first @conversation', async ({
  stage,
}) => {
  const { manager, report } = await onPerformance(stage);
  await expect(report.getByRole('heading', { name: 'How is your own work going?' })).toBeVisible();
  await expect(report.getByRole('radio', { checked: true, name: /of 5/u })).toHaveCount(0);
  await seal(report, 4, own);
  await expect(report.getByRole('heading', { name: 'How is Adele doing as your manager?' })).toBeVisible();
  await seal(report, 3);
  await expect(report.getByRole('heading', { name: 'Yours are sealed' })).toBeVisible();
  await expect(report.getByText('Alex about Alex: sealed')).toBeAttached();

  await expect(manager.getByRole('heading', { name: 'How are you doing as a manager?' })).toBeVisible();
  await seal(manager, 3);
  await seal(manager, 2, 'The handover was late twice');
  await expect(manager.getByRole('heading', { name: 'All four are sealed' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(report.getByRole('heading', { name: 'All four are sealed' })).toBeVisible({ timeout: 20_000 });
  expect(await placesOf(stage, own, alexUpn)).toEqual([]);
  expect(await placesOf(stage, 'The handover was late twice', adeleUpn)).toEqual([]);
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain(own);

  await foot(report, 'Open together').click();
  await expect(report.getByText('Waiting for Adele', { exact: true })).toBeVisible();
  await expect(manager.getByText('Alex said open', { exact: true })).toBeVisible({ timeout: 20_000 });
  expect(stage.listRows(own)).toEqual([]);
  await foot(manager, 'Open together').click();
  for (const person of [report, manager]) {
    await expect(person.getByRole('heading', { name: /^About/u })).toHaveText(
      ['About Adele: the same, 3', 'About Alex: two apart'],
      { timeout: 30_000 },
    );
    await expect(person.getByText(`“${own}”`)).toBeVisible();
    await expect(person.getByText('All that was opened matches its seal.')).toBeVisible();
  }
  await expect.poll(() => stage.listRows(own)).toHaveLength(1);

  await report
    .getByRole('textbox', { name: 'What I heard' })
    .fill('The handover matters more than I thought');
  await report.getByRole('textbox', { name: 'What I heard' }).press('Enter');
  await manager.getByRole('button', { name: /^That is what I meant/u }).click({ timeout: 20_000 });
  await expect(report.getByText('Adele meant that')).toBeVisible({ timeout: 20_000 });
  const improve = report.getByRole('textbox', { name: 'One area you want to improve' });
  await improve.fill('Hand over a day early');
  await improve.press('Enter');
  await report.getByRole('button', { name: 'Make an action: Hand over a day early' }).click();
  await expect(report.getByText('Made an action')).toBeVisible();
  await expect
    .poll(() => stage.rows("SELECT title FROM planner_tasks WHERE title = 'Hand over a day early'"))
    .toHaveLength(1);
});

test('what one side passes stays sealed for the other, who may show it anyway @conversation', async ({
  stage,
}) => {
  const { manager, report } = await onPerformance(stage);
  const unseen = 'My half of the tier model, which nobody else will read';
  await seal(report, 4, unseen);
  await seal(report, 2, 'Say what is decided, please');
  await pass(manager);
  await expect(manager.getByRole('heading', { name: 'How is Alex’s work going?' })).toBeVisible();
  await pass(manager);
  await expect(report.getByText('Adele said: not today. Yours stays sealed.').first()).toBeVisible({
    timeout: 20_000,
  });
  expect(await placesOf(stage, unseen, alexUpn)).toEqual([]);
  await report.getByRole('button', { name: 'Read mine back' }).first().click();
  await expect(report.getByText('“Say what is decided, please”')).toBeVisible();
  await report.getByRole('button', { name: 'Show it anyway' }).first().click();
  await expect(manager.getByText('“Say what is decided, please”')).toBeVisible({ timeout: 20_000 });
  await expect(manager.getByText(unseen)).toHaveCount(0);
  await manager.getByRole('button', { name: 'Rate Alex after all' }).click();
  await seal(manager, 3);
  await expect(report.getByText('Both are sealed. Nothing can change now.', { exact: false })).toBeVisible({
    timeout: 20_000,
  });
});

type Deed = 'seals' | 'passes' | 'is absent';

/** What each does when asked about their own work, then about the other's; who is absent does nothing from there on. */
const combinations: readonly { readonly report: readonly Deed[]; readonly manager: readonly Deed[] }[] = [
  { report: ['passes', 'passes'], manager: ['seals', 'passes'] },
  { report: ['passes', 'is absent'], manager: ['seals', 'is absent'] },
  { report: ['is absent'], manager: ['passes', 'is absent'] },
];

for (const { manager: managerDoes, report: reportDoes } of combinations)
  test(`nothing is opened when the report ${reportDoes.join(', then ')} and the manager ${managerDoes.join(', then ')} @conversation`, async ({
    stage,
  }) => {
    const kinds = "SELECT id FROM sp_items WHERE json_extract(fields, '$.Kind') = ?";
    const before = stage.rows(kinds, 'secret').length;
    const { manager, report } = await onPerformance(stage);
    const words = 'Nobody else reads this line';
    const act = async (person: FrameLocator, deeds: readonly Deed[]): Promise<void> => {
      for (const [index, deed] of deeds.entries()) {
        await expect(person.getByText(`${String(index + 1)} of 2`, { exact: true })).toBeVisible();
        if (deed === 'seals') await seal(person, 3, words);
        if (deed === 'passes') await pass(person);
      }
    };
    await act(report, reportDoes);
    await act(manager, managerDoes);
    if (!reportDoes.includes('is absent')) {
      await expect(report.getByText('Not today, for both of you.')).toBeVisible({ timeout: 20_000 });
      await expect(manager.getByText('Alex said: not today. Yours stays sealed.')).toBeVisible({
        timeout: 20_000,
      });
    }
    for (const person of [report, manager]) await expect(foot(person, 'Open together')).toHaveCount(0);
    expect(await placesOf(stage, words, adeleUpn)).toEqual([]);
    await expect.poll(() => stage.rows(kinds, 'secret')).toHaveLength(before);
  });

test('who is absent opens nothing, and at the next meeting it has lapsed @conversation', async ({
  stage,
}) => {
  const device = await stage.device();
  const page = await stage.join(device, alexUpn, '&sub=performance');
  const report = panel(page, alex);
  const unseen = 'Written by one who waited alone';
  await seal(report, 4, unseen);
  await seal(report, 3);
  await expect(report.getByText('Yours is sealed. Adele has not sealed theirs yet.').first()).toBeVisible();
  await report.getByRole('button', { name: 'Back' }).click();
  await foot(report, 'Start the meeting').click();
  await stage.setClock('2026-11-30T13:55:00.000Z', device);
  const next = await stage.join(device, adeleUpn);
  const manager = panel(next, adele);
  await agendaShows(manager);
  await foot(manager, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();
  expect(await placesOf(stage, unseen, alexUpn)).toEqual([]);
});

test('the ratings are exported as a file in which every one matches its seal @conversation', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device(), alexUpn, '&sub=performance');
  const report = panel(page, alex);
  await seal(report, 4);
  await pass(report);
  await report.getByRole('button', { name: 'How sealing works, and what it cannot do' }).click();
  const downloading = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Export these ratings' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('pods-ratings-2026-11-23.json');
  const { checked, neverOpened } = verify(JSON.parse(readFileSync(await download.path(), 'utf8')));
  expect(checked.length).toBeGreaterThan(40);
  expect(checked.filter(({ failure }) => failure !== null)).toEqual([]);
  expect(neverOpened).toBe(1);
});

test('the ratings are held by keyboard alone @conversation', async ({ stage }) => {
  const page = await stage.join(await stage.device({ reducedMotion: 'reduce' }), alexUpn, '&sub=performance');
  const report = panel(page, alex);
  const scale = report.getByRole('radiogroup', { name: 'How is your own work going?' });
  const point = (value: number) =>
    scale.getByRole('radio', { name: new RegExp(`^${String(value)} of 5`, 'u') });
  await point(1).focus();
  await expect(point(1)).not.toBeChecked();
  await page.keyboard.press('4');
  await expect(point(4)).toBeChecked();
  await expect(point(4)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(point(3)).toBeChecked();
  await page.keyboard.press('Delete');
  await expect(scale.getByRole('radio', { checked: true })).toHaveCount(0);
  await foot(report, 'Seal this rating').press('Enter');
  await expect(report.getByText('Choose a number first.')).toBeVisible();
  await point(3).focus();
  await page.keyboard.press('3');
  await foot(report, 'Seal this rating').press('Enter');
  await expect(report.getByRole('radiogroup', { name: 'How is Adele doing as your manager?' })).toBeVisible();
  await foot(report, 'Not today').press('Enter');
  await expect(report.getByRole('heading', { name: 'What is sealed so far' })).toBeVisible();
});

test('axe finds nothing and nothing is too wide while rating, sealed and opened @conversation', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device({ reducedMotion: 'reduce' }));
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await foot(report, 'Start the meeting').click();
  for (const person of [report, manager]) await openStep(person, 'Performance');
  await report.getByRole('radio', { name: /^5 of 5/u }).check({ force: true });
  await auditScreen(stage, page, alex, 'rating');
  await report.getByRole('button', { name: 'Change Alex’s role' }).click();
  await auditScreen(stage, page, alex, 'role form');
  await report.getByRole('button', { name: 'Cancel' }).click();
  await seal(report, 5, own);
  await seal(report, 2);
  await report.getByRole('button', { name: 'How sealing works, and what it cannot do' }).click();
  await auditScreen(stage, page, alex, 'sealed');
  await seal(manager, 3);
  await seal(manager, 3, 'A good quarter, and the handover was late twice');
  for (const person of [report, manager]) await foot(person, 'Open together').click({ timeout: 30_000 });
  await expect(report.getByRole('heading', { name: 'About Adele: one apart' })).toBeVisible({
    timeout: 30_000,
  });
  await auditScreen(stage, page, alex, 'opened');
});
