import type { FrameLocator, Page } from '@playwright/test';
import { agendaShows, foot, openStep, title } from './screens.ts';
import { adele, alex, expect, panel, type Stage } from './stage.ts';

/** Chooses a value of the scale on screen, writes why, seals, and waits until the next screen is there. */
export async function seal(person: FrameLocator, value: number, why = ''): Promise<void> {
  await person.getByRole('radio', { name: new RegExp(`^${String(value)} of 5`, 'u') }).check({ force: true });
  if (why !== '') await person.getByRole('textbox', { name: 'Why this one?' }).fill(why);
  await leaveQuestion(person, 'Seal this rating');
}

/** Says "Not today" to the scale on screen, and waits until the next screen is there. */
export async function pass(person: FrameLocator): Promise<void> {
  await leaveQuestion(person, 'Not today');
}

async function leaveQuestion(person: FrameLocator, by: string): Promise<void> {
  const question = await person.getByRole('heading', { name: /^How .*\?$/u }).textContent();
  await foot(person, by).click();
  await expect(person.getByRole('heading', { name: question ?? '', exact: true })).toHaveCount(0);
}

/** Both people in the meeting, on the screen of performance. */
export async function onPerformance(
  stage: Stage,
): Promise<{ readonly page: Page; readonly report: FrameLocator; readonly manager: FrameLocator }> {
  const device = await stage.device();
  const page = await stage.join(device);
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await foot(manager, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();
  for (const person of [report, manager]) {
    await openStep(person, 'Performance');
    await expect(title(person)).toHaveText('Performance');
  }
  return { page, report, manager };
}
