import type { ReactNode } from 'react';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { EntryRecord, Mood } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { EntryRow, HeldRow, OwnNoteRow } from './entry-rows.tsx';
import { useFrame } from './frame-context.ts';
import { useRecent } from './use-recent.ts';

interface EntryListProps {
  /** Said when there is nothing; nothing is said without it. */
  empty?: string | undefined;
  /** What can be done with an entry besides editing, marking done and deleting. */
  more?: ((seen: Seen<EntryRecord>) => ReactNode) | undefined;
  section: EntrySection;
  /** False where notes of a mood stand elsewhere. @default true */
  withMoods?: boolean;
}

/** What was written in a section: for both first (the report's before the manager's), then this person's own notes. */
export function EntryList({ empty, more, section, withMoods = true }: EntryListProps) {
  const { agenda, catalogue, session, snapshot } = useFrame();
  const recent = useRecent(session.system);
  const isShown = ({ mood }: { readonly mood: Mood | null }): boolean => withMoods || mood === null;
  const listed = agenda.entries[section].filter(({ record }) => isShown(record));
  const keys = new Set(listed.map((seen) => seen.record.key));
  // An entry of an earlier meeting leaves the agenda when it is done; it stays here as long as that can be taken back.
  const leaving = [...recent.keys].flatMap((key) => {
    const seen = [...snapshot.view.records.values()].find((one) => one.record.key === key);
    return seen?.record.kind === 'entry' && !keys.has(seen.record.key) ? [seen as Seen<EntryRecord>] : [];
  });
  const notes = agenda.notes[section].filter(
    ({ note }) => isShown(note) && (note.state === 'open' || recent.has(note.id)),
  );
  const held = snapshot.view.held.filter(
    ({ record }) => record.kind === 'entry' && record.section === section && isShown(record),
  );
  const heldNotes = snapshot.view.heldNotes.filter(({ note }) => note.section === section && isShown(note));
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
