import { useState } from 'react';
import { bucketsInOrder, cardsIn, progressColumns, type Board } from '#src/domain/board/board.ts';
import type { EntrySection } from '#src/domain/agenda/section.ts';
import type { BoardUse } from '#src/domain/records/feed-record.ts';
import { BoardColumns } from '#src/ui/board-columns.tsx';
import { LinkOut } from '#src/ui/link-out.tsx';
import { SkeletonLines } from '#src/ui/skeleton-lines.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Text } from '#src/ui/text.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { ScreenPanel } from '../frame/screen-panel.tsx';
import { TaskCard } from './task-card.tsx';

const sectionOf: Readonly<Record<BoardUse, EntrySection>> = {
  okrs: 'okrs',
  teamOkrs: 'okrs',
  development: 'development',
  actions: 'topics',
};

/** A linked Planner board to read: what Planner has, or the last copy with the reason. */
export function BoardScreen({ use }: { use: BoardUse }) {
  const { catalogue, host, plannerLink, snapshot } = useFrame();
  const { board: texts, common, start } = catalogue.texts;
  const reading = snapshot.boards.find((one) => one.source.use === use);
  const title = reading?.board?.title ?? texts.title[use];
  return (
    <ScreenPanel notesTo={sectionOf[use]} title={title} width="full">
      {reading?.failure && (
        <StateNote
          details={reading.failure.status === null ? undefined : start.answered(reading.failure.status)}
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

function Kanban({ board }: { board: Board }) {
  const { catalogue } = useFrame();
  const { board: texts } = catalogue.texts;
  const filled = progressColumns.find(
    (column) => column === 'inProgress' && cardsIn(board, column).length > 0,
  );
  const [shown, setShown] = useState<string>(filled ?? 'notStarted');
  if (board.cards.length === 0)
    return <StateNote live="off" text={texts.emptyText} title={texts.emptyTitle} />;
  const buckets = new Map(bucketsInOrder(board).map((bucket) => [bucket.id, bucket.name]));
  const columns = progressColumns.map((column) => {
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
  return <BoardColumns columns={columns} label={board.title} onChange={setShown} value={shown} />;
}
