import { adele, alex, alexUpn, expect, panel, test } from './stage.ts';
import { agendaShows, note } from './screens.ts';

const six = ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => `Offline note ${word}`);

test('six notes of an offline minute with a reload in between are there once, on both sides @sync', async ({
  stage,
}) => {
  const device = await stage.device();
  const page = await stage.join(device);
  const report = panel(page, alex);
  await agendaShows(report);
  await agendaShows(panel(page, adele));
  await expect.poll(() => stage.filesAreKept(page, alex)).toBe(true);
  await stage.offline(page, alex, true);
  for (const text of six.slice(0, 3)) await note(report, text, 'Both of us');
  await expect(report.getByText('Offline, 3 changes waiting')).toBeVisible();

  // The page itself comes from its own cache: the browser is off the network while the panel loads again.
  await device.setOffline(true);
  await stage.reloadPanel(page, alex);
  await agendaShows(report);
  for (const text of six.slice(0, 3)) await expect(report.getByText(text, { exact: true })).toBeVisible();
  for (const text of six.slice(3)) await note(report, text, 'Both of us');
  await expect(report.getByText('Offline, 6 changes waiting')).toBeVisible({ timeout: 20_000 });

  await device.setOffline(false);
  await stage.offline(page, alex, false);
  for (const text of six)
    await expect(panel(page, adele).getByText(text, { exact: true })).toBeVisible({ timeout: 45_000 });
  for (const text of six) await expect.poll(() => stage.listRows(text)).toHaveLength(1);
  await expect(report.getByText(/waiting/)).toBeHidden();
});

test('an answer lost after the write makes no double @sync', async ({ stage }) => {
  const page = await stage.join(await stage.device());
  const report = panel(page, alex);
  await agendaShows(report);
  await agendaShows(panel(page, adele));
  await stage.fault({ type: 'lostAnswer', person: alexUpn, methods: ['POST'], match: '/items$' });
  await note(report, 'Written, answer lost', 'Both of us');
  await note(report, 'And the next', 'Both of us');
  await expect(panel(page, adele).getByText('And the next')).toBeVisible({ timeout: 45_000 });
  await expect.poll(() => stage.listRows('Written, answer lost')).toHaveLength(1);
  await expect(panel(page, adele).getByText('Written, answer lost')).toHaveCount(1);
});

test('a throttled server is waited for as long as it asks, and everything arrives once @sync', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  const report = panel(page, alex);
  await agendaShows(report);
  await agendaShows(panel(page, adele));
  await stage.fault({ type: 'throttle', person: alexUpn, retryAfter: '2.128', seconds: 6 });
  for (const text of six) await note(report, text, 'Both of us');
  await expect(report.getByText(/asks for a pause/)).toBeVisible();
  for (const text of six)
    await expect(panel(page, adele).getByText(text, { exact: true })).toBeVisible({ timeout: 45_000 });
  for (const text of six) await expect.poll(() => stage.listRows(text)).toHaveLength(1);
});

test('going to another pair’s tab and back loses nothing that waits and shows nothing of the other @sync', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  const manager = panel(page, adele);
  await agendaShows(manager);
  await stage.offline(page, adele, true);
  await note(manager, 'Only of the pair with Alex', 'Both of us');
  await expect(manager.getByText('Offline, 1 change waiting')).toBeVisible();
  await stage.offline(page, adele, false);
  await stage.fault({
    type: 'delay',
    person: 'adele@contoso.example',
    ms: 3_000,
    methods: ['POST'],
    match: '/items$',
  });

  await stage.switchTab(page, adele, '1:1 Adele and Lidia');
  await expect(manager.getByRole('heading', { level: 1 })).toHaveText('Adele and Lidia', { timeout: 30_000 });
  await expect(manager.getByText('Only of the pair with Alex')).toBeHidden();
  await stage.switchTab(page, adele, '1:1 Adele and Alex');
  await agendaShows(manager);
  await expect(manager.getByText('Only of the pair with Alex')).toBeVisible();
  await stage.endFaults();
  await expect(panel(page, alex).getByText('Only of the pair with Alex')).toBeVisible({ timeout: 45_000 });
  await expect.poll(() => stage.listRows('Only of the pair with Alex')).toHaveLength(1);
});
