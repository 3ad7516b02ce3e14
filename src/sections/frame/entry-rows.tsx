import { useState, type ReactNode } from 'react';
import { isCarried } from '#src/domain/agenda/agenda.ts';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import type { HeldDeletion, Seen } from '#src/domain/sync/reconcile.ts';
import type { BylinePerson } from '#src/ui/byline.tsx';
import { NoteRow } from '#src/ui/note-row.tsx';
import type { Undo } from '#src/ui/undo-line.tsx';
import { deleteEntry, rewriteEntry, settleEntry } from '#src/usecases/edit-entry.ts';
import { useFrame } from './frame-context.ts';
import { countText } from './note-bar.tsx';
import { bylineOf } from './people.ts';
import { isOnItsWay, Trouble } from './trouble.tsx';
import type { Recent } from './use-recent.ts';

/** What can be done with an entry besides editing, marking done and deleting. A form in it tells when it is there and when it is gone. */
export type MoreOfEntry = (seen: Seen<EntryRecord>, onEdit: (isEditing: boolean) => void) => ReactNode;

interface EntryRowProps {
  /** Null where the list is by one person. @default the one who wrote it */
  author?: BylinePerson | null | undefined;
  /** @default that it is carried, and since when */
  captions?: readonly ReactNode[] | undefined;
  more?: MoreOfEntry | undefined;
  /** Told when somebody begins to rewrite it or to make something of it, and when that ends. */
  onEdit?: ((isEditing: boolean) => void) | undefined;
  recent: Recent;
  seen: Seen<EntryRecord>;
  /** In place of the one that takes "done" back. */
  undo?: Undo | undefined;
}

/** Something written for both. A note of a mood has no tick: its section says what became of it. */
export function EntryRow({ author, captions, more, onEdit, recent, seen, undo }: EntryRowProps) {
  const frame = useFrame();
  const { agenda, catalogue, session } = frame;
  const { texts } = catalogue;
  const { record } = seen;
  const isDone = record.state === 'done';
  const { body } = record;
  const [isEdited, setEdited] = useState(false);
  function turn(isEditing: boolean): void {
    setEdited(isEditing);
    onEdit?.(isEditing);
  }
  function settle(state: 'done' | 'open'): void {
    if (state === 'done') recent.add(record.key);
    else recent.drop(record.key);
    void settleEntry(session, record, state);
  }
  return (
    <NoteRow
      author={author === undefined ? bylineOf(frame, seen.createdBy) : author}
      captions={
        captions ?? [isCarried(record, agenda) && texts.note.carried(catalogue.formats.dayOf(record.at))]
      }
      conflict={<Trouble seen={seen} />}
      done={
        record.mood === null
          ? {
              label: isDone ? texts.note.reopen(body) : texts.note.done(body),
              onDone: () => settle(isDone ? 'open' : 'done'),
            }
          : undefined
      }
      edit={{
        cancel: texts.common.cancel,
        countText: countText(catalogue),
        label: texts.note.edit(body),
        onSave: (text) => void rewriteEntry(session, record, text),
        onTurn: turn,
        save: texts.common.save,
      }}
      isDone={isDone}
      // What is being made of it stays when the other side marks it done.
      more={(isEdited || !isDone) && more?.(seen, turn)}
      remove={
        isEdited
          ? undefined
          : { label: texts.note.remove(body), onRemove: () => void deleteEntry(session, record) }
      }
      text={body}
      undo={
        undo ??
        (isDone && recent.has(record.key)
          ? { label: texts.common.undo, onUndo: () => settle('open'), text: texts.common.done }
          : undefined)
      }
      waiting={isOnItsWay(seen) ? texts.note.waiting : undefined}
    />
  );
}

/** What was deleted, as long as it can be taken back. */
export function HeldRow({ deletion }: { deletion: HeldDeletion }) {
  const { catalogue, session } = useFrame();
  const { common } = catalogue.texts;
  const { body } = deletion.record as EntryRecord;
  return (
    <NoteRow
      author={null}
      text={body}
      undo={{
        label: common.undo,
        onUndo: () => void session.takeBack(deletion.changeId),
        text: common.deleted,
      }}
    />
  );
}
