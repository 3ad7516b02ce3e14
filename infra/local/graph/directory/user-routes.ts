import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { groupObject } from './group-body.ts';
import { findUser, reportsOf, type UserRow } from './identity.ts';
import type { GroupRow } from './membership.ts';
import { pageOf } from './paging.ts';
import { context, selected } from './projection.ts';
import { userBody, userObject, viewOf } from './user-body.ts';

const meScopes = [
  'User.Read',
  'User.ReadBasic.All',
  'User.ReadWrite',
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const managerScopes = [
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const reportScopes = ['User.Read', ...managerScopes];
const memberOfScopes = [
  'User.Read',
  'GroupMember.ReadBasic.All',
  'GroupMember.Read.All',
  'Group.ReadBasic.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];
const usualPage = 100;

/** The answer for an object that is not there (recorded; entra-powershell #237). */
export function notFound(name: string): GraphError {
  return new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** The caller's own row. */
export function meOf(request: GraphRequest): UserRow {
  const user = findUser(request.tenant, request.caller.oid);
  if (user === null) throw notFound(request.caller.oid);
  return user;
}

/**
 * The person behind `{user-id}`, id or user principal name.
 * @throws GraphError 404 Request_ResourceNotFound, 403 when the token reaches nobody but its owner.
 */
export function userOf(request: GraphRequest): UserRow {
  const name = request.params['user-id'] ?? '';
  const user = findUser(request.tenant, name);
  if (user !== null && viewOf(request, user) !== 'limited') return user;
  const reaches = user === null && request.caller.scopes.has('User.ReadBasic.All');
  if (user === null && (reaches || managerScopes.some((scope) => request.caller.scopes.has(scope))))
    throw notFound(name);
  throw new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  );
}

function entity(request: GraphRequest, user: UserRow): GraphResponse {
  if (request.query.has('$expand'))
    throw new GraphError(501, 'notSupported', 'The local tenant does not expand a user.');
  return {
    status: 200,
    body: {
      '@odata.context': context(request, 'users/$entity'),
      ...userBody(user, viewOf(request, user), selected(request.query)),
    },
  };
}

function directReports(request: GraphRequest): GraphResponse {
  const { rows, nextLink } = pageOf(request, reportsOf(request.tenant, request.caller.oid), usualPage);
  return collection(
    request,
    nextLink,
    rows.map((user) => userObject(request, user, selected(request.query))),
  );
}

function collection(
  request: GraphRequest,
  nextLink: string | null,
  value: readonly unknown[],
): GraphResponse {
  return {
    status: 200,
    body: {
      '@odata.context': context(request, 'directoryObjects'),
      ...(nextLink === null ? {} : { '@odata.nextLink': nextLink }),
      value,
    },
  };
}

function manager(request: GraphRequest): GraphResponse {
  const id = meOf(request).manager_id;
  const found = id === null ? null : findUser(request.tenant, id);
  if (found === null) throw notFound('manager');
  return {
    status: 200,
    body: {
      '@odata.context': context(request, 'directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      ...userBody(found, 'full', selected(request.query)),
    },
  };
}

function memberOf(request: GraphRequest): GraphResponse {
  const groups = request.tenant.db
    .prepare(
      'SELECT * FROM groups WHERE id IN (SELECT group_id FROM group_members WHERE user_id = ?) ORDER BY id',
    )
    .all(request.caller.oid) as GroupRow[];
  const { rows, nextLink } = pageOf(request, groups, usualPage);
  return collection(
    request,
    nextLink,
    rows.map((group) => groupObject(request, group, selected(request.query))),
  );
}

/** People, and what the caller belongs to. */
export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me',
    scopes: meScopes,
    units: 0,
    coverage: 'partial',
    note: 'no $expand',
    handle: (request) => entity(request, meOf(request)),
  },
  {
    method: 'GET',
    path: '/users/{user-id}',
    scopes: meScopes,
    units: 0,
    coverage: 'partial',
    note: 'no $expand',
    handle: (request) => entity(request, userOf(request)),
  },
  {
    method: 'GET',
    path: '/me/directReports',
    scopes: reportScopes,
    units: 0,
    coverage: 'partial',
    note: 'no $filter, $expand',
    handle: directReports,
  },
  { method: 'GET', path: '/me/manager', scopes: managerScopes, units: 0, coverage: 'whole', handle: manager },
  {
    method: 'GET',
    path: '/me/memberOf',
    scopes: memberOfScopes,
    units: 0,
    coverage: 'partial',
    note: 'groups only; no $filter, $search',
    handle: memberOf,
  },
];
