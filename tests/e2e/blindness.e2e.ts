import { ListByHand } from './list-by-hand.ts';
import { onPerformance, seal } from './rating-steps.ts';
import { foot, title } from './screens.ts';
import { adeleUpn, alex, alexUpn, expect, panel, test, type Stage } from './stage.ts';

const words = 'Nobody but me is to read this one';

interface Sealed {
  readonly MeetingId: string;
  readonly At: string;
}

/** The first seal a person saved in the list, as the columns have it. */
async function sealOf(stage: Stage, upn: string): Promise<Sealed> {
  const find = async (): Promise<readonly Sealed[]> => {
    const id = await stage.idOf(upn);
    return stage
      .rows(
        "SELECT fields FROM sp_items WHERE json_extract(fields, '$.Kind') = 'seal' AND created_by = ?",
        id,
      )
      .map(({ fields }) => JSON.parse(String(fields)) as Sealed);
  };
  await expect.poll(find).not.toHaveLength(0);
  return (await find()).at(-1) as Sealed;
}

function opened(stage: Stage): readonly unknown[] {
  return stage.rows(
    "SELECT id FROM sp_items WHERE json_extract(fields, '$.Kind') = 'secret' AND instr(fields, ?) > 0",
    words,
  );
}

test('a row that opens nothing, made by hand, opens nothing of the other’s, and stands there as what it is, deleted too @trust', async ({
  stage,
}) => {
  const { report } = await onPerformance(stage);
  await seal(report, 2, words);
  await seal(report, 3);
  await expect(report.getByRole('heading', { name: 'Yours are sealed' })).toBeVisible();
  const { At, MeetingId } = await sealOf(stage, alexUpn);
  const list = await ListByHand.of(stage, adeleUpn, MeetingId);
  const junk = { v: 1, round: 1, bytes: 'AAAA', against: null };
  const row = { State: 'kept', At, MeetingId, OwnerId: await stage.idOf(adeleUpn), Body: '5' };
  const key = await list.write('secret', { ...row, Data: JSON.stringify({ ...junk, about: 'report' }) });
  await list.write('secret', { ...row, Data: JSON.stringify({ ...junk, about: 'manager' }) });
  await expect(
    report.getByRole('alert').filter({ hasText: 'What was opened for Adele is no rating.' }),
  ).toHaveCount(2, {
    timeout: 30_000,
  });
  await expect(report.getByText('Yours is sealed. Adele has not sealed theirs yet.').first()).toBeVisible();

  await list.remove(key);
  const gone = report
    .getByRole('alert')
    .filter({ hasText: 'A row in the name of Adele was in the list and is gone.' });
  await expect(gone).toBeVisible({ timeout: 30_000 });
  expect(opened(stage)).toEqual([]);
  // On another device of the victim the trace is there too: it is in their own folder.
  const other = await stage.join(await stage.device(), 'alex@contoso.example');
  const again = panel(other, alex);
  await again.getByRole('heading', { level: 2 }).getByRole('button', { name: 'Performance' }).click();
  await expect(title(again)).toHaveText('Performance');
  await expect(
    again.getByRole('alert').filter({ hasText: 'in the name of Adele was in the list and is gone' }),
  ).toBeVisible();
  expect(opened(stage)).toEqual([]);
});

test('an “Open” in my name that I did not say opens nothing of mine, and I am told and asked @trust', async ({
  stage,
}) => {
  const { manager, report } = await onPerformance(stage);
  await seal(report, 2, words);
  await seal(report, 3);
  await seal(manager, 4);
  await seal(manager, 5);
  await expect(report.getByRole('heading', { name: 'All four are sealed' })).toBeVisible({ timeout: 30_000 });
  await foot(manager, 'Open together').click();
  await expect(report.getByText('Adele said open', { exact: true })).toBeVisible({ timeout: 30_000 });

  const { At, MeetingId } = await sealOf(stage, alexUpn);
  const list = await ListByHand.of(stage, adeleUpn, MeetingId);
  const alexId = await stage.idOf(alexUpn);
  for (const about of ['report', 'manager']) {
    const said = {
      State: 'kept',
      At,
      MeetingId,
      OwnerId: alexId,
      Data: JSON.stringify({ v: 1, round: 1, about }),
    };
    list.forge(await list.write('open', said), alexId);
  }
  const told = report.getByRole('alert').filter({ hasText: 'The list has an “Open” in the name of Alex' });
  await expect(told.first()).toBeVisible({ timeout: 30_000 });
  expect(opened(stage)).toEqual([]);

  // Alex says it himself: now, and only now, both are opened.
  await foot(report, 'Open together').click();
  await expect(report.getByRole('heading', { name: /^About/u })).toHaveCount(2, { timeout: 30_000 });
  await expect.poll(() => opened(stage)).toHaveLength(1);
});

test('both said “Open”: what is sealed is opened though neither stays on the screen of ratings @trust', async ({
  stage,
}) => {
  const { manager, report } = await onPerformance(stage);
  for (const person of [report, manager]) {
    await seal(person, 4, person === report ? words : '');
    await seal(person, 3);
  }
  await expect(manager.getByRole('heading', { name: 'All four are sealed' })).toBeVisible({
    timeout: 30_000,
  });
  await foot(report, 'Open together').click();
  await report.getByRole('button', { name: 'Back' }).click();
  await expect(title(report)).toHaveText('Adele and Alex');
  await foot(manager, 'Open together').click();
  await manager.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => opened(stage), { timeout: 60_000 }).toHaveLength(1);
});
