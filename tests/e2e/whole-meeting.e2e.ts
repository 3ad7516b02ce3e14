import { adele, adeleUpn, alex, expect, panel, test } from './stage.ts';
import { agendaShows, foot, note, noteField, openStep, title } from './screens.ts';

test('two people hold a whole meeting, and its open action comes first next time @walking', async ({
  stage,
}) => {
  const device = await stage.device();
  const page = await stage.join(device);
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);

  // What was open last time comes first, before anything else of the meeting.
  await expect(report.getByRole('checkbox', { name: 'Send the pricing draft' })).toBeVisible();
  await expect(report.getByText('4 days overdue')).toBeVisible();

  await foot(report, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();

  // Open actions: done, not done, drop, one tap each.
  await report.getByRole('checkbox', { name: 'Send the pricing draft' }).check();
  await manager.getByRole('button', { name: 'Not done: Ask Finance about travel' }).click();
  await manager.getByRole('button', { name: 'Drop: Book the customer visit' }).click();
  await expect(manager.getByRole('checkbox', { name: 'Send the pricing draft' })).toBeChecked();
  await expect(report.getByRole('checkbox', { name: 'Book the customer visit' })).toBeChecked();

  // A topic of either side, on the other's screen without reloading.
  await note(report, 'Can I lead the January guild?', 'Both of us');
  await expect(manager.getByText('Can I lead the January guild?')).toBeVisible();
  await note(manager, 'The budget for the guild', 'Both of us');
  await expect(report.getByText('The budget for the guild')).toBeVisible();

  // A note in every section, by turns.
  const sections = ['OKRs', 'Development plan', 'Happiness', 'Performance', 'Decisions'];
  for (const [index, section] of sections.entries()) {
    const [writer, reader] = index % 2 === 0 ? [manager, report] : [report, manager];
    await foot(writer, `Next: ${section}`).click();
    await note(writer, `Said in ${section}`, 'Both of us');
    await openStep(reader, section);
    await expect(title(reader)).toHaveText(section);
    await expect(reader.getByText(`Said in ${section}`)).toBeVisible();
    await reader.getByRole('button', { name: 'Back' }).click();
    await agendaShows(reader);
  }

  // Both questions; the button says what is missing until then.
  await openStep(report, 'Decisions');
  const close = foot(report, 'Close meeting');
  await expect(close).toHaveAttribute('aria-disabled', 'true');
  const helps = report.getByRole('group', { name: 'Does Adele need to do anything to help Alex?' });
  await helps.getByRole('radio', { name: 'Yes' }).check();
  await report.getByRole('textbox', { name: 'What will be done' }).fill('Decide with Kim who owns the tiers');
  await report.getByRole('button', { name: 'Save the answer' }).click();
  await expect(close).toHaveAttribute('aria-disabled', 'true');
  const other = report.getByRole('group', { name: 'Does Alex need to do anything to help Adele?' });
  await other.getByRole('radio', { name: 'Nothing needed' }).check();
  await expect(close).toHaveAttribute('aria-disabled', 'false');

  // The action is a Planner task of its owner.
  const tasks = (): readonly Record<string, unknown>[] =>
    stage.rows(
      `SELECT a.user_id AS owner FROM planner_tasks t JOIN planner_assignments a ON a.task_id = t.id
       WHERE t.title = 'Decide with Kim who owns the tiers'`,
    );
  await expect.poll(tasks).toEqual([{ owner: await stage.idOf(adeleUpn) }]);

  // Either side closes; both see the summary's facts.
  await close.click();
  await expect(title(report)).toHaveText(/^That was/);
  await expect(report.getByText('Decide with Kim who owns the tiers').first()).toBeVisible();
  await agendaShows(manager);
  await expect(manager.getByText(/Closed by Alex at/)).toBeVisible();

  // Next week: the same open action first.
  await stage.setClock('2026-11-30T13:55:00.000Z', device);
  await page.reload();
  await agendaShows(report);
  const first = report.getByRole('list', { name: 'Open actions' }).getByRole('checkbox');
  await expect(first).toHaveCount(2);
  await expect(report.getByRole('checkbox', { name: 'Decide with Kim who owns the tiers' })).toBeVisible();
  await expect(report.getByRole('checkbox', { name: 'Ask Finance about travel' })).toBeVisible();
  await expect(report.getByText('Can I lead the January guild?')).toBeVisible();
  await expect(noteField(report)).toBeVisible();
});

test('a meeting nobody closed carries everything, and its two questions are offered once @walking', async ({
  stage,
}) => {
  const device = await stage.device();
  const page = await stage.join(device);
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await foot(report, 'Start the meeting').click();
  await note(report, 'Left unsaid', 'Both of us');
  await expect(manager.getByText('Left unsaid')).toBeVisible();

  await stage.setClock('2026-11-30T13:55:00.000Z', device);
  await page.reload();
  await agendaShows(report);
  await expect(report.getByText('Left unsaid')).toBeVisible();
  await expect(report.getByText(/was not closed/)).toBeVisible();
  await report.getByRole('button', { name: 'Answer them' }).click();
  const nothing = report.getByRole('radio', { name: 'Nothing needed' });
  await nothing.first().check();
  // The second answer ends the matter: the screen goes away with it.
  await nothing.last().click();
  await agendaShows(report);
  await expect(report.getByText(/was not closed/)).toBeHidden();
  await agendaShows(manager);
  await expect(manager.getByText(/was not closed/)).toBeHidden();
  // The next one starts as usual.
  await foot(manager, 'Start the meeting').click();
  await expect(foot(report, 'Next: OKRs')).toBeVisible();
});
