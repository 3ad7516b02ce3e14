import type { GraphRequest } from '../core/route.ts';
import { identitySet } from '../directory/identity.ts';
import type { ListRow } from './list-store.ts';
import { siteIdOf, siteUrl } from './site.ts';
import type { GroupRow } from '../directory/membership.ts';

/** The eTag of a list: `"guid,n"` (recorded). */
export function listTag(list: ListRow): string {
  return `"${list.id},${list.version}"`;
}

/** A list as Graph sends it, without its navigation properties. */
export function listBody(request: GraphRequest, group: GroupRow, list: ListRow): Record<string, unknown> {
  const { tenant } = request;
  return {
    '@odata.etag': listTag(list),
    createdDateTime: list.created_at,
    description: list.description,
    eTag: listTag(list),
    id: list.id,
    lastModifiedDateTime: list.modified_at,
    name: list.name,
    webUrl: `${siteUrl(tenant, group)}/Lists/${encodeURIComponent(list.name)}`,
    displayName: list.display_name,
    createdBy: identitySet(tenant, list.created_by, null),
    lastModifiedBy: identitySet(tenant, list.modified_by, null),
    parentReference: { siteId: siteIdOf(tenant, group) },
    list: { contentTypesEnabled: false, hidden: list.hidden === 1, template: 'genericList' },
  };
}
