import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { hasShared } from '#src/domain/happiness/lanes.ts';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { SectionScreen } from '../frame/section-screen.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Lanes } from './lanes.tsx';
import { LastTime } from './last-time.tsx';
import { OwnMood } from './own-mood.tsx';
import { SharedMood } from './shared-mood.tsx';

/** The report's notes in three lanes, then the one value: the notes come first, so that the value rests on them. */
export function HappinessScreen() {
  const frame = useFrame();
  const { agenda, me, snapshot } = frame;
  const texts = useScreenTexts().happiness;
  const isShared = hasShared(snapshot.view, snapshot.space.pair.report.id, agenda.meetingId);
  return (
    <SectionScreen section="happiness">
      <Stack step="l">
        {me === 'manager' && !isShared && (
          <Text use="secondary">{texts.notShared(nameOf(frame, 'report'))}</Text>
        )}
        <Lanes />
        {me === 'report' && <Text use="caption">{texts.health}</Text>}
        <EntryList section="happiness" withMoods={false} />
        <LastTime />
      </Stack>
      {me === 'report' ? <OwnMood /> : <SharedMood />}
    </SectionScreen>
  );
}
