import { bucketsInOrder, type Board, type Card, type Progress } from '../board/board.ts';
import type { BoardLink } from '../records/feed-record.ts';

/** One thing a person wants to grow in: a bucket of the board, or a label where buckets are columns. */
export interface FocusArea {
  /** Id of the bucket, or the label's slot, e.g. `category7`. */
  readonly place: string;
  readonly name: string;
  /** Its cards that are not completed: what is under way first, then by due day, then in board order. */
  readonly open: readonly Card[];
  readonly counts: Readonly<Record<Progress, number>>;
}

/** How many areas there are, measured by two to three. */
export type AreaCount = 'none' | 'few' | 'right' | 'many';

/**
 * The focus areas of a board in board order. A bucket is one also without cards; a label is one once a card carries it, since a board may
 * name 25 of them for anything. Cards of no area are in none.
 */
export function focusAreas(
  board: Board,
  link: Pick<BoardLink, 'columns' | 'labels'> = {},
): readonly FocusArea[] {
  if (link.columns !== 'buckets')
    return bucketsInOrder(board).map(({ id, name }) =>
      areaOf(
        id,
        name,
        board.cards.filter((card) => card.bucketId === id),
      ),
    );
  const meanings = Object.values(link.labels ?? {});
  return Object.entries(board.labelNames)
    .filter(([slot]) => !meanings.includes(slot))
    .sort(([one], [other]) => slotNumber(one) - slotNumber(other))
    .map(([slot, name]) =>
      areaOf(
        slot,
        name,
        board.cards.filter((card) => card.labelSlots.includes(slot)),
      ),
    )
    .filter(({ counts, open }) => open.length + counts.completed > 0);
}

/** An area whose cards are all completed is done with, and no longer one of the two or three. */
export function isDone({ counts, open }: FocusArea): boolean {
  return open.length === 0 && counts.completed > 0;
}

/** Whether there are two to three areas, those done with left out. */
export function areaCount(areas: readonly FocusArea[]): AreaCount {
  const current = areas.filter((area) => !isDone(area)).length;
  if (current === 0) return 'none';
  if (current === 1) return 'few';
  return current <= 3 ? 'right' : 'many';
}

function areaOf(place: string, name: string, cards: readonly Card[]): FocusArea {
  const has = (progress: Progress): number => cards.filter((card) => card.progress === progress).length;
  return {
    place,
    name,
    open: cards.filter((card) => card.progress !== 'completed').sort(byUrgency),
    counts: {
      notStarted: has('notStarted'),
      inProgress: has('inProgress'),
      completed: has('completed'),
    },
  };
}

function byUrgency(one: Card, other: Card): number {
  if (one.progress !== other.progress) return one.progress === 'inProgress' ? -1 : 1;
  const [due, otherDue] = [one.dueAt ?? '9', other.dueAt ?? '9'];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  return one.orderHint < other.orderHint ? -1 : 1;
}

function slotNumber(slot: string): number {
  return Number(slot.replace('category', ''));
}
