import { useState } from 'react';
import type { Board } from '#src/domain/board/board.ts';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import { Line, Stack } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { lookAtLink, type LinkProblem, type LookedAt } from '#src/usecases/linking/look-at-board.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useKeptText } from '../frame/use-kept-text.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { ProblemNote } from './problem-note.tsx';

/** What may be over when it is tried again. */
const passing: ReadonlySet<LinkProblem> = new Set(['noAccess', 'unknown', 'offline', 'failed']);

interface PasteLinkProps {
  onBoard: (board: Board) => void;
  use: GoalRecord['use'];
}

/** A board by its link: looked at first, and why not where that fails. */
export function PasteLink({ onBoard, use }: PasteLinkProps) {
  const { catalogue, session } = useFrame();
  const { paste: texts } = useScreenTexts().linking;
  const [text, setText] = useKeptText(session, `link ${use}`);
  const [state, setState] = useState<'idle' | 'empty' | 'looking' | LookedAt>('idle');
  async function look(): Promise<void> {
    if (state === 'looking') return;
    if (text.trim() === '') {
      setState('empty');
      return;
    }
    setState('looking');
    const seen = await lookAtLink(session, text);
    setState(seen);
    if (seen.type !== 'board') return;
    setText('');
    onBoard(seen.board);
  }
  function change(next: string): void {
    setText(next);
    setState('idle');
  }
  const problem = typeof state === 'object' && state.type === 'problem' ? state : null;
  return (
    <Stack isDivided>
      <TextField
        error={state === 'empty' ? texts.empty : undefined}
        hint={texts.hint}
        label={texts.label}
        onChange={change}
        onEnter={() => void look()}
        value={text}
      />
      <Line>
        <TextButton look="strong" onPress={() => void look()}>
          {texts.look}
        </TextButton>
      </Line>
      {state === 'looking' && <SkeletonLines count={1} label={texts.looking} />}
      {problem && (
        <ProblemNote
          actions={
            passing.has(problem.problem) && (
              <TextButton onPress={() => void look()}>{catalogue.texts.common.retry}</TextButton>
            )
          }
          problem={problem}
        />
      )}
    </Stack>
  );
}
