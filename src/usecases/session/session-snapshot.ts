import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import type { SpaceRecord } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Sendable } from '#src/domain/sync/change.ts';
import type { View } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { Connection } from './connection.ts';
import type { BoardReading } from './session-data.ts';
import type { PendingShare } from './pending-share.ts';
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
  readonly waitingChanges: readonly Sendable[];
  /** What goes to the other side in a moment, or asks whether it shall. */
  readonly shares: readonly PendingShare[];
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
