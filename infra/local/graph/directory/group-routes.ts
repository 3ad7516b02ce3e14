import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { groupBody } from './group-body.ts';
import { findUser } from './identity.ts';
import { findGroup, mayRead, type GroupRow } from './membership.ts';
import { context, selected } from './projection.ts';
import { notFound } from './user-routes.ts';

const readScopes = [
  'GroupMember.Read.All',
  'Group.ReadBasic.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const createScopes = ['Group.ReadWrite.All', 'Directory.ReadWrite.All'];
const mostRelations = 20;

const references = v.optional(v.array(v.string()), []);
const newGroup = v.looseObject({
  displayName: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  mailNickname: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,64}$/), v.regex(/^[^@()\\[\]";:<>,]*$/)),
  mailEnabled: v.boolean(),
  securityEnabled: v.boolean(),
  groupTypes: v.optional(v.array(v.string()), []),
  visibility: v.optional(v.picklist(['Public', 'Private', 'HiddenMembership'])),
  description: v.optional(v.nullable(v.string()), null),
  'members@odata.bind': references,
  'owners@odata.bind': references,
});

function bad(message: string): GraphError {
  return new GraphError(400, 'Request_BadRequest', message);
}

/**
 * The group behind `{group-id}`, for people of it.
 * @throws GraphError 404 Request_ResourceNotFound, 403 Authorization_RequestDenied for strangers to a private group.
 */
export function groupOf(request: GraphRequest): GroupRow {
  const id = request.params['group-id'] ?? '';
  const group = findGroup(request.tenant, id);
  if (group === null) throw notFound(id);
  if (!mayRead(request.tenant, group, request.caller.oid))
    throw new GraphError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  return group;
}

/** The object id at the end of an `@odata.id` or bind URL. @throws GraphError 404 when nobody has it. */
export function referencedUser(request: GraphRequest, url: string): string {
  const id = /(?:^|\/)(?:users|directoryObjects)(?:\/|\(')([^/')]+)/i.exec(url)?.[1];
  if (id === undefined) throw bad(`Invalid URL format specified for the reference '${url}'.`);
  const user = findUser(request.tenant, decodeURIComponent(id));
  if (user === null) throw notFound(id);
  return user.id;
}

function after(instant: Date, seconds: number): string {
  return `${new Date(instant.getTime() + seconds * 1000).toISOString().slice(0, 19)}Z`;
}

function isAdministrator(request: GraphRequest): boolean {
  const row = request.tenant.db.prepare('SELECT role FROM users WHERE id = ?').get(request.caller.oid) as
    { role: string } | undefined;
  return row?.role === 'admin';
}

/**
 * Makes a group. Without `visibility` it is public; without owners the caller becomes owner and is not made a member;
 * a person who is no administrator may not bind themself as owner (docs: group post, 2026-06; group resource).
 */
function create(request: GraphRequest): GraphResponse {
  const { tenant, caller } = request;
  const parsed = v.safeParse(newGroup, request.body);
  if (!parsed.success) {
    const at: unknown = parsed.issues[0].path?.[0]?.key;
    const name = typeof at === 'string' ? at : 'body';
    throw bad(`A valid value is required for property '${name}' of resource 'Group'.`);
  }
  const body = parsed.output;
  if (!body.groupTypes.includes('Unified') || !body.mailEnabled)
    throw new GraphError(
      501,
      'notSupported',
      'The local tenant makes Microsoft 365 groups only (groupTypes Unified, mailEnabled).',
    );
  const members = [...new Set(body['members@odata.bind'].map((url) => referencedUser(request, url)))];
  const owners = [...new Set(body['owners@odata.bind'].map((url) => referencedUser(request, url)))];
  if (members.length + owners.length > mostRelations)
    throw bad(`At most ${mostRelations} members and owners can be added at once.`);
  if (owners.includes(caller.oid) && !isAdministrator(request))
    throw bad('The calling user is added as owner automatically and must not be in owners@odata.bind.');
  if (tenant.db.prepare('SELECT 1 FROM groups WHERE mail_nickname = ?').get(body.mailNickname) !== undefined)
    throw bad('Another object with the same value for property mailNickname already exists.');
  const now = tenant.now();
  const wait = tenant.switches.groupProvisioningSeconds;
  const group: GroupRow = {
    id: randomUUID(),
    display_name: body.displayName,
    description: body.description,
    mail_nickname: body.mailNickname,
    visibility: body.visibility ?? 'Public',
    created_at: after(now, 0),
    site_guid: randomUUID(),
    web_guid: randomUUID(),
    site_ready_at: after(now, wait),
    site_writable_at: after(now, wait + tenant.switches.siteReadOnlySeconds),
  };
  insert(request, group, members, owners.length > 0 ? owners : [caller.oid]);
  return {
    status: 201,
    headers: {
      Location: `${request.origin}/v2/${tenant.tenantId}/directoryObjects/${group.id}/Microsoft.DirectoryServices.Group`,
    },
    body: {
      '@odata.context': `${request.origin}/v1.0/$metadata#groups/$entity`,
      ...groupBody(tenant, group, null),
    },
  };
}

function insert(
  request: GraphRequest,
  group: GroupRow,
  members: readonly string[],
  owners: readonly string[],
): void {
  const { db } = request.tenant;
  db.transaction(() => {
    const names = Object.keys(group);
    db.prepare(`INSERT INTO groups (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...(Object.values(group) as (string | null)[]),
    );
    for (const id of members)
      db.prepare('INSERT INTO group_members (group_id, user_id) VALUES (?, ?)').run(group.id, id);
    for (const id of owners)
      db.prepare('INSERT INTO group_owners (group_id, user_id) VALUES (?, ?)').run(group.id, id);
  })();
}

function read(request: GraphRequest): GraphResponse {
  const group = groupOf(request);
  return {
    status: 200,
    body: {
      '@odata.context': context(request, 'groups/$entity'),
      ...groupBody(request.tenant, group, selected(request.query)),
    },
  };
}

/** Groups themselves; who is in them is in member-routes. */
export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups/{group-id}',
    scopes: readScopes,
    units: 0,
    coverage: 'partial',
    note: 'no $expand; strangers to a private group get 403, as where reading groups is restricted',
    handle: read,
  },
  {
    method: 'POST',
    path: '/groups',
    scopes: createScopes,
    units: 0,
    coverage: 'partial',
    note: 'Microsoft 365 groups only',
    handle: create,
  },
];
