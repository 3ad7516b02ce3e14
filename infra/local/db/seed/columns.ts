const line = { text: { allowMultipleLines: false, maxLength: 255 } };
const paragraph = { text: { allowMultipleLines: true, textType: 'plain' } };

/** The columns of a pair's list beside Title, as POST …/lists takes them. */
export const spaceColumns: readonly unknown[] = [
  { name: 'RecordKey', ...line, indexed: true, enforceUniqueValues: true, required: true },
  { name: 'Kind', ...line, indexed: true },
  { name: 'State', ...line, indexed: true },
  { name: 'At', dateTime: { format: 'dateTime' }, indexed: true },
  { name: 'MeetingId', ...line, indexed: true },
  { name: 'Section', ...line },
  { name: 'OwnerId', ...line, indexed: true },
  { name: 'DueOn', ...line },
  { name: 'Body', ...paragraph },
  { name: 'Data', ...paragraph },
];
