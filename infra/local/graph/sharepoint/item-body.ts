import type { GraphRequest } from '../core/route.ts';
import { identitySet } from '../directory/identity.ts';
import { key } from '../directory/projection.ts';
import type { Column } from './column.ts';
import type { FieldsWanted } from './expand.ts';
import type { FieldValue } from './field-value.ts';
import { fieldsOf, itemTag, type ItemRow } from './item-store.ts';
import { siteUrl, type ListPlace } from './site.ts';
import { lookupIdOf, userOfLookupId } from './site-user.ts';

/** What an item's body needs beside the row. */
export interface ItemPlace extends ListPlace {
  readonly columns: ReadonlyMap<string, Column>;
}

const contentTypeId = '0x0100';

/** A stable number for a list, used in content type ids as live tenants have one per list. */
function contentType(listId: string): Record<string, string> {
  return { id: `${contentTypeId}${listId.replaceAll('-', '').toUpperCase()}`, name: 'Item' };
}

function builtIn(request: GraphRequest, place: ItemPlace, item: ItemRow): Record<string, FieldValue> {
  const title = fieldsOf(item)['Title'];
  const site = place.group.site_guid;
  return {
    id: String(item.id),
    ContentType: 'Item',
    Modified: item.modified_at,
    Created: item.created_at,
    AuthorLookupId: lookupIdOf(request.tenant, site, item.created_by),
    EditorLookupId: lookupIdOf(request.tenant, site, item.modified_by),
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
    Edit: '',
    ...(title === undefined ? {} : { LinkTitleNoMenu: title, LinkTitle: title }),
    ItemChildCount: '0',
    FolderChildCount: '0',
    _ComplianceFlags: '',
    _ComplianceTag: '',
    _ComplianceTagWrittenTime: '',
    _ComplianceTagUserId: '',
  };
}

/** A person column's own value, sent only when named in `$select` (docs: fieldValueSet). */
function personValue(request: GraphRequest, place: ItemPlace, lookupId: string): Record<string, string>[] {
  const userId = userOfLookupId(request.tenant, place.group.site_guid, lookupId);
  if (userId === null) return [];
  const user = identitySet(request.tenant, userId, null)['user'] as { email: string; displayName: string };
  return [{ LookupId: lookupId, LookupValue: user.displayName, Email: user.email }];
}

/**
 * The fieldValueSet of an item. Hidden columns only when named, columns without a value never,
 * lookup ids as text, a person's value only when named (docs: fieldValueSet, columnDefinition).
 */
export function fieldsBody(
  request: GraphRequest,
  place: ItemPlace,
  item: ItemRow,
  wanted: Exclude<FieldsWanted, null>,
): Record<string, unknown> {
  const own = fieldsOf(item);
  const system = builtIn(request, place, item);
  const tag = { '@odata.etag': itemTag(item) };
  if (wanted === 'all') {
    const visible = Object.entries(own).filter(([name]) => place.columns.get(name)?.hidden !== true);
    return { ...tag, ...Object.fromEntries(visible), ...system };
  }
  const found: Record<string, unknown> = { ...tag };
  for (const name of wanted) {
    const value = own[name] ?? system[name];
    const person = own[`${name}LookupId`] ?? system[`${name}LookupId`];
    if (value !== undefined) found[name] = value;
    else if (typeof person === 'string') found[name] = personValue(request, place, person);
  }
  return found;
}

/** A listItem as Graph sends it (recorded 2025-11, delegated browser app). */
export function itemBody(
  request: GraphRequest,
  place: ItemPlace,
  item: ItemRow,
  wanted: FieldsWanted,
): Record<string, unknown> {
  const { tenant } = request;
  const { list, group, siteId } = place;
  return {
    '@odata.etag': itemTag(item),
    createdDateTime: item.created_at,
    eTag: itemTag(item),
    id: String(item.id),
    lastModifiedDateTime: item.modified_at,
    webUrl: `${siteUrl(tenant, group)}/Lists/${encodeURIComponent(list.name)}/${item.id}_.000`,
    createdBy: identitySet(tenant, item.created_by, null),
    lastModifiedBy: identitySet(tenant, item.modified_by, item.modified_app),
    parentReference: { id: list.id, siteId },
    contentType: contentType(list.id),
    ...(wanted === null
      ? {}
      : {
          'fields@odata.context': `${request.origin}/v1.0/$metadata#sites${key(siteId)}/lists${key(list.id)}/items${key(String(item.id))}/fields/$entity`,
          fields: fieldsBody(request, place, item, wanted),
        }),
  };
}

/** A deleted item in a delta answer: no fields and no eTag (docs: listItem delta). */
export function deletedBody(place: ListPlace, item: ItemRow): Record<string, unknown> {
  return {
    id: String(item.id),
    parentReference: { siteId: place.siteId },
    contentType: contentType(place.list.id),
    deleted: { state: 'deleted' },
  };
}
