// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readScenarios } from '../db/seed/facts.ts';
import { seededTenant, type SeededTenant } from '../db/seed/test-tenant.ts';
import { caseNames, openCase, type CaseName } from './cases.ts';
import { itemFor, restId, type MailItem } from './item.ts';

function opened(seeded: SeededTenant, name: CaseName, scenario = 0) {
  const scenarios = readScenarios(seeded.tenant);
  const chosen = scenarios[scenario];
  const found = chosen === undefined ? null : openCase(seeded.tenant, chosen, name);
  if (found === null) throw new Error(`no ${name}`);
  return found;
}

function itemOf(seeded: SeededTenant, name: CaseName, person: keyof SeededTenant['ids']): MailItem {
  return itemFor(seeded.tenant, opened(seeded, name), seeded.ids[person]);
}

/** The names behind the windows a case opens. */
function windows(seeded: SeededTenant, name: CaseName, scenario = 0): readonly unknown[] {
  return opened(seeded, name, scenario).windows.map(
    (id) =>
      (
        seeded.tenant.db.prepare('SELECT given_name AS name FROM users WHERE id = ?').get(id) as {
          name: string;
        }
      ).name,
  );
}

describe('openCase', () => {
  it.each([
    ['next', ['Adele', 'Alex']],
    ['series', ['Adele', 'Alex']],
    ['moved', ['Adele', 'Alex']],
    ['cancelled', ['Alex']],
    ['three', ['Adele', 'Alex']],
    ['no-space', ['Adele', 'Grady']],
    ['not-teams', ['Adele', 'Alex']],
    ['others', ['Megan']],
    ['unsaved', ['Adele']],
  ] as const)('opens the case %s for %s', (name, people) => {
    expect(windows(seededTenant(), name)).toEqual(people);
  });

  it('finds somebody without a space for another pair too', () => {
    expect(windows(seededTenant(), 'no-space', 2)).toEqual(['Lidia', 'Patti']);
  });

  it('has no series for a chat without a meeting', () => {
    const seeded = seededTenant();
    const chat = readScenarios(seeded.tenant).find(({ meetingId }) => meetingId === null);
    if (chat === undefined) throw new Error('every chat has a meeting');
    expect(openCase(seeded.tenant, chat, 'next')).toBeNull();
  });

  it('makes an event once, the same again later', () => {
    const seeded = seededTenant();
    for (const name of caseNames) expect(opened(seeded, name)).toEqual(opened(seeded, name));
  });

  it('changes nothing in what the product reads of the pair: 35 days around now, but for what was moved or cancelled', () => {
    const seeded = seededTenant();
    const view = () =>
      seeded
        .call(
          seeded.ids.adele,
          'GET',
          '/me/calendarView?startDateTime=2026-10-19T00:00:00Z&endDateTime=2026-12-28T23:59:00Z&$top=200',
        )
        .value.map((event) => event['id']);
    const before = view();
    for (const name of caseNames.filter((one) => one !== 'moved' && one !== 'cancelled'))
      opened(seeded, name);
    expect(view()).toEqual(before);
    expect(
      readScenarios(seeded.tenant)
        .slice(0, 7)
        .map(({ title }) => title),
    ).toEqual(readScenarios(seededTenant().tenant).map(({ title }) => title));
  });
});

describe('itemFor', () => {
  it('has the ids, times and people Graph answers for the same event', () => {
    const seeded = seededTenant();
    for (const person of ['adele', 'alex'] as const) {
      const item = itemOf(seeded, 'next', person);
      const event = seeded.call(seeded.ids[person], 'GET', `/me/events/${restId(item.id ?? '')}`).body;
      expect(event).toMatchObject({
        subject: item.subject,
        type: 'occurrence',
        seriesMasterId: restId(item.seriesId ?? ''),
        body: { content: item.body },
        start: { dateTime: `${new Date(item.start).toISOString().slice(0, 19)}.0000000` },
        organizer: { emailAddress: { address: item.organizer.address } },
      });
      expect(item.form).toBe(person === 'adele' ? 'compose' : 'read');
    }
  });

  it('gives a series its recurrence and no seriesId, an occurrence both (@types/office-js, seriesId)', () => {
    const seeded = seededTenant();
    const master = itemOf(seeded, 'series', 'alex');
    const occurrence = itemOf(seeded, 'next', 'alex');
    expect(master.seriesId).toBeNull();
    expect(occurrence.seriesId).toBe(master.id);
    expect(occurrence.recurrence).toEqual(master.recurrence);
    expect(master.recurrence).toMatchObject({
      recurrenceProperties: { interval: 1, days: ['mon'], firstDayOfWeek: 'mon' },
      seriesTimeJson: { startYear: 2025, noEndDate: true, startTimeMin: 840, durationMin: 45 },
    });
    expect(itemOf(seeded, 'three', 'alex').recurrence).toBeNull();
  });

  it('shows a moved occurrence where it went, under its old id', () => {
    const seeded = seededTenant();
    const item = itemOf(seeded, 'moved', 'alex');
    expect(new Date(item.start).toISOString()).toBe('2026-12-08T14:00:00.000Z');
    expect(seeded.call(seeded.ids.alex, 'GET', `/me/events/${restId(item.id ?? '')}`).body).toMatchObject({
      type: 'exception',
      originalStart: '2026-12-07T14:00:00Z',
    });
  });

  it('keeps a cancelled occurrence with the attendee and drops it with the organizer', () => {
    const seeded = seededTenant();
    expect(itemOf(seeded, 'cancelled', 'alex')).toMatchObject({
      form: 'read',
      subject: 'Canceled: 1:1 Adele and Alex',
    });
    expect(itemOf(seeded, 'cancelled', 'adele').form).toBe('absent');
  });

  it('shows a delegate the organizer’s own item, whose people do not include the delegate', () => {
    const seeded = seededTenant();
    const item = itemOf(seeded, 'others', 'megan');
    expect(item).toMatchObject({ form: 'read', id: itemOf(seeded, 'next', 'adele').id });
    expect(item.sharedBy?.address).toBe('adele@contoso.example');
    expect(item.required.map(({ address }) => address)).toEqual(['alex@contoso.example']);
  });

  it('has no link to join in a meeting that is not in Teams, and one in the others', () => {
    const seeded = seededTenant();
    expect(itemOf(seeded, 'not-teams', 'alex').body).toBe('');
    for (const name of ['three', 'no-space'] as const)
      expect(itemOf(seeded, name, 'adele').body).toContain('https://teams.microsoft.com/l/meetup-join/');
  });

  it('gives a new event no id', () => {
    expect(itemOf(seededTenant(), 'unsaved', 'adele')).toMatchObject({ form: 'compose', id: null, body: '' });
  });
});
