import { useDeferredValue, useMemo, useState } from 'react';
import { bucketsInOrder, cardsIn, progressColumns, type Board } from '#src/domain/board/board.ts';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { BoardUse } from '#src/domain/records/feed-record.ts';
import { BoardColumns } from '#src/ui/board-columns.tsx';
import type { BoardColumn } from '#src/ui/column-switch.tsx';
import { LinkOut } from '#src/ui/link-out.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { FailureDetails } from '../frame/failure-details.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { TaskCard, type CardSurroundings } from './task-card.tsx';

const sectionOf: Readonly<Record<BoardUse, EntrySection>> = {
  okrs: 'okrs',
  teamOkrs: 'okrs',
  development: 'development',
  actions: 'topics',
};

/** A linked Planner board to read: what Planner has, or the last copy with the reason. */
export function BoardScreen({ use }: { use: BoardUse }) {
  const { catalogue, host, plannerLink, snapshot } = useFrame();
  const { common } = catalogue.texts;
  const { board: texts } = useScreenTexts();
  const reading = snapshot.boards.find((one) => one.source.use === use);
  const title = reading?.board?.title ?? catalogue.texts.board.title[use];
  return (
    <ScreenPanel notesTo={sectionOf[use]} title={title} width="full">
      {reading?.failure && (
        <StateNote
          details={<FailureDetails failure={reading.failure} texts={common} />}
          icon="failure"
          text={reading.board ? `${texts.failedText} ${texts.lastCopy}` : texts.failedText}
          title={texts.failedTitle(title)}
          tone="failure"
        />
      )}
      {!reading && <StateNote live="off" text={texts.noneText} title={texts.noneTitle} />}
      {reading && !reading.board && !reading.failure && <SkeletonLines label={texts.loading} />}
      {reading?.board && <Kanban board={reading.board} />}
      {reading && (
        <Text use="body">
          <LinkOut
            href={plannerLink(reading.source.planId)}
            onOpen={(url) => host.openLink(url)}
            opensText={common.opensOutside}
          >
            {texts.viewInPlanner}
          </LinkOut>
        </Text>
      )}
    </ScreenPanel>
  );
}

/** The cards are drawn after the screen they stand on, and again only when the board changes: there may be hundreds. */
function Kanban({ board: read }: { board: Board }) {
  const { board: texts } = useScreenTexts();
  const board = useDeferredValue<Board | null>(read, null);
  const columns = useColumns(board);
  const [chosen, setChosen] = useState<string | null>(null);
  if (read.cards.length === 0)
    return <StateNote live="off" text={texts.emptyText} title={texts.emptyTitle} />;
  if (board === null) return null;
  const shown = chosen ?? (cardsIn(board, 'inProgress').length > 0 ? 'inProgress' : 'notStarted');
  return <BoardColumns columns={columns} label={board.title} onChange={setChosen} value={shown} />;
}

function useColumns(board: Board | null): readonly BoardColumn[] {
  const { catalogue, host, plannerLink, session, snapshot } = useFrame();
  const { board: texts } = useScreenTexts();
  const { pair } = snapshot.space;
  const around = useMemo(
    () => ({ catalogue, host, pair, plannerLink, session, texts }),
    [catalogue, host, pair, plannerLink, session, texts],
  );
  return useMemo(() => (board ? columnsOf(board, around) : []), [board, around]);
}

function columnsOf(board: Board, around: CardSurroundings): readonly BoardColumn[] {
  const { texts } = around;
  const buckets = new Map(bucketsInOrder(board).map((bucket) => [bucket.id, bucket.name]));
  return progressColumns.map((column) => {
    const cards = cardsIn(board, column);
    return {
      id: column,
      title: texts.columns[column],
      count: cards.length,
      content:
        cards.length === 0 ? (
          <Text use="caption">{texts.emptyColumn}</Text>
        ) : (
          <Rows label={texts.columns[column]}>
            {cards.map((card) => (
              <TaskCard
                around={around}
                bucket={buckets.get(card.bucketId ?? '')}
                card={card}
                key={card.id}
                planId={board.planId}
              />
            ))}
          </Rows>
        ),
    };
  });
}
