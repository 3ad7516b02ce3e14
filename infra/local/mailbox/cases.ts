import { expand } from '../graph/calendar/expand.ts';
import { changeOccurrence, copyIn } from '../graph/calendar/event-rows.ts';
import type { CopyRow, Instance } from '../graph/calendar/rows.ts';
import { dayMs, iso } from '../db/seed/times.ts';
import { readScenarios, type Scenario } from '../db/seed/facts.ts';
import type { Tenant } from '../tenant.ts';
import { notTeamsMeeting, spacelessMeeting, threeMeeting } from './case-events.ts';

/** The events the Outlook page can open. */
export const caseNames = [
  'next',
  'series',
  'moved',
  'cancelled',
  'three',
  'no-space',
  'not-teams',
  'others',
  'unsaved',
] as const;
export type CaseName = (typeof caseNames)[number];

/** An event or occurrence by its key and the start its series gave it. */
export interface EventPlace {
  readonly key: string;
  readonly originalStart: string | null;
}

/** What a case is about. Ids are object ids of people. */
export interface OpenedCase {
  readonly organizerId: string;
  readonly attendeeIds: readonly string[];
  /** Null: a new event that was never saved. */
  readonly place: EventPlace | null;
  /** Whose windows open when nobody is named, left to right. */
  readonly windows: readonly string[];
}

/** Opens a case for the people of a scenario; null where their chat has no event of that kind. */
export function openCase(tenant: Tenant, scenario: Scenario, name: CaseName): OpenedCase | null {
  switch (name) {
    case 'three':
      return sideBySide(threeMeeting(tenant, scenario));
    case 'no-space':
      return sideBySide(spacelessMeeting(tenant, scenario, readScenarios(tenant)));
    case 'not-teams':
      return sideBySide(notTeamsMeeting(tenant, scenario));
    case 'unsaved':
      return unsaved(scenario);
    default:
      return ofSeries(tenant, scenario, name);
  }
}

function sideBySide(
  event: { key: string; organizerId: string; attendeeIds: readonly string[] } | null,
): OpenedCase | null {
  if (event === null) return null;
  const { key, organizerId, attendeeIds } = event;
  return {
    organizerId,
    attendeeIds,
    place: { key, originalStart: null },
    windows: [organizerId, ...attendeeIds.slice(0, 1)],
  };
}

function unsaved(scenario: Scenario): OpenedCase | null {
  const [organizer, ...others] = scenario.people;
  if (organizer === undefined) return null;
  const attendeeIds = others.map(({ oid }) => oid);
  return { organizerId: organizer.oid, attendeeIds, place: null, windows: [organizer.oid] };
}

type SeriesCase = Exclude<CaseName, 'three' | 'no-space' | 'not-teams' | 'unsaved'>;

function ofSeries(tenant: Tenant, scenario: Scenario, name: SeriesCase): OpenedCase | null {
  const chat = tenant.db
    .prepare('SELECT event_key AS key, organizer_id AS organizerId FROM chats WHERE id = ?')
    .get(scenario.chatId) as { key: string | null; organizerId: string | null } | undefined;
  if (chat === undefined || chat.key === null || chat.organizerId === null) return null;
  const { key, organizerId } = chat;
  const row = copyIn(tenant.db, organizerId, key);
  if (row === undefined) return null;
  const originalStart = name === 'series' ? null : startOf(tenant, row, name);
  const attendeeIds = scenario.people.map(({ oid }) => oid).filter((oid) => oid !== organizerId);
  const windows =
    name === 'others'
      ? [delegateOf(tenant, [organizerId, ...attendeeIds])]
      : name === 'cancelled'
        ? attendeeIds.slice(0, 1)
        : [organizerId, ...attendeeIds.slice(0, 1)];
  return { organizerId, attendeeIds, place: { key, originalStart }, windows };
}

/** The original start of the occurrence a case means, which is moved or cancelled now if it has to be. */
function startOf(tenant: Tenant, row: CopyRow, name: Exclude<SeriesCase, 'series'>): string | null {
  if (row.recurrence === null) return null;
  const coming = comingOf(tenant, row);
  if (name === 'moved') return movedStart(tenant, row, coming);
  if (name === 'cancelled') return cancelledStart(tenant, row, coming);
  return coming[0]?.originalStart ?? null;
}

/** The current occurrence and those after it, as the copy shows them. */
function comingOf(tenant: Tenant, row: CopyRow): readonly Instance[] {
  const now = tenant.now().getTime();
  return expand(tenant.db, row, iso(now), iso(now + 60 * dayMs));
}

function movedStart(tenant: Tenant, row: CopyRow, coming: readonly Instance[]): string | null {
  const moved = coming.find(({ start, originalStart }) => originalStart !== null && start !== originalStart);
  if (moved !== undefined) return moved.originalStart;
  const instance = coming[2] ?? coming[0];
  if (instance?.originalStart === undefined || instance.originalStart === null) return null;
  const { originalStart, start, end } = instance;
  const later = (at: string) => iso(Date.parse(at) + dayMs);
  changeOccurrence(tenant.db, row.key, {
    originalStart,
    start: later(start),
    end: later(end),
    cancelled: false,
  });
  return originalStart;
}

function cancelledStart(tenant: Tenant, row: CopyRow, coming: readonly Instance[]): string | null {
  const now = tenant.now().toISOString();
  const known = tenant.db
    .prepare(
      `SELECT original_start AS start FROM calendar_exceptions WHERE event_key = ? AND is_cancelled = 1 AND end_at > ?
       ORDER BY original_start`,
    )
    .get(row.key, now) as { start: string } | undefined;
  if (known !== undefined) return known.start;
  const instance = coming[3] ?? coming[0];
  if (instance?.originalStart === undefined || instance.originalStart === null) return null;
  const { originalStart, start, end } = instance;
  changeOccurrence(tenant.db, row.key, { originalStart, start, end, cancelled: true });
  return originalStart;
}

/** Somebody who looks into the organizer's calendar: the administrator, who is at no 1:1. */
function delegateOf(tenant: Tenant, atTheMeeting: readonly string[]): string {
  const people = tenant.db.prepare("SELECT id FROM users ORDER BY role = 'admin' DESC, rowid").all() as {
    id: string;
  }[];
  return people.find(({ id }) => !atTheMeeting.includes(id))?.id ?? '';
}
