import type { CardWaits } from '#src/domain/board/board.ts';
import type { ScreenTexts } from '#src/locales/en/screens.ts';
import { Line } from '#src/ui/rows.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import type { CardSurroundings } from './card-surroundings.ts';

interface CardProblemProps {
  around: CardSurroundings;
  problem: NonNullable<CardWaits['problem']>;
}

/** A change of a card that Planner refused: it waits until the person sends it again or gives it up. */
export function CardProblem({ around, problem }: CardProblemProps) {
  const { catalogue, desk, texts } = around;
  return (
    <StateNote
      actions={
        <Line>
          <TextButton onPress={() => desk.decide(problem.changeId, true)}>
            {catalogue.texts.common.retry}
          </TextButton>
          <TextButton look="quiet" onPress={() => desk.decide(problem.changeId, false)}>
            {texts.giveUp}
          </TextButton>
        </Line>
      }
      details={problem.text}
      icon="warning"
      text={reasonOf(texts, problem.text)}
      title={texts.refusedTitle}
      tone="warning"
    />
  );
}

/** Why, in words. Planner's limits answer 403 as a closed board does, with a code that begins so (planner-overview). */
function reasonOf(texts: ScreenTexts['board'], details: string): string {
  if (/\bMaximum\w+/.test(details)) return texts.refusedLimit;
  if (details.startsWith('HTTP 403')) return texts.refusedAccess;
  return details.startsWith('HTTP 404') ? texts.refusedGone : texts.refusedOther;
}
