import { judgeRow, rowText, type Originals } from '#src/domain/rating/appended-row.ts';
import { knownIds } from '#src/domain/rating/seen-rows.ts';
import type { Pair } from '#src/domain/people/pair.ts';
import type { Stored } from '#src/domain/records/feed-record.ts';
import {
  seenId,
  seenRowId,
  type OwnItem,
  type SeenRow,
  type SeenSeal,
} from '#src/domain/records/own-item.ts';
import type { AppendedRecord } from '#src/domain/records/rating-record.ts';
import type { Instant } from '#src/domain/values/instant.ts';

/** What tells whether a row is new to this person. */
interface Known {
  readonly pair: Pair;
  readonly own: readonly OwnItem[];
  readonly originals: Originals;
  /** Digests of rows by what they say; one that is not known yet is noted once it is. */
  readonly digests: ReadonlyMap<string, string>;
  readonly now: Instant;
}

/** So many rows that count for nothing are remembered: whoever writes a thousand has been noticed, and does not fill the folder. */
const mostStrange = 100;

/**
 * The rows that are to be remembered as they are now: a seal that counts by what it seals, every other row by its digest. What was there and is
 * gone, or says something else, is then known on every device of the person.
 */
export function newlySeen(
  rows: readonly Stored<AppendedRecord>[],
  { digests, now, originals, own, pair }: Known,
): readonly (SeenSeal | SeenRow)[] {
  const known = knownIds(own);
  let strange = own.filter((item) => item.kind === 'seenRow' && item.author !== item.rater).length;
  return rows.flatMap((row): readonly (SeenSeal | SeenRow)[] => {
    const { createdBy, itemId, record } = row;
    const { about, key, meetingId, rater, round } = record;
    const place = { meetingId, round, about, rater, itemId };
    const verdict = judgeRow(row, pair, originals);
    if (record.kind === 'seal' && verdict === 'counts')
      return known.has(seenId(key))
        ? []
        : [{ kind: 'seen', id: seenId(key), ...place, seal: record.seal, at: record.at }];
    const digest = digests.get(rowText(record));
    if (digest === undefined || known.has(seenRowId(itemId)) || known.has(seenId(key))) return [];
    const isStrange = createdBy !== rater;
    if (isStrange && strange >= mostStrange) return [];
    strange += isStrange ? 1 : 0;
    return [
      {
        kind: 'seenRow',
        id: seenRowId(itemId),
        ...place,
        key,
        what: record.kind,
        author: createdBy,
        digest,
        at: now,
      },
    ];
  });
}
