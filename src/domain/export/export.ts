import type { Pair } from '../people/pair.ts';
import type { FeedRecord, SpaceRecord, Stored } from '../records/feed-record.ts';
import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';

/** A row as it leaves the product: its record, and what the server says of it. */
interface ExportedRow {
  readonly itemId: string;
  readonly createdBy: Guid | null;
  readonly modifiedBy: Guid | null;
  readonly modifiedAt: Instant;
  /** How often it was saved; 0 when the list does not tell. */
  readonly saves: number;
  readonly record: FeedRecord;
}

/** What a pair takes along: readable without this product, and enough to check every seal. */
export interface PairExport {
  readonly form: 'pods-export/1';
  readonly exportedAt: Instant;
  /** Id of the group that is the pair's space: every seal binds it. */
  readonly space: Guid;
  readonly pair: Pair;
  readonly rows: readonly ExportedRow[];
}

/** Puts rows into an export, each once, in the list's order. */
export function exportOf(space: SpaceRecord, rows: readonly Stored[], exportedAt: Instant): PairExport {
  const byItem = new Map(rows.map((row) => [row.itemId, row]));
  return {
    form: 'pods-export/1',
    exportedAt,
    space: space.groupId,
    pair: space.pair,
    rows: [...byItem.values()]
      .sort((one, other) => Number(one.itemId) - Number(other.itemId))
      .map(({ createdBy, itemId, modifiedAt, modifiedBy, record, saves }) => ({
        itemId,
        createdBy,
        modifiedBy,
        modifiedAt,
        saves,
        record,
      })),
  };
}
