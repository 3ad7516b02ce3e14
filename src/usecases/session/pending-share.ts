import type { Change } from '#src/domain/sync/change.ts';
import { moodIn } from '#src/domain/happiness/mood-trend.ts';
import type { View } from '#src/domain/sync/reconcile.ts';
import type { RatingValue } from '#src/domain/rating/rating.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';

export type ShareChange = Extract<Change, { type: 'share' }>;

/** Something that goes to the other side in a moment, or waits for this person to say so once more. */
export interface PendingShare {
  readonly changeId: Guid;
  /** As they are now: what is rewritten within the wait is shared as it then is. */
  readonly notes: readonly OwnNote[];
  /** The report's happiness; null when it is not among what is shared. */
  readonly face: RatingValue | null;
  readonly ready: boolean;
  readonly until: Instant;
  /** The page went, or slept, while it waited: nothing was sent, and nothing is without a press. */
  readonly asks: boolean;
}

/** What a share would give to both now. */
export function pendingShare(change: ShareChange, view: View, asks: boolean): PendingShare {
  const { face, id, madeAt, meetingId, noteIds, ready } = change;
  const chosen = face ? moodIn(view, meetingId) : null;
  return {
    changeId: id,
    notes: noteIds.flatMap((noteId) => view.notes.find(({ note }) => note.id === noteId)?.note ?? []),
    face: chosen?.record === null ? chosen.value : null,
    ready,
    until: change.heldUntil ?? madeAt,
    asks,
  };
}
