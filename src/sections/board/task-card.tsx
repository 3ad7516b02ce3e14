import type { ScreenTexts } from '#src/locales/en/screens.ts';
import type { Card } from '#src/domain/board/board.ts';
import { givenName, sideOf, type Pair } from '#src/domain/people/pair.ts';
import { BoardCard, type CardPerson } from '#src/ui/board-card.tsx';
import type { Frame } from '../frame/frame-context.ts';
import { dueText } from '../frame/due-text.ts';
import { markOf } from '../frame/people.ts';
import { parseDay } from '#src/domain/values/day.ts';

const shareOf = { notStarted: 'none', inProgress: 'half', completed: 'full' } as const;

/** What a card draws from besides its task. Kept apart from the frame, which changes with every clock tick. */
export interface CardSurroundings extends Pick<Frame, 'catalogue' | 'host' | 'plannerLink' | 'session'> {
  readonly pair: Pair;
  readonly texts: ScreenTexts['board'];
}

interface TaskCardProps {
  around: CardSurroundings;
  /** Name of its bucket: the objective or focus area. */
  bucket: string | undefined;
  card: Card;
  planId: string;
}

/** A Planner task as a card. Changing it is Planner's; the link leads there. */
export function TaskCard({ around, bucket, card, planId }: TaskCardProps) {
  const { catalogue, host, plannerLink, texts: board } = around;
  const { common } = catalogue.texts;
  return (
    <BoardCard
      checklist={
        card.checklistTotal > 0 ? board.checklist(card.checklistDone, card.checklistTotal) : undefined
      }
      due={dueOf(around, card)}
      kicker={bucket}
      labels={card.labels}
      link={{
        href: plannerLink(planId, card.id),
        onOpen: (url) => host.openLink(url),
        opensText: common.opensOutside,
        text: board.viewInPlanner,
      }}
      people={peopleOf(around, card)}
      progress={{ share: shareOf[card.progress], text: board.columns[card.progress] }}
      title={card.title}
    />
  );
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
