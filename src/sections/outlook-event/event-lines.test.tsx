// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { EventFacts } from '#src/domain/event/event-facts.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { FoundEvent } from '#src/ports/events.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { atRest } from '../../../tests/fakes/at-rest.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { fakeHost, renderSession } from '../../../tests/fakes/render-pair.tsx';
import { EventLines } from './event-lines.tsx';

const start = '2026-11-23T14:00:00.000Z' as Instant;
const event: EventFacts = {
  form: 'attendee',
  id: 'E',
  start,
  end: '2026-11-23T14:45:00.000Z' as Instant,
  others: [{ address: 'adele@contoso.example', name: 'Adele Vance' }],
  isOwn: true,
  isSeries: false,
};
const meeting: FoundEvent = {
  isCancelled: false,
  joinUrl: 'https://teams.microsoft.com/meet/1',
  movedFrom: null,
};

let session: PairSession | null = null;
afterEach(() => {
  cleanup();
  session?.close();
});

async function draw(found: FoundEvent | null, facts: Partial<EventFacts> = {}): Promise<void> {
  const pair = new FakePair();
  if (found) pair.events.events.set('E', found);
  session = await pair.connected('report');
  await renderSession(session, <EventLines />, fakeHost({ event: { ...event, ...facts } }));
  await atRest();
}

describe('the lines about an event', () => {
  it('say nothing of one that is as it should be', async () => {
    await draw(meeting);
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    expect(screen.queryByText(/^Moved here/u)).toBeNull();
  });

  it.each([
    ['cancelled', { ...meeting, isCancelled: true }, {}, 'This meeting was cancelled'],
    ['no meeting in Teams', { ...meeting, joinUrl: null }, {}, 'This event is not a Teams meeting'],
    [
      'too far away',
      meeting,
      { start: '2027-03-01T14:00:00.000Z' as Instant },
      'This event is not among your next meetings',
    ],
  ] as const)('say of one that it is %s', async (_, found, facts, title) => {
    await draw(found, facts);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });

  it('say where one was moved from, that it is a series, or that it is gone', async () => {
    await draw({ ...meeting, movedFrom: '2026-11-22T14:00:00.000Z' as Instant });
    expect(screen.getByText(/^Moved here from Sun 22 Nov/u)).toBeTruthy();
    cleanup();
    await draw(meeting, { isSeries: true });
    expect(screen.getByText(/^You opened the whole series/u)).toBeTruthy();
    cleanup();
    await draw(null);
    expect(screen.getByText(/^Your calendar has this event no more/u)).toBeTruthy();
  });
});
