import type { Occurrence } from '#src/domain/occurrence/occurrence.ts';
import type { SpaceRecord, Stored } from '#src/domain/records/feed-record.ts';
import type { OwnNotesDocument } from './own-notes.ts';
import type { Change } from '#src/domain/sync/change.ts';
import type { Board } from '#src/domain/board/board.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';

/** Whose copy: one per tenant, person and pair, never shown for another. */
export interface CopyOwner {
  readonly tenantId: Guid;
  readonly personId: Guid;
  readonly groupId: Guid;
}

/** What was last read of a pair's space. It may be evicted; everything in it can be read again. */
export interface ReadCopy {
  readonly place: Pointer;
  readonly space: Stored<SpaceRecord>;
  readonly stored: readonly Stored[];
  readonly token: string | null;
  readonly occurrences: readonly Occurrence[];
  readonly boards: readonly Board[];
  readonly notes: OwnNotesDocument;
  readonly savedAt: Instant;
}

/** Stands for what one save put on disk: another after each save, by any window. */
export type CopyMark = string;

/** The copy of one pair on this device, encrypted. */
export interface PairCopy {
  readonly owner: CopyOwner;
  load(): Promise<ReadCopy | null>;
  /** What is on disk, where that is not what the mark stands for; null when it is, and when there is nothing. */
  loadOther(mark: CopyMark | null): Promise<{ readonly copy: ReadCopy; readonly mark: CopyMark } | null>;
  save(copy: ReadCopy): Promise<CopyMark>;
  /** Waiting changes in the order they were made. */
  changes(): Promise<readonly Change[]>;
  /** Resolves when the change is on disk. */
  putChange(change: Change): Promise<void>;
  dropChange(id: Guid): Promise<void>;
  /** Half-written text of a field, kept over reloads. */
  draft(field: string): Promise<string>;
  putDraft(field: string, text: string): Promise<void>;
  /** Tells when another window of this person changed copy or changes. Returns how to stop. */
  onOtherWindow(listener: () => void): () => void;
}

/** Everything kept on the device. Falls back to memory when the browser refuses storage: `isKept` is false then. */
export interface LocalCopies {
  readonly isKept: boolean;
  pair(owner: CopyOwner): PairCopy;
  /** The pair last opened by this person in this chat (null: outside any chat), for a start without a token. */
  remembered(tenantId: Guid, personId: Guid, chatId: string | null): Promise<Guid | null>;
  remember(owner: CopyOwner, chatId: string | null): Promise<void>;
  /** How many changes of any pair of this person wait. */
  waiting(tenantId: Guid, personId: Guid): Promise<number>;
}
