import { beforeAll, describe, expect, it } from 'vitest';
import { graphBase, signIn, type TestPerson } from './person.ts';

let alex: TestPerson;
beforeAll(async () => {
  alex = await signIn('report');
});

interface Event {
  readonly id: string;
  readonly attendees: readonly unknown[];
  readonly onlineMeeting: { readonly joinUrl: string } | null;
}

async function nextMeeting(): Promise<Event> {
  const query = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z';
  const answer = await fetch(`${graphBase()}/me/calendarView?${query}`, {
    headers: { Authorization: `Bearer ${alex.token}` },
  });
  const { value } = (await answer.json()) as { readonly value: readonly Event[] };
  const found = value.find(({ onlineMeeting }) => onlineMeeting !== null);
  if (!found) throw new Error('no meeting today');
  return found;
}

describe('an event of the pair', () => {
  it('leads an attendee to the chat of its meeting by the join link', async () => {
    const { id, onlineMeeting } = await nextMeeting();
    const found = await alex.remote.events.find(id);
    expect(found).toEqual({ isCancelled: false, joinUrl: onlineMeeting?.joinUrl, movedFrom: null });
    expect(await alex.remote.events.chatOf(found?.joinUrl ?? '')).toMatch(/^19:meeting_.+@thread\.v2$/);
    expect(await alex.remote.events.find('AAMkNothing')).toBeNull();
  });

  it('has an invitee who is known by address, and nobody by another', async () => {
    const { invitee } = await alex.remote.opening.know(null, 'Adele@Contoso.example');
    expect(invitee).toMatchObject({ type: 'read', value: expect.stringMatching(/^[\da-f-]{36}$/) as string });
    expect((await alex.remote.opening.know(null, 'nobody@elsewhere.example')).invitee).toEqual({
      type: 'read',
      value: null,
    });
  });
});
