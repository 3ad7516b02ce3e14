import { memo, useEffect, useRef, useState } from 'react';
import type { Card } from '#src/domain/board/board.ts';
import { givenName, sideOf } from '#src/domain/people/pair.ts';
import { parseDay } from '#src/domain/values/day.ts';
import { BoardCard, type CardPerson } from '#src/ui/board-card.tsx';
import { UndoLine, type Undo } from '#src/ui/undo-line.tsx';
import { Waiting } from '#src/ui/waiting.tsx';
import { dueText } from '../frame/due-text.ts';
import { markOf } from '../frame/people.ts';
import { CardMenu } from './card-menu.tsx';
import { CardProblem } from './card-problem.tsx';
import type { CardSurroundings } from './card-surroundings.ts';

const shareOf = { notStarted: 'none', inProgress: 'half', completed: 'full' } as const;

interface TaskCardProps {
  around: CardSurroundings;
  /** Name of its bucket: the objective or focus area. */
  bucket: string | undefined;
  card: Card;
  columnId: string;
  hasAbove: boolean;
  hasBelow: boolean;
  /** It was just moved here: focus follows it. */
  takesFocus: boolean;
  /** It was just moved, and that can be taken back. */
  undo: Undo | undefined;
}

/** A Planner task as a card, with what can be done with it. Drawn again only when it changes itself. */
export const TaskCard = memo(function TaskCard(props: TaskCardProps) {
  const { around, bucket, card, columnId, hasAbove, hasBelow, takesFocus, undo } = props;
  const { desk, isReadOnly, oneOpen, texts } = around;
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    // The columns may be drawn late: focus is not taken from a field in which somebody has begun to write meanwhile.
    if (!isWriting()) button.current?.focus();
    desk.focused();
  }, [desk, takesFocus]);
  function close(): void {
    setIsOpen(false);
    button.current?.focus();
  }
  const objective = around.by === 'progress' ? bucket : objectiveOf(around, card);
  return (
    <BoardCard
      checklist={
        card.checklistTotal > 0 ? texts.checklist(card.checklistDone, card.checklistTotal) : undefined
      }
      due={dueOf(around, card)}
      id={card.id}
      kicker={objective}
      labels={around.by === 'progress' ? card.labels : card.labels.filter((label) => label !== objective)}
      options={
        isReadOnly || card.waits?.isNew
          ? undefined
          : {
              isOpen,
              label: texts.options(card.title),
              onClose: () => setIsOpen(false),
              onEscape: close,
              onOpen: () => {
                oneOpen.open(() => setIsOpen(false));
                setIsOpen(true);
              },
              content: isOpen && (
                <CardMenu
                  around={around}
                  card={card}
                  columnId={columnId}
                  onClose={close}
                  steps={{ up: hasAbove, down: hasBelow }}
                />
              ),
            }
      }
      optionsRef={button}
      people={peopleOf(around, card)}
      progress={{ share: shareOf[card.progress], text: texts.columns[card.progress] }}
      state={
        (card.waits ?? undo) && (
          <>
            {card.waits?.problem && <CardProblem around={around} problem={card.waits.problem} />}
            {/* Over what goes away by itself, so that it does not move from under a finger. */}
            {undo && <UndoLine {...undo} />}
            {card.waits && !card.waits.problem && <Waiting text={texts.waiting} />}
          </>
        )
      }
      title={card.title}
    />
  );
});

function isWriting(): boolean {
  return (
    document.activeElement instanceof HTMLTextAreaElement ||
    document.activeElement instanceof HTMLInputElement
  );
}

/** The first label that is not about the kind of card. */
function objectiveOf({ kinds }: CardSurroundings, card: Card): string | undefined {
  return card.labels[card.labelSlots.findIndex((slot) => !kinds.has(slot))];
}

function dueOf(around: CardSurroundings, card: Card): { late: boolean; text: string } | undefined {
  const { formats } = around.catalogue;
  const { texts } = around;
  if (card.completedAt !== null) return { late: false, text: texts.doneOn(formats.dayOf(card.completedAt)) };
  // Planner keeps a due day as an instant of that day in UTC.
  const day = card.dueAt === null ? null : parseDay(card.dueAt);
  if (day === null) return undefined;
  const due = dueText(around, day, card.progress !== 'completed');
  return due.late ? due : { late: false, text: texts.due(due.text) };
}

/** The two of the pair by name; others are counted as one, since the board gives ids without names. */
function peopleOf({ catalogue, pair }: CardSurroundings, card: Card): readonly CardPerson[] {
  const known = card.assigneeIds.flatMap((id): CardPerson[] => {
    const side = sideOf(pair, id);
    return side === null ? [] : [{ initials: '', mark: markOf[side], name: givenName(pair[side]) }];
  });
  const others = card.assigneeIds.length - known.length;
  return others === 0
    ? known
    : [...known, { initials: `+${others}`, mark: null, name: catalogue.texts.common.someone }];
}
