import { GraphError, type GraphRequest, type GraphResponse } from '../core/route.ts';
import { eventId } from '../calendar/ids.ts';
import { joinUrl } from '../calendar/join-url.ts';

type Shape = Record<string, unknown>;

interface ChatRow {
  readonly id: string;
  readonly topic: string | null;
  readonly chat_type: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly organizer_id: string | null;
  readonly event_key: string | null;
}

interface MemberRow {
  readonly user_id: string;
  readonly roles: string;
  readonly joined_at: string;
  readonly display_name: string;
  readonly mail: string | null;
}

/** GET /me/chats with `$filter=chatType eq '…'` and `$expand=members` (chat-list). Pages hold 20, 50 at most. */
export function listChats(request: GraphRequest): GraphResponse {
  const filter = request.query.get('$filter');
  const type = /^chatType eq '(oneOnOne|group|meeting)'$/i.exec(filter?.trim() ?? '')?.[1];
  if (filter !== null && type === undefined)
    throw new GraphError(
      501,
      'NotImplemented',
      'The local tenant does not imitate filters of chats other than chatType.',
    );
  const rows = request.tenant.db
    .prepare(
      `SELECT c.* FROM chats c JOIN chat_members m ON m.chat_id = c.id WHERE m.user_id = ? AND (? = '' OR c.chat_type = ? COLLATE NOCASE)
       ORDER BY c.updated_at DESC, c.id`,
    )
    .all(request.caller.oid, type ?? '', type ?? '') as ChatRow[];
  const top = Math.min(Number(/^\d+$/.exec(request.query.get('$top') ?? '')?.[0] ?? 20), 50);
  const from = Number(/^\d+$/.exec(request.query.get('$skiptoken') ?? '')?.[0] ?? 0);
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', String(from + top));
  return {
    status: 200,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#chats`,
      '@odata.count': Math.min(top, Math.max(rows.length - from, 0)),
      ...(from + top < rows.length
        ? { '@odata.nextLink': `${request.origin}/v1.0${request.path}?${query.toString()}` }
        : {}),
      value: rows
        .slice(from, from + top)
        .map((row) =>
          selected(request, chatShape(request, row, request.tenant.switches.chatListWithoutEventId)),
        ),
    },
  };
}

/** GET /chats/{id} and /me/chats/{id}. */
export function getChat(request: GraphRequest): GraphResponse {
  const row = readChat(request);
  return {
    status: 200,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#chats/$entity`,
      ...selected(request, chatShape(request, row, false)),
    },
  };
}

/** GET /chats/{id}/members. */
export function listMembers(request: GraphRequest): GraphResponse {
  const row = readChat(request);
  const value = members(request, row.id);
  return {
    status: 200,
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#chats('${encodeURIComponent(row.id)}')/members`,
      '@odata.count': value.length,
      value,
    },
  };
}

/** @throws GraphError 404 with code 1 for an unknown chat, 403 for a stranger (as staged from real audits in public code) */
function readChat(request: GraphRequest): ChatRow {
  const { db } = request.tenant;
  const id = request.params['chat-id'] ?? '';
  const row = db.prepare('SELECT * FROM chats WHERE id = ?').get(id) as ChatRow | undefined;
  if (row === undefined) throw new GraphError(404, '1', 'NotFound');
  const member = db
    .prepare('SELECT 1 AS found FROM chat_members WHERE chat_id = ? AND user_id = ?')
    .get(id, request.caller.oid);
  if (member === undefined)
    throw new GraphError(403, 'AccessDenied', 'The caller is not a member of the chat.');
  return row;
}

/**
 * `calendarEventId` is the id in the organizer's mailbox and of no use to others.
 *
 * @param withoutEventId rows of a list may lack it (public code)
 */
function chatShape(request: GraphRequest, row: ChatRow, withoutEventId: boolean): Shape {
  const { tenant } = request;
  return {
    id: row.id,
    topic: row.topic,
    createdDateTime: row.created_at,
    lastUpdatedDateTime: row.updated_at,
    chatType: row.chat_type,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(row.id)}/0?tenantId=${tenant.tenantId}`,
    tenantId: tenant.tenantId,
    isHiddenForAllMembers: false,
    viewpoint: { isHidden: false, lastMessageReadDateTime: row.updated_at },
    onlineMeetingInfo:
      row.organizer_id === null
        ? null
        : {
            calendarEventId: withoutEventId ? null : organizerEventId(request, row),
            joinWebUrl: joinUrl(tenant, row.id, row.organizer_id),
            organizer: { id: row.organizer_id, displayName: null, userIdentityType: 'aadUser' },
          },
    ...expandedMembers(request, row),
  };
}

function organizerEventId(request: GraphRequest, row: ChatRow): string | null {
  const copy = request.tenant.db
    .prepare('SELECT stub FROM calendar_copies WHERE event_key = ? AND mailbox_id = ?')
    .get(row.event_key, row.organizer_id) as { stub: string } | undefined;
  return copy === undefined ? null : eventId(copy.stub, null);
}

function expandedMembers(request: GraphRequest, row: ChatRow): Shape {
  const expand = request.query.get('$expand');
  if (expand === null) return {};
  if (expand.trim() !== 'members')
    throw new GraphError(
      501,
      'NotImplemented',
      'The local tenant does not imitate $expand of chats other than members.',
    );
  return {
    'members@odata.context': `${request.origin}/v1.0/$metadata#chats('${encodeURIComponent(row.id)}')/members`,
    members: members(request, row.id),
  };
}

function members(request: GraphRequest, chatId: string): Shape[] {
  const { db, tenantId } = request.tenant;
  const rows = db
    .prepare(
      `SELECT m.user_id, m.roles, m.joined_at, u.display_name, u.mail FROM chat_members m JOIN users u ON u.id = m.user_id
       WHERE m.chat_id = ? ORDER BY m.user_id`,
    )
    .all(chatId) as MemberRow[];
  return rows.map((row) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`0##0##${tenantId}##${chatId}##${row.user_id}`).toString('base64'),
    roles: JSON.parse(row.roles) as unknown,
    displayName: row.display_name,
    visibleHistoryStartDateTime: row.joined_at,
    userId: row.user_id,
    email: row.mail,
    tenantId,
  }));
}

function selected(request: GraphRequest, shape: Shape): Shape {
  const select = request.query.get('$select');
  if (select === null) return shape;
  const names = new Set(select.split(',').map((name) => name.trim()));
  return Object.fromEntries(
    Object.entries(shape).filter(([name]) => name === 'id' || name.startsWith('members') || names.has(name)),
  );
}
