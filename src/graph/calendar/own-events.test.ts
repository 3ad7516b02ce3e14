import { afterEach, expect, it, vi } from 'vitest';
import { graphOver } from '../../../tests/fakes/graph-over.ts';
import { OwnEvents } from './own-events.ts';

afterEach(() => vi.unstubAllGlobals());

const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_1%40thread.v2/0?context=%7b%7d';
const time = (dateTime: string): object => ({ dateTime: `${dateTime}.0000000`, timeZone: 'UTC' });
const event = {
  isCancelled: false,
  onlineMeeting: { joinUrl },
  type: 'occurrence',
  start: time('2026-12-08T14:00:00'),
};

function events(): { readonly events: OwnEvents; readonly line: ReturnType<typeof graphOver>['line'] } {
  const { client, line } = graphOver({});
  return { events: new OwnEvents(client), line };
}

it('says of an event whether it was cancelled, how to join it, and where it was moved from', async () => {
  const { events: calendar, line } = events();
  line.answer({ status: 200, body: event });
  line.answer({
    status: 200,
    body: {
      ...event,
      isCancelled: true,
      onlineMeeting: null,
      type: 'exception',
      originalStart: '2026-12-07T14:00:00Z',
    },
  });
  line.answer({ status: 404, body: { error: { code: 'ErrorItemNotFound', message: '' } } });
  expect(await calendar.find('A/B=')).toEqual({ isCancelled: false, joinUrl, movedFrom: null });
  expect(await calendar.find('C')).toEqual({
    isCancelled: true,
    joinUrl: null,
    movedFrom: '2026-12-07T14:00:00.000Z',
  });
  expect(await calendar.find('D')).toBeNull();
  expect(line.sent[0]?.url).toContain('/me/events/A%2FB%3D?');
});

it('says that an event in another form cannot be read', async () => {
  const { events: calendar, line } = events();
  line.answer({ status: 200, body: { start: 'tomorrow' } });
  await expect(calendar.find('A')).rejects.toMatchObject({ kind: 'service' });
});

it('finds the chat of a link over all pages, however its characters are written, and takes no link apart', async () => {
  const { events: calendar, line } = events();
  const next = 'https://graph.microsoft.com/v1.0/me/chats?$skiptoken=50';
  line.answer({
    status: 200,
    body: { value: [{ id: '19:other', onlineMeetingInfo: null }], '@odata.nextLink': next },
  });
  line.answer({
    status: 200,
    body: { value: [{ id: '19:ours', onlineMeetingInfo: { joinWebUrl: joinUrl.replaceAll('%3a', '%3A') } }] },
  });
  line.answer({ status: 200, body: { value: [] } });
  expect(await calendar.chatOf(joinUrl)).toBe('19:ours');
  expect(await calendar.chatOf('https://teams.microsoft.com/meet/123?p=abc')).toBeNull();
});
