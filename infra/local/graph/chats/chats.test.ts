import { describe, expect, it } from 'vitest';
import { seededTenant } from '../../db/seed/test-tenant.ts';
import { contextMeetingId, meetingThread } from './ids.ts';

describe('chats', () => {
  it('lists one’s own, filtered by type and with members (chat-list)', () => {
    const { call, ids } = seededTenant();
    const meetings = call(ids.alex, 'GET', `/me/chats?$filter=chatType eq 'meeting'&$expand=members`).value;
    expect(meetings.map((chat) => chat['topic']).sort()).toEqual([
      '1:1 Adele and Alex',
      'Alex and Diego: prices and margins',
      'Product weekly',
    ]);
    const pair = meetings.find((chat) => chat['topic'] === '1:1 Adele and Alex');
    const members = pair?.['members'] as { userId: string }[];
    expect(members.map((member) => member.userId).sort()).toEqual([ids.adele, ids.alex].sort());
    expect(call(ids.alex, 'GET', '/me/chats').value).toHaveLength(5);
    expect(call(ids.megan, 'GET', '/me/chats').value).toHaveLength(0);
  });

  it('quirk 31: one thread for a series; calendarEventId is the organizer’s and may be absent in lists (office365itpros 2020)', () => {
    const { call, ids, switches } = seededTenant();
    const pair = () => {
      const chats = call(ids.alex, 'GET', '/me/chats').value;
      return chats.find((chat) => chat['topic'] === '1:1 Adele and Alex') ?? {};
    };
    const info = pair()['onlineMeetingInfo'] as { calendarEventId: string; joinWebUrl: string };
    expect(call(ids.adele, 'GET', `/me/events/${info.calendarEventId}`).body['type']).toBe('seriesMaster');
    expect(call(ids.alex, 'GET', `/me/events/${info.calendarEventId}`).status).toBe(404);
    const links = call(
      ids.alex,
      'GET',
      '/me/calendarView?startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$top=200',
    )
      .value.filter((event) => event['subject'] === '1:1 Adele and Alex')
      .map((event) => (event['onlineMeeting'] as { joinUrl: string }).joinUrl);
    expect(new Set(links)).toEqual(new Set([info.joinWebUrl]));
    switches.chatListWithoutEventId = true;
    expect((pair()['onlineMeetingInfo'] as { calendarEventId: unknown }).calendarEventId).toBeNull();
    const single = call(ids.alex, 'GET', `/chats/${String(pair()['id'])}`).body['onlineMeetingInfo'];
    expect((single as { calendarEventId: unknown }).calendarEventId).toBe(info.calendarEventId);
  });

  it('quirk 32: meeting.id of the Teams context is base64 of 0#<thread>#0 (decoded from documented samples)', () => {
    const thread = meetingThread('db8abb96-d710-4428-939c-1b0db4e3d693');
    expect(thread).toBe('19:meeting_ZGI4YWJiOTYtZDcxMC00NDI4LTkzOWMtMWIwZGI0ZTNkNjkz@thread.v2');
    expect(Buffer.from(contextMeetingId(thread), 'base64').toString()).toBe(`0#${thread}#0`);
  });

  it('quirk 33: an unknown chat is answered 404 with code 1, a stranger 403 (public code)', () => {
    const { call, ids } = seededTenant();
    const unknown = call(ids.alex, 'GET', '/chats/19:none@thread.v2');
    expect([unknown.status, unknown.error?.code, unknown.error?.message]).toEqual([404, '1', 'NotFound']);
    const id = String(call(ids.alex, 'GET', `/me/chats?$filter=chatType eq 'oneOnOne'`).value[0]?.['id']);
    for (const path of [`/chats/${id}`, `/me/chats/${id}`, `/chats/${id}/members`]) {
      const answer = call(ids.adele, 'GET', path);
      expect([answer.status, answer.error?.code]).toEqual([403, 'AccessDenied']);
    }
    expect(call(ids.diego, 'GET', `/chats/${encodeURIComponent(id)}/members`).value).toHaveLength(2);
  });
});
