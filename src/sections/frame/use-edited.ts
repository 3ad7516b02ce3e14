import { useState } from 'react';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';

interface Edited {
  readonly at: number;
  readonly seen: Seen<EntryRecord>;
}

/** What is being rewritten stays where it is in its list, whoever settles or deletes it meanwhile: the words are still to be saved. */
export function useEdited(listed: readonly Seen<EntryRecord>[]): {
  readonly rows: readonly Seen<EntryRecord>[];
  readonly turn: (seen: Seen<EntryRecord>, isEdited: boolean) => void;
} {
  const [edited, setEdited] = useState<readonly Edited[]>([]);
  const isSame = (one: Seen<EntryRecord>, other: Seen<EntryRecord>): boolean =>
    one.record.key === other.record.key;
  const rows = [...listed];
  for (const { at, seen } of edited) if (!listed.some((one) => isSame(one, seen))) rows.splice(at, 0, seen);
  return {
    rows,
    turn: (seen, isEdited) =>
      setEdited((before) => {
        const others = before.filter((one) => !isSame(one.seen, seen));
        return isEdited ? [...others, { at: rows.indexOf(seen), seen }] : others;
      }),
  };
}
