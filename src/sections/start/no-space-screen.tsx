import { useState } from 'react';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import type { Pointer } from '#src/domain/space/pointer.ts';
import { PrimaryButton } from '#src/ui/primary-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { MessageScreen } from './message-screen.tsx';
import { pointerInLink } from './pointer-in-link.ts';

/** Nothing leads to a space: there is none yet, or the other one has the link to it. */
export function NoSpaceScreen({
  onOpen,
  texts,
}: {
  onOpen: (pointer: Pointer) => void;
  texts: ScreenTexts['start'];
}) {
  const [link, setLink] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  function open(): void {
    const pointer = pointerInLink(link);
    if (pointer) onOpen(pointer);
    else setIsWrong(true);
  }
  function change(text: string): void {
    setLink(text);
    setIsWrong(false);
  }
  return (
    <MessageScreen
      foot={<PrimaryButton label={texts.linkOpen} onPress={open} />}
      icon="search"
      text={texts.noSpaceText}
      title={texts.noSpaceTitle}
    >
      <TextField
        error={isWrong ? texts.linkWrong : undefined}
        label={texts.linkLabel}
        onChange={change}
        onEnter={open}
        value={link}
      />
    </MessageScreen>
  );
}
