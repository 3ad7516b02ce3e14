import { useEffect, useState } from 'react';
import type { Board } from '#src/domain/board/board.ts';
import type { PlanChoice } from '#src/ports/plans.ts';
import { Group } from '#src/ui/group.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { lookAtBoard, plansToLink, type LookedAt } from '#src/usecases/linking/look-at-board.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { ProblemNote } from './problem-note.tsx';

interface ChooseBoardProps {
  linkedPlanId: string | null;
  onBoard: (board: Board) => void;
}

/** The boards Planner names, those of the pair's own group first. */
export function ChooseBoard({ linkedPlanId, onBoard }: ChooseBoardProps) {
  const { session, snapshot } = useFrame();
  const { paste, pick: texts } = useScreenTexts().linking;
  const [plans, setPlans] = useState<readonly PlanChoice[] | 'failed' | null>(null);
  const [looking, setLooking] = useState<string | null>(null);
  const [problem, setProblem] = useState<(LookedAt & { type: 'problem' }) | null>(null);
  const isConnected = snapshot.connection.type === 'live';
  useEffect(() => {
    let isLate = false;
    const show = (next: readonly PlanChoice[] | 'failed'): void => {
      if (!isLate) setPlans(next);
    };
    plansToLink(session).then(show, () => show('failed'));
    return () => {
      isLate = true;
    };
  }, [isConnected, session]);
  async function look(planId: string): Promise<void> {
    setLooking(planId);
    setProblem(null);
    const seen = await lookAtBoard(session, planId);
    setLooking(null);
    if (seen.type === 'board') onBoard(seen.board);
    else setProblem(seen);
  }
  const captionOf = (plan: PlanChoice): string | null => {
    if (plan.planId === linkedPlanId) return texts.linked;
    return plan.groupId === snapshot.space.groupId ? texts.ours : null;
  };
  return (
    <Group look="hairline" title={texts.title}>
      {plans === null && <SkeletonLines label={texts.loading} />}
      {plans === 'failed' && <Text use="secondary">{texts.failed}</Text>}
      {plans !== null && plans !== 'failed' && (
        <>
          {plans.length > 0 && (
            <Rows label={texts.title}>
              {plans.map((plan) => (
                <div key={plan.planId}>
                  <TextButton fullLabel={texts.preview(plan.title)} onPress={() => void look(plan.planId)}>
                    {plan.title}
                  </TextButton>
                  {captionOf(plan) !== null && <Text use="caption">{captionOf(plan)}</Text>}
                </div>
              ))}
            </Rows>
          )}
          <Text use="caption">{plans.length === 0 ? texts.none : texts.more}</Text>
        </>
      )}
      {looking !== null && <SkeletonLines count={1} label={paste.looking} />}
      {problem && <ProblemNote problem={problem} />}
    </Group>
  );
}
