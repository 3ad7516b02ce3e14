import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import type { Board, BoardSource } from '#src/ports/boards.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import type { Failure } from './failure.ts';

/** A part of an answer that can fail by itself without taking the rest along. */
export type Part<T> =
  { readonly type: 'read'; readonly value: T } | { readonly type: 'failed'; readonly failure: Failure };

/** One round trip: everything the agenda needs of a space whose place is known. */
export interface Opening {
  readonly space: Part<Stored<SpaceRecord> | null>;
  readonly window: Part<readonly Stored[]>;
  /** Rows of the window that are no record this version can read: edited by hand past recognition, or of a newer version. */
  readonly unreadable: number;
  readonly token: Part<string>;
  readonly occurrences: Part<readonly Occurrence[]>;
  /** People of the Teams chat; null when there is no chat. */
  readonly chatMembers: Part<readonly Guid[] | null>;
  /** Pointers in the person's own app folder. */
  readonly pointers: Part<readonly Pointer[]>;
  readonly boards: readonly { readonly source: BoardSource; readonly board: Part<Board> }[];
}

/** What is known of a person before any space is: pointers in the app folder and who is in the chat. */
export interface Knowledge {
  readonly pointers: Part<readonly Pointer[]>;
  readonly chatMembers: Part<readonly Guid[] | null>;
  /** Who the address asked about belongs to; null when to nobody of this organisation, or when none was asked about. */
  readonly invitee: Part<Guid | null>;
}

export interface OpeningReader {
  /** One round trip. Throws `Failure` only when the round trip itself fails. */
  open(place: Pointer, chatId: string | null, now: Instant): Promise<Opening>;
  /** One round trip. `address` is that of somebody in an event. */
  know(chatId: string | null, address?: string): Promise<Knowledge>;
  /** Names behind the pointers of "my 1:1s", one round trip for up to 20. */
  people(
    pointers: readonly Pointer[],
  ): Promise<readonly { readonly pointer: Pointer; readonly space: Part<Stored<SpaceRecord> | null> }[]>;
  /**
   * Looks for spaces through the person's own groups, 20 a round trip, telling how many were looked at.
   * Only for a person whose app folder knows none.
   */
  search(onProgress: (looked: number, of: number) => void): Promise<readonly Pointer[]>;
  /** Puts the pointer into the person's app folder, so that the next device finds the space by itself. */
  remember(pointer: Pointer): Promise<void>;
}
