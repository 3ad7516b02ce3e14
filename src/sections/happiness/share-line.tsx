import { areLanesShared } from '#src/domain/happiness/lanes.ts';
import { moodIn } from '#src/domain/happiness/mood-trend.ts';
import { Audience } from '#src/ui/audience.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { shareLanes } from '#src/usecases/happiness/mood-notes.ts';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';

/** One tap gives lanes and face to both; says so when that is done. Nothing while there is nothing to give. */
export function ShareLine() {
  const frame = useFrame();
  const { agenda, catalogue, hidesMine, session, snapshot } = frame;
  const { audience, note } = catalogue.texts;
  const announce = useAnnounce();
  const { me, space, view } = snapshot;
  const { meetingId } = agenda;
  const chosen = moodIn(view, meetingId);
  const hasFace = chosen !== null && chosen.record === null && chosen.value !== null;
  const hasNotes = agenda.notes.happiness.some(({ note: own }) => own.mood !== null && own.state === 'open');
  // Hidden, not even that there is something to share is said.
  if ((hasFace || hasNotes) && !hidesMine)
    return (
      <TextButton onPress={() => void shareLanes(session, meetingId).then(() => announce(note.shared))}>
        {note.share(otherName(frame))}
      </TextButton>
    );
  return areLanesShared(view, space.pair.report.id, me, meetingId) ? (
    <Audience phrase={audience.bothOfUs} size="two" />
  ) : null;
}
