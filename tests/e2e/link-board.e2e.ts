import { auditScreen } from './audit.ts';
import { addRoadmap } from './roadmap.ts';
import { agendaShows, foot, openStep, title } from './screens.ts';
import { adele, adeleUpn, alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';

const premiumId = '0b1c2d3e-4f50-4a61-8b72-9c83ad94be05';
const elsewhere = '7e000000-0000-4000-8000-00000000000f';
const webui = 'https://planner.cloud.microsoft/webui';

function planId(stage: Stage, name: string): string {
  return String(stage.rows('SELECT id FROM planner_plans WHERE title = ?', name)[0]?.['id']);
}

function safeLink(address: string): string {
  return `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=05%7C02&reserved=0`;
}

/** Takes the boards out of the pair's space: a pair that never had any. */
function withoutBoards(stage: Stage): void {
  const { db } = stage.tenant.tenant;
  const [space] = stage.rows(
    'SELECT id, list_id AS list, fields FROM sp_items WHERE instr(fields, ?) > 0 AND instr(fields, ?) > 0',
    'reportManages',
    planId(stage, 'OKRs Alex'),
  );
  if (!space) throw new Error('no space record');
  const fields = JSON.parse(String(space['fields'])) as Record<string, unknown>;
  const [name = ''] = Object.entries(fields).flatMap(([key, value]) =>
    typeof value === 'string' && value.includes('reportManages') ? [key] : [],
  );
  fields[name] = JSON.stringify({ ...(JSON.parse(String(fields[name])) as object), boards: [] });
  db.prepare('UPDATE sp_items SET fields = ? WHERE id = ? AND list_id = ?').run(
    JSON.stringify(fields),
    space['id'],
    space['list'],
  );
}

test('a board is linked by its pasted link, after saying of others why not, and both then read it @okrs', async ({
  stage,
}) => {
  const linked = await addRoadmap(stage);
  const page = await stage.join(await stage.device({ reducedMotion: 'reduce' }));
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await openStep(report, 'OKRs');
  await report.getByRole('button', { name: 'How this board is read: Board for OKRs' }).press('Enter');
  await expect(title(report)).toHaveText('Board for OKRs');
  await expect(report.getByRole('button', { name: 'Look at Roadmap Alex' })).toBeVisible();
  const field = report.getByRole('textbox', { name: 'Link to a board in Planner' });
  for (const [text, said] of [
    ['our board', 'This is no link to a Planner board'],
    [`${webui}/mytasks/assignedtome/view/board`, 'This link leads to no single board'],
    [`${webui}/premiumplan/${premiumId}/org/${premiumId}`, 'This is a premium plan'],
    [`${webui}/plan/${linked}/view/board?tid=${elsewhere}`, 'This board belongs to another organisation'],
    [`${webui}/plan/${'x'.repeat(28)}/view/board`, 'Planner knows no such board'],
    [`${webui}/plan/${planId(stage, 'Team OKRs Onboarding')}/view/board`, 'You have no access to this board'],
  ] as const) {
    await field.fill(text);
    await field.press('Enter');
    await expect(report.getByRole('heading', { name: said })).toBeVisible();
  }
  await auditScreen(stage, page, alex, 'link a board');

  await field.fill(`Have a look: <${safeLink(`${webui}/plan/${linked}/view/board`)}>`);
  await field.press('Enter');
  await expect(title(report)).toHaveText('Roadmap Alex');
  // Buckets that are steps of work are the columns; the objectives are then labels.
  await expect(report.getByRole('radio', { name: /^Its buckets/ })).toBeChecked();
  const objectives = report.getByRole('list', { name: 'Objectives' });
  await expect(objectives.getByRole('listitem')).toHaveText([
    /^Pricing2 cards · .*Six product lines on the new model/,
    /^Onboarding1 card · Activation within 7 days/,
  ]);
  await expect(report.getByRole('list', { name: 'Columns' })).toContainText('To do: 2');
  await expect(report.getByText('1 card without one')).toBeVisible();
  await expect(report.getByText(/^1 of 2 steps on 1 card/)).toBeVisible();
  await expect(report.getByRole('combobox', { name: 'Committed: expects 1.0' })).toHaveValue('category1');
  await auditScreen(stage, page, alex, 'a board before it is linked');
  await report.getByRole('radio', { name: /^Its buckets/ }).press('ArrowUp');
  await expect(report.getByRole('list', { name: 'Columns' })).toContainText('Not started: 2');
  await report.getByRole('radio', { name: /^Its progress/ }).press('ArrowDown');
  await report.getByRole('combobox', { name: 'Aspirational: about 0.7' }).selectOption('category3');
  expect(stage.listRows('category3')).toEqual([]);
  await foot(report, 'Link this board').press('Enter');

  await expect(title(report)).toHaveText('OKRs');
  await expect.poll(() => stage.listRows(linked).length).toBe(1);
  expect(String(stage.listRows(linked)[0]?.['fields'])).toContain('category3');
  // The other side has it without doing anything, and the one who linked it reads it at once.
  await openStep(manager, 'OKRs');
  for (const person of [report, manager]) {
    await expect(async () => {
      if ((await title(person).textContent()) === 'OKRs')
        await person.getByRole('button', { name: /^See the board/ }).press('Enter');
      await expect(title(person)).toHaveText('Roadmap Alex', { timeout: 1_000 });
    }).toPass({ timeout: 40_000 });
    // The first column that has cards is looked at first.
    await expect(person.getByText('Six product lines on the new model').first()).toBeVisible({
      timeout: 40_000,
    });
  }
  // The next device finds the new board in its first round trip.
  await expect
    .poll(() => stage.rows('SELECT path FROM app_files WHERE instr(path, ?) > 0', linked).length)
    .toBeGreaterThan(0);
});

test('how a board is read changes later, and a link is taken away and back, by either person @okrs', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device(), adeleUpn);
  const manager = panel(page, adele);
  await agendaShows(manager);
  await openStep(manager, 'OKRs');
  const okrs = planId(stage, 'OKRs Alex');
  const spaceRow = (): string =>
    String(stage.listRows(okrs).find((row) => String(row['fields']).includes('boards'))?.['fields']);
  await manager.getByRole('button', { name: 'How this board is read: Board for OKRs' }).press('Enter');
  await manager.getByRole('button', { name: 'Change how it is read' }).press('Enter');
  await expect(manager.getByRole('radio', { name: /^Its progress/ })).toBeChecked();
  await manager.getByRole('combobox', { name: 'Lead indicator' }).selectOption({ index: 0 });
  await foot(manager, 'Read it this way').press('Enter');
  await expect(title(manager)).toHaveText('OKRs');
  await expect.poll(spaceRow).toContain('category2');
  expect(spaceRow()).not.toContain('category5');

  await manager.getByRole('button', { name: 'How this board is read: Board for OKRs' }).press('Enter');
  await manager.getByRole('button', { name: 'Unlink it' }).press('Enter');
  await expect.poll(spaceRow).toBe('undefined');
  await manager.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(manager.getByRole('heading', { name: 'Linked now' })).toBeVisible();
  await expect.poll(spaceRow).toContain('category2');
  await manager.getByRole('button', { name: 'Unlink it' }).press('Enter');
  await manager.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(title(manager)).toHaveText('Priorities');
});

test('the first objective makes a board in the space, once, though an answer is lost @okrs', async ({
  stage,
}) => {
  withoutBoards(stage);
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await openStep(report, 'Priorities');
  await report.getByRole('button', { name: 'Start a board: OKRs' }).press('Enter');
  await expect(
    report.getByText('This makes a board “OKRs” in the space of the two of you, in Planner.'),
  ).toBeVisible();
  await stage.fault({ type: 'lostAnswer', match: '/planner/plans$', methods: ['POST'] });
  const field = report.getByRole('textbox', { name: 'First objective' });
  await field.fill('Make onboarding feel effortless');
  await field.press('Enter');
  await expect(title(report)).toHaveText('OKRs', { timeout: 20_000 });
  const plans = stage.rows(
    "SELECT id, category_descriptions AS labels FROM planner_plans WHERE title = 'OKRs'",
  );
  expect(plans).toHaveLength(1);
  expect(String(plans[0]?.['labels'])).toContain('Lead indicator');
  const made = String(plans[0]?.['id']);
  await expect
    .poll(() => stage.rows('SELECT name FROM planner_buckets WHERE plan_id = ?', made))
    .toEqual([{ name: 'Make onboarding feel effortless' }]);
  await expect.poll(() => stage.listRows(made).length).toBe(1);
});

test('actions go to Planner once somebody asks for it, each to its owner @okrs', async ({ stage }) => {
  withoutBoards(stage);
  const page = await stage.join(await stage.device());
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await openStep(report, 'Decisions');
  await report.getByRole('button', { name: 'Add an action' }).press('Enter');
  await report.getByRole('textbox', { name: 'What will be done' }).fill('Ask Grady for an introduction');
  await report.getByRole('textbox', { name: 'What will be done' }).press('Enter');
  await expect.poll(() => stage.listRows('Ask Grady for an introduction')).toHaveLength(1);
  await report.getByRole('button', { name: 'Put actions in Planner too' }).press('Enter');
  const tasks = () =>
    stage
      .rows(
        `SELECT t.title AS title, u.user_principal_name AS owner FROM planner_tasks t
         JOIN planner_plans p ON p.id = t.plan_id JOIN planner_assignments a ON a.task_id = t.id
         JOIN users u ON u.id = a.user_id WHERE p.title = 'Actions'`,
      )
      .map(({ owner, title: words }) => `${String(words)}: ${String(owner)}`);
  await expect.poll(tasks).toContain(`Ask Grady for an introduction: ${alexUpn}`);
  await expect(report.getByRole('button', { name: 'Put actions in Planner too' })).toBeHidden();
  await openStep(manager, 'Decisions');
  await expect(manager.getByRole('link', { name: /Ask Grady for an introduction/ })).toBeVisible({
    timeout: 30_000,
  });
  await manager.getByRole('button', { name: 'Add an action' }).press('Enter');
  await manager.getByRole('textbox', { name: 'What will be done' }).fill('Decide on the tiers');
  await manager.getByRole('textbox', { name: 'What will be done' }).press('Enter');
  await expect.poll(tasks).toContain(`Decide on the tiers: ${adeleUpn}`);
  await auditScreen(stage, page, alex, 'decisions with actions in Planner');
});

test('a pair with no OKRs, no plan and no Planner licence still has a sensible agenda @okrs', async ({
  stage,
}) => {
  withoutBoards(stage);
  await stage.fault({ type: 'plannerRefuses', person: alexUpn });
  await stage.fault({ type: 'plannerRefuses', person: adeleUpn });
  const device = await stage.device({ reducedMotion: 'reduce' });
  const page = await stage.join(device);
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await expect(report.getByText('OKRs')).toHaveCount(0);
  await openStep(report, 'Priorities');
  const field = report.getByRole('textbox', { name: 'Add a priority' });
  await field.fill('Two customers live on the new model');
  await field.press('Enter');
  const lines = report.getByRole('list', { name: 'Priorities', exact: true });
  await expect(lines.getByRole('listitem')).toHaveText(/Two customers live on the new model/);
  // Words for a board Planner refuses are kept as a line.
  await report.getByRole('button', { name: 'Start a board: OKRs' }).press('Enter');
  await report.getByRole('textbox', { name: 'First objective' }).fill('Hire a second analyst');
  await report.getByRole('textbox', { name: 'First objective' }).press('Enter');
  await expect(report.getByRole('heading', { name: 'Planner did not let you make a board' })).toBeVisible();
  await expect(lines.getByRole('listitem')).toHaveCount(2);
  await auditScreen(stage, page, alex, 'priorities without a board');

  await openStep(manager, 'Priorities');
  const theirs = manager.getByRole('list', { name: 'Priorities', exact: true });
  await expect(theirs.getByRole('listitem')).toHaveCount(2, { timeout: 20_000 });
  await manager.getByRole('button', { name: 'Edit: Hire a second analyst' }).press('Enter');
  await manager.getByRole('textbox', { name: 'Edit: Hire a second analyst' }).fill('Hire an analyst');
  await manager.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(lines).toContainText('Hire an analyst', { timeout: 20_000 });
  await manager.getByRole('button', { name: 'Done: Hire an analyst' }).press('Enter');
  await manager.getByRole('button', { name: 'Undo' }).press('Enter');
  await manager.getByRole('button', { name: 'Done: Hire an analyst' }).press('Enter');
  await expect(lines.getByRole('listitem')).toHaveCount(1, { timeout: 20_000 });

  // The meeting runs, and names nothing the pair does not have.
  await report.getByRole('button', { name: 'Back' }).press('Enter');
  await foot(report, 'Start the meeting').press('Enter');
  await expect(foot(report, 'Next: Priorities')).toBeVisible();
  await foot(report, 'Next: Priorities').press('Enter');
  await expect(foot(report, 'Next: Development plan')).toBeVisible();
  await expect(report.getByText('OKRs')).toHaveCount(0);

  // A week on the line is still there.
  await stage.setClock('2026-11-30T13:55:00.000Z', device);
  await page.reload();
  await agendaShows(report);
  await expect(report.getByText('1 priority')).toBeVisible();
  await openStep(report, 'Priorities');
  await expect(lines).toContainText(/Two customers live on the new model.*since Mon, Nov 23/);
});
