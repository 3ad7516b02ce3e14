import type { OwnItem } from '#src/domain/records/own-item.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';

/** What a person keeps alone: notes and whatever else is theirs, in one document of their own app folder. `version` is null while there is none. */
export interface OwnNotesDocument {
  readonly notes: readonly OwnNote[];
  readonly items: readonly OwnItem[];
  readonly version: string | null;
}

/** The person's own app folder. Nobody else of the pair can read it. Throws `Failure`. */
export interface OwnNotesStore {
  load(groupId: Guid): Promise<OwnNotesDocument>;
  /** The document where it is another than the version known (undefined: none is); null where it is that one. */
  loadOther(groupId: Guid, known: OwnNotesDocument['version'] | undefined): Promise<OwnNotesDocument | null>;
  /** Replaces the document if it still has the version given. */
  save(
    groupId: Guid,
    document: OwnNotesDocument,
  ): Promise<{ readonly type: 'saved'; readonly version: string } | { readonly type: 'conflict' }>;
}
