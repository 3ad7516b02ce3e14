import { GraphError } from './route.ts';

/** The service behind a path. Each has error codes and limits of its own. */
export type Workload = 'sharepoint' | 'directory' | 'planner' | 'outlook' | 'teams';

/** Which service answers a path after `/v1.0`. */
export function workloadOf(path: string): Workload {
  const lower = path.toLowerCase();
  if (/^\/(?:sites|drives|shares)\b|\/(?:drive|drives|sites)(?:\/|$)/u.test(lower)) return 'sharepoint';
  if (lower.includes('/planner')) return 'planner';
  if (/\/(?:calendar|calendarview|calendars|events|mailboxsettings|messages)(?:\/|$)/u.test(lower))
    return 'outlook';
  if (/\/(?:chats|teams|onlinemeetings)(?:\/|$)/u.test(lower)) return 'teams';
  return 'directory';
}

/** The 403 of a token that lacks the scope, in the words of each service (graph error documentation; Planner: docs #636). */
export function scopeRefusal(path: string, wanted: readonly string[], held: ReadonlySet<string>): GraphError {
  switch (workloadOf(path)) {
    case 'sharepoint':
      return new GraphError(403, 'accessDenied', 'Access denied');
    case 'planner':
      return new GraphError(403, '', 'You do not have the required permissions to access this item.');
    case 'outlook':
      return new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    case 'teams':
      return new GraphError(
        403,
        'Forbidden',
        `Missing scope permissions on the request. API requires one of '${wanted.join(', ')}'. Scopes on the request '${[...held].join(', ')}'`,
      );
    case 'directory':
      return new GraphError(
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      );
  }
}
