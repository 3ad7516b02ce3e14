import type { Change, Sendable } from '#src/domain/sync/change.ts';
import { laidSpace } from '#src/domain/sync/reconcile.ts';
import type { LaidBoards } from './laid-boards.ts';
import type { LaidView } from './laid-view.ts';
import { pendingShare, type ShareChange } from './pending-share.ts';
import type { SessionData } from './session-data.ts';
import type { SessionSnapshot } from './session-snapshot.ts';

/** What a snapshot is made of. */
interface Drawn extends Pick<SessionSnapshot, 'me' | 'connection' | 'notices' | 'isKept'> {
  readonly data: SessionData;
  readonly changes: readonly Change[];
  readonly view: LaidView;
  readonly laid: LaidBoards;
  /** Whether what is being shared asks to be confirmed. */
  readonly asks: (share: ShareChange) => boolean;
}

/** Lays what waits on this device over what the services confirmed: all that the screens draw. */
export function drawSnapshot(drawn: Drawn): SessionSnapshot {
  const { changes, connection, data, isKept, laid, me, notices } = drawn;
  const waitingChanges = changes.filter(
    (change): change is Sendable => change.heldUntil === null && change.type !== 'share',
  );
  const space = laidSpace(data.space.record, changes);
  const view = drawn.view.of(data.confirmed.byKey, data.notes, changes);
  return {
    me,
    place: data.place,
    space,
    view,
    shares: changes.flatMap((change) =>
      change.type === 'share' ? [pendingShare(change, view, drawn.asks(change))] : [],
    ),
    occurrences: data.occurrences,
    boards: laid.of(data.boardsOf(space.boards), changes),
    connection,
    waiting: waitingChanges.length,
    waitingChanges,
    notices,
    inStepAt: data.inStepAt,
    isListRead: data.isListRead,
    isOwnRead: data.notesLoaded,
    isKept,
  };
}
