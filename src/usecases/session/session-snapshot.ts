import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import type { SpaceRecord } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Change } from '#src/domain/sync/change.ts';
import { laidSpace, type View } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { Connection } from './connection.ts';
import type { LaidBoards } from './laid-boards.ts';
import type { LaidView } from './laid-view.ts';
import type { BoardReading, SessionData } from './session-data.ts';
import type { Notice } from './sent.ts';

/** Why there is a new snapshot: this person did something in this window, or something came or went on its own. */
export type ShowCause = 'done' | 'arrived';

/** What the screens draw. A new object for every change. */
export interface SessionSnapshot {
  readonly me: Guid;
  readonly place: Pointer;
  readonly space: SpaceRecord;
  readonly view: View;
  readonly occurrences: readonly Occurrence[];
  readonly boards: readonly BoardReading[];
  readonly connection: Connection;
  /** How many changes on this device the services do not have yet. */
  readonly waiting: number;
  /** Those changes, in the order they were made. Held deletions are not among them. */
  readonly waitingChanges: readonly Change[];
  readonly notices: readonly Notice[];
  /** When this device was last in step with the list. */
  readonly inStepAt: Instant | null;
  /** The list was read since the start: what it lacks is not there. */
  readonly isListRead: boolean;
  /** The person's own document was read since the start. */
  readonly isOwnRead: boolean;
  /** False when the browser keeps nothing: closing the page loses what waits. */
  readonly isKept: boolean;
}

/** What is confirmed, with what waits laid over it. */
export function snapshotOf(
  data: SessionData,
  laid: { readonly view: LaidView; readonly boards: LaidBoards },
  {
    changes,
    ...given
  }: Pick<SessionSnapshot, 'connection' | 'isKept' | 'me' | 'notices'> & {
    readonly changes: readonly Change[];
  },
): SessionSnapshot {
  const waitingChanges = changes.filter((change) => change.heldUntil === null);
  const space = laidSpace(data.space.record, changes);
  return {
    ...given,
    place: data.place,
    space,
    view: laid.view.of(data.confirmed.byKey, data.notes, changes),
    occurrences: data.occurrences,
    boards: laid.boards.of(data.boardsOf(space.boards), changes),
    waiting: waitingChanges.length,
    waitingChanges,
    inStepAt: data.inStepAt,
    isListRead: data.isListRead,
    isOwnRead: data.notesLoaded,
  };
}
