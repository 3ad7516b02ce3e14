import type { RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import type { Change } from '#src/domain/sync/change.ts';
import { isOfCard, reconcile, type View } from '#src/domain/sync/reconcile.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { OwnNotesDocument } from '#src/ports/own-notes.ts';
import { sameItems } from './same-items.ts';

interface Laid {
  readonly confirmed: ReadonlyMap<RecordKey, Stored>;
  readonly notes: OwnNotesDocument;
  readonly changes: readonly Change[];
  readonly view: View;
}

/** The view of the pair's records; the same object for as long as nothing that is in it changed. */
export class LaidView {
  readonly #me: Guid;
  #last: Laid | null = null;

  constructor(me: Guid) {
    this.#me = me;
  }

  of(confirmed: ReadonlyMap<RecordKey, Stored>, notes: OwnNotesDocument, waiting: readonly Change[]): View {
    const last = this.#last;
    const changes = waiting.filter((change) => !isOfCard(change));
    if (last?.confirmed === confirmed && last.notes === notes && sameItems(last.changes, changes))
      return last.view;
    const view = reconcile(confirmed, notes, changes, this.#me);
    this.#last = { confirmed, notes, changes, view };
    return view;
  }
}
