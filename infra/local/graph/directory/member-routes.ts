import type { Database } from 'libsql';
import * as v from 'valibot';
import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { groupOf, referencedUser } from './group-routes.ts';
import { peopleOf } from './identity.ts';
import { isOwner } from './membership.ts';
import { pageOf } from './paging.ts';
import { context, selected } from './projection.ts';
import { userObject } from './user-body.ts';
import { notFound } from './user-routes.ts';

type Relation = 'members' | 'owners';
const tables = { members: 'group_members', owners: 'group_owners' } as const;
const memberScopes = [
  'GroupMember.ReadBasic.All',
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.ReadBasic.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const ownerScopes = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const changeMemberScopes = ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All'];
const changeOwnerScopes = ['Group.ReadWrite.All', 'Directory.ReadWrite.All'];
const usualPage = 100;

/** The number an index still gives after a change, by group and relation; a restart has caught up. */
const staleCounts = new WeakMap<Database, Map<string, { count: number; changedAt: number }>>();

function noteChange(request: GraphRequest, groupId: string, relation: Relation, countBefore: number): void {
  const { db } = request.tenant;
  const stale = staleCounts.get(db) ?? new Map<string, { count: number; changedAt: number }>();
  stale.set(`${relation}:${groupId}`, { count: countBefore, changedAt: request.tenant.now().getTime() });
  staleCounts.set(db, stale);
}

/** How many there are; by switch the number lags behind changes by some seconds (docs: group list members). */
function countOf(request: GraphRequest, groupId: string, relation: Relation): number {
  const { tenant } = request;
  const stale = staleCounts.get(tenant.db)?.get(`${relation}:${groupId}`);
  const lagMs = tenant.switches.memberCountLagSeconds * 1000;
  if (stale !== undefined && tenant.now().getTime() - stale.changedAt < lagMs) return stale.count;
  return peopleOf(tenant, groupId, tables[relation]).length;
}

function eventual(request: GraphRequest): boolean {
  return request.headers.get('consistencylevel')?.toLowerCase() === 'eventual';
}

/** `$count=true` counts on the first page only, and only with ConsistencyLevel: eventual (docs: advanced queries). */
function list(request: GraphRequest, relation: Relation): GraphResponse {
  const { id } = groupOf(request);
  const people = peopleOf(request.tenant, id, tables[relation]);
  const { rows, nextLink } = pageOf(request, people, usualPage);
  const counted =
    request.query.get('$count') === 'true' && eventual(request) && !request.query.has('$skiptoken');
  const names = selected(request.query);
  return {
    status: 200,
    body: {
      '@odata.context': context(request, 'directoryObjects'),
      ...(counted ? { '@odata.count': countOf(request, id, relation) } : {}),
      ...(nextLink === null ? {} : { '@odata.nextLink': nextLink }),
      value: rows.map((user) => userObject(request, user, names)),
    },
  };
}

/** A plain integer; without ConsistencyLevel: eventual it is refused (docs: group list members). */
function count(request: GraphRequest, relation: Relation): GraphResponse {
  const { id } = groupOf(request);
  if (!eventual(request))
    throw new GraphError(
      400,
      'Request_BadRequest',
      '$count is not currently supported without the header ConsistencyLevel: eventual.',
    );
  const text = String(countOf(request, id, relation));
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: new TextEncoder().encode(text) };
}

function requireOwner(request: GraphRequest, groupId: string): void {
  if (isOwner(request.tenant, groupId, request.caller.oid)) return;
  throw new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

function add(request: GraphRequest, relation: Relation): GraphResponse {
  const { id } = groupOf(request);
  requireOwner(request, id);
  const parsed = v.safeParse(v.looseObject({ '@odata.id': v.string() }), request.body);
  if (!parsed.success)
    throw new GraphError(
      400,
      'Request_BadRequest',
      "The body needs '@odata.id', the URL of a directory object.",
    );
  const userId = referencedUser(request, parsed.output['@odata.id']);
  const before = peopleOf(request.tenant, id, tables[relation]).length;
  const { changes } = request.tenant.db
    .prepare(`INSERT OR IGNORE INTO ${tables[relation]} (group_id, user_id) VALUES (?, ?)`)
    .run(id, userId);
  if (changes === 0)
    throw new GraphError(
      400,
      'Request_BadRequest',
      `One or more added object references already exist for the following modified properties: '${relation}'.`,
    );
  noteChange(request, id, relation, before);
  return { status: 204 };
}

function remove(request: GraphRequest, relation: Relation): GraphResponse {
  const { id } = groupOf(request);
  requireOwner(request, id);
  const userId = (request.params['directoryObject-id'] ?? '').toLowerCase();
  const people = peopleOf(request.tenant, id, tables[relation]);
  if (!people.some((user) => user.id === userId)) throw notFound(userId);
  if (relation === 'owners' && people.length === 1)
    throw new GraphError(
      400,
      'Request_BadRequest',
      'The group must have at least one owner, hence this owner cannot be removed.',
    );
  request.tenant.db
    .prepare(`DELETE FROM ${tables[relation]} WHERE group_id = ? AND user_id = ?`)
    .run(id, userId);
  noteChange(request, id, relation, people.length);
  return { status: 204 };
}

function routesOf(relation: Relation, read: readonly string[], change: readonly string[]): Route[] {
  const path = `/groups/{group-id}/${relation}`;
  return [
    {
      method: 'GET',
      path,
      scopes: read,
      units: 0,
      coverage: 'partial',
      note: 'no $filter, $search, $orderby',
      handle: (request) => list(request, relation),
    },
    {
      method: 'GET',
      path: `${path}/$count`,
      scopes: read,
      units: 0,
      coverage: 'whole',
      handle: (request) => count(request, relation),
    },
    {
      method: 'POST',
      path: `${path}/$ref`,
      scopes: change,
      units: 0,
      coverage: 'partial',
      note: 'people only',
      handle: (request) => add(request, relation),
    },
    {
      method: 'DELETE',
      path: `${path}/{directoryObject-id}/$ref`,
      scopes: change,
      units: 0,
      coverage: 'partial',
      note: 'people only',
      handle: (request) => remove(request, relation),
    },
  ];
}

/** Members and owners of a group; owners need not be members. */
export const memberRoutes: readonly Route[] = [
  ...routesOf('members', memberScopes, changeMemberScopes),
  ...routesOf('owners', ownerScopes, changeOwnerScopes),
];
