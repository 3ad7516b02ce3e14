import type { GoalRecord } from '#src/domain/records/board-record.ts';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from './frame-context.ts';
import { useScreenTexts } from './use-screen-texts.ts';

/** The way to the screen that links a board, or changes how the linked one is read. A team's only where the report leads people. */
export function LinkBoardWay({ use }: { use: GoalRecord['use'] }) {
  const { navigation, snapshot } = useFrame();
  const { title, way } = useScreenTexts().linking;
  const { boards, reportManages } = snapshot.space;
  const isLinked = boards.some((board) => board.use === use);
  if (use === 'teamOkrs' && !reportManages && !isLinked) return null;
  const words = (isLinked ? way.change : way.link)[use];
  return (
    <TextButton
      fullLabel={`${words}: ${title[use]}`}
      look="quiet"
      onPress={() => navigation.open({ name: 'linkBoard', use })}
    >
      {words}
    </TextButton>
  );
}
