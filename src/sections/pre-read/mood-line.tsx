import { Group } from '#src/ui/group.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { MoodOverTime } from '../frame/mood-over-time.tsx';
import { otherName } from '../frame/people.ts';
import { useMood } from '../frame/use-mood.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** The trend of happiness, by the rule of its own screen: seen once there is a value of this meeting one may see. */
export function MoodLine() {
  const frame = useFrame();
  const { preRead: texts } = useScreenTexts();
  const { chosen, points, state } = useMood();
  const isReport = frame.me === 'report';
  // Unshared it is the report's alone, and off the screen when that is hidden.
  const isHidden = chosen?.record === null && frame.hidesMine;
  const value = isHidden ? null : (chosen?.value ?? null);
  return (
    <Group look="hairline" title={texts.trend}>
      {value === null ? (
        <Text use="caption">{isReport ? texts.trendHeld : texts.trendUnshared(otherName(frame))}</Text>
      ) : (
        <MoodOverTime points={points} state={state} value={value} />
      )}
    </Group>
  );
}
