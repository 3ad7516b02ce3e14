import { lazy, Suspense, useDeferredValue, type ComponentProps } from 'react';
import { placeOf } from '#src/domain/agenda/agenda.ts';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { EntryRecord, Mood } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { EntryRow, HeldRow, type MoreOfEntry } from './entry-rows.tsx';
import { useFrame } from './frame-context.ts';
import { sectionName } from './section-name.ts';
import { useEdited } from './use-edited.ts';
import { useRecent } from './use-recent.ts';

// Comes when there is something only for its writer: the first screen has a budget.
const OwnNotes = lazy(async () => {
  const { OwnNotes: Loaded } = await loadOwnNotes();
  isLoaded = true;
  return { default: Loaded };
});
const loadOwnNotes = () => import('./own-notes.tsx');
let isLoaded = false;

interface EntryListProps {
  /** Said when there is nothing; nothing is said without it. */
  empty?: string | undefined;
  more?: MoreOfEntry | undefined;
  /** Told when somebody begins to edit something here, and when that ends. */
  onEdit?: (isEditing: boolean) => void;
  section: EntrySection;
  /** False where notes of a mood stand elsewhere. @default true */
  withMoods?: boolean;
}

/** What was written in a section: for both first (the report's before the manager's), then this person's own notes. */
export function EntryList({ empty, more, onEdit, section, withMoods = true }: EntryListProps) {
  const frame = useFrame();
  const { agenda, catalogue, hidesMine, session, snapshot } = frame;
  const recent = useRecent(session.system);
  const isShown = ({ mood }: { readonly mood: Mood | null }): boolean => withMoods || mood === null;
  const isHere = (one: { readonly mood: Mood | null; readonly section: EntrySection }): boolean =>
    placeOf(one.section, agenda) === section && isShown(one);
  const listed = agenda.entries[section].filter(({ record }) => isShown(record));
  const keys = new Set(listed.map((seen) => seen.record.key));
  // An entry of an earlier meeting leaves the agenda when it is done; it stays here as long as that can be taken back.
  const leaving = [...recent.keys].flatMap((key) => {
    const seen = [...snapshot.view.records.values()].find((one) => one.record.key === key);
    return seen?.record.kind === 'entry' && !keys.has(seen.record.key) ? [seen as Seen<EntryRecord>] : [];
  });
  const held = snapshot.view.held.filter(({ record }) => record.kind === 'entry' && isHere(record));
  const notes = agenda.notes[section].filter(
    ({ note }) => !hidesMine && isShown(note) && (note.state === 'open' || recent.has(note.id)),
  );
  const heldNotes = snapshot.view.heldNotes.filter(({ note }) => !hidesMine && isHere(note));
  const { rows, turn } = useEdited([...listed, ...leaving], onEdit);
  const hasShared = rows.length + held.length > 0;
  const hasOwn = notes.length + heldNotes.length > 0;
  if (!hasShared && !hasOwn) return empty === undefined ? null : <Text use="caption">{empty}</Text>;
  return (
    <>
      {hasShared && (
        <Rows label={catalogue.texts.note.list(sectionName(frame, section))}>
          {rows.map((seen) => (
            <EntryRow
              key={seen.record.key}
              more={more}
              onEdit={(isEditing) => turn(seen, isEditing)}
              recent={recent}
              seen={seen}
            />
          ))}
          {held.map((deletion) => (
            <HeldRow deletion={deletion} key={deletion.changeId} />
          ))}
        </Rows>
      )}
      {hasOwn && (
        <Suspense fallback={null}>
          <OwnPart held={heldNotes} notes={notes} onEdit={onEdit} recent={recent} section={section} />
        </Suspense>
      )}
    </>
  );
}

/**
 * The first time, what only this person reads is drawn beside the screen that is there, and comes as soon as it can: React shows what it waits for in
 * the place of a fallback a third of a second later at the earliest, and by then somebody presses what it moves.
 */
function OwnPart(props: ComponentProps<typeof OwnNotes>) {
  // On its way while the rest is drawn; a failure is told where it is waited for.
  if (!isLoaded) loadOwnNotes().catch(() => undefined);
  const isDrawn = useDeferredValue(true, isLoaded);
  return isDrawn && <OwnNotes {...props} />;
}
