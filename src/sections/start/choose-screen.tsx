import type { ScreenTexts } from '#src/locales/en/screens.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { Panel } from '#src/ui/panel.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import type { KnownPair } from '#src/usecases/app-state.ts';

interface ChooseScreenProps {
  me: Guid;
  onChoose: (pointer: Pointer) => void;
  pairs: readonly KnownPair[];
  texts: ScreenTexts['start'];
  title: string;
}

/** Everybody this person has a 1:1 with, for a page that stands in no chat. */
export function ChooseScreen({ me, onChoose, pairs, texts, title }: ChooseScreenProps) {
  return (
    <Panel takesFocus={false} title={title}>
      <Rows label={title}>
        {pairs.map(({ pointer, space: { pair } }) => (
          <TextButton icon="people" key={pointer.groupId} onPress={() => onChoose(pointer)}>
            {texts.choose(pair.manager.id === me ? pair.report.name : pair.manager.name)}
          </TextButton>
        ))}
      </Rows>
    </Panel>
  );
}
