/** How far a route of Graph is imitated. */
export interface CoverageRow {
  /** HTTP method, `*` for every one. */
  readonly method: string;
  /** Path after `/v1.0` as in Microsoft's OpenAPI, or a prefix ending in `/*`. */
  readonly path: string;
  readonly coverage: 'whole' | 'partial' | 'absent';
  /** What is left out, or why. */
  readonly note: string;
}

type Row = readonly [method: string, path: string, coverage: CoverageRow['coverage'], note?: string];

const rows: readonly Row[] = [
  ['POST', '/$batch', 'whole'],

  // People and groups
  ['GET', '/me', 'partial', 'no $expand'],
  ['GET', '/users/{user-id}', 'partial', 'no $expand'],
  ['GET', '/me/directReports', 'partial', 'no $filter, $expand'],
  ['GET', '/me/manager', 'whole'],
  ['GET', '/me/memberOf', 'partial', 'groups only; no $filter, $search'],
  ['GET', '/me/photo', 'partial', 'nobody has a photo'],
  ['GET', '/me/photo/$value', 'partial', 'nobody has a photo'],
  ['GET', '/users/{user-id}/photo', 'partial', 'nobody has a photo'],
  ['GET', '/users/{user-id}/photo/$value', 'partial', 'nobody has a photo'],
  [
    'GET',
    '/groups/{group-id}',
    'partial',
    'no $expand; strangers to a private group get 403, as where reading groups is restricted',
  ],
  ['POST', '/groups', 'partial', 'Microsoft 365 groups only'],
  ['GET', '/groups/{group-id}/members', 'partial', 'no $filter, $search, $orderby'],
  ['GET', '/groups/{group-id}/members/$count', 'whole'],
  ['POST', '/groups/{group-id}/members/$ref', 'partial', 'people only'],
  ['DELETE', '/groups/{group-id}/members/{directoryObject-id}/$ref', 'partial', 'people only'],
  ['GET', '/groups/{group-id}/owners', 'partial', 'no $filter, $search, $orderby'],
  ['GET', '/groups/{group-id}/owners/$count', 'whole'],
  ['POST', '/groups/{group-id}/owners/$ref', 'partial', 'people only'],
  ['DELETE', '/groups/{group-id}/owners/{directoryObject-id}/$ref', 'partial', 'people only'],

  // SharePoint
  ['GET', '/groups/{group-id}/sites/root', 'partial', 'no $expand'],
  ['GET', '/sites/{site-id}', 'partial', 'by host,guid,guid only; no $expand'],
  ['GET', '/sites/{site-id}/lists', 'partial', 'no paging; $filter by title; $expand=columns'],
  [
    'POST',
    '/sites/{site-id}/lists',
    'partial',
    'genericList with text, number, boolean, dateTime, choice and person columns',
  ],
  ['GET', '/sites/{site-id}/lists/{list-id}', 'partial', '$expand=columns only'],
  [
    'PATCH',
    '/sites/{site-id}/lists/{list-id}',
    'partial',
    'displayName and description (undocumented call, used by PnPjs tests)',
  ],
  [
    'DELETE',
    '/sites/{site-id}/lists/{list-id}',
    'partial',
    'no recycle bin (undocumented call, used by PnPjs tests)',
  ],
  ['GET', '/sites/{site-id}/lists/{list-id}/columns', 'partial', 'no paging, no built-in columns but Title'],
  ['POST', '/sites/{site-id}/lists/{list-id}/columns', 'partial', 'kinds as POST lists'],
  [
    'GET',
    '/sites/{site-id}/lists/{list-id}/items/delta',
    'partial',
    '$expand=fields, $select, $top and token',
  ],
  [
    'GET',
    '/sites/{site-id}/lists/{list-id}/items',
    'partial',
    '$expand=fields only; $filter and $orderby on one field each; no person or lookup filter',
  ],
  [
    'POST',
    '/sites/{site-id}/lists/{list-id}/items',
    'partial',
    'generic items; no contentType, no attachments',
  ],
  ['GET', '/sites/{site-id}/lists/{list-id}/items/{listItem-id}', 'partial', '$expand=fields only'],
  ['PATCH', '/sites/{site-id}/lists/{list-id}/items/{listItem-id}', 'partial', 'fields only'],
  ['PATCH', '/sites/{site-id}/lists/{list-id}/items/{listItem-id}/fields', 'whole'],
  ['DELETE', '/sites/{site-id}/lists/{list-id}/items/{listItem-id}', 'partial', 'no recycle bin'],
  ['GET', '/sites/{site-id}/lists/{list-id}/items/{listItem-id}/versions', 'partial', 'no paging'],
  ['GET', '/sites/{site-id}/lists/{list-id}/items/{listItem-id}/versions/{listItemVersion-id}', 'whole'],

  // App folder
  ['GET', '/me/drive/special/approot', 'partial', 'no $expand'],
  ['GET', '/me/drive/special/approot/children', 'partial', 'files only; $select and $top'],
  ['GET', '/me/drive/special/approot:/{path}:/content', 'whole'],
  ['PUT', '/me/drive/special/approot:/{path}:/content', 'partial', 'no folders inside the app folder'],
  ['GET', '/me/drive/special/approot:/{path}', 'partial', 'no $expand'],
  ['DELETE', '/me/drive/special/approot:/{path}', 'partial', 'no recycle bin'],
  ['DELETE', '/me/drive/items/{driveItem-id}', 'partial', 'files of the app folder only'],

  // Planner
  ['GET', '/groups/{group-id}/planner/plans', 'whole'],
  ['GET', '/me/planner/plans', 'whole'],
  [
    'GET',
    '/me/planner/plans/{plannerPlan-id}/tasks',
    'partial',
    '404 with an empty code, as the service answers',
  ],
  ['GET', '/me/planner/tasks', 'whole'],
  ['GET', '/planner/plans', 'partial', 'the filter on owner only'],
  ['POST', '/planner/plans', 'partial', 'plans of groups only'],
  ['GET', '/planner/plans/{plannerPlan-id}', 'whole'],
  ['PATCH', '/planner/plans/{plannerPlan-id}', 'whole'],
  ['DELETE', '/planner/plans/{plannerPlan-id}', 'whole'],
  ['GET', '/planner/plans/{plannerPlan-id}/details', 'whole'],
  ['PATCH', '/planner/plans/{plannerPlan-id}/details', 'whole'],
  ['GET', '/planner/plans/{plannerPlan-id}/buckets', 'whole'],
  ['GET', '/planner/plans/{plannerPlan-id}/tasks', 'whole'],
  ['POST', '/planner/buckets', 'whole'],
  ['GET', '/planner/buckets/{plannerBucket-id}', 'whole'],
  ['PATCH', '/planner/buckets/{plannerBucket-id}', 'whole'],
  ['DELETE', '/planner/buckets/{plannerBucket-id}', 'whole'],
  ['GET', '/planner/buckets/{plannerBucket-id}/tasks', 'whole'],
  ['POST', '/planner/tasks', 'whole'],
  ['GET', '/planner/tasks/{plannerTask-id}', 'whole'],
  ['PATCH', '/planner/tasks/{plannerTask-id}', 'whole'],
  ['DELETE', '/planner/tasks/{plannerTask-id}', 'whole'],
  ['GET', '/planner/tasks/{plannerTask-id}/details', 'whole'],
  ['PATCH', '/planner/tasks/{plannerTask-id}/details', 'whole'],
  ['GET', '/planner/tasks/{plannerTask-id}/assignedToTaskBoardFormat', 'whole'],
  ['PATCH', '/planner/tasks/{plannerTask-id}/assignedToTaskBoardFormat', 'whole'],
  ['GET', '/planner/tasks/{plannerTask-id}/bucketTaskBoardFormat', 'whole'],
  ['PATCH', '/planner/tasks/{plannerTask-id}/bucketTaskBoardFormat', 'whole'],
  ['GET', '/planner/tasks/{plannerTask-id}/progressTaskBoardFormat', 'whole'],
  ['PATCH', '/planner/tasks/{plannerTask-id}/progressTaskBoardFormat', 'whole'],

  // Calendar
  ['GET', '/me/calendarView', 'partial', 'no $filter, $expand or $search; $orderby by start only'],
  ['GET', '/me/events', 'partial', '$filter by type or iCalUId only; $orderby by start only'],
  ['POST', '/me/events', 'partial', 'single or weekly blocks of one’s own; no attendees, no online meeting'],
  ['GET', '/me/events/{event-id}', 'partial', 'no extended properties or attachments'],
  [
    'PATCH',
    '/me/events/{event-id}',
    'partial',
    'subject, body, time of one meeting, reminder, categories; a whole series cannot be moved',
  ],
  ['GET', '/me/events/{event-id}/instances', 'partial', 'no $filter or $orderby'],

  // Chats
  ['GET', '/me/chats', 'partial', '$filter by chatType and $expand=members only'],
  ['GET', '/me/chats/{chat-id}', 'partial', '$expand=members only'],
  ['GET', '/chats/{chat-id}', 'partial', '$expand=members only'],
  ['GET', '/chats/{chat-id}/members', 'whole'],

  // Absent: Graph has them, the local tenant answers 501 with a sentence
  ['GET', '/users', 'absent', 'finding people by name; the product is told who they are'],
  ['GET', '/groups', 'absent', 'searching all groups'],
  ['PATCH', '/groups/{group-id}', 'absent', 'renaming and reshaping groups'],
  ['DELETE', '/groups/{group-id}', 'absent', 'deleting groups'],
  ['GET', '/groups/{group-id}/transitiveMembers', 'absent', 'groups here are never nested'],
  ['*', '/me/people/*', 'absent', 'relevance ranking'],
  ['GET', '/me/people', 'absent', 'relevance ranking'],
  ['*', '/me/presence', 'absent', 'presence is no goal of the product'],
  ['*', '/sites/{site-id}/permissions', 'absent', 'site permissions beyond those of the group'],
  [
    '*',
    '/sites/{site-id}/lists/{list-id}/items/{listItem-id}/createLink',
    'absent',
    'sharing links: a member can make one, and no check of ours would see it',
  ],
  [
    '*',
    '/sites/{site-id}/lists/{list-id}/items/{listItem-id}/versions/{listItemVersion-id}/restoreVersion',
    'absent',
    'going back to a version',
  ],
  ['*', '/sites/{site-id}/lists/{list-id}/subscriptions/*', 'absent', 'webhooks need a server'],
  ['*', '/sites/{site-id}/drive/*', 'absent', 'document libraries'],
  ['*', '/sites/{site-id}/drives/*', 'absent', 'document libraries'],
  ['GET', '/sites', 'absent', 'searching sites'],
  ['*', '/subscriptions', 'absent', 'webhooks need a server'],
  ['*', '/drives/*', 'absent', 'drives other than the app folder'],
  ['GET', '/me/drive', 'absent', 'drives other than the app folder'],
  ['GET', '/me/drive/root/*', 'absent', 'drives other than the app folder'],
  [
    'POST',
    '/me/drive/special/approot:/{path}:/createUploadSession',
    'absent',
    'files here stay far below 4 MB',
  ],
  ['GET', '/me/drive/special/approot/delta', 'absent', 'changes of the app folder'],
  ['*', '/planner/rosters/*', 'absent', 'roster plans exist on beta alone'],
  ['DELETE', '/me/events/{event-id}', 'absent', 'deleting events'],
  ['*', '/me/calendars/*', 'absent', 'calendars other than the default one'],
  ['*', '/me/calendar/*', 'absent', 'the product reads /me/calendarView'],
  ['*', '/me/onlineMeetings/*', 'absent', 'meetings are found in the calendar and by their chat'],
  ['GET', '/me/onlineMeetings', 'absent', 'meetings are found in the calendar and by their chat'],
  ['*', '/me/messages/*', 'absent', 'mail'],
  ['*', '/me/mailboxSettings', 'absent', 'mailbox settings'],
  ['*', '/me/todo/*', 'absent', 'To Do lists; actions are Planner tasks'],
  ['*', '/chats/{chat-id}/messages', 'absent', 'messages need Chat.Read; the product reads none'],
  ['*', '/chats/{chat-id}/tabs', 'absent', 'pinning a tab is done by hand in Teams'],
  ['*', '/chats/{chat-id}/installedApps', 'absent', 'installing the app is done by hand in Teams'],
  ['*', '/teams/*', 'absent', 'teams and channels'],
  ['*', '/communications/*', 'absent', 'calls and presence'],
  ['*', '/shares/*', 'absent', 'sharing links'],
  ['*', '/search/*', 'absent', 'search'],
  ['*', '/directory/*', 'absent', 'administration'],
  ['*', '/organization/*', 'absent', 'administration'],
  ['*', '/reports/*', 'absent', 'usage reports'],
];

/** Every route a reader would look for. A test holds it against the routes registered. */
export const coverage: readonly CoverageRow[] = rows.map(([method, path, level, note = '']) => ({
  method,
  path,
  coverage: level,
  note,
}));

/** What is answered with 501. */
export const absentRoutes: readonly CoverageRow[] = coverage.filter((row) => row.coverage === 'absent');
