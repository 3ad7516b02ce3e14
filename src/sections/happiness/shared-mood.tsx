import { valueBefore } from '#src/domain/happiness/mood-trend.ts';
import { Audience } from '#src/ui/audience.tsx';
import { PointScale } from '#src/ui/point-scale.tsx';
import { Stack } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { nameOf } from '../frame/people.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { MoodOverTime } from './mood-over-time.tsx';
import { MoveIt } from './move-it.tsx';
import { useMood } from './use-mood.ts';

/** What the manager sees of the report's value: nothing before it is shared, then the value with its trend. */
export function SharedMood() {
  const frame = useFrame();
  const { agenda, catalogue } = frame;
  const texts = useScreenTexts().happiness;
  const { chosen, points, state } = useMood();
  const { meetingId } = agenda;
  const name = nameOf(frame, 'report');
  const value = chosen?.record?.value;
  if (value === undefined) return null;
  return (
    <Stack isDivided step="l">
      <Stack>
        <PointScale
          anchors={texts.anchors}
          caption={<Audience phrase={catalogue.texts.audience.bothOfUs} size="two" />}
          isDisabled
          legend={texts.questionOf(name)}
          look="faces"
          onChange={() => undefined}
          pointName={texts.point}
          value={value}
        />
        <Text use="body">{texts.now(value, valueBefore(points, meetingId))}</Text>
      </Stack>
      <MoodOverTime points={points} state={state} value={value} />
      <MoveIt value={value} />
    </Stack>
  );
}
