import { useState } from 'react';
import { lanesOf, type Lane } from '#src/domain/happiness/lanes.ts';
import type { EntryRecord, Mood, RecordKey } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import type { FaceValue } from '#src/ui/face.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { NoteLane } from '#src/ui/note-lane.tsx';
import { addMoodNote, laneAudience } from '#src/usecases/happiness/mood-notes.ts';
import { HeldRow } from '../frame/entry-rows.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { countText } from '../frame/note-bar.tsx';
import { AccessLaw, HeldNoteRow, OwnNoteRow } from '../frame/own-notes.tsx';
import { useEdited } from '../frame/use-edited.ts';
import { useKeptText } from '../frame/use-kept-text.ts';
import { useRecent, type Recent } from '../frame/use-recent.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { LaneRow } from './lane-row.tsx';
import { SettledRow } from './settled-row.tsx';

const faceOf: Readonly<Record<Mood, FaceValue>> = { happy: 5, sad: 1, confused: 'confused' };

/** Happy, sad, confused: what is noted for this meeting, what is carried, and what became of it. */
export function Lanes() {
  const { agenda, hidesMine, session, snapshot } = useFrame();
  const recent = useRecent(session.system);
  // Where a note stood when it was turned: there it can be taken back, wherever it belongs from now on.
  const [from, setFrom] = useState<ReadonlyMap<RecordKey, Mood>>(new Map());
  const lanes = lanesOf(agenda, snapshot.space.pair.report.id);
  const all = lanes.flatMap((lane) => [...lane.open, ...lane.settled]);
  const turned = all.filter(({ record }) => recent.has(record.key) && from.has(record.key));
  const isElsewhere = (seen: Seen<EntryRecord>): boolean => turned.includes(seen);
  const hasOwn = !hidesMine && lanes.some((lane) => lane.own.length > 0);
  return (
    <>
      {lanes.map((lane) => (
        <MoodLane
          key={lane.mood}
          lane={{
            ...lane,
            open: lane.open.filter((seen) => !isElsewhere(seen)),
            settled: lane.settled.filter((seen) => !isElsewhere(seen)),
          }}
          onTurned={(key) => {
            recent.add(key);
            setFrom(new Map([...from, [key, lane.mood]]));
          }}
          recent={recent}
          turned={turned.filter(({ record }) => from.get(record.key) === lane.mood)}
        />
      ))}
      {hasOwn && <AccessLaw />}
    </>
  );
}

interface MoodLaneProps {
  lane: Lane;
  onTurned: (key: RecordKey) => void;
  recent: Recent;
  /** Turned a moment ago, here. */
  turned: readonly Seen<EntryRecord>[];
}

function MoodLane({ lane, onTurned, recent, turned }: MoodLaneProps) {
  const { hidesMine, me, snapshot } = useFrame();
  const texts = useScreenTexts().happiness;
  const { mood, open, settled } = lane;
  const own = hidesMine ? [] : lane.own;
  const count = open.length + own.length;
  const add = useAddition(mood);
  const held = snapshot.view.held.filter(
    ({ record }) => record.kind === 'entry' && record.section === 'happiness' && record.mood === mood,
  );
  const heldNotes = snapshot.view.heldNotes.filter(
    ({ note }) => !hidesMine && note.section === 'happiness' && note.mood === mood,
  );
  const { rows, turn } = useEdited(open);
  // Who only reads has no use for a lane with nothing in it.
  if (me === 'manager' && rows.length + own.length + held.length + turned.length + settled.length === 0)
    return null;
  return (
    <NoteLane
      // What is being written is nobody else's to see either.
      add={me === 'report' && !hidesMine ? add : undefined}
      count={count === 0 ? undefined : String(count)}
      face={faceOf[mood]}
      title={texts.lanes[mood]}
    >
      {rows.map((seen) => (
        <LaneRow
          key={seen.record.key}
          onEdit={(isEditing) => turn(seen, isEditing)}
          onTurned={() => onTurned(seen.record.key)}
          recent={recent}
          seen={seen}
        />
      ))}
      {own.map((seen) => (
        <OwnNoteRow key={seen.note.id} recent={recent} seen={seen} />
      ))}
      {held.map((deletion) => (
        <HeldRow deletion={deletion} key={deletion.changeId} />
      ))}
      {heldNotes.map((deletion) => (
        <HeldNoteRow deletion={deletion} key={deletion.changeId} />
      ))}
      {turned.map((seen) => (
        <SettledRow key={seen.record.key} onUndone={() => recent.drop(seen.record.key)} seen={seen} />
      ))}
      {settled.map((seen) => (
        <SettledRow key={seen.record.key} seen={seen} />
      ))}
    </NoteLane>
  );
}

/** The line to write into a lane: its own draft, and under it who will read it. */
function useAddition(mood: Mood) {
  const { agenda, catalogue, session } = useFrame();
  const { audience, note, sections } = catalogue.texts;
  const texts = useScreenTexts().happiness;
  const announce = useAnnounce();
  const [value, onChange] = useKeptText(session, `happiness-${mood}`);
  const who = laneAudience(session, agenda.meetingId);
  return {
    audience: { phrase: audience[who], size: who === 'onlyMe' ? ('one' as const) : ('two' as const) },
    countText: countText(catalogue),
    label: texts.addTo(texts.lanes[mood]),
    onChange,
    onSend(text: string) {
      onChange('');
      void addMoodNote(session, agenda.meetingId, mood, text).then((whose) => {
        if (whose) announce(note.landed(sections.happiness, audience[whose]));
      });
    },
    sendLabel: note.send,
    value,
    words: texts.add,
  };
}
