import type { FrameLocator, Page } from '@playwright/test';
import { auditScreen } from './audit.ts';
import { test, type OutlookStage } from './outlook-stage.ts';
import { agendaShows, foot, note, openStep, title } from './screens.ts';
import { adele, adeleUpn, alex, alexUpn, expect, panel, type Stage } from './stage.ts';

const topic = 'Who takes over the pricing page?';

/** Waits for the pre-read of the two. */
async function preReadShows(pane: FrameLocator, other: string): Promise<void> {
  await expect(title(pane)).toHaveText(`1:1 with ${other}`, { timeout: 30_000 });
}

async function both(
  outlook: OutlookStage,
  stage: Stage,
): Promise<{ page: Page; report: FrameLocator; manager: FrameLocator }> {
  const page = await outlook.open({}, await stage.device({ reducedMotion: 'reduce' }));
  const [report, manager] = [outlook.pane(page, alex), outlook.pane(page, adele)];
  await preReadShows(report, 'Adele');
  await preReadShows(manager, 'Alex');
  return { page, report, manager };
}

test('both prepare beside the event, the organizer puts the agenda in once, and the meeting shows it all @outlook', async ({
  outlook,
  stage,
}) => {
  const { manager, page, report } = await both(outlook, stage);
  // What matters is there to read, and what is open can be answered here.
  await expect(
    report.getByRole('list', { name: 'Still open from last time' }).getByRole('listitem'),
  ).toHaveCount(3);
  await expect(report.getByRole('heading', { name: 'Decided last time' })).toBeVisible();
  await expect(report.getByText('Mon, Nov 16: Adele 6. You 8')).toBeVisible();
  await report.getByRole('checkbox', { name: /Send the pricing draft/ }).press('Space');
  await note(report, topic, 'Both of us');
  await expect(manager.getByText(topic)).toBeVisible({ timeout: 30_000 });

  // The first thing not done yet; every other one is a press away as well.
  await foot(report, 'Prepare').press('Enter');
  await expect(title(report)).toHaveText('OKRs');
  await report.getByRole('radio', { name: '7 of 10', exact: true }).first().check({ force: true });
  await report.getByRole('button', { name: 'Back', exact: true }).press('Enter');
  await preReadShows(report, 'Adele');
  await expect(report.getByText('1 of 6 given or skipped')).toBeVisible();
  await report.getByRole('button', { name: 'Happiness', exact: true }).press('Enter');
  await expect(title(report)).toHaveText('Happiness');
  await report.getByRole('radio', { name: /^4/ }).check({ force: true });
  await foot(report, 'Next: Performance').press('Enter');
  await expect(title(report)).toHaveText('Performance');
  for (const which of ['1 of 2', '2 of 2']) {
    await expect(report.getByText(which, { exact: true })).toBeVisible();
    await report.getByRole('radio', { name: /^3/ }).check({ force: true });
    await foot(report, 'Seal this rating').press('Enter');
  }
  await foot(report, 'Next: what is shared').press('Enter');
  await foot(report, 'I’m ready').press('Enter');
  await preReadShows(report, 'Adele');
  await expect(report.getByRole('main').getByText('You are ready')).toBeVisible();
  await expect(manager.getByText('Alex is ready')).toBeVisible({ timeout: 30_000 });

  // The organizer's hand alone changes the event, twice is once, and nothing of the invitation is lost.
  const body = outlook.body(page, adele);
  await expect(body).toContainText('Join the meeting now');
  await manager.getByRole('button', { name: 'Put the agenda into the invitation' }).press('Enter');
  await expect(manager.getByRole('main').getByText('It is in the invitation. Send the event')).toBeVisible();
  await manager.getByRole('button', { name: 'Update the agenda in the invitation' }).press('Enter');
  await expect(manager.getByRole('main').getByText('It is in the invitation already')).toBeVisible();
  await expect(body.getByText('1:1 agenda (PODS)')).toHaveCount(1);
  await expect(body).toContainText('Join the meeting now');
  await expect(body).not.toContainText(topic);
  await outlook.send(page, adele);
  await expect(outlook.body(page, alex)).toContainText('End of 1:1 agenda');
  await manager.getByRole('button', { name: 'Confidence in OKRs' }).press('Enter');
  await expect(title(manager)).toHaveText('OKRs');
  await manager.getByRole('button', { name: 'Back', exact: true }).press('Enter');
  await preReadShows(manager, 'Alex');

  // The other door: the same, at the same meeting.
  const teams = await stage.join(await stage.device());
  const inMeeting = panel(teams, adele);
  await agendaShows(inMeeting);
  await expect(inMeeting.getByText('Alex is ready')).toBeVisible();
  await expect(inMeeting.getByText(topic)).toBeVisible();
  await openStep(inMeeting, 'Happiness');
  await expect(inMeeting.getByText(/^4/).first()).toBeVisible();
});

for (const { address, name, next, says, who } of [
  {
    address: { case: 'three', people: [alexUpn] },
    who: alex,
    name: 'more than two people',
    says: 'This event is not a 1:1',
    next: 'Go to my own 1:1 instead',
  },
  {
    address: { case: 'no-space', people: [adeleUpn] },
    who: adele,
    name: 'no space yet',
    says: 'There is no space for the two of you yet',
    next: 'Open this space',
  },
  {
    address: { case: 'not-teams', people: [alexUpn] },
    who: alex,
    name: 'no meeting in Teams',
    says: 'This event is not a Teams meeting',
    next: 'Prepare',
  },
  {
    address: { case: 'cancelled', people: [alexUpn] },
    who: alex,
    name: 'cancelled',
    says: 'This meeting was cancelled',
    next: 'Prepare',
  },
  {
    address: { case: 'moved', people: [adeleUpn] },
    who: adele,
    name: 'moved',
    says: /^Moved here from Mon, Dec 7, 2:00 PM/,
    next: 'Prepare',
  },
  {
    address: { case: 'others' },
    who: 'Megan Bowen',
    name: 'somebody else’s calendar',
    says: 'This event is in somebody else’s calendar',
    next: 'Go to my own 1:1 instead',
  },
  {
    address: { case: 'unsaved' },
    who: adele,
    name: 'never saved',
    says: 'This event is not saved yet',
    next: 'Go to our next 1:1 instead',
  },
  {
    address: { case: 'series', people: [adeleUpn] },
    who: adele,
    name: 'the whole series',
    says: /^You opened the whole series/,
    next: 'Prepare',
  },
  {
    address: { naa: 'no', people: [alexUpn] },
    who: alex,
    name: 'a client without nested sign-in',
    says: 'This app cannot sign you in here',
    next: null,
  },
] as const)
  test(`beside an event that is ${name} the pane says so, and what to do next @outlook`, async ({
    outlook,
    stage,
  }) => {
    const page = await outlook.open(address, await stage.device());
    const pane = outlook.pane(page, who);
    await expect(pane.getByText(says)).toBeVisible({ timeout: 30_000 });
    if (next !== null) await expect(foot(pane, next)).toBeVisible();
  });

test('the mailbox knows the place the next time, and the way leads to the tab at this very meeting @outlook', async ({
  outlook,
  stage,
}) => {
  const page = await outlook.open({ case: 'moved', people: [adeleUpn] }, await stage.device());
  const pane = outlook.pane(page, adele);
  await preReadShows(pane, 'Alex');
  await expect(pane.getByText(/^Moved here/)).toBeVisible();
  const link = new URL((await pane.getByRole('link', { name: /^Open in Teams/ }).getAttribute('href')) ?? '');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toMatchObject({
    subEntityId: 'at/2026-12-08T14:00:00.000Z',
    chatId: expect.stringMatching(/^19:meeting_/),
  });

  // Another device: nothing kept but what the mailbox keeps. One round trip leads to the pair, no search.
  const before = (await stage.log()).length;
  const again = await outlook.open({ people: [adeleUpn] }, await stage.device());
  await preReadShows(outlook.pane(again, adele), 'Alex');
  const asked = (await stage.log()).slice(before).filter((line) => line.includes('/users/'));
  expect(asked.filter((line) => line.includes('alex@contoso.example?'))).toEqual([]);

  const tab = await (await stage.device()).newPage();
  await tab.goto(link.href);
  await expect(panel(tab, adele).getByText(/^Tuesday, 8 December|^Tuesday, December 8/)).toBeVisible({
    timeout: 30_000,
  });

  // And back: the tab leads to the event, with the pre-read of this very meeting beside it.
  const back = panel(tab, adele).getByRole('link', { name: /^Open the event in Outlook/ });
  await tab.goto((await back.getAttribute('href')) ?? '');
  const beside = outlook.pane(tab, adele);
  await preReadShows(beside, 'Alex');
  await expect(beside.getByText(/^Moved here/)).toBeVisible();
});

test('the pane is read and used by keyboard, axe finds nothing in three themes and nothing is too wide @outlook', async ({
  outlook,
  stage,
}) => {
  const { manager, page } = await both(outlook, stage);
  await expect(manager.getByRole('button', { name: 'Put the agenda into the invitation' })).toBeVisible();
  // Outlook says colours and no name: high contrast is the system's.
  const show = async (theme: 'default' | 'dark' | 'contrast'): Promise<void> => {
    const isContrast = theme === 'contrast';
    await page.emulateMedia({
      colorScheme: isContrast ? 'dark' : 'light',
      forcedColors: isContrast ? 'active' : 'none',
    });
    await outlook.theme(page, isContrast ? 'dark' : theme);
  };
  await auditScreen(stage, page, adele, 'the pre-read of the manager', show);
  await auditScreen(stage, page, alex, 'the pre-read of the report', show);
  // From the first line on, Tab alone comes to the agenda for the invitation.
  await manager.getByRole('link', { name: /^Open in Teams/ }).focus();
  const put = manager.getByRole('button', { name: 'Put the agenda into the invitation' });
  for (let stops = 0; stops < 160; stops += 1) {
    if (await put.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(put).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(manager.getByRole('main').getByText('It is in the invitation. Send the event')).toBeVisible();
  await outlook.theme(page, 'dark');
  await expect(manager.locator('[data-theme]')).toHaveAttribute('data-theme', 'dark');
});

test('a body Outlook will not give is said, and nothing of the event is changed @outlook', async ({
  outlook,
  stage,
}) => {
  const page = await outlook.open({ people: [adeleUpn], failing: ['body'] }, await stage.device());
  const pane = outlook.pane(page, adele);
  await preReadShows(pane, 'Alex');
  await pane.getByRole('button', { name: /the agenda (?:into|in) the invitation/ }).press('Enter');
  await expect(pane.getByText('Outlook did not let us read the invitation')).toBeVisible();
  await expect(outlook.body(page, adele)).not.toContainText('1:1 agenda (PODS)');
});

test('an event of another language and the mailbox that keeps nothing still lead to the 1:1 @outlook', async ({
  outlook,
  stage,
}) => {
  const page = await outlook.open(
    { people: [alexUpn], locale: 'de-de', failing: ['settings'] },
    await stage.device(),
  );
  await expect(title(outlook.pane(page, alex))).toHaveText('1:1 mit Adele', { timeout: 30_000 });
});
