import { useState } from 'react';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';

interface Edited<T extends FeedRecord> {
  readonly at: number;
  readonly seen: Seen<T>;
}

/**
 * What is being rewritten stays where it is in its list, whoever settles or deletes it meanwhile: the words are still to be saved.
 * `onEdit` hears every turn of a row.
 */
export function useEdited<T extends FeedRecord>(
  listed: readonly Seen<T>[],
  onEdit?: (isEditing: boolean) => void,
): {
  readonly rows: readonly Seen<T>[];
  readonly turn: (seen: Seen<T>, isEdited: boolean) => void;
} {
  const [edited, setEdited] = useState<readonly Edited<T>[]>([]);
  const isSame = (one: Seen<T>, other: Seen<T>): boolean => one.record.key === other.record.key;
  const rows = [...listed];
  for (const { at, seen } of edited) if (!listed.some((one) => isSame(one, seen))) rows.splice(at, 0, seen);
  return {
    rows,
    turn(seen, isEdited) {
      onEdit?.(isEdited);
      setEdited((before) => {
        const others = before.filter((one) => !isSame(one.seen, seen));
        return isEdited ? [...others, { at: rows.indexOf(seen), seen }] : others;
      });
    },
  };
}
