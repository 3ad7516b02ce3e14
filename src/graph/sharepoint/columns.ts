/** One column of the pair's list, as Graph's columnDefinition wants it at creation. */
export interface Column {
  readonly name: string;
  readonly indexed?: boolean;
  readonly enforceUniqueValues?: boolean;
  readonly text?: {
    readonly maxLength?: number;
    readonly allowMultipleLines?: boolean;
    readonly textType?: 'plain';
  };
  readonly dateTime?: { readonly format: 'dateTime' };
}

/** Title of the pair's list on the group's site. */
export const listTitle = 'PODS 1:1';

/**
 * The pair's list: every shared record is one row, so that one delta call follows all of them. Only indexed columns are filtered on:
 * Graph refuses others (microsoft-graph-docs issue 2279). People are Entra object ids in text columns, never person columns.
 */
const columns: readonly Column[] = [
  { name: 'RecordKey', indexed: true, enforceUniqueValues: true, text: { maxLength: 255 } },
  { name: 'Kind', indexed: true, text: { maxLength: 40 } },
  { name: 'State', indexed: true, text: { maxLength: 40 } },
  { name: 'At', indexed: true, dateTime: { format: 'dateTime' } },
  { name: 'MeetingId', indexed: true, text: { maxLength: 40 } },
  { name: 'Section', text: { maxLength: 40 } },
  { name: 'OwnerId', indexed: true, text: { maxLength: 40 } },
  { name: 'DueOn', text: { maxLength: 10 } },
  { name: 'Body', text: { allowMultipleLines: true, textType: 'plain' } },
  { name: 'Data', text: { allowMultipleLines: true, textType: 'plain' } },
];

/** What is asked of a row: everything a record is made of. */
export const expandFields = `fields($select=${columns.map((column) => column.name).join(',')})`;

/** What is asked of the item around the row. */
export const selectItem = 'id,eTag,createdBy,lastModifiedBy,lastModifiedDateTime';
