import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Byline, type BylinePerson } from './byline.tsx';
import { GrowingText } from './growing-text.tsx';
import { IconButton } from './icon-button.tsx';
import { RowLine } from './row-line.tsx';
import { TEXT_LIMIT, TEXT_LIMIT_SHOWN_FROM } from './text-limit.ts';
import { TextButton } from './text-button.tsx';
import { UndoLine, type Undo } from './undo-line.tsx';
import { Waiting } from './waiting.tsx';
import './note-row.css';

/** What editing in place needs. `save` and `cancel` are labels. */
export interface NoteEdit {
  cancel: string;
  /** As of the note field: how much is used, what to do when it is over the limit. */
  countText: (used: number, limit: number) => string;
  /** Accessible name of the pencil: "Edit: <text>". */
  label: string;
  onSave: (text: string) => void;
  /** Told when editing begins and when it ends, be it that the row goes. */
  onTurn?: ((isEditing: boolean) => void) | undefined;
  save: string;
}

interface NoteRowProps {
  /** Null when everything in the list is by the same person. */
  author: BylinePerson | null;
  /** Further captions: who can read it, that it is carried from an earlier time. */
  captions?: readonly ReactNode[];
  /** Both versions, when two people changed it at once. */
  conflict?: ReactNode;
  done?: { label: string; onDone: () => void } | undefined;
  edit?: NoteEdit | undefined;
  /** Shown as settled: struck through. @default false */
  isDone?: boolean;
  /** More that can be done with it, in words, under the text. */
  more?: ReactNode;
  remove?: { label: string; onRemove: () => void } | undefined;
  /** What stands in the place of the text, such as a masked one. @default the text */
  shown?: ReactNode;
  text: string;
  undo?: Undo | undefined;
  waiting?: string | undefined;
}

/** A text somebody wrote, with what can be done with it. Buttons appear on hover, on focus and on touch screens. */
export function NoteRow(props: NoteRowProps) {
  const {
    author,
    captions,
    conflict,
    done,
    edit,
    isDone = false,
    more,
    remove,
    shown,
    text,
    undo,
    waiting,
  } = props;
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);
  useEffect(() => {
    if (!editing && returnsFocus.current) pencil.current?.focus();
    returnsFocus.current = editing;
  }, [editing]);
  if (editing && edit) return <NoteEditor edit={edit} onEnd={() => setEditing(false)} text={text} />;
  return (
    <div className="note-row row-line-host" data-done={isDone}>
      <p className="note-row-text" dir="auto">
        {shown ?? text}
      </p>
      {undo ? (
        <UndoLine {...undo} />
      ) : (
        <RowLine
          buttons={
            <>
              {done && <IconButton icon="check" label={done.label} onPress={done.onDone} />}
              {edit && (
                <IconButton icon="edit" label={edit.label} onPress={() => setEditing(true)} ref={pencil} />
              )}
              {remove && <IconButton icon="remove" label={remove.label} onPress={remove.onRemove} />}
            </>
          }
        >
          <Byline parts={captions ?? []} person={author} />
        </RowLine>
      )}
      {waiting !== undefined && <Waiting text={waiting} />}
      {more !== undefined && !undo && <div className="note-row-more">{more}</div>}
      {conflict}
    </div>
  );
}

function NoteEditor({ onEnd, ...begun }: { edit: NoteEdit; onEnd: () => void; text: string }) {
  // What was there when it began: what becomes of it meanwhile, the other side's words too, is nothing that is replaced here.
  const [{ edit, text }] = useState(begun);
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  useEffect(() => {
    edit.onTurn?.(true);
    return () => edit.onTurn?.(false);
  }, [edit]);
  const tooLong = draft.length > TEXT_LIMIT;
  function save() {
    if (draft.trim() === '' || tooLong) return;
    if (draft !== text) edit.onSave(draft);
    onEnd();
  }
  return (
    <div className="note-row">
      <GrowingText
        invalid={tooLong}
        label={edit.label}
        onChange={setDraft}
        onEnter={save}
        onEscape={onEnd}
        ref={field}
        value={draft}
      />
      {draft.length >= TEXT_LIMIT_SHOWN_FROM && (
        <p className="note-row-count" role="status">
          {edit.countText(draft.length, TEXT_LIMIT)}
        </p>
      )}
      <div className="note-row-more">
        <TextButton onPress={save}>{edit.save}</TextButton>
        <TextButton look="quiet" onPress={onEnd}>
          {edit.cancel}
        </TextButton>
      </div>
    </div>
  );
}
