import type { TimeRecord } from '../records/board-record.ts';
import type { View } from '../sync/reconcile.ts';
import type { Guid } from '../values/guid.ts';

/** The months of somebody's dedicated time that are shared, newest first. */
export function sharedTime(view: Pick<View, 'records'>, personId: Guid): readonly TimeRecord[] {
  return [...view.records.values()]
    .flatMap(({ record }) => (record.kind === 'time' && record.personId === personId ? [record] : []))
    .sort((one, other) => (one.month < other.month ? 1 : -1));
}
