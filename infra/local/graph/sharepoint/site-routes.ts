import { GraphError, type GraphRequest, type GraphResponse, type Route } from '../core/route.ts';
import { findGroup, type GroupRow } from '../directory/membership.ts';
import { context, project, selected } from '../directory/projection.ts';
import { requireSite, siteHost, siteIdOf, siteOf, siteUrl } from './site.ts';

const scopes = ['Sites.Read.All', 'Sites.ReadWrite.All'];

function siteAnswer(request: GraphRequest, group: GroupRow): GraphResponse {
  const { tenant } = request;
  const names = selected(request.query);
  const body: Record<string, unknown> = {
    createdDateTime: group.created_at,
    description: group.description ?? '',
    id: siteIdOf(tenant, group),
    lastModifiedDateTime: group.created_at,
    name: group.mail_nickname,
    webUrl: siteUrl(tenant, group),
    displayName: group.display_name,
    root: {},
    siteCollection: { hostname: siteHost(tenant) },
  };
  if (names?.includes('sharepointIds') === true)
    body['sharepointIds'] = {
      siteId: group.site_guid,
      siteUrl: siteUrl(tenant, group),
      tenantId: tenant.tenantId,
      webId: group.web_guid,
    };
  return {
    status: 200,
    body: { '@odata.context': context(request, 'sites/$entity'), ...project(body, names) },
  };
}

function groupSite(request: GraphRequest): GroupRow {
  const group = findGroup(request.tenant, request.params['group-id'] ?? '');
  if (group === null) throw new GraphError(404, 'itemNotFound', 'The group was not found');
  requireSite(request, group, 'read');
  return group;
}

/** The site of a group, by group and by its own id. */
export const siteRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups/{group-id}/sites/root',
    scopes,
    units: 1,
    coverage: 'partial',
    note: 'no $expand',
    handle: (request) => siteAnswer(request, groupSite(request)),
  },
  {
    method: 'GET',
    path: '/sites/{site-id}',
    scopes,
    units: 1,
    coverage: 'partial',
    note: 'by host,guid,guid only; no $expand',
    handle: (request) => siteAnswer(request, siteOf(request, 'read')),
  },
];
