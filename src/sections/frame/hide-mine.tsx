import { IconButton } from '#src/ui/icon-button.tsx';
import { OfflineBar } from '#src/ui/offline-bar.tsx';
import { useFrame } from './frame-context.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** Keeps what is only mine off the screen, for somebody who shares it; pressed while it does. */
export function HideMine() {
  const { hidesMine, setHidesMine } = useFrame();
  const { mine } = useScreenTexts().ready;
  return (
    <IconButton
      icon="hide"
      isPressed={hidesMine}
      label={mine.hide}
      onPress={() => setHidesMine(!hidesMine)}
    />
  );
}

/** Says that something may be missing, and never whether it is. */
export function HiddenLine() {
  return <OfflineBar icon="hide" text={useScreenTexts().ready.mine.hidden} />;
}
