import { adele, alex, alexUpn, appOrigin, expect, panel, test } from './stage.ts';
import { agendaShows, openStep, title } from './screens.ts';

test('an outsider sees nothing of the pair and is told so @tenant', async ({ stage }) => {
  const page = await stage.join(await stage.device(), 'diego@contoso.example');
  const diego = panel(page, 'Diego Siciliani');
  await expect(title(diego)).toHaveText('This 1:1 belongs to two other people', { timeout: 30_000 });
  await expect(diego.getByText('Send the pricing draft')).toBeHidden();
  await expect(diego.getByText(/Adele|Alex/)).toHaveCount(0);
});

test('a chat that is not a 1:1 is told apart @tenant', async ({ stage }) => {
  const page = await (await stage.device()).newPage();
  await page.goto(stage.addressOf('Pricing crew', alexUpn));
  const alexPanel = panel(page, alex);
  await expect(title(alexPanel)).toHaveText('This chat is not a 1:1', { timeout: 30_000 });
});

test('missing consent is explained, and trying again goes on @tenant', async ({ stage }) => {
  await stage.fault({ type: 'withheldConsent', person: alexUpn });
  const page = await stage.join(await stage.device(), alexUpn);
  await expect(title(panel(page, alex))).toHaveText('Your organisation has not agreed yet', {
    timeout: 30_000,
  });
  await stage.endFaults();
  await panel(page, alex).getByRole('button', { name: 'Try again' }).click();
  await agendaShows(panel(page, alex));
});

test('a person who is signed out signs in and goes on @tenant', async ({ stage }) => {
  await stage.fault({ type: 'signedOut', person: alexUpn });
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  await expect(title(report)).toHaveText('Sign in', { timeout: 30_000 });
  await report.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
  await agendaShows(report);
});

test('offline with nothing on the device says so, and goes on when back @tenant', async ({ stage }) => {
  await stage.fault({ type: 'offline', person: alexUpn });
  const page = await stage.join(await stage.device(), alexUpn);
  await expect(title(panel(page, alex))).toHaveText('Offline, and nothing is on this device yet', {
    timeout: 30_000,
  });
  await stage.offline(page, alex, false);
  await panel(page, alex).getByRole('button', { name: 'Try again' }).click();
  await agendaShows(panel(page, alex));
});

test('a throttled first opening says when it tries again, and does @tenant', async ({ stage }) => {
  await stage.fault({ type: 'throttle', person: alexUpn, match: '\\$batch', retryAfter: 3, count: 1 });
  const page = await stage.join(await stage.device(), alexUpn);
  await expect(title(panel(page, alex))).toHaveText('Microsoft 365 asks for a pause', { timeout: 30_000 });
  await agendaShows(panel(page, alex));
});

test('a claims challenge is answered with a new token, unseen @tenant', async ({ stage }) => {
  await stage.fault({ type: 'claimsChallenge', person: alexUpn });
  const page = await stage.join(await stage.device(), alexUpn);
  await agendaShows(panel(page, alex));
});

test('a plain browser signs in by redirect and finds the person’s 1:1s @tenant', async ({ stage }) => {
  const page = await (await stage.device()).newPage();
  await page.goto(`${appOrigin}/tab.html`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /Adele Vance/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your 1:1s', { timeout: 30_000 });
  await page.getByRole('button', { name: /Alex/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adele and Alex', { timeout: 30_000 });
});

test('storage works in the framed tab; where it is blocked the panel says that nothing is kept @tenant', async ({
  stage,
}) => {
  const device = await stage.device();
  const page = await stage.join(device, alexUpn);
  await agendaShows(panel(page, alex));
  expect(await stage.databases(page, alex)).toContain('pods');

  const blocked = await stage.device();
  await blocked.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const other = await stage.join(blocked, alexUpn);
  await agendaShows(panel(other, alex));
  await expect(panel(other, alex).getByText(/keeps nothing/)).toBeVisible();
});

test('the theme changes live @tenant', async ({ stage }) => {
  const page = await stage.join(await stage.device());
  const root = panel(page, adele).locator('[data-theme]');
  await agendaShows(panel(page, adele));
  await expect(root).toHaveAttribute('data-theme', 'light');
  await stage.theme(page, 'dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await stage.theme(page, 'contrast');
  await expect(root).toHaveAttribute('data-theme', 'contrast');
});

test('the boards are read and lead to Planner @walking', async ({ stage }) => {
  const page = await stage.join(await stage.device(), alexUpn);
  const report = panel(page, alex);
  await agendaShows(report);
  await openStep(report, 'OKRs');
  await report.getByRole('button', { name: 'See the board' }).click();
  await expect(title(report)).toHaveText(/OKRs/);
  await report.getByRole('tab', { name: /In progress/ }).click();
  await expect(report.getByRole('heading', { name: /Activation within 7 days/ })).toBeVisible();
  await report.getByRole('button', { name: /^Options: Activation within 7 days/ }).click();
  const link = report.getByRole('link', { name: /View in Planner.*Activation within 7 days/ });
  await expect(link).toHaveAttribute(
    'href',
    /^https:\/\/planner\.cloud\.microsoft\/webui\/plan\/.{28}\/view\/board\/task\//,
  );
});
