import type { Texts } from '#src/locales/en.ts';
import { MessageScreen } from '#src/sections/start/message-screen.tsx';

/** A part of the app broke: what was written is on the device, the rest can be loaded again. */
export function BrokenScreen({ texts }: { texts: Texts['start'] }) {
  return <MessageScreen icon="failure" isFailure text={texts.crashedText} title={texts.crashedTitle} />;
}
