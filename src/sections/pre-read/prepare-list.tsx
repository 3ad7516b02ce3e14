import { Group } from '#src/ui/group.tsx';
import { Line, Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { prepareSteps } from './prepare-steps.ts';

/** Everything there is to prepare, in any order, with what is done. The other one never sees how much is left. */
export function PrepareList() {
  const frame = useFrame();
  const { preRead: texts } = useScreenTexts();
  const steps = prepareSteps(frame);
  const left = steps.filter(({ isDone }) => !isDone).length;
  return (
    <Group
      end={
        <Text as="span" use="caption">
          {texts.stepsLeft(left)}
        </Text>
      }
      look="hairline"
      title={texts.steps}
    >
      <Rows label={texts.steps}>
        {steps.map(({ isDone, name, screen }) => (
          <Line key={name}>
            <TextButton onPress={() => frame.navigation.open(screen)}>{texts.step[name]}</TextButton>
            {isDone && (
              <Text as="span" use="caption">
                {texts.done}
              </Text>
            )}
          </Line>
        ))}
      </Rows>
    </Group>
  );
}
