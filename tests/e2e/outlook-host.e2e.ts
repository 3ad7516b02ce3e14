import type { BrowserContext, Frame, Page } from '@playwright/test';
import { test, type OutlookStage } from './outlook-stage.ts';
import { adele, adeleUpn, alex, alexUpn, appOrigin, expect, type Stage } from './stage.ts';

/** A pane of a few lines: office.js from its production address, and a wrapper that turns its callbacks into promises. */
const probe = `<!doctype html><html><head><meta charset="utf-8"><title>Probe</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script>
  window.seen = { themes: [] };
  window.ask = (call) => new Promise((resolve) => call((result) => resolve(
    result.status === 'succeeded' ? result.value : { code: result.error.code, name: result.error.name })));
  Office.onReady(async (info) => {
    window.seen.info = info;
    Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged,
      (event) => window.seen.themes.push(event.officeTheme.bodyBackgroundColor),
      () => { document.body.textContent = 'ready'; });
  });
</script></head><body></body></html>`;

async function probed(stage: Stage): Promise<BrowserContext> {
  const context = await stage.device();
  await context.route(`${appOrigin}/outlook.html*`, (route) =>
    route.fulfill({ body: probe, contentType: 'text/html' }),
  );
  return context;
}

/** The pane's document once office.js is ready in it. */
async function ready(outlook: OutlookStage, page: Page, name: string): Promise<Frame> {
  await expect(outlook.pane(page, name).getByText('ready', { exact: true })).toBeVisible();
  return outlook.frame(page, name);
}

/** Calls office.js in the pane. `call` is JavaScript with \`done\` for the callback and \`item\` for the item. */
async function ask(frame: Frame, call: string): Promise<unknown> {
  return frame.evaluate(`ask((done) => { const item = Office.context.mailbox.item; ${call} })`);
}

const next = (stage: Stage, upn: string) =>
  stage.rows(
    `SELECT c.stub AS stub FROM calendar_copies c JOIN users u ON u.id = c.mailbox_id JOIN calendar_events e ON e.key = c.event_key
     WHERE u.user_principal_name = ? AND e.subject = '1:1 Adele and Alex'`,
    upn,
  )[0]?.['stub'] as string;

test('the real office.js reads the attendee’s event as Graph has it @outlook', async ({ stage, outlook }) => {
  const page = await outlook.open({}, await probed(stage));
  const pane = await ready(outlook, page, alex);
  const seen = await pane.evaluate(`(() => { const { item, userProfile } = Office.context.mailbox; return {
    info: seen.info, subject: item.subject, start: item.start.toISOString(), end: item.end.toISOString(),
    people: item.requiredAttendees.map((one) => one.emailAddress + ' ' + one.appointmentResponse),
    organizer: item.organizer.emailAddress, user: userProfile.emailAddress,
    rest: Office.context.mailbox.convertToRestId(item.itemId, 'v2.0'),
    series: Office.context.mailbox.convertToRestId(item.seriesId, 'v2.0'),
    days: item.recurrence.recurrenceProperties.days, from: item.recurrence.seriesTime.getStartTime(),
    sets: [Office.context.requirements.isSetSupported('Mailbox', '1.8'), Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')],
    language: Office.context.displayLanguage, theme: Office.context.officeTheme.bodyBackgroundColor }; })()`);
  const stub = next(stage, alexUpn);
  expect(seen).toEqual({
    info: { host: 'Outlook', platform: 'OfficeOnline', addin: null },
    subject: '1:1 Adele and Alex',
    start: '2026-11-23T14:00:00.000Z',
    end: '2026-11-23T14:45:00.000Z',
    people: [`${adeleUpn} organizer`, `${alexUpn} accepted`],
    organizer: adeleUpn,
    user: alexUpn,
    rest: expect.stringContaining(stub) as unknown as string,
    series: `AAMk${stub}AENAAA=`,
    days: ['mon'],
    from: 'T14:00:00.000',
    sets: [true, true],
    language: 'en-US',
    theme: '#ffffff',
  });
  const body = await ask(pane, 'item.body.getAsync(Office.CoercionType.Html, done)');
  expect(body).toContain('Join the meeting now');
  expect(await pane.evaluate('typeof Office.context.mailbox.item.body.prependAsync')).toBe('undefined');
});

test('the organizer’s body stays in the window until Send, then every copy has it @outlook', async ({
  stage,
  outlook,
}) => {
  const context = await probed(stage);
  const page = await outlook.open({}, context);
  const pane = await ready(outlook, page, adele);
  expect(await ask(pane, 'item.body.getTypeAsync(done)')).toBe('html');
  expect(await ask(pane, 'item.subject.getAsync(done)')).toBe('1:1 Adele and Alex');
  expect(
    await ask(pane, 'item.start.getAsync((r) => done({ status: r.status, value: r.value.toISOString() }))'),
  ).toBe('2026-11-23T14:00:00.000Z');
  expect(await ask(pane, 'item.getItemIdAsync(done)')).toContain('AAMk');
  expect(await ask(pane, 'item.recurrence.getAsync(done)')).toMatchObject({ recurrenceType: 'weekly' });
  expect(await ask(pane, 'item.requiredAttendees.getAsync(done)')).toMatchObject([{ emailAddress: alexUpn }]);
  expect(await ask(pane, 'item.organizer.getAsync(done)')).toMatchObject({ emailAddress: adeleUpn });
  const block = '<p id="pods" class="c" data-x="1">1:1 agenda</p>';
  await ask(pane, `item.body.prependAsync('${block}', { coercionType: 'html' }, done)`);
  const html = await ask(pane, 'item.body.getAsync(Office.CoercionType.Html, done)');
  expect(html).toContain('<body><p id="pods">1:1 agenda</p>');
  expect(html).toContain('Join the meeting now');
  await expect(outlook.body(page, adele)).toContainText('1:1 agenda');
  await expect(outlook.body(page, alex)).not.toContainText('1:1 agenda');

  // Unsent, it is lost with the window.
  await page.reload();
  const again = await ready(outlook, page, adele);
  await expect(outlook.body(page, adele)).toContainText('Join the meeting now');
  await expect(outlook.body(page, adele)).not.toContainText('1:1 agenda');
  await ask(again, `item.body.prependAsync('${block}', { coercionType: 'html' }, done)`);
  await outlook.send(page, adele);
  await expect(outlook.body(page, alex)).toContainText('1:1 agenda');
  const attendee = await ready(outlook, page, alex);
  expect(await ask(attendee, 'item.body.getAsync(Office.CoercionType.Text, done)')).toMatch(/^1:1 agenda\n/u);
});

test('setAsync wraps and adds a line on the web (office-js #6643, #6778), and can be told not to @outlook', async ({
  stage,
  outlook,
}) => {
  const page = await outlook.open({ people: [adeleUpn] }, await probed(stage));
  const pane = await ready(outlook, page, adele);
  const set = "item.body.setAsync('<p>A</p>', { coercionType: 'html' }, done)";
  const get = 'item.body.getAsync(Office.CoercionType.Html, done)';
  await ask(pane, set);
  expect(await ask(pane, get)).toContain('<body><div><span><p>A</p></span><br></div></body>');
  await outlook.condition(page, 'Setting the body adds markup', false);
  await ask(pane, set);
  expect(await ask(pane, get)).toContain('<body><p>A</p></body>');
  await outlook.condition(page, 'Calls on the body fail', true);
  expect(await ask(pane, get)).toMatchObject({ code: 9020 });
});

test('roaming settings, custom properties and notices are kept where Outlook keeps them @outlook', async ({
  stage,
  outlook,
}) => {
  const context = await probed(stage);
  const page = await outlook.open({ people: [alexUpn] }, context);
  let pane = await ready(outlook, page, alex);
  const save = (value: string) =>
    ask(
      pane,
      `Office.context.roamingSettings.set('seen', '${value}'); Office.context.roamingSettings.saveAsync(done)`,
    );
  await save('yes');
  await ask(
    pane,
    `item.loadCustomPropertiesAsync(({ value }) => { value.set('space', 's1'); value.saveAsync(done); })`,
  );
  const notice = `{ type: 'informationalMessage', message: 'Three things are open', icon: 'Icon16', persistent: true }`;
  await ask(pane, `item.notificationMessages.addAsync('pre', ${notice}, done)`);
  await expect(outlook.notices(page, alex)).toContainText(['Three things are open']);
  expect(await ask(pane, `item.notificationMessages.addAsync('pre', ${notice}, done)`)).toMatchObject({
    code: 9023,
  });

  await outlook.reloadPane(page, alex);
  pane = await ready(outlook, page, alex);
  expect(await pane.evaluate(`Office.context.roamingSettings.get('seen')`)).toBe('yes');
  expect(await ask(pane, 'item.notificationMessages.getAllAsync(done)')).toMatchObject([
    { key: 'pre', type: 'informationalMessage', message: 'Three things are open' },
  ]);
  await ask(pane, `item.notificationMessages.removeAsync('pre', done)`);
  await expect(outlook.notices(page, alex)).toHaveCount(0);
  await outlook.condition(page, 'Roaming settings are not saved', true);
  expect(await save('no')).toMatchObject({ code: 9019 });

  const later = await outlook.open({ people: [alexUpn], case: 'series' }, context);
  pane = await ready(outlook, later, alex);
  expect(await pane.evaluate(`Office.context.roamingSettings.get('seen')`)).toBe('yes');
  expect(
    await ask(pane, `item.loadCustomPropertiesAsync((r) => done({ ...r, value: r.value.getAll() }))`),
  ).toEqual({});
  const same = await outlook.open({ people: [alexUpn] }, context);
  pane = await ready(outlook, same, alex);
  expect(
    await ask(pane, `item.loadCustomPropertiesAsync((r) => done({ ...r, value: r.value.getAll() }))`),
  ).toEqual({
    space: 's1',
  });
});

test('a new event has no id (9046) and no series until it is sent @outlook', async ({ stage, outlook }) => {
  const context = await probed(stage);
  const page = await outlook.open({ case: 'unsaved' }, context);
  const pane = await ready(outlook, page, adele);
  expect(await ask(pane, 'item.getItemIdAsync(done)')).toMatchObject({ code: 9046, name: 'ItemNotSaved' });
  expect(await pane.evaluate('Office.context.mailbox.item.seriesId === undefined')).toBe(true);
  await outlook.send(page, adele);
  expect(await ask(pane, 'item.getItemIdAsync(done)')).toContain('AAMk');
});

test('the theme reaches the pane, at the start and when it changes @outlook', async ({ stage, outlook }) => {
  const page = await outlook.open({ people: [alexUpn], theme: 'dark', locale: 'de-de' }, await probed(stage));
  const pane = await ready(outlook, page, alex);
  expect(await pane.evaluate('Office.context.officeTheme.bodyBackgroundColor')).toBe('#292929');
  expect(await pane.evaluate('Office.context.displayLanguage')).toBe('de-DE');
  await outlook.theme(page, 'contrast');
  await expect.poll(() => pane.evaluate('seen.themes')).toEqual(['#000000']);
  expect(await pane.evaluate('Office.context.officeTheme.bodyForegroundColor')).toBe('#ffffff');
});

test('a token comes over the bridge MSAL looks for, and a client without it has none @outlook', async ({
  stage,
  outlook,
}) => {
  const context = await probed(stage);
  const page = await outlook.open({ people: [alexUpn] }, context);
  const pane = await ready(outlook, page, alex);
  const clientId = stage.tenant.tenant.clientId;
  const answer = await pane.evaluate<Record<string, string>>(`(async () => {
    await window.__initializeNestedAppAuth();
    const bridge = window.nestedAppAuthBridge;
    const send = (method, tokenParams) => new Promise((resolve) => {
      const requestId = crypto.randomUUID();
      bridge.addEventListener('message', (text) => { const m = JSON.parse(text); if (m.requestId === requestId) resolve(m); });
      bridge.postMessage(JSON.stringify({ messageType: 'NestedAppAuthRequest', method, requestId, tokenParams }));
    });
    const context = await send('GetInitContext');
    const token = await send('GetToken', { clientId: '${clientId}', scope: 'Calendars.Read', correlationId: '1' });
    const headers = { Authorization: 'Bearer ' + token.token.access_token };
    const id = Office.context.mailbox.convertToRestId(Office.context.mailbox.item.itemId, 'v2.0');
    const event = await (await fetch('https://graph.microsoft.com/v1.0/me/events/' + id, { headers })).json();
    return { context: context.initContext.accountContext.tenantId, user: token.account.username, subject: event.subject,
      type: event.type, join: event.onlineMeeting.joinUrl };
  })()`);
  expect(answer).toMatchObject({
    context: stage.tenant.tenant.tenantId,
    user: alexUpn,
    subject: '1:1 Adele and Alex',
    type: 'occurrence',
  });
  expect(answer['join']).toContain('https://teams.microsoft.com/');

  const without = await outlook.open({ people: [alexUpn], naa: 'no' }, context);
  const old = await ready(outlook, without, alex);
  expect(await old.evaluate(`Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')`)).toBe(
    false,
  );
  expect(await old.evaluate('window.nestedAppAuthBridge === undefined')).toBe(true);
});

test('a link into Teams opens the chat’s tab @outlook', async ({ stage, outlook }) => {
  const page = await outlook.open({ people: [alexUpn] }, await probed(stage));
  const pane = await ready(outlook, page, alex);
  const [chat] = stage.rows("SELECT id FROM chats WHERE topic = '1:1 Adele and Alex'");
  const context = encodeURIComponent(JSON.stringify({ chatId: chat?.['id'], subEntityId: 'okrs' }));
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    pane.evaluate(`window.open('https://teams.microsoft.com/l/entity/app/pods?context=${context}')`),
  ]);
  await opened.waitForURL(/\/teams\/meeting\?/u);
  expect(new URL(opened.url()).search).toBe('?scenario=0&frame=sidePanel&sub=okrs');
});
