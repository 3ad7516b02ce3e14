import { describe, expect, it } from 'vitest';
import { monday } from '../../../tests/fakes/fake-pair.ts';
import { calendarCall, occurrencesWith, readCalendar } from './occurrence-codec.ts';

const time = (dateTime: string): object => ({ dateTime, timeZone: 'UTC' });
const person = (address: string, type = 'required'): object => ({ type, emailAddress: { address } });
const event = {
  subject: '1:1',
  start: time('2026-11-23T14:00:00.0000000'),
  end: time('2026-11-23T14:45:00.0000000'),
  originalStart: '2026-11-23T13:00:00Z',
  iCalUId: 'uid',
  webLink: 'https://outlook.example/x',
  isCancelled: false,
  organizer: { emailAddress: { address: 'Adele@contoso.example' } },
  attendees: [
    person('ALEX@contoso.example'),
    person('adele@contoso.example'),
    person('room@contoso.example', 'resource'),
  ],
};

describe('the calendar', () => {
  it('is asked for five weeks each way, in UTC', () => {
    const { path, headers } = calendarCall(monday);
    const query = new URL(path, 'https://x').searchParams;
    expect(query.get('startDateTime')).toBe('2026-10-19T13:50:00.000Z');
    expect(query.get('endDateTime')).toBe('2026-12-28T13:50:00.000Z');
    expect(headers).toEqual({ Prefer: 'outlook.timezone="UTC"' });
  });

  it('gives occurrences with their people, rooms left out, each once', () => {
    expect(readCalendar({ value: [event] })).toEqual([
      {
        people: ['alex@contoso.example', 'adele@contoso.example'],
        occurrence: {
          start: '2026-11-23T14:00:00.000Z',
          end: '2026-11-23T14:45:00.000Z',
          originalStart: '2026-11-23T13:00:00.000Z',
          iCalUId: 'uid',
          subject: '1:1',
          webLink: 'https://outlook.example/x',
        },
      },
    ]);
  });

  it('takes the start of an event of no series for its original start', () => {
    const [single] = readCalendar({ value: [{ start: event.start, end: event.end, originalStart: null }] });
    expect(single?.occurrence).toMatchObject({
      originalStart: '2026-11-23T14:00:00.000Z',
      iCalUId: null,
      subject: '',
    });
  });

  it('leaves out what is cancelled or cannot be read', () => {
    expect(
      readCalendar({
        value: [
          { ...event, isCancelled: true },
          { ...event, start: time('soon') },
          { ...event, end: null },
          null,
        ],
      }),
    ).toEqual([]);
    expect(() => readCalendar({})).toThrow();
  });

  it('has the pair’s meetings: two people, one of them the other', () => {
    const three = { ...event, attendees: [...event.attendees, person('lee@contoso.example')] };
    const all = readCalendar({ value: [event, three, { ...event, attendees: [] }] });
    expect(occurrencesWith(all, 'Alex@Contoso.example')).toHaveLength(1);
    expect(occurrencesWith(all, 'lee@contoso.example')).toEqual([]);
  });
});
