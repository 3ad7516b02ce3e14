import type { FrameLocator } from '@playwright/test';
import { patchesOfBrowser, PlannerClient } from './planner-client.ts';
import { addRoadmap } from './roadmap.ts';
import { agendaShows, foot, openStep, title } from './screens.ts';
import { adele, adeleUpn, alex, expect, panel, test } from './stage.ts';

const activation = 'Activation within 7 days';
const action = 'Ask Legal for one morning';

function give(person: FrameLocator, value: number): Promise<void> {
  return person
    .getByRole('article', { name: activation, exact: true })
    .getByRole('radio', { name: `${String(value)} of 10`, exact: true })
    .check({ force: true });
}

test('a pasted board is linked, reviewed by both and worked on, and Planner gets what was meant and no more @okrs', async ({
  stage,
}) => {
  const planId = await addRoadmap(stage);
  const page = await stage.join(await stage.device());
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  const planner = await PlannerClient.signIn(stage, adeleUpn);
  const after = (await stage.log()).length - 1;

  await openStep(report, 'OKRs');
  await report.getByRole('button', { name: 'How this board is read: Board for OKRs' }).press('Enter');
  const field = report.getByRole('textbox', { name: 'Link to a board in Planner' });
  await field.fill(`https://planner.cloud.microsoft/webui/plan/${planId}/view/board`);
  await field.press('Enter');
  await expect(title(report)).toHaveText('Roadmap Alex');
  await foot(report, 'Link this board').press('Enter');
  await expect(title(report)).toHaveText('OKRs');

  // Both say how sure they are of a committed key result; neither sees the other's before.
  await openStep(manager, 'OKRs');
  await expect(manager.getByRole('article', { name: activation, exact: true })).toBeVisible({
    timeout: 40_000,
  });
  await give(report, 5);
  await expect(manager.getByText('Alex has said. Shown once you have too.')).toBeVisible({ timeout: 40_000 });
  await give(manager, 3);
  await expect(
    manager.getByRole('article', { name: activation, exact: true }).getByText('Alex 5. You 3'),
  ).toBeVisible();
  await expect(
    report.getByRole('article', { name: activation, exact: true }).getByText('Adele 3. You 5'),
  ).toBeVisible();

  const weak = manager.getByRole('article', { name: activation, exact: true });
  await weak.getByRole('button', { name: `Make an action: ${activation}` }).click();
  await weak.getByRole('textbox', { name: 'What will be done' }).fill(action);
  await weak.getByRole('button', { name: 'Save the action' }).click();
  await expect(weak.getByText('Action made.')).toBeVisible();
  await expect.poll(() => stage.rows('SELECT id FROM planner_tasks WHERE title = ?', action)).toHaveLength(1);
  await expect
    .poll(() => planner.task(action))
    .toMatchObject({
      percentComplete: 0,
      assignments: { [await stage.idOf(adeleUpn)]: expect.anything() as unknown },
    });

  await report.getByRole('button', { name: /^See the board/ }).press('Enter');
  await expect(title(report)).toHaveText('Roadmap Alex');
  await report.getByRole('tab', { name: /Doing/ }).click();
  const card = report.getByRole('article', { name: activation, exact: true });
  await card.getByRole('button', { name: /^Options/ }).press('Enter');
  await card.getByRole('button', { name: 'Move to Done' }).press('Enter');
  await expect.poll(async () => (await patchesOfBrowser(stage, after)).length).toBe(1);
  const { bucketId } = await planner.task(activation);
  await expect
    .poll(() => stage.rows('SELECT name FROM planner_buckets WHERE id = ?', String(bucketId)))
    .toEqual([{ name: 'Done' }]);
  expect(await patchesOfBrowser(stage, after)).toEqual([{ body: { bucketId }, status: 200 }]);
});
