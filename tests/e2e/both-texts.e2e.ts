import type { FrameLocator } from '@playwright/test';
import { auditScreen } from './audit.ts';
import { agendaShows, foot, openStep, title } from './screens.ts';
import { adele, alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';

/** Both on the screen that asks about the report's work, with the role it is measured by. */
async function onRole(stage: Stage) {
  const page = await stage.join(await stage.device());
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await foot(manager, 'Start the meeting').click();
  await expect(foot(manager, 'Next: OKRs')).toBeVisible();
  for (const person of [report, manager]) {
    await openStep(person, 'Performance');
    await expect(title(person)).toHaveText('Performance');
    await expect(person.getByRole('button', { name: /^Change .*role$/u })).toBeVisible();
  }
  return { page, report, manager };
}

async function writeRole(person: FrameLocator, field: 'Role' | 'Next role', text: string): Promise<void> {
  await person.getByRole('button', { name: /^Change .*role$/u }).click();
  await person.getByRole('textbox', { name: field, exact: true }).fill(text);
  await person.getByRole('button', { name: 'Save', exact: true }).click();
}

test('a next role both rewrite at once is shown in both versions to who is asked, and none is lost @trust', async ({
  stage,
}) => {
  const { page, report, manager } = await onRole(stage);
  // The manager is asked about their own work first.
  await foot(manager, 'Not today').click();
  await expect(manager.getByRole('heading', { name: 'How is Alex’s work going?' })).toBeVisible();
  await writeRole(report, 'Role', 'Product manager');
  await expect(manager.getByText('Role: Product manager.', { exact: false })).toBeVisible({
    timeout: 20_000,
  });
  await stage.fault({ type: 'offline', person: alexUpn });
  await writeRole(report, 'Next role', 'Principal PM, to stay an expert');
  await expect(report.getByText('Principal PM, to stay an expert', { exact: false })).toBeVisible();
  await writeRole(manager, 'Next role', 'Group PM, agreed with HR');
  await expect.poll(() => stage.listRows('agreed with HR')).toHaveLength(1);
  await stage.endFaults();
  const versions = report.getByRole('group', { name: /^Next role: You and Adele changed this/u });
  await expect(versions.getByRole('radio', { name: /to stay an expert/u })).toBeVisible({ timeout: 40_000 });
  await expect(versions.getByRole('radio', { name: /agreed with HR/u })).toBeVisible();
  expect(stage.listRows('to stay an expert')).toEqual([]);
  await expect.poll(() => stage.listRows('agreed with HR')).toHaveLength(1);
  await auditScreen(stage, page, alex, 'role in two versions');
  // It waits where the role is not on screen as well.
  await report.getByRole('button', { name: 'Back' }).click();
  await expect(title(report)).toHaveText('Adele and Alex');
  await expect(versions).toBeVisible();
  await versions.getByRole('button', { name: 'Keep both' }).click();
  await expect(versions).toHaveCount(0);
  for (const words of ['agreed with HR', 'to stay an expert'])
    await expect(manager.getByText(words, { exact: false })).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => stage.listRows('agreed with HR\\\\nPrincipal PM')).toHaveLength(1);
});

test('a text that is too long is refused with its count, stays whole, and is taken once it fits @trust', async ({
  stage,
}) => {
  const { page, report } = await onRole(stage);
  const long = `${'Leads the tier work. '.repeat(15)}and more`;
  await writeRole(report, 'Next role', long);
  const field = report.getByRole('textbox', { name: 'Next role', exact: true });
  const count = report.getByRole('status').filter({ hasText: 'too many' });
  await expect(count).toHaveText('323 of 300 characters, 23 too many. Shorten it to save it.');
  await expect(field).toHaveValue(long);
  expect(stage.listRows('Leads the tier work')).toEqual([]);
  await field.click();
  await auditScreen(stage, page, alex, 'role too long');
  await field.fill(long.replace('Leads the tier work. '.repeat(2), ''));
  await report.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(field).toHaveCount(0);
  await expect.poll(() => stage.listRows('and more')).toHaveLength(1);
});
