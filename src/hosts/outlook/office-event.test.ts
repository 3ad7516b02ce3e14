import { describe, expect, it } from 'vitest';
import { readEvent } from './office-event.ts';

const start = new Date('2026-11-23T14:00:00Z');
const end = new Date('2026-11-23T14:45:00Z');
const adele = { emailAddress: 'Adele@contoso.example', displayName: 'Adele Vance' };
const alex = { emailAddress: 'alex@contoso.example', displayName: 'Alex Wilber' };

type Mailbox = Parameters<typeof readEvent>[0];

/** A mailbox as office.js makes it, as far as the pane reads it. */
function mailbox(owner: string, item: object | undefined): Mailbox {
  return {
    item,
    userProfile: { emailAddress: owner },
    convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
  };
}

const attended = {
  subject: '1:1',
  itemId: 'AAMk/x+1==',
  seriesId: 'AAMkS',
  recurrence: { recurrenceType: 'weekly' },
  start,
  end,
  organizer: adele,
  // On the web the organizer is among those invited.
  requiredAttendees: [adele, alex],
  optionalAttendees: [],
};

type Done = (result: object) => void;
const gives = (value: unknown) => ({
  getAsync: (done: Done) => {
    done({ status: 'succeeded', value });
  },
});
const organized = {
  subject: gives('1:1'),
  seriesId: null,
  start: gives(start),
  end: gives(end),
  organizer: gives(adele),
  requiredAttendees: gives([alex]),
  optionalAttendees: gives([]),
  recurrence: gives({ recurrenceType: 'weekly' }),
  getItemIdAsync: (done: Done) => {
    done({ status: 'succeeded', value: 'AAMk/y' });
  },
};

describe('an event', () => {
  it('of an attendee has the other one once, Graph’s id and its own time', async () => {
    expect(await readEvent(mailbox('alex@contoso.example', attended))).toEqual({
      form: 'attendee',
      id: 'AAMk-x_1==',
      start: '2026-11-23T14:00:00.000Z',
      end: '2026-11-23T14:45:00.000Z',
      others: [{ address: 'adele@contoso.example', name: 'Adele Vance' }],
      isOwn: true,
      isSeries: false,
    });
  });

  it('of the organizer says the same through other calls, and knows the series from its meetings', async () => {
    expect(await readEvent(mailbox('adele@contoso.example', organized))).toMatchObject({
      form: 'organizer',
      id: 'AAMk-y',
      others: [{ address: 'alex@contoso.example', name: 'Alex Wilber' }],
      isOwn: true,
      isSeries: true,
    });
  });

  it('that was never saved has no id (error 9046, ItemNotSaved); any other error is one', async () => {
    const failing = (code: number) => ({
      ...organized,
      getItemIdAsync: (done: Done) => {
        done({ status: 'failed', error: { code, name: 'Error' } });
      },
    });
    expect((await readEvent(mailbox('adele@contoso.example', failing(9046)))).id).toBeNull();
    await expect(readEvent(mailbox('adele@contoso.example', failing(9020)))).rejects.toMatchObject({
      kind: 'service',
      details: 'Error 9020',
    });
  });

  it('in somebody else’s calendar is not this person’s', async () => {
    const { isOwn, others } = await readEvent(mailbox('megan@contoso.example', attended));
    expect(isOwn).toBe(false);
    expect(others).toHaveLength(2);
  });

  it('with people in half is still read', async () => {
    const item = { ...attended, requiredAttendees: [{ emailAddress: 'x@y.example' }, {}], organizer: null };
    expect((await readEvent(mailbox('alex@contoso.example', item))).others).toEqual([
      { address: 'x@y.example', name: 'x@y.example' },
    ]);
  });

  it('is needed', async () => {
    await expect(readEvent(mailbox('alex@contoso.example', undefined))).rejects.toMatchObject({
      kind: 'notFound',
    });
  });
});
