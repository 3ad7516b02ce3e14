import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Guid } from '#src/domain/values/guid.ts';

/** The document of "Only me" notes in the person's own app folder. `version` is null while there is none. */
export interface OwnNotesDocument {
  readonly notes: readonly OwnNote[];
  readonly version: string | null;
}

/** The person's own app folder. Nobody else of the pair can read it. Throws `Failure`. */
export interface OwnNotesStore {
  load(groupId: Guid): Promise<OwnNotesDocument>;
  /** Replaces the document if it still has the version given. */
  save(
    groupId: Guid,
    document: OwnNotesDocument,
  ): Promise<{ readonly type: 'saved'; readonly version: string } | { readonly type: 'conflict' }>;
}
