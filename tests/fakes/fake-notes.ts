import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { OwnNotesDocument, OwnNotesStore } from '#src/ports/own-notes.ts';

/** The app folder of one person, as far as one pair's notes go. */
export class FakeNotes implements OwnNotesStore {
  #document: OwnNotesDocument = { notes: [], version: null };
  #saves = 0;

  get notes(): readonly OwnNote[] {
    return this.#document.notes;
  }

  /** Puts notes there as if another device had. */
  put(notes: readonly OwnNote[]): void {
    this.#saves += 1;
    this.#document = { notes, version: String(this.#saves) };
  }

  load(): Promise<OwnNotesDocument> {
    return Promise.resolve(this.#document);
  }

  save(_groupId: string, document: OwnNotesDocument): ReturnType<OwnNotesStore['save']> {
    if (document.version !== this.#document.version) return Promise.resolve({ type: 'conflict' });
    this.put(document.notes);
    return Promise.resolve({ type: 'saved', version: String(this.#saves) });
  }
}
