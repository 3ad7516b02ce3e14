import type { Route } from '../core/route.ts';
import { groupRoutes } from './group-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { photoRoutes } from './photo-routes.ts';
import { userRoutes } from './user-routes.ts';

/** People, their photos, groups and who is in them. */
export const directoryRoutes: readonly Route[] = [
  ...userRoutes,
  ...photoRoutes,
  ...groupRoutes,
  ...memberRoutes,
];
