import { expand } from '../../graph/calendar/expand.ts';
import { joinUrl } from '../../graph/calendar/join-url.ts';
import type { CopyRow } from '../../graph/calendar/rows.ts';
import { contextMeetingId } from '../../graph/chats/ids.ts';
import type { Tenant } from '../../tenant.ts';
import { pointerText } from './pointer.ts';
import { dayMs, iso } from './times.ts';

/** One chat of the tenant in which the app can be opened. */
export interface Scenario {
  readonly title: string;
  readonly chatId: string;
  /** What the Teams context calls `meeting.id`; null for a chat without a meeting. */
  readonly meetingId: string | null;
  /** The current or next occurrence, ISO 8601 UTC; now, for a chat without a meeting. */
  readonly start: string;
  readonly end: string;
  /** Managers first. */
  readonly people: readonly {
    readonly oid: string;
    readonly upn: string;
    readonly name: string;
    readonly role: string;
  }[];
  /** The pair's space as the manager would pin it; null when the people of the chat have none. */
  readonly pointer: string | null;
  readonly joinUrl: string | null;
}

interface ChatRow {
  readonly id: string;
  readonly topic: string | null;
  readonly chat_type: string;
  readonly organizer_id: string | null;
  readonly event_key: string | null;
}

interface PersonRow {
  readonly id: string;
  readonly user_principal_name: string;
  readonly display_name: string;
  readonly role: string;
}

/** The chats in which to open the app: pairs with a space first, as the database has them now. */
export function readScenarios(tenant: Tenant): Scenario[] {
  const chats = tenant.db.prepare('SELECT * FROM chats ORDER BY rowid').all() as ChatRow[];
  return chats
    .map((chat) => scenario(tenant, chat))
    .sort((a, b) => Number(a.pointer === null) - Number(b.pointer === null));
}

function scenario(tenant: Tenant, chat: ChatRow): Scenario {
  const people = tenant.db
    .prepare(
      `SELECT u.* FROM chat_members m JOIN users u ON u.id = m.user_id WHERE m.chat_id = ?
       ORDER BY CASE u.role WHEN 'manager' THEN 0 WHEN 'managing-report' THEN 1 ELSE 2 END, u.rowid`,
    )
    .all(chat.id) as PersonRow[];
  const meeting = chat.organizer_id === null ? null : nextOccurrence(tenant, chat);
  const now = tenant.now().toISOString();
  return {
    title: chat.topic ?? people.map((person) => person.display_name).join(' and '),
    chatId: chat.id,
    meetingId: chat.organizer_id === null ? null : contextMeetingId(chat.id),
    start: meeting?.start ?? now,
    end: meeting?.end ?? now,
    people: people.map((person) => ({
      oid: person.id,
      upn: person.user_principal_name,
      name: person.display_name,
      role: person.role,
    })),
    pointer: pointerOf(tenant, people),
    joinUrl: chat.organizer_id === null ? null : joinUrl(tenant, chat.id, chat.organizer_id),
  };
}

function nextOccurrence(
  tenant: Tenant,
  chat: ChatRow,
): { readonly start: string; readonly end: string } | undefined {
  const row = tenant.db
    .prepare(
      'SELECT e.*, c.* FROM calendar_events e JOIN calendar_copies c ON c.event_key = e.key WHERE e.key = ? AND c.mailbox_id = ?',
    )
    .get(chat.event_key, chat.organizer_id) as CopyRow | undefined;
  if (row === undefined) return undefined;
  const now = tenant.now();
  return expand(tenant.db, row, now.toISOString(), iso(now.getTime() + 35 * dayMs))[0];
}

/** The space of the two people: a group of exactly them whose site has the list. */
function pointerOf(tenant: Tenant, people: readonly PersonRow[]): string | null {
  const [manager, report] = people;
  if (manager === undefined || report === undefined || people.length !== 2) return null;
  const space = tenant.db
    .prepare(
      `SELECT g.id, g.site_guid, g.web_guid, l.id AS list_id FROM groups g JOIN sp_lists l ON l.site_guid = g.site_guid
       WHERE l.display_name = 'PODS 1:1' AND (SELECT COUNT(*) FROM group_members WHERE group_id = g.id) = 2
       AND (SELECT COUNT(*) FROM group_members WHERE group_id = g.id AND user_id IN (?, ?)) = 2`,
    )
    .get(manager.id, report.id) as
    { id: string; site_guid: string; web_guid: string; list_id: string } | undefined;
  if (space === undefined) return null;
  const plan = (prefix: string): string | null => {
    const row = tenant.db
      .prepare("SELECT id FROM planner_plans WHERE group_id = ? AND title LIKE ? || '%' ORDER BY created_at")
      .get(space.id, prefix) as { id: string } | undefined;
    return row?.id ?? null;
  };
  return pointerText({
    otherId: report.id,
    groupId: space.id,
    siteHost: `${tenant.sharePointName}.sharepoint.com`,
    siteGuid: space.site_guid,
    webGuid: space.web_guid,
    listId: space.list_id,
    okrs: plan('OKRs '),
    development: plan('Development '),
    actions: plan('Actions'),
  });
}
