import { describe, expect, it } from 'vitest';
import { seededTenant, type SeededTenant } from '../../db/seed/test-tenant.ts';

const week = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-30T00:00:00Z&$top=100';

function pairEvent(seeded: SeededTenant, as: string, window = week): Record<string, unknown> {
  const found = seeded
    .call(as, 'GET', `/me/calendarView?${window}`)
    .value.find((event) => event['subject'] === '1:1 Adele and Alex');
  if (found === undefined) throw new Error('The 1:1 is not in the window');
  return found;
}

describe('calendarView', () => {
  it('quirk 21: ids differ per mailbox, iCalUId is shared and differs per occurrence, uid is absent (graph types, CSDL)', () => {
    const seeded = seededTenant();
    const adele = pairEvent(seeded, seeded.ids.adele);
    const alex = pairEvent(seeded, seeded.ids.alex);
    expect(adele['id']).not.toBe(alex['id']);
    expect(adele['iCalUId']).toBe(alex['iCalUId']);
    const later = pairEvent(
      seeded,
      seeded.ids.alex,
      'startDateTime=2026-11-30T00:00:00Z&endDateTime=2026-12-04T00:00:00Z&$top=100',
    );
    expect(later['iCalUId']).not.toBe(alex['iCalUId']);
    expect(later['seriesMasterId']).toBe(alex['seriesMasterId']);
    for (const name of ['uid', 'occurrenceId']) expect(alex).not.toHaveProperty(name);
    expect(seeded.call(seeded.ids.alex, 'GET', `/me/events/${String(adele['id'])}`).status).toBe(404);
  });

  it('quirk 22: expands series without their masters, in UTC with seven fractional digits (user-list-calendarview)', () => {
    const seeded = seededTenant();
    const events = seeded.call(seeded.ids.alex, 'GET', `/me/calendarView?${week}`).value;
    expect(events.map((event) => event['type'])).not.toContain('seriesMaster');
    expect(pairEvent(seeded, seeded.ids.alex)).toMatchObject({
      type: 'occurrence',
      start: { dateTime: '2026-11-23T14:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2026-11-23T14:45:00.0000000', timeZone: 'UTC' },
      originalStart: '2026-11-23T14:00:00Z',
    });
    const starts = events.map((event) => (event['start'] as { dateTime: string }).dateTime);
    expect(starts).toEqual([...starts].sort());
  });

  it('quirk 22: outlook.timezone converts the answer and not the bounds (user-list-calendarview)', () => {
    const { call, ids } = seededTenant();
    const headers = { Prefer: 'outlook.timezone="W. Europe Standard Time"' };
    const view = (from: string, to: string) =>
      call(ids.adele, 'GET', `/me/calendarView?startDateTime=${from}&endDateTime=${to}`, { headers });
    const answer = view('2026-11-23T13:59:00', '2026-11-23T14:01:00');
    expect(answer.headers.get('preference-applied')).toBe('outlook.timezone="W. Europe Standard Time"');
    expect(answer.value).toMatchObject([
      { start: { dateTime: '2026-11-23T15:00:00.0000000', timeZone: 'W. Europe Standard Time' } },
    ]);
    expect(view('2026-11-23T15:59:00%2B02:00', '2026-11-23T16:01:00%2B02:00').value).toHaveLength(1);
    expect(view('2026-11-23T15:59:00', '2026-11-23T15:59:30').value).toHaveLength(0);
  });

  it('refuses a zone nobody knows', () => {
    const { call, ids } = seededTenant();
    const answer = call(ids.adele, 'GET', `/me/calendarView?${week}`, {
      headers: { Prefer: 'outlook.timezone="Mars"' },
    });
    expect(answer.status).toBe(400);
  });

  it('quirk 23: both bounds are required, and a filter on the organizer is answered 501 (public code)', () => {
    const { call, ids } = seededTenant();
    expect(call(ids.adele, 'GET', '/me/calendarView?startDateTime=2026-11-23T00:00:00Z').status).toBe(400);
    expect(call(ids.adele, 'GET', '/me/calendarView?startDateTime=x&endDateTime=y').status).toBe(400);
    const organizer = `$filter=organizer/emailAddress/address eq 'adele@contoso.example'`;
    expect(call(ids.adele, 'GET', `/me/calendarView?${week}&${organizer}`).status).toBe(501);
    expect(call(ids.adele, 'GET', `/me/events?${organizer}`).status).toBe(501);
  });

  it('quirk 23: the filter on type works on /me/events (public code)', () => {
    const { call, ids } = seededTenant();
    const masters = call(ids.alex, 'GET', `/me/events?$filter=type eq 'seriesMaster'&$top=50`).value;
    expect(masters.map((event) => event['subject']).sort()).toEqual([
      '1:1 Adele and Alex',
      'Alex and Diego: prices and margins',
      'Development time',
      'Product weekly',
    ]);
    expect(masters.every((event) => event['recurrence'] !== null)).toBe(true);
  });

  it('quirk 24: instances of anything but a master are answered 400 ErrorInvalidRequest (public code)', () => {
    const seeded = seededTenant();
    const { call, ids } = seeded;
    const event = pairEvent(seeded, ids.adele);
    const bad = call(ids.adele, 'GET', `/me/events/${String(event['id'])}/instances?${week}`);
    expect([bad.status, bad.error?.code]).toEqual([400, 'ErrorInvalidRequest']);
    expect(bad.error?.message).toContain('ExpandSeries can only be performed against a series.');
    const good = call(ids.adele, 'GET', `/me/events/${String(event['seriesMasterId'])}/instances?${week}`);
    expect(good.value.map((instance) => instance['id'])).toEqual([event['id']]);
  });

  it('quirk 26: an open answer reads notResponded to oneself and none to others; the organizer reads none elsewhere (graph types)', () => {
    const { call, ids } = seededTenant();
    const review = (as: string) => {
      const found = call(as, 'GET', `/me/calendarView?${week}`).value.find((event) =>
        String(event['subject']).startsWith('Pricing review'),
      );
      const attendees = found?.['attendees'] as {
        status: { response: string };
        emailAddress: { name: string };
      }[];
      return {
        own: (found?.['responseStatus'] as { response: string }).response,
        alex: attendees.find((attendee) => attendee.emailAddress.name === 'Alex Wilber')?.status.response,
      };
    };
    expect(review(ids.alex)).toEqual({ own: 'notResponded', alex: 'notResponded' });
    expect(review(ids.diego)).toEqual({ own: 'tentativelyAccepted', alex: 'none' });
    expect(review(ids.adele)).toEqual({ own: 'organizer', alex: 'none' });
  });

  it('quirk 28: extended properties are not served on views and lists (microsoft-graph-docs #13385)', () => {
    const { call, ids } = seededTenant();
    const expand = `$expand=singleValueExtendedProperties($filter=id eq 'String {00020329-0000-0000-C000-000000000046} Name x')`;
    expect(call(ids.adele, 'GET', `/me/calendarView?${week}&${expand}`).status).toBe(501);
  });

  it('quirk 29: join links have the classic or the short form by the switch (MC772556)', () => {
    const seeded = seededTenant();
    const link = () => (pairEvent(seeded, seeded.ids.alex)['onlineMeeting'] as { joinUrl: string }).joinUrl;
    expect(link()).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3ameeting_\w+%40thread\.v2\/0\?context=%7b%22Tid%22/,
    );
    seeded.switches.shortJoinUrls = true;
    expect(link()).toMatch(/^https:\/\/teams\.microsoft\.com\/meet\/\d{13}\?p=\w{18}$/);
  });

  it('shows a moved occurrence where it went, under the id and original start it had', () => {
    const seeded = seededTenant();
    const moved = pairEvent(
      seeded,
      seeded.ids.alex,
      'startDateTime=2026-10-19T00:00:00Z&endDateTime=2026-10-25T00:00:00Z&$top=100',
    );
    expect(moved).toMatchObject({
      type: 'exception',
      originalStart: '2026-10-19T14:00:00Z',
      start: { dateTime: '2026-10-20T14:00:00.0000000' },
    });
    expect(seeded.call(seeded.ids.alex, 'GET', `/me/events/${String(moved['id'])}`).body['id']).toBe(
      moved['id'],
    );
  });

  it('drops a cancelled occurrence from the organizer’s copy and marks it in the attendee’s', () => {
    const { call, ids } = seededTenant();
    const window = 'startDateTime=2026-08-31T00:00:00Z&endDateTime=2026-09-01T00:00:00Z&$top=100';
    const subjects = (as: string) =>
      call(as, 'GET', `/me/calendarView?${window}`).value.map((event) => [
        event['subject'],
        event['isCancelled'],
      ]);
    expect(subjects(ids.alex)).toContainEqual(['Canceled: 1:1 Adele and Alex', true]);
    expect(subjects(ids.adele).map(([subject]) => subject)).not.toContain('1:1 Adele and Alex');
  });

  it('pages by 10 unless $top says otherwise, and every event comes once', () => {
    const { call, ids } = seededTenant();
    const window = 'startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z';
    const all = call(ids.alex, 'GET', `/me/calendarView?${window}&$top=1000`).value.map(
      (event) => event['id'],
    );
    const seen: unknown[] = [];
    let next: string | undefined = `/me/calendarView?${window}&$select=subject,start`;
    while (next !== undefined) {
      const page = call(ids.alex, 'GET', next);
      expect(page.value.length).toBeLessThanOrEqual(10);
      seen.push(...page.value.map((event) => event['id']));
      next = page.body['@odata.nextLink'] as string | undefined;
    }
    expect(seen).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });

  it('selects properties, except the dates that calendarView does not honour (user-list-calendarview)', () => {
    const { call, ids } = seededTenant();
    const [first] = call(ids.alex, 'GET', `/me/calendarView?${week}&$select=subject,createdDateTime`).value;
    expect(Object.keys(first ?? {}).sort()).toEqual(['@odata.etag', 'id', 'subject']);
  });

  it('hides bodies from a token with Calendars.ReadBasic alone (permission table)', () => {
    const { call, ids } = seededTenant();
    const [first] = call(ids.alex, 'GET', `/me/calendarView?${week}`, {
      scopes: ['Calendars.ReadBasic'],
    }).value;
    expect(first).not.toHaveProperty('body');
    expect(first).toHaveProperty('subject');
  });
});
