// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readScenarios } from '../db/seed/facts.ts';
import { seededTenant } from '../db/seed/test-tenant.ts';
import { restId } from './item.ts';
import { createMailbox, type MailWindow } from './mailbox-app.ts';

const adele = 'adele@contoso.example';
const alex = 'alex@contoso.example';
const host = 'https://outlook.office.com';

function mailbox() {
  const seeded = seededTenant();
  const app = createMailbox({
    tenant: seeded.tenant,
    ports: { tenant: 4280, app: 4281, tls: 4282 },
    scenarios: readScenarios,
  });
  const post = (path: string, body: unknown, options: { origin?: string; base?: string } = {}) =>
    app.request(`${options.base ?? host}/outlook/mailbox/${path}`, {
      method: 'POST',
      headers: { origin: options.origin ?? host, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const open = async (event: string, people: readonly string[] | null): Promise<readonly MailWindow[]> => {
    const answer = await post('open', { scenario: 0, case: event, people });
    return ((await answer.json()) as { windows: readonly MailWindow[] }).windows;
  };
  return { ...seeded, post, open };
}

const nextOpen = { scenario: 0, case: 'next', people: null };

describe('the mailbox', () => {
  it('answers its own pages alone', async () => {
    const { post } = mailbox();
    expect((await post('open', nextOpen)).status).toBe(200);
    expect(
      (await post('open', nextOpen, { origin: 'http://localhost:4280', base: 'http://localhost:4280' }))
        .status,
    ).toBe(200);
    for (const origin of ['https://evil.example', 'https://pods.contoso.example', 'null'])
      expect((await post('open', nextOpen, { origin })).status).toBe(403);
    expect((await post('open', nextOpen, { base: 'http://evil.example:4280' })).status).toBe(403);
  });

  it('says what is wrong with a request', async () => {
    const { post } = mailbox();
    expect((await post('open', { ...nextOpen, case: 'unheard' })).status).toBe(400);
    expect((await post('open', { ...nextOpen, scenario: 99 })).status).toBe(404);
    expect((await post('open', { ...nextOpen, people: ['nobody@contoso.example'] })).status).toBe(404);
  });

  it('keeps roaming settings per mailbox, 32 KB of them (office-js 1.1.110, settingsMaxNumberOfCharacters)', async () => {
    const { post, open } = mailbox();
    expect((await post('settings', { person: alex, settings: { seen: '"yes"' } })).status).toBe(204);
    const [manager, report] = await open('next', [adele, alex]);
    expect([manager?.settings, report?.settings]).toEqual([{}, { seen: '"yes"' }]);
    const tooMuch = { big: 'x'.repeat(33_000) };
    expect((await post('settings', { person: alex, settings: tooMuch })).status).toBe(413);
  });

  it('keeps custom properties with one copy of one item; they are not carried to others (@types/office-js, CustomProperties)', async () => {
    const { post, open } = mailbox();
    const [mine] = await open('next', [alex]);
    const itemId = mine?.item.id;
    expect((await post('properties', { person: alex, itemId, properties: { space: 's1' } })).status).toBe(
      204,
    );
    expect((await open('next', [alex]))[0]?.properties).toEqual({ space: 's1' });
    expect((await open('next', [adele]))[0]?.properties).toEqual({});
    expect((await open('series', [alex]))[0]?.properties).toEqual({});
    const properties = { big: 'x'.repeat(2600) };
    expect((await post('properties', { person: alex, itemId, properties })).status).toBe(413);
  });

  it('writes what the organizer sends into both copies of the occurrence, and not into the series', async () => {
    const { post, open, call, ids } = mailbox();
    const [before] = await open('next', [adele]);
    const body = `<p>1:1 agenda</p>${before?.item.body ?? ''}`;
    const sent = await post('send', {
      scenario: 0,
      case: 'next',
      person: adele,
      id: before?.item.id,
      subject: before?.item.subject,
      body,
    });
    expect(await sent.json()).toMatchObject({ id: before?.item.id, body });
    const [theirs] = await open('next', [alex]);
    expect(theirs?.item.body).toBe(body);
    expect(call(ids.alex, 'GET', `/me/events/${restId(theirs?.item.id ?? '')}`).body).toMatchObject({
      type: 'exception',
      body: { content: body },
      isOnlineMeeting: true,
    });
    expect((await open('series', [alex]))[0]?.item.body).not.toContain('1:1 agenda');
  });

  it('lets nobody but the organizer send', async () => {
    const { post, open } = mailbox();
    const [mine] = await open('next', [alex]);
    const form = { scenario: 0, case: 'next', subject: 'x', body: 'y', id: mine?.item.id };
    expect((await post('send', { ...form, person: alex })).status).toBe(404);
    expect((await post('send', { ...form, person: adele })).status).toBe(404);
    expect((await post('send', { ...form, person: adele, id: null })).status).toBe(404);
  });

  it('makes a Teams meeting of a new event that is sent', async () => {
    const { post, call, ids } = mailbox();
    const form = {
      scenario: 0,
      case: 'unsaved',
      person: adele,
      id: null,
      subject: 'New talk',
      body: '<p>Hello</p>',
    };
    const item = (await (await post('send', form)).json()) as MailWindow['item'];
    const event = call(ids.adele, 'GET', `/me/events/${restId(item.id ?? '')}`).body;
    expect(event).toMatchObject({ subject: 'New talk', isOnlineMeeting: true, type: 'singleInstance' });
    expect(item.body).toMatch(/^<p>Hello<\/p>.*Join the meeting now/u);
    expect(call(ids.alex, 'GET', '/me/events?$top=50').value.map(({ subject }) => subject)).toContain(
      'New talk',
    );
  });
});
