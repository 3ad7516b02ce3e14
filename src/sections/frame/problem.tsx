import type { Seen } from '#src/domain/sync/reconcile.ts';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line } from '#src/ui/rows.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { decideProblem } from '#src/usecases/decide-conflict.ts';
import { copyText } from './copy-text.ts';
import { useFrame } from './frame-context.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** A change the services refused: it waits here until the person sends it again, takes its words elsewhere or gives it up. */
export function Problem({ seen }: { seen: Seen }) {
  const { catalogue, session } = useFrame();
  const { common } = catalogue.texts;
  const { problem } = useScreenTexts();
  const announce = useAnnounce();
  const text = 'body' in seen.record ? seen.record.body : '';
  function copy(): void {
    void copyText(text).then((isCopied) => announce(isCopied ? common.copied : common.copyFailed));
  }
  return (
    <StateNote
      actions={
        <Line>
          <TextButton onPress={() => void decideProblem(session, seen, true)}>{common.retry}</TextButton>
          {text !== '' && <TextButton onPress={copy}>{problem.copy}</TextButton>}
          <TextButton look="quiet" onPress={() => void decideProblem(session, seen, false)}>
            {problem.giveUp}
          </TextButton>
        </Line>
      }
      details={seen.problem?.text}
      icon="warning"
      text={problem.text}
      title={problem.title}
      tone="warning"
    />
  );
}
