import { useState } from 'react';
import { lastMeeting, lastNotes } from '#src/domain/happiness/lanes.ts';
import type { ActionRecord, EntryRecord } from '#src/domain/records/feed-record.ts';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { NoteRow } from '#src/ui/note-row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useHistory } from '../frame/use-history.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { nameOf } from '../frame/people.ts';
import { HistoryState } from './history-state.tsx';
import { KeepButton } from './keep-button.tsx';
import { outcomeTexts } from './outcome-text.ts';

/** So many earlier notes at a time. */
const pageLength = 20;

/** Beside the lanes and closed: what was said last time and is not carried, with what became of it; and everything before. */
export function LastTime() {
  const { agenda, catalogue, me, snapshot } = useFrame();
  const texts = useScreenTexts().happiness;
  const [isAsked, setIsAsked] = useState(false);
  const last = lastMeeting(snapshot.view, agenda);
  if (last === null) return null;
  const notes = lastNotes(snapshot.view, last, agenda.entries.happiness);
  const actions = [...snapshot.view.records.values()].flatMap(({ record }) =>
    record.kind === 'action' ? [record] : [],
  );
  const title = texts.lastTime(catalogue.formats.dayOf(last.start));
  return (
    <div>
      <Disclosure label={title}>
        {notes.length === 0 ? (
          <Text use="caption">{texts.lastNone}</Text>
        ) : (
          <Rows label={title}>
            {notes.map(({ record }) => (
              <PastNote actions={actions} canKeep={me === 'report'} key={record.key} note={record} />
            ))}
          </Rows>
        )}
      </Disclosure>
      <Disclosure label={texts.earlier} onOpen={() => setIsAsked(true)}>
        {isAsked && (
          <EarlierNotes before={[...agenda.entries.happiness, ...notes].map((one) => one.record)} />
        )}
      </Disclosure>
    </div>
  );
}

/** Every note of a mood that is not on screen already, newest first. */
function EarlierNotes({ before }: { before: readonly EntryRecord[] }) {
  const texts = useScreenTexts().happiness;
  const entries = useHistory('entry');
  const actions = useHistory('action');
  const [length, setLength] = useState(pageLength);
  const shown = new Set(before.map(({ key }) => key));
  const notes = entries.records
    .filter(({ key, mood, state }) => mood !== null && state !== 'dropped' && !shown.has(key))
    .sort((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <>
      <HistoryState state={entries.state} />
      {notes.length === 0 && entries.state === 'read' && <Text use="caption">{texts.earlierNone}</Text>}
      {notes.length > 0 && (
        <Rows label={texts.earlier}>
          {notes.slice(0, length).map((note) => (
            <PastNote actions={actions.records} isDated key={note.key} note={note} />
          ))}
        </Rows>
      )}
      {notes.length > length && (
        <TextButton onPress={() => setLength(length + pageLength)}>{texts.more}</TextButton>
      )}
    </>
  );
}

interface PastNoteProps {
  actions: readonly ActionRecord[];
  canKeep?: boolean;
  isDated?: boolean;
  note: EntryRecord;
}

function PastNote({ actions, canKeep = false, isDated = false, note }: PastNoteProps) {
  const frame = useFrame();
  const texts = useScreenTexts().happiness;
  const isHappy = note.mood === 'happy';
  return (
    <NoteRow
      author={null}
      captions={[
        isDated && frame.catalogue.formats.dayOf(note.at),
        note.mood !== null && texts.lanes[note.mood],
        ...outcomeTexts(frame, texts, note, actions),
        note.keep === true && texts.kept(frame.me === 'report' ? null : nameOf(frame, 'report')),
        !isHappy && note.state === 'done' && !note.turns?.length && frame.catalogue.texts.common.done,
      ]}
      more={isHappy && canKeep && <KeepButton note={note} />}
      text={note.body}
    />
  );
}
