import { useState } from 'react';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import { usualReading } from '#src/domain/board/reading.ts';
import type { Board } from '#src/domain/board/board.ts';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import type { BoardLink } from '#src/domain/records/feed-record.ts';
import { Group } from '#src/ui/group.tsx';
import { useAnnounce } from '#src/ui/live-announcer.tsx';
import { Line } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { TextButton } from '#src/ui/text-button.tsx';
import { UndoLine } from '#src/ui/undo-line.tsx';
import { linkBoard, unlinkBoard } from '#src/usecases/linking/link-board.ts';
import { useFrame } from '../frame/frame-context.ts';
import { otherName } from '../frame/people.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { BoardPreviewScreen } from './board-preview-screen.tsx';
import { ChooseBoard } from './choose-board.tsx';
import { PasteLink } from './paste-link.tsx';

const sectionOf: Readonly<Record<GoalRecord['use'], EntrySection>> = {
  okrs: 'okrs',
  teamOkrs: 'okrs',
  development: 'development',
};

/** Links a board: one is chosen or its link pasted, looked at, and linked only after that. */
export function LinkBoardScreen({ use }: { use: GoalRecord['use'] }) {
  const frame = useFrame();
  const { navigation, session, snapshot } = frame;
  const { linking: texts } = useScreenTexts();
  const announce = useAnnounce();
  const [board, setBoard] = useState<Board | null>(null);
  const link = snapshot.space.boards.find((one) => one.use === use) ?? null;
  function save(made: BoardLink): void {
    const said = link?.planId === made.planId ? texts.preview.saved : texts.preview.done;
    void linkBoard(session, made).then(() => announce(said));
    navigation.back();
  }
  if (board !== null) {
    const isLinked = link?.planId === board.planId;
    return (
      <BoardPreviewScreen
        board={board}
        isLinked={isLinked}
        key={board.planId}
        notesTo={sectionOf[use]}
        onOther={() => setBoard(null)}
        onSave={(rule) => save({ use, planId: board.planId, ...rule })}
        reading={isLinked ? { ...usualReading(board), ...link } : usualReading(board)}
        use={use}
      />
    );
  }
  return (
    <ScreenPanel notesTo={sectionOf[use]} title={texts.title[use]}>
      {use === 'teamOkrs' && <Text use="secondary">{texts.team(otherName(frame))}</Text>}
      <Linked link={link} onChange={setBoard} use={use} />
      <ChooseBoard linkedPlanId={link?.planId ?? null} onBoard={setBoard} />
      <PasteLink onBoard={setBoard} use={use} />
    </ScreenPanel>
  );
}

/** The board that is linked now, with the ways to read it otherwise and to unlink it. */
function Linked({
  link,
  onChange,
  use,
}: {
  link: BoardLink | null;
  onChange: (board: Board) => void;
  use: GoalRecord['use'];
}) {
  const { catalogue, session, snapshot } = useFrame();
  const { now: texts } = useScreenTexts().linking;
  const [unlinked, setUnlinked] = useState<BoardLink | null>(null);
  const board = snapshot.boards.find(({ source }) => source.planId === link?.planId)?.board ?? null;
  if (link === null)
    return unlinked === null ? null : (
      <UndoLine
        label={catalogue.texts.common.undo}
        onUndo={() => void linkBoard(session, unlinked)}
        text={texts.unlinked}
      />
    );
  return (
    <Group title={texts.title}>
      <Text use="title">{board?.title ?? texts.unread}</Text>
      <Line>
        {board && <TextButton onPress={() => onChange(board)}>{texts.change}</TextButton>}
        <TextButton
          look="quiet"
          onPress={() => {
            setUnlinked(link);
            void unlinkBoard(session, use);
          }}
        >
          {texts.unlink}
        </TextButton>
      </Line>
    </Group>
  );
}
