import type { Direction } from '#src/domain/rating/direction.ts';
import { isSameRatingPlace } from '#src/domain/rating/rating.ts';
import type { RemarkRecord, RemarkUse } from '#src/domain/records/rating-record.ts';
import type { Seen, View } from '#src/domain/sync/reconcile.ts';

/** What was said about an opened direction, in the order it was said. */
export function remarksOf(view: View, direction: Direction, use: RemarkUse): readonly Seen<RemarkRecord>[] {
  return [...view.records.values()]
    .filter(
      (seen): seen is Seen<RemarkRecord> =>
        seen.record.kind === 'remark' && seen.record.use === use && isSameRatingPlace(seen.record, direction),
    )
    .sort((one, other) => (one.record.at < other.record.at ? -1 : 1));
}
