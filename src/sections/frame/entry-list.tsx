import type { ReactNode } from 'react';
import { isCarried } from '#src/domain/agenda/agenda.ts';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import type { HeldDeletion, HeldNoteDeletion, Seen, SeenNote } from '#src/domain/sync/reconcile.ts';
import { Audience } from '#src/ui/audience.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { NoteRow } from '#src/ui/note-row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { deleteEntry, rewriteEntry, settleEntry } from '#src/usecases/edit-entry.ts';
import { deleteNote, rewriteNote, settleNote, shareNote } from '#src/usecases/own-note.ts';
import { useFrame } from './frame-context.ts';
import { countText } from './note-bar.tsx';
import { bylineOf, otherName } from './people.ts';
import { Trouble } from './trouble.tsx';
import { useRecent, type Recent } from './use-recent.ts';

interface EntryListProps {
  /** Said when there is nothing; nothing is said without it. */
  empty?: string | undefined;
  /** What can be done with an entry besides editing, marking done and deleting. */
  more?: ((seen: Seen<EntryRecord>) => ReactNode) | undefined;
  section: EntrySection;
}

/** What was written in a section: for both first (the report's before the manager's), then this person's own notes. */
export function EntryList({ empty, more, section }: EntryListProps) {
  const { agenda, catalogue, session, snapshot } = useFrame();
  const recent = useRecent(session.system);
  const listed = agenda.entries[section];
  const keys = new Set(listed.map((seen) => seen.record.key));
  // An entry of an earlier meeting leaves the agenda when it is done; it stays here as long as that can be taken back.
  const leaving = [...recent.keys].flatMap((key) => {
    const seen = [...snapshot.view.records.values()].find((one) => one.record.key === key);
    return seen?.record.kind === 'entry' && !keys.has(seen.record.key) ? [seen as Seen<EntryRecord>] : [];
  });
  const notes = agenda.notes[section].filter(({ note }) => note.state === 'open' || recent.has(note.id));
  const held = snapshot.view.held.filter(
    ({ record }) => record.kind === 'entry' && record.section === section,
  );
  const heldNotes = snapshot.view.heldNotes.filter(({ note }) => note.section === section);
  const isEmpty = listed.length + leaving.length + notes.length + held.length + heldNotes.length === 0;
  if (isEmpty) return empty === undefined ? null : <Text use="caption">{empty}</Text>;
  return (
    <Rows label={catalogue.texts.note.list(catalogue.texts.sections[section])}>
      {[...listed, ...leaving].map((seen) => (
        <EntryRow key={seen.record.key} more={more?.(seen)} recent={recent} seen={seen} />
      ))}
      {held.map((deletion) => (
        <HeldRow deletion={deletion} key={deletion.changeId} />
      ))}
      {notes.map((seen) => (
        <OwnNoteRow key={seen.note.id} recent={recent} seen={seen} />
      ))}
      {heldNotes.map((deletion) => (
        <HeldRow deletion={deletion} key={deletion.changeId} />
      ))}
    </Rows>
  );
}

function EntryRow({ more, recent, seen }: { more: ReactNode; recent: Recent; seen: Seen<EntryRecord> }) {
  const frame = useFrame();
  const { agenda, catalogue, session } = frame;
  const { texts } = catalogue;
  const { record } = seen;
  const isDone = record.state === 'done';
  const { body } = record;
  function settle(state: 'done' | 'open'): void {
    if (state === 'done') recent.add(record.key);
    else recent.drop(record.key);
    void settleEntry(session, record, state);
  }
  return (
    <NoteRow
      author={bylineOf(frame, seen.createdBy)}
      captions={[isCarried(record, agenda) && texts.note.carried(catalogue.formats.dayOf(record.at))]}
      conflict={<Trouble seen={seen} />}
      done={{
        label: isDone ? texts.note.reopen(body) : texts.note.done(body),
        onDone: () => settle(isDone ? 'open' : 'done'),
      }}
      edit={{
        cancel: texts.common.cancel,
        countText: countText(catalogue),
        label: texts.note.edit(body),
        onSave: (text) => void rewriteEntry(session, record, text),
        save: texts.common.save,
      }}
      isDone={isDone}
      more={!isDone && more}
      remove={{ label: texts.note.remove(body), onRemove: () => void deleteEntry(session, record) }}
      text={body}
      undo={
        isDone && recent.has(record.key)
          ? { label: texts.common.undo, onUndo: () => settle('open'), text: texts.common.done }
          : undefined
      }
      waiting={seen.waiting && !seen.conflict && !seen.problem ? texts.note.waiting : undefined}
    />
  );
}

function OwnNoteRow({ recent, seen }: { recent: Recent; seen: SeenNote }) {
  const frame = useFrame();
  const { agenda, catalogue, session } = frame;
  const { texts } = catalogue;
  const announce = useAnnounce();
  const { note } = seen;
  const isDone = note.state === 'done';
  function settle(state: 'done' | 'open'): void {
    if (state === 'done') recent.add(note.id);
    else recent.drop(note.id);
    void settleNote(session, note, state);
  }
  function share(): void {
    void shareNote(session, note, agenda.meetingId).then(() => announce(texts.note.shared));
  }
  return (
    <NoteRow
      author={null}
      captions={[<Audience key="audience" phrase={texts.audience.onlyMe} size="one" />]}
      done={{ label: texts.note.done(note.body), onDone: () => settle('done') }}
      edit={{
        cancel: texts.common.cancel,
        countText: countText(catalogue),
        label: texts.note.edit(note.body),
        onSave: (text) => void rewriteNote(session, note, text),
        save: texts.common.save,
      }}
      isDone={isDone}
      more={<TextButton onPress={share}>{texts.note.share(otherName(frame))}</TextButton>}
      remove={{ label: texts.note.remove(note.body), onRemove: () => void deleteNote(session, note) }}
      text={note.body}
      undo={
        isDone
          ? { label: texts.common.undo, onUndo: () => settle('open'), text: texts.common.done }
          : undefined
      }
      waiting={seen.waiting ? texts.note.waiting : undefined}
    />
  );
}

function HeldRow({ deletion }: { deletion: HeldDeletion | HeldNoteDeletion }) {
  const { catalogue, session } = useFrame();
  const { common } = catalogue.texts;
  const { body } = 'note' in deletion ? deletion.note : (deletion.record as EntryRecord);
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
