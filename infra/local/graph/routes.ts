import { calendarRoutes } from './calendar/routes.ts';
import { chatRoutes } from './chats/routes.ts';
import type { Route } from './core/route.ts';
import { directoryRoutes } from './directory/routes.ts';
import { driveRoutes } from './drive/routes.ts';
import { plannerRoutes } from './planner/routes.ts';
import { sharepointRoutes } from './sharepoint/routes.ts';

/** Every route of the local Graph. */
export const graphRoutes: readonly Route[] = [
  ...directoryRoutes,
  ...sharepointRoutes,
  ...driveRoutes,
  ...plannerRoutes,
  ...calendarRoutes,
  ...chatRoutes,
];
