import { useState } from 'react';
import { isCarried } from '#src/domain/agenda/agenda.ts';
import { windowStart } from '#src/domain/agenda/window.ts';
import { meetingsOpen } from '#src/domain/happiness/lanes.ts';
import { moodNow } from '#src/domain/happiness/mood-note.ts';
import type { EntryRecord } from '#src/domain/records/feed-record.ts';
import type { Seen } from '#src/domain/sync/reconcile.ts';
import { ChipRow } from '#src/ui/chip-row.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { acceptNote, noteToAction, turnNote } from '#src/usecases/happiness/turn-note.ts';
import { ActionForm, type ActionInput } from '../frame/action-form.tsx';
import { defaultDueOn } from '../frame/due-text.ts';
import { EntryRow } from '../frame/entry-rows.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { bylineOf, nameOf } from '../frame/people.ts';
import { useHistory } from '../frame/use-history.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import type { Recent } from '../frame/use-recent.ts';
import { KeepButton } from './keep-button.tsx';
import { outcomeTexts } from './outcome-text.ts';

interface LaneRowProps {
  /** Told when somebody begins to rewrite it or to make an action of it, and when that ends. */
  onEdit: (isEditing: boolean) => void;
  /** A turn was made: it can be taken back in this place for a while. */
  onTurned: () => void;
  recent: Recent;
  seen: Seen<EntryRecord>;
}

/** A note of a lane that is not settled, or a happy one: since when, what was done about it, and what can become of it. */
export function LaneRow({ onEdit, onTurned, recent, seen }: LaneRowProps) {
  const frame = useFrame();
  const { snapshot } = frame;
  const texts = useScreenTexts().happiness;
  const since = useSince(seen.record);
  const { record } = seen;
  const isHappy = record.mood === 'happy';
  // Whose happiness it is says the screen; only what somebody else wrote is named.
  const author = seen.createdBy === snapshot.space.pair.report.id ? null : bylineOf(frame, seen.createdBy);
  const outcomes = outcomeTexts(frame, texts, record, []);
  const kept = record.keep === true && texts.kept(frame.me === 'report' ? null : nameOf(frame, 'report'));
  return (
    <EntryRow
      author={author}
      captions={[since, ...outcomes, kept]}
      more={(_, onTurn) =>
        isHappy ? (
          frame.me === 'report' && <KeepButton note={record} />
        ) : (
          <NoteChoices note={record} onEdit={onTurn} onTurned={onTurned} />
        )
      }
      onEdit={onEdit}
      recent={recent}
      seen={seen}
    />
  );
}

/** Since when a carried note is open, and over how many meetings where that is known. */
function useSince(note: EntryRecord): string | null {
  const { agenda, catalogue, now } = useFrame();
  const texts = useScreenTexts().happiness;
  const isOld = note.at < windowStart(now);
  const meetings = useHistory('meeting', isOld);
  if (!isCarried(note, agenda)) return null;
  const day = catalogue.formats.dayOf(note.at);
  if (isOld && meetings.state !== 'read') return texts.since(day);
  return texts.sinceOver(day, meetingsOpen(note, meetings.records));
}

interface NoteChoicesProps extends Pick<LaneRowProps, 'onEdit' | 'onTurned'> {
  note: EntryRecord;
}

/** What can become of a sad or confused note, one tap each. */
function NoteChoices({ note, onEdit, onTurned }: NoteChoicesProps) {
  const frame = useFrame();
  const { agenda, me, session, snapshot } = frame;
  const { happiness, topics } = useScreenTexts();
  const { choices, ask } = happiness;
  const announce = useAnnounce();
  const [isForm, setIsForm] = useState(false);
  const { meetingId } = agenda;
  async function makeAction(action: ActionInput): Promise<void> {
    setIsForm(false);
    const made = await noteToAction(session, note, { ...action, question: null, meetingId });
    if (made) announce(topics.madeAction);
  }
  function turn(to: 'happy' | 'sad' | 'resolved'): void {
    onTurned();
    void turnNote(session, note, to, meetingId);
  }
  if (isForm)
    return (
      <ActionForm
        initial={{ text: note.body, ownerId: snapshot.me, dueOn: defaultDueOn(frame) }}
        onCancel={() => setIsForm(false)}
        onSave={(action) => void makeAction(action)}
        onTurn={onEdit}
      />
    );
  if (moodNow(note) === 'confused')
    return (
      <ChipRow
        current="open"
        legend={ask(note.body)}
        onPress={(to) => {
          if (to !== 'open') turn(to);
        }}
        options={[
          { value: 'happy', words: choices.happy, face: 5 },
          { value: 'sad', words: choices.sad, face: 1 },
          { value: 'resolved', words: choices.resolved },
          { value: 'open', words: choices.open },
        ]}
      />
    );
  return (
    <ChipRow
      legend={ask(note.body)}
      onPress={(to) => {
        if (to === 'action') setIsForm(true);
        else if (to === 'resolved') turn('resolved');
        else {
          onTurned();
          void acceptNote(session, note, meetingId);
        }
      }}
      options={[
        { value: 'resolved', words: choices.resolved },
        { value: 'action', words: choices.action },
        ...(me === 'report' ? [{ value: 'accepted' as const, words: choices.accepted }] : []),
      ]}
    />
  );
}
