import type { Scenario } from '../db/seed/facts.ts';
import { dayMs, iso, nextHalfHour } from '../db/seed/times.ts';
import { addMeetingChat } from '../graph/chats/chat-rows.ts';
import { meetingThread } from '../graph/chats/ids.ts';
import { addEvent } from '../graph/calendar/event-rows.ts';
import { joinBlock } from '../graph/calendar/join-block.ts';
import { joinUrl } from '../graph/calendar/join-url.ts';
import { guidFor } from '../graph/directory/guid.ts';
import type { Tenant } from '../tenant.ts';

/** A single meeting of a case. */
export interface CaseMeeting {
  readonly key: string;
  readonly organizerId: string;
  readonly attendeeIds: readonly string[];
}

/** A meeting to write; `start` in milliseconds. */
export interface NewMeeting extends CaseMeeting {
  readonly subject: string;
  readonly bodyHtml: string;
  readonly start: number;
  readonly minutes: number;
  readonly online: boolean;
}

/** Days ahead: beyond the 35 the product looks at, so that no agenda changes because a case was opened. */
const ahead = { three: 43, 'no-space': 44, 'not-teams': 45 } as const;

/** Writes a single meeting, with a Teams thread and its block in the body when it is online. */
export function addMeeting(tenant: Tenant, meeting: NewMeeting): void {
  const { db } = tenant;
  const { key, organizerId, attendeeIds, subject, start } = meeting;
  const threadId = meeting.online ? meetingThread(guidFor(`thread:${key}`)) : null;
  const createdAt = tenant.now().toISOString();
  db.transaction(() => {
    addEvent(db, {
      key,
      organizerId,
      subject,
      bodyHtml: `${meeting.bodyHtml}${threadId === null ? '' : joinBlock(joinUrl(tenant, threadId, organizerId))}`,
      start: iso(start),
      end: iso(start + meeting.minutes * 60_000),
      timeZone: 'UTC',
      recurrence: null,
      threadId,
      createdAt,
      attendees: attendeeIds.map((userId) => ({ userId, response: 'accepted' })),
    });
    if (threadId !== null)
      addMeetingChat(db, {
        id: threadId,
        topic: subject,
        organizerId,
        eventKey: key,
        memberIds: [organizerId, ...attendeeIds],
        at: createdAt,
      });
  })();
}

function sides(scenario: Scenario): { organizer: string; other: string } | null {
  const [organizer, other] = scenario.people;
  return organizer === undefined || other === undefined
    ? null
    : { organizer: organizer.oid, other: other.oid };
}

/** A meeting is made the first time its case is opened and found again later. */
function once(
  tenant: Tenant,
  name: keyof typeof ahead,
  people: { readonly organizerId: string; readonly attendeeIds: readonly string[] },
  about: { readonly subject: string; readonly online: boolean },
): CaseMeeting {
  const meeting = {
    key: guidFor(`event:${name}:${[people.organizerId, ...people.attendeeIds].join()}`),
    ...people,
  };
  const known = tenant.db.prepare('SELECT key FROM calendar_events WHERE key = ?').get(meeting.key);
  if (known === undefined)
    addMeeting(tenant, {
      ...meeting,
      ...about,
      bodyHtml: '',
      start: nextHalfHour(tenant.now()) + ahead[name] * dayMs,
      minutes: 30,
    });
  return meeting;
}

function givenName(tenant: Tenant, id: string): string {
  const row = tenant.db.prepare('SELECT given_name AS name FROM users WHERE id = ?').get(id) as
    { name: string } | undefined;
  return row?.name ?? '';
}

/** A Teams meeting of three: the two and one more of the organizer's people. */
export function threeMeeting(tenant: Tenant, scenario: Scenario): CaseMeeting | null {
  const pair = sides(scenario);
  if (pair === null) return null;
  const third = colleagues(tenant, pair.organizer).find((id) => id !== pair.other);
  if (third === undefined) return null;
  const people = { organizerId: pair.organizer, attendeeIds: [pair.other, third] };
  return once(tenant, 'three', people, { subject: 'Plans for the first quarter', online: true });
}

/** A Teams meeting of the organizer and somebody with whom they have no space. */
export function spacelessMeeting(
  tenant: Tenant,
  scenario: Scenario,
  scenarios: readonly Scenario[],
): CaseMeeting | null {
  const pair = sides(scenario);
  if (pair === null) return null;
  const { organizer } = pair;
  const hasSpace = (id: string) =>
    scenarios.some(
      ({ pointer, people }) =>
        pointer !== null && [organizer, id].every((one) => people.some(({ oid }) => oid === one)),
    );
  const other = colleagues(tenant, organizer).find((id) => !hasSpace(id));
  if (other === undefined) return null;
  const subject = `1:1 ${givenName(tenant, organizer)} and ${givenName(tenant, other)}`;
  return once(
    tenant,
    'no-space',
    { organizerId: organizer, attendeeIds: [other] },
    { subject, online: true },
  );
}

/** A meeting of the two in a room: the pair has a space, the event has no chat. */
export function notTeamsMeeting(tenant: Tenant, scenario: Scenario): CaseMeeting | null {
  const pair = sides(scenario);
  if (pair === null) return null;
  const people = { organizerId: pair.organizer, attendeeIds: [pair.other] };
  return once(tenant, 'not-teams', people, { subject: 'Walk and talk', online: false });
}

/** Everybody else, the direct reports of a person first. */
function colleagues(tenant: Tenant, id: string): readonly string[] {
  const rows = tenant.db
    .prepare(
      "SELECT id FROM users WHERE id <> ? AND user_type = 'Member' ORDER BY manager_id IS ? DESC, rowid",
    )
    .all(id, id) as { id: string }[];
  return rows.map((row) => row.id);
}
