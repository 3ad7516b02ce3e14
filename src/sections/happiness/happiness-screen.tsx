import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { EntryList } from '../frame/entry-list.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { SectionScreen } from '../frame/section-screen.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { Lanes } from './lanes.tsx';
import { LastTime } from './last-time.tsx';
import { OwnMood } from './own-mood.tsx';
import { SharedMood } from './shared-mood.tsx';

/** The report's notes in three lanes, then the one value: the notes come first, so that the value rests on them. */
export function HappinessScreen() {
  const { me } = useFrame();
  const texts = useScreenTexts().happiness;
  return (
    <SectionScreen section="happiness">
      <Stack step="l">
        <Lanes />
        {me === 'report' && <Text use="caption">{texts.health}</Text>}
        <EntryList section="happiness" withMoods={false} />
        <LastTime />
      </Stack>
      {me === 'report' ? <OwnMood /> : <SharedMood />}
    </SectionScreen>
  );
}
