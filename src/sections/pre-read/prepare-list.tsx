import { Group } from '#src/ui/group.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { SpreadLine } from '#src/ui/spread-line.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import type { PrepareStep } from './prepare-steps.ts';

/** The ways into preparing; what is done has a tick beside the words that say so. */
export function PrepareList({ steps }: { steps: readonly PrepareStep[] }) {
  const { catalogue, navigation } = useFrame();
  const title = catalogue.texts.agenda.prepare;
  return (
    <Group look="hairline" title={title}>
      <Rows label={title}>
        {steps.map(({ caption, isDone, title: name, to }) => (
          <SpreadLine end={isDone && <Icon name="check" size={16} />} key={name}>
            <TextButton onPress={() => navigation.open(to)}>{name}</TextButton>
            {caption !== undefined && <Text use="caption">{caption}</Text>}
          </SpreadLine>
        ))}
      </Rows>
    </Group>
  );
}
