import { agendaShows, foot, openStep } from './screens.ts';
import { adele, alex, panel, test } from './stage.ts';
test('shots @shots', async ({ stage }) => {
  const device = await stage.device({ viewport: { width: 1000, height: 2600 } });
  const page = await stage.join(device);
  const [report, manager] = [panel(page, alex), panel(page, adele)];
  await agendaShows(report);
  await agendaShows(manager);
  await foot(manager, 'Start the meeting').click();
  for (const person of [report, manager]) await openStep(person, 'OKRs');
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/okrs-1.png' });
  await report.getByRole('radio', { name: '6 of 10' }).first().check({ force: true });
  await manager.getByRole('radio', { name: '4 of 10' }).first().check({ force: true });
  await manager
    .getByRole('button', { name: /^Value, target/ })
    .first()
    .click();
  await page.waitForTimeout(6500);
  await page.screenshot({ path: '/tmp/okrs-2.png' });
});
