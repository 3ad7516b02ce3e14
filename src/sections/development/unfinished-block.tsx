import { useState } from 'react';
import type { DedicatedBlock } from '#src/domain/records/own-item.ts';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { finishBlock, forgetBlock } from '#src/usecases/development/time-block.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** A block whose answer was lost: trying again repeats the very same plan, so that there is never a second one. */
export function UnfinishedBlock({ block }: { block: DedicatedBlock }) {
  const { session } = useFrame();
  const { form, time: texts } = useScreenTexts().development;
  const announce = useAnnounce();
  const [isMaking, setIsMaking] = useState(false);
  async function finish(): Promise<void> {
    if (isMaking) return;
    setIsMaking(true);
    const { type } = await finishBlock(session, block);
    setIsMaking(false);
    announce(type === 'made' ? form.made : texts.unfinishedTitle);
  }
  return (
    <StateNote
      actions={
        <>
          {isMaking && <SkeletonLines count={0} label={form.making} />}
          <TextButton onPress={() => void finish()}>{texts.finish}</TextButton>
          <TextButton look="quiet" onPress={() => void forgetBlock(session)}>
            {texts.forget}
          </TextButton>
        </>
      }
      icon="warning"
      text={texts.unfinishedText}
      title={texts.unfinishedTitle}
      tone="warning"
    />
  );
}
