import type { EventTrouble } from '#src/domain/event/event-facts.ts';
import type { SpaceRecord } from '#src/domain/records/feed-record.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Failure } from '#src/ports/failure.ts';
import type { Refusal } from './opening-check.ts';
import type { PairSession } from './session/pair-session.ts';

/** A 1:1 to choose from when a person has several. */
export interface KnownPair {
  readonly pointer: Pointer;
  readonly space: SpaceRecord;
}

/** What leads to a pair. */
export interface Lead {
  /** Pointers in the person's own app folder. */
  readonly known: readonly Pointer[];
  /** The other one; null where nothing says who it is. */
  readonly other: Guid | null;
  /** The one pair found is the one meant. */
  readonly isCertain: boolean;
  readonly me: Guid;
}

/** What the app shows. */
export type AppState =
  | { readonly type: 'starting' }
  | { readonly type: 'signIn' }
  | { readonly type: 'consent' }
  | { readonly type: 'searching'; readonly looked: number; readonly of: number }
  | { readonly type: 'choose'; readonly pairs: readonly KnownPair[]; readonly me: Guid }
  | Refusal
  /** The event the app stands beside is no 1:1 that can be prepared. */
  | { readonly type: 'event'; readonly trouble: EventTrouble }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'open'; readonly session: PairSession };
