import type { Tenant } from '../../tenant.ts';

/** A person as kept. */
export interface UserRow {
  readonly id: string;
  readonly user_principal_name: string;
  readonly display_name: string;
  readonly given_name: string;
  readonly surname: string;
  readonly mail: string | null;
  readonly job_title: string | null;
  readonly manager_id: string | null;
  readonly user_type: string;
}

const columns =
  'id, user_principal_name, display_name, given_name, surname, mail, job_title, manager_id, user_type';

/** A person by object id or user principal name, null when there is none. */
export function findUser(tenant: Tenant, idOrName: string): UserRow | null {
  const row = tenant.db
    .prepare(`SELECT ${columns} FROM users WHERE id = ? OR user_principal_name = ?`)
    .get(idOrName.toLowerCase(), idOrName) as UserRow | undefined;
  return row ?? null;
}

export function reportsOf(tenant: Tenant, managerId: string): UserRow[] {
  return tenant.db
    .prepare(`SELECT ${columns} FROM users WHERE manager_id = ? ORDER BY display_name`)
    .all(managerId) as UserRow[];
}

/** Members or owners of a group, by name. */
export function peopleOf(
  tenant: Tenant,
  groupId: string,
  table: 'group_members' | 'group_owners',
): UserRow[] {
  return tenant.db
    .prepare(
      `SELECT ${columns} FROM users WHERE id IN (SELECT user_id FROM ${table} WHERE group_id = ?) ORDER BY display_name`,
    )
    .all(groupId) as UserRow[];
}

/**
 * Who did something, as SharePoint writes it (identitySet). `email` is sent though the metadata does not have it;
 * writes through Graph name the application too (recorded answers of live tenants).
 */
export function identitySet(tenant: Tenant, userId: string, app: string | null): Record<string, unknown> {
  const user = findUser(tenant, userId);
  return {
    ...(app === null ? {} : { application: { id: app, displayName: 'PODS 1:1' } }),
    user: { email: user?.mail ?? '', id: userId, displayName: user?.display_name ?? '' },
  };
}
