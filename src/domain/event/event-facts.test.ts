import { expect, it } from 'vitest';
import type { Instant } from '../values/instant.ts';
import { otherIn, troubleOf, type EventFacts } from './event-facts.ts';

const alex = { address: 'alex@contoso.example', name: 'Alex Wilber' };
const lidia = { address: 'lidia@contoso.example', name: 'Lidia Holloway' };
const event: EventFacts = {
  form: 'attendee',
  id: 'AAMk',
  start: '2026-11-30T14:00:00.000Z' as Instant,
  end: '2026-11-30T14:45:00.000Z' as Instant,
  others: [alex],
  isOwn: true,
  isSeries: false,
};

it.each([
  ['two people and a place in the calendar: nothing is in the way', {}, null],
  ['somebody else’s calendar', { isOwn: false, others: [alex, lidia] }, { type: 'othersCalendar' }],
  ['more than two people, this one counted', { others: [alex, lidia] }, { type: 'notOneToOne', people: 3 }],
  ['nobody invited yet', { others: [], id: null }, { type: 'nobodyInvited' }],
  ['never saved', { id: null }, { type: 'unsaved' }],
] as const)('%s', (_, changed, trouble) => {
  expect(troubleOf({ ...event, ...changed })).toEqual(trouble);
});

it('names the other one of two, and nobody among more', () => {
  expect(otherIn(event)).toBe(alex);
  expect(otherIn({ ...event, others: [alex, lidia] })).toBeNull();
});
