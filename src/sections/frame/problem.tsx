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
  const { session } = useFrame();
  const { problem } = useScreenTexts();
  return (
    <Refusal
      details={seen.problem?.text}
      explain={problem.text}
      onDecide={(again) => void decideProblem(session, seen, again)}
      title={problem.title}
      words={'body' in seen.record ? seen.record.body : ''}
    />
  );
}

interface RefusalProps {
  /** What the service said, for an administrator. */
  details: string | undefined;
  explain: string;
  /** Sent again (true) or given up. */
  onDecide: (again: boolean) => void;
  title: string;
  /** What can be copied; `''` for nothing. */
  words: string;
}

/** What was refused and why, and the three ways out of it. */
export function Refusal({ details, explain, onDecide, title, words }: RefusalProps) {
  const { catalogue } = useFrame();
  const { common } = catalogue.texts;
  const { problem } = useScreenTexts();
  const announce = useAnnounce();
  function copy(): void {
    void copyText(words).then((isCopied) => announce(isCopied ? common.copied : common.copyFailed));
  }
  return (
    <StateNote
      actions={
        <Line>
          <TextButton onPress={() => onDecide(true)}>{common.retry}</TextButton>
          {words !== '' && <TextButton onPress={copy}>{problem.copy}</TextButton>}
          <TextButton look="quiet" onPress={() => onDecide(false)}>
            {problem.giveUp}
          </TextButton>
        </Line>
      }
      details={details}
      icon="warning"
      text={explain}
      title={title}
      tone="warning"
    />
  );
}
