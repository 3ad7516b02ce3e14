import { useDeferredValue, useMemo, useState } from 'react';
import { bucketsInOrder, type Board, type Card } from '#src/domain/board/board.ts';
import { columnsOf, isBeside, type Column } from '#src/domain/board/columns.ts';
import type { BoardLink } from '#src/domain/records/feed-record.ts';
import { BoardColumns } from '#src/ui/board-columns.tsx';
import type { BoardColumn } from '#src/ui/column-switch.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { StateNote } from '#src/ui/state-note.tsx';
import { Text } from '#src/ui/text.tsx';
import { useCardDrag } from '#src/ui/use-card-drag.ts';
import { useFrame } from '../frame/frame-context.ts';
import { useScreenTexts } from '../frame/use-screen-texts.ts';
import { AddCard } from './add-card.tsx';
import { oneOpen } from './one-open.ts';
import type { CardSurroundings } from './card-surroundings.ts';
import { TaskCard } from './task-card.tsx';
import { useBoardDesk, type CardPlace, type CardUndo } from './use-board-desk.ts';

interface KanbanProps {
  board: Board;
  isReadOnly: boolean;
  source: BoardLink;
}

/** The cards are drawn after the screen they stand on, and again only when the board changes: there may be hundreds. */
export function Kanban({ board: read, isReadOnly, source }: KanbanProps) {
  const { board: texts } = useScreenTexts();
  const board = useDeferredValue<Board | null>(read, null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { around, focus, undo } = useSurroundings(read, source, isReadOnly, setChosen);
  const drag = useCardDrag(around.desk.moveToPlace);
  const columns = useMemo(() => (board ? columnsOf(board, around.by) : []), [around.by, board]);
  const drawn = useMemo(
    () =>
      board
        ? columns.map((column) => drawColumn({ around, board, column, focus, undo, use: source.use }))
        : [],
    [around, board, columns, focus, source.use, undo],
  );
  if (read.cards.length === 0 && isReadOnly)
    return <StateNote live="off" text={texts.emptyText} title={texts.emptyTitle} />;
  if (board === null) return null;
  return (
    <>
      {read.cards.length === 0 && <StateNote live="off" text={texts.emptyText} title={texts.emptyTitle} />}
      <div {...(isReadOnly ? {} : drag)}>
        <BoardColumns
          columns={drawn}
          label={board.title}
          onChange={setChosen}
          value={chosen ?? firstOf(columns)}
        />
      </div>
    </>
  );
}

/** What is under way is looked at first; where columns are buckets, the first one that has cards. */
function firstOf(columns: readonly Column[]): string {
  const inProgress = columns.find(({ cards, id }) => id === 'inProgress' && cards.length > 0);
  return (inProgress ?? columns.find(({ cards }) => cards.length > 0) ?? columns[0])?.id ?? '';
}

function useSurroundings(
  board: Board,
  source: BoardLink,
  isReadOnly: boolean,
  onShow: (columnId: string) => void,
): ReturnType<typeof useBoardDesk> & { readonly around: CardSurroundings } {
  const { catalogue, host, plannerLink, session, snapshot } = useFrame();
  const { board: texts } = useScreenTexts();
  const { pair } = snapshot.space;
  const { columns: by = 'progress', labels, planId } = source;
  const work = useBoardDesk(planId, by, onShow);
  const { desk } = work;
  const { buckets } = board;
  const columns = useMemo(
    () =>
      by === 'progress'
        ? Object.entries(texts.columns).map(([id, title]) => ({ id, title }))
        : bucketsInOrder({ buckets }).map(({ id, name }) => ({ id, title: name })),
    [buckets, by, texts],
  );
  const kinds = useMemo(() => new Set(Object.values(labels ?? {})), [labels]);
  const open = useMemo(() => oneOpen(), []);
  const around = useMemo(
    () => ({
      by,
      catalogue,
      columns,
      desk,
      host,
      isReadOnly,
      kinds,
      oneOpen: open,
      pair,
      planId,
      plannerLink,
      session,
      texts,
    }),
    [by, catalogue, columns, desk, host, isReadOnly, kinds, open, pair, planId, plannerLink, session, texts],
  );
  return { ...work, around };
}

interface Drawing {
  around: CardSurroundings;
  board: Board;
  column: Column;
  focus: CardPlace | null;
  undo: CardUndo | null;
  use: BoardLink['use'];
}

function drawColumn({ around, board, column, focus, undo, use }: Drawing): BoardColumn {
  const { by, texts } = around;
  const { cards, id } = column;
  const title = around.columns.find((one) => one.id === id)?.title ?? texts.noBucket;
  const buckets = new Map(board.buckets.map((bucket) => [bucket.id, bucket.name]));
  const isNext = (card: Card, other: Card | undefined): boolean =>
    other !== undefined && isBeside(card, other, by);
  return {
    id,
    title,
    count: cards.length,
    content: (
      <>
        {cards.length === 0 && <Text use="caption">{texts.emptyColumn}</Text>}
        {cards.length > 0 && (
          <Rows label={title}>
            {cards.map((card, index) => (
              <TaskCard
                around={around}
                bucket={buckets.get(card.bucketId ?? '')}
                card={card}
                columnId={id}
                hasAbove={isNext(card, cards[index - 1])}
                hasBelow={isNext(card, cards[index + 1])}
                key={card.id}
                takesFocus={focus?.cardId === card.id && focus.columnId === id}
                undo={undo?.cardId === card.id && undo.columnId === id ? undo.offer : undefined}
              />
            ))}
          </Rows>
        )}
        {!around.isReadOnly && id !== '' && (
          <AddCard around={around} board={board} column={{ id, title }} use={use} />
        )}
      </>
    ),
  };
}
