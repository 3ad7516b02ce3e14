import type { Tenant } from '../../tenant.ts';

/**
 * The person's number in the site's user list, as text; added on the first visit
 * (no Graph call maps an Entra id to it: microsoft-graph-docs #15695).
 */
export function lookupIdOf(tenant: Tenant, siteGuid: string, userId: string): string {
  const known = tenant.db
    .prepare('SELECT lookup_id FROM sp_site_users WHERE site_guid = ? AND user_id = ?')
    .get(siteGuid, userId) as { lookup_id: number } | undefined;
  if (known !== undefined) return String(known.lookup_id);
  const last = tenant.db
    .prepare('SELECT COALESCE(MAX(lookup_id), 5) AS n FROM sp_site_users WHERE site_guid = ?')
    .get(siteGuid) as { n: number };
  tenant.db
    .prepare('INSERT INTO sp_site_users (site_guid, lookup_id, user_id) VALUES (?, ?, ?)')
    .run(siteGuid, last.n + 1, userId);
  return String(last.n + 1);
}

/** The Entra object id behind a number of the site's user list, null when the site does not know it. */
export function userOfLookupId(tenant: Tenant, siteGuid: string, lookupId: string): string | null {
  if (!/^\d+$/.test(lookupId)) return null;
  const row = tenant.db
    .prepare('SELECT user_id FROM sp_site_users WHERE site_guid = ? AND lookup_id = ?')
    .get(siteGuid, Number(lookupId)) as { user_id: string } | undefined;
  return row?.user_id ?? null;
}
