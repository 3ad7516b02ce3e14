import type { Route } from '../core/route.ts';
import { deltaRoutes } from './delta-route.ts';
import { itemRoutes } from './item-routes.ts';
import { listRoutes } from './list-routes.ts';
import { siteRoutes } from './site-routes.ts';
import { versionRoutes } from './version-routes.ts';

/** Sites, lists, items, versions and delta. */
export const sharepointRoutes: readonly Route[] = [
  ...siteRoutes,
  ...listRoutes,
  ...deltaRoutes,
  ...itemRoutes,
  ...versionRoutes,
];
