import type { Tenant } from '../../tenant.ts';
import { GraphError, type GraphRequest } from '../core/route.ts';
import { mayRead, mayWrite, type GroupRow } from '../directory/membership.ts';
import { findList, type ListRow } from './list-store.ts';

/** What a call wants to do with a site. */
export type Purpose = 'read' | 'write';

export function siteHost(tenant: Tenant): string {
  return `${tenant.sharePointName}.sharepoint.com`;
}

/** `host,guid,guid`. */
export function siteIdOf(tenant: Tenant, group: GroupRow): string {
  return `${siteHost(tenant)},${group.site_guid},${group.web_guid}`;
}

export function siteUrl(tenant: Tenant, group: GroupRow): string {
  return `https://${siteHost(tenant)}/sites/${group.mail_nickname}`;
}

/**
 * Refuses what the caller or the site's age does not allow.
 * @throws GraphError 404 ResourceNotFound while the site is being made (microsoft-graph-docs #631), 403 accessDenied for
 * a person who is not in the group, and for writes in the time after that (PnP-PowerShell #1265).
 */
export function requireSite(request: GraphRequest, group: GroupRow, purpose: Purpose): void {
  const { tenant, caller } = request;
  if (!mayRead(tenant, group, caller.oid)) throw new GraphError(403, 'accessDenied', 'Access denied');
  const now = tenant.now().getTime();
  if (now < Date.parse(group.site_ready_at))
    throw new GraphError(404, 'ResourceNotFound', 'Resource provisioning is in progress. Please try again.');
  const writable = mayWrite(tenant, group, caller.oid) && now >= Date.parse(group.site_writable_at);
  if (purpose === 'write' && !writable) throw new GraphError(403, 'accessDenied', 'Access denied');
}

/**
 * The group behind `{site-id}`.
 * @throws GraphError 400 invalidRequest for a foreign host (recorded), 404 itemNotFound for an unknown site, and as requireSite.
 */
export function siteOf(request: GraphRequest, purpose: Purpose): GroupRow {
  const [host = '', siteGuid, webGuid] = (request.params['site-id'] ?? '').toLowerCase().split(',');
  if (siteGuid === undefined || webGuid === undefined)
    throw new GraphError(
      501,
      'notSupported',
      'The local tenant knows sites by their whole id (host,guid,guid) only.',
    );
  if (host !== siteHost(request.tenant))
    throw new GraphError(400, 'invalidRequest', 'Invalid hostname for this tenancy');
  const group = request.tenant.db
    .prepare('SELECT * FROM groups WHERE site_guid = ? AND web_guid = ?')
    .get(siteGuid, webGuid) as GroupRow | undefined;
  if (group === undefined) throw new GraphError(404, 'itemNotFound', 'Requested site could not be found');
  requireSite(request, group, purpose);
  return group;
}

/** A list with its site. */
export interface ListPlace {
  readonly group: GroupRow;
  readonly list: ListRow;
  readonly siteId: string;
}

/**
 * The list behind `{site-id}` and `{list-id}` (id or title).
 * @throws GraphError 404 itemNotFound when the site has no such list, and as siteOf.
 */
export function listOf(request: GraphRequest, purpose: Purpose): ListPlace {
  const group = siteOf(request, purpose);
  const list = findList(request.tenant, group.site_guid, request.params['list-id'] ?? '');
  if (list === null) throw new GraphError(404, 'itemNotFound', 'The specified list was not found');
  return { group, list, siteId: siteIdOf(request.tenant, group) };
}
