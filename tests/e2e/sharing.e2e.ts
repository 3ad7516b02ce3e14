import type { FrameLocator } from '@playwright/test';
import { agendaShows, note, openStep, readsOwn } from './screens.ts';
import { adele, alex, alexUpn, expect, panel, test } from './stage.ts';

const first = 'I would like the guild to be mine';
const second = 'I think of leaving the team';

async function shareOne(person: FrameLocator, text: string): Promise<void> {
  await person.getByRole('button', { name: `Share with Adele: ${text}` }).click();
  await expect(
    person.getByRole('status').filter({ hasText: `“${text}” goes to Adele in ten seconds.` }),
  ).toBeVisible();
}

test('what is shared is said, waits ten seconds with a way back, and is sent after that alone @trust', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await openStep(report, 'Open actions');
  await note(report, first, 'Only me');
  await note(report, second, 'Only me');
  await readsOwn(report, first);

  await shareOne(report, second);
  await report.getByRole('button', { name: 'Undo' }).click();
  await expect(report.getByRole('status').filter({ hasText: 'goes to Adele' })).toHaveCount(0);

  await shareOne(report, first);
  expect(stage.listRows(first)).toEqual([]);
  await expect.poll(() => stage.listRows(first)).toHaveLength(1);
  await expect(manager.getByText(first)).toBeVisible({ timeout: 30_000 });
  // The one that was taken back had more than its ten seconds by now.
  expect(stage.listRows(second)).toEqual([]);
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain(second);
});

test('an app closed within the ten seconds has sent nothing, and asks at its next start @trust', async ({
  stage,
}) => {
  const device = await stage.device();
  const page = await stage.join(device, alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await openStep(report, 'Open actions');
  await note(report, first, 'Only me');
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain(first);
  await shareOne(report, first);
  await page.close();

  const next = await stage.join(device, alexUpn);
  const again = panel(next, alex);
  await agendaShows(again);
  const asked = again.getByRole('region', { name: 'You were about to share this with Adele' });
  await expect(asked.getByText(first)).toBeVisible();
  await expect(asked.getByRole('status')).toContainText('Nothing was sent.');
  expect(stage.listRows(first)).toEqual([]);
  await asked.getByRole('button', { name: 'Keep it for me' }).click();
  await expect(asked).toHaveCount(0);
  expect(stage.listRows(first)).toEqual([]);
  await expect.poll(() => stage.ownFiles(alexUpn)).toContain(first);
});
