import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { MessageScreen } from './message-screen.tsx';

interface PlaceDiffersScreenProps {
  /** Both people of the space the link leads to. */
  names: string;
  onNo: () => void;
  onYes: () => void;
  texts: ScreenTexts['start'];
}

/** The link leads to another space than this person knows: nothing is written before they say yes. */
export function PlaceDiffersScreen({ names, onNo, onYes, texts }: PlaceDiffersScreenProps) {
  return (
    <MessageScreen
      foot={
        <>
          <TextButton look="strong" onPress={onNo}>
            {texts.differsNo}
          </TextButton>
          <PrimaryButton label={texts.differsYes} onPress={onYes} />
        </>
      }
      icon="info"
      text={texts.differsText(names)}
      title={texts.differsTitle}
    />
  );
}
