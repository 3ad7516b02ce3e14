import type { OwnItem } from '#src/domain/records/own-item.ts';
import type { OwnNote } from '#src/domain/records/own-note.ts';
import type { Failure } from '#src/ports/failure.ts';
import type { OwnNotesDocument, OwnNotesStore } from '#src/ports/own-notes.ts';

/** The app folder of one person, as far as one pair's notes go. */
export class FakeNotes implements OwnNotesStore {
  #document: OwnNotesDocument = { notes: [], items: [], version: null };
  #saves = 0;
  /** What the next writes are answered with, one each; then they are taken. */
  readonly refusals: Failure[] = [];

  get notes(): readonly OwnNote[] {
    return this.#document.notes;
  }

  get items(): readonly OwnItem[] {
    return this.#document.items;
  }

  /** Puts notes there as if another device had. */
  put(notes: readonly OwnNote[], items = this.#document.items): void {
    this.#saves += 1;
    this.#document = { notes, items, version: String(this.#saves) };
  }

  load(): Promise<OwnNotesDocument> {
    return Promise.resolve(this.#document);
  }

  loadOther(_groupId: string, known: string | null | undefined): Promise<OwnNotesDocument | null> {
    return Promise.resolve(known === this.#document.version ? null : this.#document);
  }

  save(_groupId: string, document: OwnNotesDocument): ReturnType<OwnNotesStore['save']> {
    const refusal = this.refusals.shift();
    if (refusal) return Promise.reject(refusal);
    if (document.version !== this.#document.version) return Promise.resolve({ type: 'conflict' });
    this.put(document.notes, document.items);
    return Promise.resolve({ type: 'saved', version: String(this.#saves) });
  }
}
