import { useState } from 'react';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line, Stack } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { startActions, type StartedActions } from '#src/usecases/linking/start-actions.ts';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

/** While actions stand in the list alone: the way to have them in Planner too. */
export function ActionsBoard() {
  const { catalogue, session, snapshot } = useFrame();
  const { planner: texts } = useScreenTexts().decisions;
  const announce = useAnnounce();
  const [last, setLast] = useState<StartedActions | 'making' | null>(null);
  if (snapshot.space.boards.some(({ use }) => use === 'actions')) return null;
  async function make(): Promise<void> {
    if (last === 'making') return;
    setLast('making');
    const started = await startActions(session, { title: texts.board, bucket: texts.bucket });
    if (started.type === 'board') announce(texts.made);
    setLast(started);
  }
  return (
    <Stack isDivided step="s">
      <Text use="caption">{texts.offer(texts.board)}</Text>
      <Line>
        <TextButton onPress={() => void make()}>{texts.make}</TextButton>
      </Line>
      {last === 'making' && <SkeletonLines count={1} label={texts.making} />}
      {last !== 'making' && last?.type === 'refused' && (
        <StateNote icon="info" text={texts.refusedText} title={texts.refusedTitle} />
      )}
      {last !== 'making' && last?.type === 'failed' && (
        <StateNote
          details={<FailureDetails failure={last.failure} texts={catalogue.texts.common} />}
          icon="warning"
          text={texts.failedText}
          title={texts.failedTitle}
          tone="warning"
        />
      )}
    </Stack>
  );
}
