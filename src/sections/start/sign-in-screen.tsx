import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { MessageScreen } from './message-screen.tsx';

/** Nobody is signed in, and nothing of the pair is on this device. */
export function SignInScreen({ onSignIn, texts }: { onSignIn: () => void; texts: ScreenTexts['start'] }) {
  return (
    <MessageScreen
      foot={<PrimaryButton label={texts.signIn} onPress={onSignIn} />}
      icon="person"
      text={texts.signInText}
      title={texts.signInTitle}
    />
  );
}
