import { expect, it } from 'vitest';
import type { FoundEvent } from '#src/ports/events.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { lookUpEvent } from './look-up-event.ts';

const joinUrl = 'https://teams.microsoft.com/meet/123?p=abc';
const found: FoundEvent = { isCancelled: false, joinUrl, movedFrom: null };

it('finds the chat of a meeting by its join link, as the services know it', async () => {
  const pair = new FakePair();
  pair.events.events.set('E', found);
  pair.events.chats.set(joinUrl, '19:meeting_1@thread.v2');
  const session = await pair.connected('report');
  expect(await lookUpEvent(session, 'E')).toEqual({ found, chatId: '19:meeting_1@thread.v2' });
});

it('asks for no chat of an event that is no meeting in Teams', async () => {
  const pair = new FakePair();
  pair.events.events.set('E', { ...found, joinUrl: null });
  const session = await pair.connected('report');
  expect(await lookUpEvent(session, 'E')).toEqual({ found: { ...found, joinUrl: null }, chatId: null });
});

it('knows nothing of an event the calendar does not have, nor before it is connected', async () => {
  const pair = new FakePair();
  expect(await lookUpEvent(await pair.connected('report'), 'E')).toBeNull();
  pair.events.events.set('E', found);
  expect(await lookUpEvent(await pair.session('manager'), 'E')).toBeNull();
});
