import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { MessageScreen } from './message-screen.tsx';

/** The organisation has not agreed yet: what is asked for and why, and whom to ask. */
export function ConsentScreen({ onRetry, texts }: { onRetry: () => void; texts: ScreenTexts['start'] }) {
  return (
    <MessageScreen
      foot={<PrimaryButton label={texts.consentRetry} onPress={onRetry} />}
      icon="lock"
      text={texts.consentText}
      title={texts.consentTitle}
    >
      <Rows label={texts.consentText}>
        {texts.scopes.map((sentence) => (
          <Text key={sentence} use="body">
            {sentence}
          </Text>
        ))}
      </Rows>
      <Text use="body">{texts.consentAsk}</Text>
    </MessageScreen>
  );
}
