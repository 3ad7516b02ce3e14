import type { FrameLocator, Page } from '@playwright/test';
import { auditScreen } from './audit.ts';
import { agendaShows, note, openStep, title } from './screens.ts';
import { adele, adeleUpn, alex, alexUpn, appOrigin, expect, panel, test, type Stage } from './stage.ts';

const november = 'November: 1 of 3 kept, 1 moved, 1 lost';
const wide = { viewport: { width: 1440, height: 900 } };

/** The development plan of a person who is alone on the page. */
async function open(stage: Stage, name: string, upn: string): Promise<{ page: Page; person: FrameLocator }> {
  const page = await stage.join(await stage.device({ ...wide, reducedMotion: 'reduce' }), upn);
  const person = panel(page, name);
  await agendaShows(person);
  await openStep(person, 'Development plan');
  return { page, person };
}

/** What a person's client asked Graph for, batches opened up. */
async function askedBy(stage: Stage, upn: string): Promise<readonly string[]> {
  return (await stage.log()).flatMap((line) => {
    if (line === '') return [];
    const { method, requestBody, url, user } = JSON.parse(line) as {
      method: string;
      requestBody: { requests?: { method: string; url: string }[] } | null;
      url: string;
      user: string | null;
    };
    if (user !== upn) return [];
    const inside = requestBody?.requests?.map((request) => `${request.method} ${request.url}`) ?? [];
    return [`${method} ${url}`, ...inside];
  });
}

function blocksOf(stage: Stage, upn: string): readonly Record<string, unknown>[] {
  return stage.rows(
    `SELECT e.key, e.subject, e.recurrence FROM calendar_events e JOIN users u ON u.id = e.organizer_id
     WHERE u.user_principal_name = ? AND e.subject = 'Development time'`,
    upn,
  );
}

/** Chooses a day for a block and presses the button; length and time stay as offered. */
async function choose(person: FrameLocator, day: string): Promise<void> {
  const form = person.getByRole('button', { name: 'Choose a time' });
  if ((await form.getAttribute('aria-expanded')) !== 'true') await form.click();
  await person.getByRole('radio', { name: day }).check({ force: true });
  await person.getByRole('button', { name: 'Put it into my calendar' }).click();
}

test('the report’s time is counted from their calendar, shared by one press, and nothing else of it is read @okrs', async ({
  stage,
}) => {
  const page = await stage.join(await stage.device());
  const report = panel(page, alex);
  const manager = panel(page, adele);
  await agendaShows(report);
  await agendaShows(manager);
  const step = report.getByRole('listitem').filter({ hasText: 'Development plan' });
  await expect(step.getByText(/^3 focus areas, 3 of 4 kept in October/)).toBeVisible();
  await openStep(report, 'Development plan');
  await openStep(manager, 'Development plan');
  for (const person of [report, manager]) {
    await expect(
      person.getByText(
        'Focus areas: Pricing strategy, Leading without authority, and Writing for executives',
      ),
    ).toBeVisible();
    const pricing = person.getByRole('region', { name: 'Pricing strategy' });
    await expect(pricing.getByRole('listitem')).toHaveCount(3);
    await expect(pricing.getByText(/In progress · 2 of 5 steps/)).toBeVisible();
  }

  await expect(report.getByText('Tuesday afternoons')).toBeVisible();
  await expect(report.getByText(november, { exact: true })).toBeVisible();
  await report.getByRole('button', { name: 'Day by day' }).click();
  await expect(report.getByText('Tue, Nov 3: lost')).toBeVisible();
  await expect(report.getByText('Tue, Nov 10: moved to Wed, Nov 11')).toBeVisible();
  await expect(report.getByText('Tue, Nov 24: to come')).toBeVisible();

  // Adele reads what Alex shared when October was over, and nothing of November.
  const shared = manager.getByRole('list', { name: 'Dedicated time: Alex' });
  await expect(shared.getByRole('listitem')).toHaveText(['October: 3 of 4 kept, 1 moved']);
  await expect(manager.getByText('November')).toBeHidden();
  expect(stage.listRows('2026-11: 1 of 3')).toEqual([]);

  await report.getByRole('button', { name: 'Share the counts with Adele: November' }).click();
  await expect(shared.getByRole('listitem')).toHaveText([november, 'October: 3 of 4 kept, 1 moved'], {
    timeout: 15_000,
  });
  await expect(manager.getByText('Tuesday')).toBeHidden();
  const [row] = stage.listRows('2026-11: 1 of 3');
  const { Data } = JSON.parse(String(row?.['fields'])) as { Data: string };
  expect(JSON.parse(Data)).toEqual({ v: 1, month: '2026-11', planned: 3, kept: 1, moved: 1, lost: 1 });

  // Adele's client never asked for a block of anybody's, and Alex's calendar is in no shared row.
  expect((await askedBy(stage, adeleUpn)).filter((call) => call.includes('/events'))).toEqual([]);
  expect((await askedBy(stage, alexUpn)).some((call) => call.includes('/instances'))).toBe(true);
  expect(stage.listRows('Nov 10')).toEqual([]);
  expect(stage.listRows('AAMk')).toEqual([]);

  await report.getByRole('button', { name: 'Take back: November' }).click();
  await expect(shared.getByRole('listitem')).toHaveText(['October: 3 of 4 kept, 1 moved'], {
    timeout: 15_000,
  });
  expect(stage.listRows('2026-11: 1 of 3')).toEqual([]);
});

test('a block is made after consent; refused, everything else works and it can be tried again @okrs', async ({
  stage,
}) => {
  await stage.fault({ type: 'withheldConsent', person: adeleUpn, scopes: ['Calendars.ReadWrite'] });
  const { page, person } = await open(stage, adele, adeleUpn);
  const dialog = page.getByRole('dialog', { name: 'PODS 1:1 asks for permission' });
  await expect(person.getByRole('button', { name: 'Choose a time' })).toBeVisible();
  await expect(dialog).toBeHidden();

  await choose(person, 'Thursday');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(person.getByRole('heading', { name: 'Nothing was put into your calendar' })).toBeVisible();
  expect(blocksOf(stage, adeleUpn)).toEqual([]);
  await note(person, 'Works without the calendar', 'Both of us');
  await expect.poll(() => stage.listRows('Works without the calendar').length).toBe(1);

  await person.getByRole('button', { name: 'Put it into my calendar' }).click();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(person.getByText('Thursday afternoons')).toBeVisible();
  await expect(person.getByText('November: none has passed yet')).toBeVisible();
  const [block, second] = blocksOf(stage, adeleUpn);
  expect(second).toBeUndefined();
  expect(JSON.parse(String(block?.['recurrence']))).toMatchObject({
    pattern: { daysOfWeek: ['thursday'], interval: 1 },
    range: { startDate: '2026-11-26', endDate: '2026-12-31', recurrenceTimeZone: 'UTC' },
  });
  // Its id is in Adele's own folder and in nobody else's hands.
  await expect.poll(() => stage.ownFiles(adeleUpn)).toMatch(/"seriesId":"AAMk/);
  expect(stage.listRows('AAMk')).toEqual([]);
  await page.close();

  // Another device knows it; nothing is shared, so Alex reads nothing of it.
  const again = await open(stage, adele, adeleUpn);
  await expect(again.person.getByText('Thursday afternoons')).toBeVisible();
  await again.page.close();
  const other = await open(stage, alex, alexUpn);
  await expect(other.person.getByText('Tuesday afternoons')).toBeVisible();
  await expect(other.person.getByRole('heading', { name: 'Adele', exact: true })).toBeHidden();
  await expect(other.person.getByText(/Thursday/)).toBeHidden();
});

test('a lost answer makes no second block, and one deleted in Outlook is said to be gone @okrs', async ({
  stage,
}) => {
  const { page, person } = await open(stage, adele, adeleUpn);
  // The browser itself sends again what broke off on a connection it had used before: lose those answers too.
  await stage.fault({
    type: 'lostAnswer',
    person: adeleUpn,
    match: '/me/events$',
    methods: ['POST'],
    count: 20,
  });
  await choose(person, 'Wednesday');
  const unknown = person.getByRole('heading', { name: 'It is not known yet whether your block was made' });
  await expect(unknown).toBeVisible();
  expect(blocksOf(stage, adeleUpn)).toHaveLength(1);
  await stage.endFaults();
  await person.getByRole('button', { name: 'Try again' }).click();
  await expect(person.getByText('Wednesday afternoons')).toBeVisible();
  const [block, second] = blocksOf(stage, adeleUpn);
  expect(second).toBeUndefined();

  const key = String(block?.['key']);
  stage.rows('DELETE FROM calendar_copies WHERE event_key = ? RETURNING 1', key);
  stage.rows('DELETE FROM calendar_events WHERE key = ? RETURNING 1', key);
  await person.getByRole('button', { name: 'Day by day' }).click();
  await person.getByRole('button', { name: 'Count again' }).click();
  await expect(
    person.getByRole('heading', { name: 'Your block is no longer in your calendar' }),
  ).toBeVisible();
  await expect(person.getByRole('button', { name: 'Choose a time' })).toBeVisible();
  await page.close();
});

test('offline the areas stay, the calendar waits, and what is shared goes when the line is back @okrs', async ({
  stage,
}) => {
  const { person } = await open(stage, alex, alexUpn);
  await expect(person.getByText(november, { exact: true })).toBeVisible();
  await stage.fault({ type: 'offline', person: alexUpn });
  await person.getByRole('button', { name: 'Share the counts with Adele: November' }).click();
  await expect(person.getByText(/^Offline, 1 change waiting/)).toBeVisible({ timeout: 30_000 });
  await expect(person.getByRole('heading', { name: 'Your calendar could not be read' })).toBeVisible();
  await expect(person.getByRole('region', { name: 'Pricing strategy' })).toBeVisible();
  await expect(person.getByText(`Adele reads: “${november}”. Nothing else of your calendar.`)).toBeVisible();
  await stage.endFaults();
  await expect.poll(() => stage.listRows('2026-11: 1 of 3').length, { timeout: 60_000 }).toBe(1);
  await expect(person.getByText(november, { exact: true })).toBeVisible({ timeout: 60_000 });
});

test('everything of the development plan is done by keyboard @okrs', async ({ stage }) => {
  const { page, person } = await open(stage, adele, adeleUpn);
  const { keyboard } = page;
  const onto = async (name: string): Promise<void> => {
    const target = person.getByRole('button', { name });
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await title(person).focus();
  await onto('Choose a time');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(person.getByRole('radio', { name: 'Monday' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(person.getByRole('radio', { name: 'Wednesday' })).toBeChecked();
  await keyboard.press('Tab');
  await expect(person.getByLabel('From')).toBeFocused();
  await onto('Put it into my calendar');
  await keyboard.press('Enter');
  await expect(person.getByText('Wednesday afternoons')).toBeVisible();
  // The form went with its press: focus is in the panel, not lost.
  await expect.poll(() => person.locator(':focus').count()).toBe(1);
  await page.close();

  const report = await open(stage, alex, alexUpn);
  const share = report.person.getByRole('button', { name: 'Share the counts with Adele: November' });
  await expect(share).toBeVisible();
  await share.focus();
  await report.page.keyboard.press('Enter');
  await expect(report.person.getByRole('button', { name: 'Take back: November' })).toBeVisible();
  await expect.poll(() => report.person.locator(':focus').count()).toBe(1);
});

test('axe finds nothing and nothing is too wide on the development plan @okrs', async ({ stage }) => {
  const report = await open(stage, alex, alexUpn);
  await report.person.getByRole('button', { name: 'Share the counts with Adele: November' }).click();
  await report.person.getByRole('button', { name: 'Day by day' }).click();
  await expect(report.person.getByText('Tue, Nov 3: lost')).toBeVisible();
  await auditScreen(stage, report.page, alex, 'development, report');
  await report.page.close();
  const manager = await open(stage, adele, adeleUpn);
  await manager.person.getByRole('button', { name: 'Choose a time' }).click();
  await manager.person.getByRole('radio', { name: 'Tuesday' }).check({ force: true });
  await expect(manager.person.getByText(/^Every Tuesday from/)).toBeVisible();
  await auditScreen(stage, manager.page, adele, 'development, manager');
});

test('axe finds nothing on the wide development plan @okrs', async ({ stage }) => {
  const { page, person } = await open(stage, alex, alexUpn);
  await page.locator(`iframe[title="PODS 1:1, ${alex}"]`).evaluate((element) => {
    element.style.width = '1280px';
  });
  // The agenda stands beside the plan.
  await expect(person.getByRole('list', { name: 'Agenda' })).toBeVisible();
  await expect(person.getByText(november, { exact: true })).toBeVisible();
  await auditScreen(stage, page, alex, 'development at 1280 px');
});

test('in a plain browser the consent is asked on a page of its own; refused, the person is still signed in @okrs', async ({
  stage,
}) => {
  await stage.fault({ type: 'withheldConsent', person: adeleUpn, scopes: ['Calendars.ReadWrite'] });
  // The browser's own clock: one that begins anew with every page makes MSAL take its tokens for tampered with.
  const context = await stage.browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.goto(`${appOrigin}/tab.html`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /Adele Vance/ }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Your 1:1s', { timeout: 30_000 });
  await page.getByRole('button', { name: /Alex/ }).click();
  const ask = async (): Promise<void> => {
    await expect(heading).toHaveText('Adele and Alex', { timeout: 30_000 });
    await page.getByRole('heading', { level: 2 }).getByRole('button', { name: 'Development plan' }).click();
    await page.getByRole('button', { name: 'Choose a time' }).click();
    await page.getByRole('radio', { name: 'Thursday' }).check({ force: true });
    await page.getByRole('button', { name: 'Put it into my calendar' }).click();
  };
  await ask();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await ask();
  expect(blocksOf(stage, adeleUpn)).toEqual([]);
  await page.getByRole('button', { name: 'Accept' }).click();
  await ask();
  await expect(page.getByText('Thursday afternoons')).toBeVisible();
  expect(blocksOf(stage, adeleUpn)).toHaveLength(1);
  await context.close();
});
