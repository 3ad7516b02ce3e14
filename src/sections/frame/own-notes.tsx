import type { EntrySection } from '#src/domain/agenda/section.ts';
import { asksForDecision, type HeldNoteDeletion, type SeenNote } from '#src/domain/sync/reconcile.ts';
import { Audience } from '#src/ui/audience.tsx';
import { MaskedText } from '#src/ui/masked-text.tsx';
import { NoteRow } from '#src/ui/note-row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { deleteNote, rewriteNote, settleNote, shareNote } from '#src/usecases/own-note.ts';
import { useFrame } from './frame-context.ts';
import { countText } from './note-bar.tsx';
import { otherName } from './people.ts';
import { sectionName } from './section-name.ts';
import { isOnItsWay, OwnTrouble } from './trouble.tsx';
import type { Recent } from './use-recent.ts';
import { useScreenTexts } from './use-screen-texts.ts';

interface OwnNotesProps {
  held: readonly HeldNoteDeletion[];
  notes: readonly SeenNote[];
  /** Told when somebody begins to rewrite a note, and when that ends. */
  onEdit?: ((isEditing: boolean) => void) | undefined;
  recent: Recent;
  section: EntrySection;
}

/** What only this person reads, masked until pointed at or focused, and who else the law lets ask for it. */
export function OwnNotes({ held, notes, onEdit, recent, section }: OwnNotesProps) {
  const frame = useFrame();
  const { mine } = useScreenTexts().ready;
  return (
    <>
      <Rows label={mine.list(sectionName(frame, section))}>
        {notes.map((seen) => (
          <OwnNoteRow key={seen.note.id} onEdit={onEdit} recent={recent} seen={seen} />
        ))}
        {held.map((deletion) => (
          <HeldNoteRow deletion={deletion} key={deletion.changeId} />
        ))}
      </Rows>
      <AccessLaw />
    </>
  );
}

/** Who can ask for what only this person reads here: once a list, quietly. */
export function AccessLaw() {
  return <Text use="caption">{useScreenTexts().ready.mine.law}</Text>;
}

interface OwnNoteRowProps extends Pick<OwnNotesProps, 'onEdit' | 'recent'> {
  seen: SeenNote;
}

/** A note only this person reads, with the way to share it. */
export function OwnNoteRow({ onEdit, recent, seen }: OwnNoteRowProps) {
  const frame = useFrame();
  const { agenda, catalogue, session, snapshot } = frame;
  const { texts } = catalogue;
  const { note } = seen;
  const { mine } = useScreenTexts().ready;
  const shareLabel = seen.shared === null ? texts.note.share(otherName(frame)) : mine.changeShared;
  const isDone = note.state === 'done';
  function settle(state: 'done' | 'open'): void {
    if (state === 'done') recent.add(note.id);
    else recent.drop(note.id);
    void settleNote(session, note, state);
  }
  const isGoing = snapshot.shares.some(({ notes }) => notes.some(({ id }) => id === note.id));
  return (
    <NoteRow
      author={null}
      captions={[
        <Audience key="audience" phrase={texts.audience.onlyMe} size="one" />,
        seen.shared !== null && mine.newer(otherName(frame)),
      ]}
      conflict={<OwnTrouble seen={seen} />}
      done={{ label: texts.note.done(note.body), onDone: () => settle('done') }}
      edit={{
        cancel: texts.common.cancel,
        countText: countText(catalogue),
        label: texts.note.edit(note.body),
        onSave: (text) => void rewriteNote(session, note, text),
        onTurn: onEdit,
        save: texts.common.save,
      }}
      isDone={isDone}
      more={
        isGoing || asksForDecision(seen) ? undefined : (
          <TextButton
            fullLabel={`${shareLabel}: ${note.body}`}
            onPress={() => void shareNote(session, note, agenda.meetingId)}
          >
            {shareLabel}
          </TextButton>
        )
      }
      remove={{ label: texts.note.remove(note.body), onRemove: () => void deleteNote(session, note) }}
      shown={<MaskedText label={mine.masked} text={note.body} />}
      text={note.body}
      undo={
        isDone
          ? { label: texts.common.undo, onUndo: () => settle('open'), text: texts.common.done }
          : undefined
      }
      waiting={isOnItsWay(seen) ? texts.note.waiting : undefined}
    />
  );
}

/** A note of one's own that was deleted, as long as it can be taken back. */
export function HeldNoteRow({ deletion }: { deletion: HeldNoteDeletion }) {
  const { catalogue, session } = useFrame();
  const { common } = catalogue.texts;
  const { mine } = useScreenTexts().ready;
  const { body } = deletion.note;
  return (
    <NoteRow
      author={null}
      shown={<MaskedText label={mine.masked} text={body} />}
      text={body}
      undo={{
        label: common.undo,
        onUndo: () => void session.takeBack(deletion.changeId),
        text: common.deleted,
      }}
    />
  );
}
