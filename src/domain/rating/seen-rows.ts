import type { Stored } from '../records/feed-record.ts';
import type { OwnItem, SeenRow } from '../records/own-item.ts';
import type { AppendedRecord } from '../records/rating-record.ts';
import { rowText } from './appended-row.ts';
import type { DirectionFacts } from './direction-facts.ts';

/** The rows of one direction that this person's clients have seen, from their own folder. */
export function seenRowsOf({ about, meetingId, own }: DirectionFacts): readonly SeenRow[] {
  return own.filter(
    (item): item is SeenRow =>
      item.kind === 'seenRow' && item.meetingId === meetingId && item.about === about,
  );
}

/** Those of them that are in the list no more. Only a list that was read can tell. */
export function goneRows(
  { isListRead, rows, unsent }: DirectionFacts,
  seen: readonly SeenRow[],
): readonly SeenRow[] {
  if (!isListRead) return [];
  const there = new Set(rows.map(({ itemId }) => itemId));
  const made = new Set(unsent.map(({ key }) => key));
  return seen.filter(({ itemId, key }) => !there.has(itemId) && !made.has(key));
}

/** Whether a row says what it said when it was first seen, as far as its digest is known. */
export function isAsSeen(
  { itemId, record }: Stored<AppendedRecord>,
  seen: readonly SeenRow[],
  digests: ReadonlyMap<string, string>,
): boolean {
  const before = seen.find((row) => row.itemId === itemId);
  const digest = digests.get(rowText(record));
  return before === undefined || digest === undefined || before.digest === digest;
}

/** Item ids and keys under which rows are known already. */
export function knownIds(own: readonly OwnItem[]): ReadonlySet<string> {
  return new Set(own.flatMap(({ id, kind }) => (kind === 'seen' || kind === 'seenRow' ? [id] : [])));
}
