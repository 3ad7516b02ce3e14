import type { GraphRequest } from '../core/route.ts';
import { project } from './projection.ts';
import type { UserRow } from './identity.ts';

/** How much of a person a token may see. */
export type UserView = 'full' | 'basic' | 'limited';

const fullScopes = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];

/** What the caller may see of another person (permission reference; relationship lists: docs permissions-overview). */
export function viewOf(request: GraphRequest, user: UserRow): UserView {
  const { scopes, oid } = request.caller;
  if (user.id === oid || fullScopes.some((scope) => scopes.has(scope))) return 'full';
  return scopes.has('User.ReadBasic.All') ? 'basic' : 'limited';
}

const defaults = [
  'id',
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
];
const basic = new Set([
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'businessPhones',
]);

/**
 * A user entity: the default set of properties (recorded), or the selected ones. What the token may not see is null;
 * in a limited view everything but the id.
 */
export function userBody(
  user: UserRow,
  view: UserView,
  names: readonly string[] | null,
): Record<string, unknown> {
  const all: Record<string, unknown> = {
    id: user.id,
    businessPhones: [],
    displayName: user.display_name,
    givenName: user.given_name,
    jobTitle: user.job_title,
    mail: user.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: user.surname,
    userPrincipalName: user.user_principal_name,
    userType: user.user_type,
    accountEnabled: true,
  };
  const seen = Object.fromEntries(
    Object.entries(all).map(([name, value]) => {
      const visible = view === 'full' || (view === 'basic' ? basic.has(name) : name === 'id');
      return [name, visible || name === 'businessPhones' ? value : null];
    }),
  );
  return project(seen, names ?? defaults);
}

/** A person inside a collection of directory objects: with its type, and as much as the token may see. */
export function userObject(
  request: GraphRequest,
  user: UserRow,
  names: readonly string[] | null,
): Record<string, unknown> {
  const body = userBody(user, viewOf(request, user), names === null ? null : ['id', ...names]);
  return { '@odata.type': '#microsoft.graph.user', ...body };
}
