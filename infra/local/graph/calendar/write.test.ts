import { describe, expect, it } from 'vitest';
import { seededTenant, type SeededTenant } from '../../db/seed/test-tenant.ts';

const block = {
  subject: 'Development time',
  start: { dateTime: '2026-11-27T13:00:00', timeZone: 'Europe/Berlin' },
  end: { dateTime: '2026-11-27T17:00:00', timeZone: 'Europe/Berlin' },
  recurrence: {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['friday'], firstDayOfWeek: 'monday' },
    range: {
      type: 'endDate',
      startDate: '2026-11-27',
      endDate: '2027-04-30',
      recurrenceTimeZone: 'Europe/Berlin',
    },
  },
  showAs: 'busy',
  isReminderOn: true,
  reminderMinutesBeforeStart: 10,
  categories: ['Development'],
  transactionId: '5b0a7c3d-9e1f-4a57-8f2c-6d3e8b1a4c70',
};

function masterOf(seeded: SeededTenant, as: string): Record<string, unknown> {
  const masters = seeded.call(as, 'GET', `/me/events?$filter=type eq 'seriesMaster'&$top=50`).value;
  return masters.find((event) => event['subject'] === '1:1 Adele and Alex') ?? {};
}

describe('POST /me/events', () => {
  it('makes a weekly block whose wall-clock time survives the change to summer time', () => {
    const { call, ids } = seededTenant();
    const made = call(ids.adele, 'POST', '/me/events', { body: block });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      type: 'seriesMaster',
      categories: ['Development'],
      reminderMinutesBeforeStart: 10,
      attendees: [],
    });
    const starts = call(
      ids.adele,
      'GET',
      `/me/events/${String(made.body['id'])}/instances?startDateTime=2027-03-20T00:00:00Z&endDateTime=2027-04-05T00:00:00Z`,
    ).value.map((event) => (event['start'] as { dateTime: string }).dateTime);
    expect(starts).toEqual(['2027-03-26T12:00:00.0000000', '2027-04-02T11:00:00.0000000']);
  });

  it('quirk 38: a repeated transactionId answers the same event and makes no second one (graph types)', () => {
    const { call, ids } = seededTenant();
    const first = call(ids.adele, 'POST', '/me/events', { body: block });
    const second = call(ids.adele, 'POST', '/me/events', { body: block });
    expect(second.body['id']).toBe(first.body['id']);
    const all = call(ids.adele, 'GET', '/me/events?$top=50').value.filter(
      (event) => event['subject'] === 'Development time',
    );
    expect(all).toHaveLength(1);
    expect(call(ids.alex, 'POST', '/me/events', { body: block }).body['id']).not.toBe(first.body['id']);
  });

  it('refuses what breaks the rules of a recurrence, and invitations with a sentence', () => {
    const { call, ids } = seededTenant();
    const range = { ...block.recurrence.range, startDate: '2026-11-26' };
    expect(
      call(ids.adele, 'POST', '/me/events', {
        body: { ...block, recurrence: { ...block.recurrence, range } },
      }).status,
    ).toBe(400);
    expect(call(ids.adele, 'POST', '/me/events', { body: { ...block, attendees: [] } }).status).toBe(501);
    expect(call(ids.adele, 'POST', '/me/events', { body: { subject: 'x' } }).status).toBe(400);
  });
});

describe('PATCH /me/events/{id}', () => {
  it('gives one occurrence a body of its own, in both mailboxes, and leaves the series its body (Graph documentation, event update)', () => {
    const { call, ids } = seededTenant();
    const week = '/me/calendarView?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-12-02T00:00:00Z';
    const pair = (as: string) =>
      call(as, 'GET', week).value.filter((event) => event['subject'] === '1:1 Adele and Alex');
    const [next, after] = pair(ids.adele);
    const before = (next?.['body'] as { content: string }).content;
    const content = `<p>Agenda</p>${before}`;
    call(ids.adele, 'PATCH', `/me/events/${String(next?.['id'])}`, {
      body: { body: { contentType: 'html', content } },
    });
    for (const as of [ids.adele, ids.alex])
      expect(
        pair(as).map((event) => [event['type'], (event['body'] as { content: string }).content]),
      ).toEqual([
        ['exception', content],
        ['occurrence', before],
      ]);
    const master = call(ids.adele, 'GET', `/me/events/${String(after?.['seriesMasterId'])}`).body;
    expect(master['body']).toMatchObject({ content: before });
  });

  it('quirk 27: a body without the join block loses the link; without body the link stays (microsoft-graph-docs-contrib #311)', () => {
    const seeded = seededTenant();
    const { call, ids } = seeded;
    const master = masterOf(seeded, ids.adele);
    const path = `/me/events/${String(master['id'])}`;
    expect(call(ids.adele, 'PATCH', path, { body: { subject: 'Our hour' } }).body['onlineMeeting']).toEqual(
      master['onlineMeeting'],
    );
    const { joinUrl } = master['onlineMeeting'] as { joinUrl: string };
    const kept = call(ids.adele, 'PATCH', path, {
      body: { body: { contentType: 'html', content: `<a href="${joinUrl}">Join</a>` } },
    });
    expect(kept.body['onlineMeeting']).toEqual({ joinUrl });
    const lost = call(ids.adele, 'PATCH', path, {
      body: { body: { contentType: 'html', content: 'Agenda' } },
    });
    expect(lost.body).toMatchObject({ onlineMeeting: null, isOnlineMeeting: true });
  });

  it('quirk 27: by the switch the lost block makes a fresh thread with a chat of its own (#2327)', () => {
    const seeded = seededTenant();
    const { call, ids, switches } = seeded;
    switches.freshLinkAfterBodyPatch = true;
    const master = masterOf(seeded, ids.adele);
    const before = call(ids.alex, 'GET', '/me/chats').value.length;
    const answer = call(ids.adele, 'PATCH', `/me/events/${String(master['id'])}`, {
      body: { body: { contentType: 'html', content: 'Agenda' } },
    });
    expect(answer.body['onlineMeeting']).not.toEqual(master['onlineMeeting']);
    expect(answer.body['onlineMeeting']).not.toBeNull();
    expect(call(ids.alex, 'GET', '/me/chats').value).toHaveLength(before + 1);
  });

  it('quirk 27: isOnlineMeeting never reverts (event-update)', () => {
    const seeded = seededTenant();
    const master = masterOf(seeded, seeded.ids.adele);
    const answer = seeded.call(seeded.ids.adele, 'PATCH', `/me/events/${String(master['id'])}`, {
      body: { isOnlineMeeting: false },
    });
    expect(answer.status).toBe(400);
  });

  it('moves one occurrence, and refuses to move it past its neighbour (event-update)', () => {
    const seeded = seededTenant();
    const { call, ids } = seeded;
    const master = masterOf(seeded, ids.adele);
    const [next] = call(
      ids.adele,
      'GET',
      `/me/events/${String(master['id'])}/instances?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z`,
    ).value;
    const path = `/me/events/${String(next?.['id'])}`;
    const at = (day: string) => ({
      start: { dateTime: `${day}T14:00:00`, timeZone: 'UTC' },
      end: { dateTime: `${day}T14:45:00`, timeZone: 'UTC' },
    });
    const crossing = call(ids.adele, 'PATCH', path, { body: at('2026-12-01') });
    expect([crossing.status, crossing.error?.code]).toEqual([400, 'ErrorOccurrenceCrossingBoundary']);
    const moved = call(ids.adele, 'PATCH', path, { body: at('2026-11-25') });
    expect(moved.body).toMatchObject({
      id: next?.['id'],
      type: 'exception',
      originalStart: '2026-11-23T14:00:00Z',
    });
    const seen = call(
      ids.alex,
      'GET',
      '/me/calendarView?startDateTime=2026-11-25T00:00:00Z&endDateTime=2026-11-26T00:00:00Z',
    );
    expect(seen.value.map((event) => event['subject'])).toContain('1:1 Adele and Alex');
  });
});
