import type { ReactNode } from 'react';
import { StateNote } from '#src/ui/state-note.tsx';
import type { LookedAt } from '#src/usecases/linking/look-at-board.ts';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';

interface ProblemNoteProps {
  actions?: ReactNode;
  problem: Extract<LookedAt, { readonly type: 'problem' }>;
}

/** Why a board cannot be linked, and what to do. */
export function ProblemNote({ actions, problem: { failure, problem } }: ProblemNoteProps) {
  const { common } = useFrame().catalogue.texts;
  const { text, title } = useScreenTexts().linking.problem[problem];
  return (
    <StateNote
      actions={actions}
      details={failure && <FailureDetails failure={failure} texts={common} />}
      icon={problem === 'noAccess' || problem === 'premium' ? 'lock' : 'warning'}
      text={text}
      title={title}
      tone="warning"
    />
  );
}
