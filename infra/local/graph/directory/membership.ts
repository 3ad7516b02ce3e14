import type { Tenant } from '../../tenant.ts';

/** A group as kept; instants are ISO 8601 UTC. */
export interface GroupRow {
  readonly id: string;
  readonly display_name: string;
  readonly description: string | null;
  readonly mail_nickname: string;
  readonly visibility: string;
  readonly created_at: string;
  readonly site_guid: string;
  readonly web_guid: string;
  readonly site_ready_at: string;
  readonly site_writable_at: string;
}

export function findGroup(tenant: Tenant, id: string): GroupRow | null {
  const row = tenant.db.prepare('SELECT * FROM groups WHERE id = ?').get(id.toLowerCase()) as
    GroupRow | undefined;
  return row ?? null;
}

function isMember(tenant: Tenant, groupId: string, userId: string): boolean {
  return (
    tenant.db
      .prepare('SELECT 1 FROM group_members WHERE group_id = ? AND user_id = ?')
      .get(groupId, userId) !== undefined
  );
}

export function isOwner(tenant: Tenant, groupId: string, userId: string): boolean {
  return (
    tenant.db
      .prepare('SELECT 1 FROM group_owners WHERE group_id = ? AND user_id = ?')
      .get(groupId, userId) !== undefined
  );
}

/**
 * Whether a person may see what a group contains: everybody for a public group, members and owners for a private one
 * (docs: group resource, visibility; owners are administrators of the group's site).
 */
export function mayRead(tenant: Tenant, group: GroupRow, userId: string): boolean {
  return (
    group.visibility === 'Public' || isMember(tenant, group.id, userId) || isOwner(tenant, group.id, userId)
  );
}

/** Whether a person may change what a group contains: members and owners, of a public group too. */
export function mayWrite(tenant: Tenant, group: GroupRow, userId: string): boolean {
  return isMember(tenant, group.id, userId) || isOwner(tenant, group.id, userId);
}
