import type { Card } from '#src/domain/board/board.ts';
import { focusAreas } from '#src/domain/development/focus-areas.ts';
import { sharedTime } from '#src/domain/development/shared-time.ts';
import type { Side } from '#src/domain/people/pair.ts';
import type { GoalRecord, TimeRecord } from '#src/domain/records/board-record.ts';
import type { BoardReading } from '#src/usecases/session/session-data.ts';
import type { Frame } from '../frame/frame-context.ts';
import { linesOf } from '../frame/lines-of.ts';
import { startsAt } from './starts-at.ts';

/** A card of a focus area that somebody works on, or that is due by the meeting. */
export interface AreaCard {
  readonly area: string;
  readonly card: Card;
}

/** The newest month a person shared of their dedicated time. */
export interface SharedMonth {
  readonly side: Side;
  readonly record: TimeRecord;
}

/** What there is of the development plan before a meeting. */
export interface DevelopmentNews {
  readonly cards: readonly AreaCard[];
  /** Focus areas that stand on no board. */
  readonly lines: readonly GoalRecord[];
  readonly months: readonly SharedMonth[];
  /** Boards that Planner did not let us read, and of which there is no copy here. */
  readonly failed: readonly BoardReading[];
}

/** Reads the board and what is shared of dedicated time; no calendar. */
export function developmentNews(
  frame: Pick<Frame, 'agenda' | 'now' | 'place' | 'snapshot'>,
): DevelopmentNews {
  const { boards, space, view } = frame.snapshot;
  const readings = boards.filter(({ source }) => source.use === 'development');
  // Planner keeps a due day as an instant of that day in UTC.
  const day = startsAt(frame).slice(0, 10);
  const found = readings
    .flatMap(({ board, source }) => (board === null ? [] : focusAreas(board, source)))
    .flatMap(({ name, open }) =>
      open
        .filter(
          ({ dueAt, progress }) => progress === 'inProgress' || (dueAt !== null && dueAt.slice(0, 10) <= day),
        )
        .map((card): AreaCard => ({ area: name, card })),
    );
  // A card with two labels is in two areas: the first names it.
  const cards = found.filter(
    ({ card }, index) => found.findIndex((other) => other.card.id === card.id) === index,
  );
  return {
    cards,
    lines: linesOf(view, 'development').flatMap(({ record }) => (record.state === 'open' ? [record] : [])),
    months: (['report', 'manager'] as const).flatMap((side) =>
      sharedTime(view, space.pair[side].id)
        .slice(0, 1)
        .map((record) => ({ side, record })),
    ),
    failed: readings.filter(({ board, failure }) => board === null && failure !== null),
  };
}

/** Whether there is nothing to show of it. */
export function isNothing({ cards, failed, lines, months }: DevelopmentNews): boolean {
  return cards.length + failed.length + lines.length + months.length === 0;
}
