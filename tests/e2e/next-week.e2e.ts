import { adele, alex, expect, panel, test } from './stage.ts';
import { agendaShows, foot, note } from './screens.ts';

test('a week later, by a button of the landing page, both see the next meeting with what carried @walking @tenant', async ({
  stage,
}) => {
  // Over http, as a person opens it: the browser's clock is the machine's, and the app goes by the tenant's.
  const context = await stage.browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'UTC',
  });
  const landing = await context.newPage();
  await landing.goto(stage.tenant.baseUrl);
  await expect(landing.getByRole('heading', { name: 'Try this first' })).toBeVisible();
  await expect(landing.getByRole('definition').first()).toHaveText(/23 Nov 2026/);

  const meeting = await context.newPage();
  await meeting.goto(stage.tenant.baseUrl);
  await meeting.getByRole('link', { name: 'Join as both' }).click();
  const report = panel(meeting, alex);
  const manager = panel(meeting, adele);
  await agendaShows(report);
  await agendaShows(manager);
  await foot(report, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();
  await note(manager, 'The budget for the guild', 'Both of us');
  await expect(report.getByText('The budget for the guild')).toBeVisible();
  await report.getByRole('checkbox', { name: 'Send the pricing draft' }).check();
  await expect(manager.getByRole('checkbox', { name: 'Send the pricing draft' })).toBeChecked();

  const later = landing.getByRole('button', { name: 'A week later' });
  await later.focus();
  await landing.keyboard.press('Enter');
  await expect(landing.getByText('It is a week later.')).toBeVisible();
  await expect(later).toBeFocused();
  await expect(landing.getByRole('definition').first()).toHaveText(/30 Nov 2026/);
  await expect(landing.getByText(/Adele Vance and Alex Wilber, Monday 30 November/)).toBeVisible();

  // The meeting that stood open in another tab is opened again by itself.
  for (const person of [report, manager]) {
    await expect(foot(person, 'Start the meeting')).toBeVisible({ timeout: 30_000 });
    await expect(person.getByText(/^Today, /)).toBeVisible();
    await expect(person.getByText(/carried from Mon, Nov 23/).first()).toBeVisible();
    await expect(person.getByText('The budget for the guild')).toBeVisible();
    await expect(person.getByRole('checkbox', { name: 'Ask Finance about travel' })).toBeVisible();
    await expect(person.getByRole('checkbox', { name: 'Send the pricing draft' })).toBeHidden();
    await expect(person.getByText(/was not closed/)).toBeVisible();
  }
  await context.close();
});
