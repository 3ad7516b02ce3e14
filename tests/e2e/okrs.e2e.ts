import type { FrameLocator } from '@playwright/test';
import { auditScreen } from './audit.ts';
import { PlannerClient } from './planner-client.ts';
import { agendaShows, foot, openStep, title } from './screens.ts';
import { adele, alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';

const activation = 'Activation within 7 days, 61 % to 75 %';

/** Both people in the meeting, on the screen of the OKRs. */
async function onOkrs(stage: Stage, reducedMotion?: 'reduce') {
  const device = await stage.device(reducedMotion ? { reducedMotion } : {});
  const page = await stage.join(device);
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await foot(manager, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();
  for (const person of [report, manager]) {
    await openStep(person, 'OKRs');
    await expect(person.getByRole('article', { name: activation })).toBeVisible();
  }
  return { page, report, manager };
}

function confidence(person: FrameLocator, name: string, value: number) {
  return person
    .getByRole('article', { name })
    .getByRole('radio', { name: `${String(value)} of 10`, exact: true });
}

test('both give their confidence, see the difference, and a weak key result becomes an action in Planner @okrs', async ({
  stage,
}) => {
  const { manager, report } = await onOkrs(stage);
  const mine = report.getByRole('article', { name: activation });
  const theirs = manager.getByRole('article', { name: activation });
  await expect(mine.getByText('Last time: Adele 6. You 8')).toBeVisible();
  await confidence(report, activation, 6).check({ force: true });
  await expect(mine.getByText('You 6, was 8')).toBeVisible();
  await expect(theirs.getByText('Alex has said. Shown once you have too.')).toBeVisible();
  await expect(theirs.getByText('Alex 6')).toHaveCount(0);
  await confidence(manager, activation, 4).check({ force: true });
  await expect(theirs.getByText('Alex 6, was 8. You 4, was 6')).toBeVisible();
  await expect(mine.getByText('Adele 4, was 6. You 6, was 8')).toBeVisible();
  await expect(mine.getByText('2 apart')).toBeVisible();

  await theirs.getByRole('button', { name: `Make an action: ${activation}` }).click();
  const what = theirs.getByRole('textbox', { name: 'What will be done' });
  await expect(what).toHaveValue(`Help with: ${activation}`);
  await what.fill('Ask Support for two hours a week');
  await theirs.getByRole('button', { name: 'Save the action' }).click();
  await expect(theirs.getByText('Action made.')).toBeVisible();
  const assigned = `SELECT t.id FROM planner_tasks t JOIN planner_assignments a ON a.task_id = t.id
    JOIN users u ON u.id = a.user_id WHERE t.title = ? AND u.display_name = 'Adele Vance'`;
  await expect.poll(() => stage.rows(assigned, 'Ask Support for two hours a week')).toHaveLength(1);

  await report.getByRole('button', { name: 'Nothing changed in the other 4' }).click();
  await expect(report.getByText('You said: nothing changed in 4.').first()).toBeVisible();
  const alexId = await stage.idOf(alexUpn);
  const saidUnchanged = (): readonly unknown[] =>
    stage
      .rows("SELECT fields FROM sp_items WHERE json_extract(fields, '$.Kind') = 'review'")
      .map(({ fields }) => JSON.parse(String(fields)) as { OwnerId: string; Data: string; At: string })
      .filter(({ At, OwnerId }) => OwnerId === alexId && At.startsWith('2026-11-23'))
      .flatMap(({ Data }) => {
        const { given } = JSON.parse(Data) as { given: Readonly<Record<string, { unchanged: boolean }>> };
        return Object.values(given).filter(({ unchanged }) => unchanged);
      });
  await expect.poll(saidUnchanged).toHaveLength(4);
});

test('an objective is agreed by both; a new target takes the other’s agreement away and says so @okrs', async ({
  stage,
}) => {
  const { manager, report } = await onOkrs(stage);
  const objective = 'Make onboarding feel effortless';
  await report.getByRole('button', { name: `Agree to “${objective}”` }).click();
  await expect(report.getByText('You agreed. Adele has not yet.')).toBeVisible();
  await expect(manager.getByText('Alex agreed. You have not yet.')).toBeVisible();
  await manager.getByRole('button', { name: `Agree to “${objective}”` }).click();
  await expect(report.getByText('Agreed by both of you.')).toBeVisible();

  const theirs = manager.getByRole('article', { name: activation });
  await theirs.getByRole('button', { name: `Value, target and history: ${activation}` }).click();
  await theirs.getByRole('textbox', { name: 'Target' }).fill('80');
  await theirs.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(report.getByText(`Changed since you agreed: the target of “${activation}”.`)).toBeVisible();
  await expect(manager.getByText('You agreed. Alex has not yet.')).toBeVisible();
  await report.getByRole('button', { name: `Agree to “${objective}”` }).click();
  await expect(manager.getByText('Agreed by both of you.')).toBeVisible();
});

test('what was said of a key result survives its card being renamed, moved and deleted in Planner @okrs', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device(), alexUpn, '&sub=okrs');
  const report = panel(page, alex);
  const planner = await PlannerClient.signIn(stage, alexUpn);
  await confidence(report, activation, 6).check({ force: true });
  await expect.poll(() => stage.listRows(String.raw`\"confidence\":6`)).not.toHaveLength(0);
  const [elsewhere] = stage.rows("SELECT id FROM planner_buckets WHERE name = 'Grow the product guild'");
  await planner.patch(activation, { title: 'Activation, in new words', bucketId: elsewhere?.['id'] });
  await page.reload();
  const renamed = report.getByRole('article', { name: 'Activation, in new words' });
  await expect(renamed.getByText('You 6, was 8')).toBeVisible();
  await expect(renamed.getByText('68 % now, target 75 %, 0.5 of the way')).toBeVisible();
  await planner.remove('Activation, in new words');
  await page.reload();
  await report.getByRole('button', { name: 'One key result is no longer on the board' }).click();
  await expect(report.getByText(activation)).toBeVisible();
  await expect(report.getByText('68 % now')).toBeVisible();
  await expect(report.getByText('You 6, was 8')).toBeVisible();
});

test('the OKRs are reviewed by keyboard alone, axe finds nothing and nothing is too wide @okrs', async ({
  stage,
}) => {
  const { manager, page, report } = await onOkrs(stage, 'reduce');
  await confidence(report, activation, 0).focus();
  await expect(confidence(report, activation, 0)).not.toBeChecked();
  await page.keyboard.press('7');
  await expect(confidence(report, activation, 7)).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(confidence(report, activation, 6)).toBeChecked();
  await expect(confidence(report, activation, 6)).toBeFocused();
  await page.keyboard.press('End');
  await expect(confidence(report, activation, 10)).toBeChecked();
  await confidence(manager, activation, 4).check({ force: true });
  await expect(report.getByText('Adele 4, was 6. You 10, was 8')).toBeVisible();
  for (const name of [
    `Value, target and history: ${activation}`,
    'Show the other 4',
    'None yet for 4 key results',
  ])
    await report.getByRole('button', { name }).press('Enter');
  await report
    .getByRole('button', { name: /^Say which it serves/u })
    .first()
    .press('Enter');
  await auditScreen(stage, page, alex, 'OKRs');
  await report.getByRole('button', { name: 'Back', exact: true }).press('Enter');
  await expect(title(report)).toHaveText('Adele and Alex');
});
