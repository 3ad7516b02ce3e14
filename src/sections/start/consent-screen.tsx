import type { Texts } from '#src/locales/en.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { Line, Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { copyText } from '../frame/copy-text.ts';
import { MessageScreen } from './message-screen.tsx';

interface ConsentScreenProps {
  common: Texts['common'];
  /** Where an administrator agrees. */
  link: string;
  onRetry: () => void;
  texts: ScreenTexts['start'];
}

/** The organisation has not agreed yet: what is asked for and why, and whom to ask. */
export function ConsentScreen({ common, link, onRetry, texts }: ConsentScreenProps) {
  const announce = useAnnounce();
  function copy(): void {
    void copyText(link).then((isCopied) => announce(isCopied ? common.copied : common.copyFailed));
  }
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
      <Line>
        <TextButton onPress={copy}>{texts.consentLink}</TextButton>
      </Line>
    </MessageScreen>
  );
}
