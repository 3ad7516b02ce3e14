import type { Tenant } from '../../tenant.ts';
import { guidFor } from './guid.ts';

/** A person to add. `upn` is the whole user principal name; `managerId` the object id of an already added person. */
export interface NewUser {
  readonly upn: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly password: string;
  readonly role: 'manager' | 'report' | 'managing-report' | 'outsider' | 'guest' | 'admin';
  readonly jobTitle?: string;
  readonly managerId?: string;
  readonly plannerLicence?: boolean;
}

/** Adds a person and returns the object id, which depends on nothing but `upn`. */
export function addUser(tenant: Tenant, user: NewUser): string {
  const id = guidFor(`user:${user.upn.toLowerCase()}`);
  tenant.db
    .prepare(
      `INSERT INTO users (id, user_principal_name, display_name, given_name, surname, mail, job_title, manager_id,
         user_type, password, role, planner_licence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      id,
      user.upn,
      user.displayName,
      user.givenName,
      user.surname,
      user.upn,
      user.jobTitle ?? null,
      user.managerId ?? null,
      user.role === 'guest' ? 'Guest' : 'Member',
      user.password,
      user.role,
      user.plannerLicence === false ? 0 : 1,
    );
  return id;
}

/** A Microsoft 365 group to add, with a site that is ready at once. Ids are object ids; `at` is ISO 8601 UTC. */
export interface NewGroup {
  readonly displayName: string;
  readonly mailNickname: string;
  readonly description?: string;
  readonly visibility?: 'Private' | 'Public';
  readonly members: readonly string[];
  readonly owners: readonly string[];
  readonly at: string;
}

/** The ids that name a group and its site. */
export interface GroupIds {
  readonly groupId: string;
  readonly siteGuid: string;
  readonly webGuid: string;
  /** `host,guid,guid`, as Graph writes a site id. */
  readonly siteId: string;
}

/** Adds a group with members, owners and a site; every id depends on nothing but `mailNickname`. */
export function addGroup(tenant: Tenant, group: NewGroup): GroupIds {
  const groupId = guidFor(`group:${group.mailNickname}`);
  const siteGuid = guidFor(`site:${group.mailNickname}`);
  const webGuid = guidFor(`web:${group.mailNickname}`);
  tenant.db
    .prepare(
      `INSERT INTO groups (id, display_name, description, mail_nickname, visibility, created_at, site_guid, web_guid,
         site_ready_at, site_writable_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      groupId,
      group.displayName,
      group.description ?? null,
      group.mailNickname,
      group.visibility ?? 'Private',
      group.at,
      siteGuid,
      webGuid,
      group.at,
      group.at,
    );
  const member = tenant.db.prepare('INSERT INTO group_members (group_id, user_id) VALUES (?, ?)');
  for (const id of group.members) member.run(groupId, id);
  const owner = tenant.db.prepare('INSERT INTO group_owners (group_id, user_id) VALUES (?, ?)');
  for (const id of group.owners) owner.run(groupId, id);
  return {
    groupId,
    siteGuid,
    webGuid,
    siteId: `${tenant.sharePointName}.sharepoint.com,${siteGuid},${webGuid}`,
  };
}
