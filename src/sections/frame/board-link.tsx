import type { BoardUse } from '#src/domain/records/feed-record.ts';
import { TextButton } from '#src/ui/text-button.tsx';
import { useFrame } from './frame-context.ts';

/** The way to a linked board; nothing when none is linked for this use. */
export function BoardLink({ use }: { use: BoardUse }) {
  const { catalogue, navigation, snapshot } = useFrame();
  const { board } = catalogue.texts;
  if (!snapshot.boards.some((reading) => reading.source.use === use)) return null;
  return (
    <TextButton
      fullLabel={`${use === 'teamOkrs' ? board.title.teamOkrs : board.open}: ${board.title[use]}`}
      onPress={() => navigation.open({ name: 'board', use })}
    >
      {use === 'teamOkrs' ? board.title.teamOkrs : board.open}
    </TextButton>
  );
}
