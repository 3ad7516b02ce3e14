import type { Tenant } from '../../tenant.ts';
import type { GraphRequest } from '../core/route.ts';
import type { GroupRow } from './membership.ts';
import { project } from './projection.ts';

const readScopes = [
  'GroupMember.Read.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

/** A Microsoft 365 group with the properties live tenants send (recorded), but for `creationOptions`, which the metadata lacks. */
export function groupBody(
  tenant: Tenant,
  group: GroupRow,
  names: readonly string[] | null,
): Record<string, unknown> {
  const mail = `${group.mail_nickname}@${tenant.sharePointName}.onmicrosoft.com`;
  return project(
    {
      id: group.id,
      deletedDateTime: null,
      classification: null,
      createdDateTime: group.created_at,
      description: group.description,
      displayName: group.display_name,
      expirationDateTime: null,
      groupTypes: ['Unified'],
      isAssignableToRole: null,
      mail,
      mailEnabled: true,
      mailNickname: group.mail_nickname,
      membershipRule: null,
      membershipRuleProcessingState: null,
      onPremisesDomainName: null,
      onPremisesLastSyncDateTime: null,
      onPremisesNetBiosName: null,
      onPremisesSamAccountName: null,
      onPremisesSecurityIdentifier: null,
      onPremisesSyncEnabled: null,
      preferredDataLocation: null,
      preferredLanguage: null,
      proxyAddresses: [`SMTP:${mail}`],
      renewedDateTime: group.created_at,
      resourceBehaviorOptions: [],
      resourceProvisioningOptions: [],
      securityEnabled: false,
      theme: null,
      visibility: group.visibility,
      onPremisesProvisioningErrors: [],
    },
    names,
  );
}

/**
 * A group inside a collection of directory objects. A token without a group scope gets type and id, everything else null
 * (docs: permissions overview, limited information for inaccessible member objects).
 */
export function groupObject(
  request: GraphRequest,
  group: GroupRow,
  names: readonly string[] | null,
): Record<string, unknown> {
  const body = groupBody(request.tenant, group, names === null ? null : ['id', ...names]);
  const limited = !readScopes.some((scope) => request.caller.scopes.has(scope));
  return {
    '@odata.type': '#microsoft.graph.group',
    ...(limited
      ? Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            name === 'id' ? value : Array.isArray(value) ? [] : null,
          ]),
        )
      : body),
  };
}
