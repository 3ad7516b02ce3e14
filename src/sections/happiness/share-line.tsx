import { useState } from 'react';
import { areLanesShared } from '#src/domain/happiness/lanes.ts';
import { moodIn } from '#src/domain/happiness/mood-trend.ts';
import { Audience } from '#src/ui/audience.tsx';
import { CheckList } from '#src/ui/check-list.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { share } from '#src/usecases/share.ts';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

const faceId = 'face';

/** Gives lanes and face to both: first a list of just what goes, each line of it to be left out. Nothing while there is nothing to give. */
export function ShareLine() {
  const frame = useFrame();
  const { agenda, catalogue, hidesMine, snapshot } = frame;
  const { audience, note } = catalogue.texts;
  const [isOpen, setIsOpen] = useState(false);
  const { me, space, view } = snapshot;
  const lines = useLines();
  // Hidden, not even that there is something to share is said.
  if (lines.length > 0 && !hidesMine)
    return isOpen ? (
      <Choice lines={lines} onClose={() => setIsOpen(false)} />
    ) : (
      <TextButton onPress={() => setIsOpen(true)}>{`${note.share(otherName(frame))} …`}</TextButton>
    );
  return areLanesShared(view, space.pair.report.id, me, agenda.meetingId) ? (
    <Audience phrase={audience.bothOfUs} size="two" />
  ) : null;
}

interface ShareableLine {
  readonly id: string;
  readonly label: string;
  readonly caption?: string | undefined;
}

/** What is this person's alone here and not on its way already. */
function useLines(): readonly ShareableLine[] {
  const { agenda, catalogue, snapshot } = useFrame();
  const screens = useScreenTexts();
  const goes = new Set(snapshot.shares.flatMap(({ notes }) => notes.map(({ id }) => id as string)));
  const faceGoes = snapshot.shares.some(({ face }) => face !== null);
  const chosen = moodIn(snapshot.view, agenda.meetingId);
  const face = chosen?.record === null && !faceGoes ? chosen.value : null;
  const notes = agenda.notes.happiness.flatMap(({ note }): ShareableLine[] =>
    note.mood !== null && note.state === 'open' && !goes.has(note.id)
      ? [{ id: note.id, label: note.body, caption: screens.happiness.lanes[note.mood] }]
      : [],
  );
  return face === null
    ? notes
    : [{ id: faceId, label: screens.ready.prepare.face(catalogue.formats.number(face)) }, ...notes];
}

function Choice({ lines, onClose }: { lines: readonly ShareableLine[]; onClose: () => void }) {
  const frame = useFrame();
  const { agenda, catalogue, session, snapshot } = frame;
  const { common, note } = catalogue.texts;
  const texts = useScreenTexts().sharing;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ticked = new Set(lines.map(({ id }) => id).filter((id) => !left.has(id)));
  function send(): void {
    const noteIds = snapshot.view.notes.flatMap(({ note: own }) => (ticked.has(own.id) ? [own.id] : []));
    void share(session, agenda.meetingId, { noteIds, face: ticked.has(faceId) });
    onClose();
  }
  return (
    <Stack>
      <CheckList
        items={lines.map((line) => ({ ...line, isChecked: ticked.has(line.id) }))}
        onChange={(id, isChecked) =>
          setLeft(new Set(isChecked ? [...left].filter((one) => one !== id) : [...left, id]))
        }
        title={texts.what(otherName(frame))}
      />
      {ticked.size === 0 && <Text use="secondary">{texts.nothingTicked}</Text>}
      <Line>
        {ticked.size > 0 && <PrimaryButton label={note.share(otherName(frame))} onPress={send} />}
        <TextButton onPress={onClose}>{common.cancel}</TextButton>
      </Line>
    </Stack>
  );
}
