import type { Guid } from '../values/guid.ts';
import type { Instant } from '../values/instant.ts';

/** Kanban column of a card, as Planner shows progress: 0, 1–99 and 100 percent complete. */
export type Progress = 'notStarted' | 'inProgress' | 'completed';
export const progressColumns: readonly Progress[] = ['notStarted', 'inProgress', 'completed'];

/** What waits on this device for a card. */
export interface CardWaits {
  /** Planner does not have the card yet: its id is that of the change. */
  readonly isNew: boolean;
  /** Its place among the others is one Planner has not answered yet: nothing can be put beside it. */
  readonly isPlaced: boolean;
  /** Why a change of it was refused, null when none was. */
  readonly problem: { readonly changeId: Guid; readonly text: string } | null;
}

/** A card of a Planner board. */
export interface Card {
  readonly id: string;
  readonly title: string;
  /** Bucket on the board: the objective or focus area. */
  readonly bucketId: string | null;
  readonly percentComplete: number;
  readonly progress: Progress;
  readonly dueAt: Instant | null;
  /** When Planner saw it completed; null while it is not. */
  readonly completedAt: Instant | null;
  readonly assigneeIds: readonly Guid[];
  /** Names of the applied labels; a label without a name shows as its colour slot, e.g. `category7`. */
  readonly labels: readonly string[];
  /** The applied labels by slot, e.g. `category7`: stays when a label is renamed. */
  readonly labelSlots: readonly string[];
  readonly checklistDone: number;
  readonly checklistTotal: number;
  /** Planner's order within the bucket, compared as text. */
  readonly orderHint: string;
  /** Planner's tag of this state of the task, sent back with a change. */
  readonly version: string;
  /** Absent when nothing waits. */
  readonly waits?: CardWaits;
}

export interface Bucket {
  readonly id: string;
  readonly name: string;
  readonly orderHint: string;
}

/** A Planner board as read at one moment. */
export interface Board {
  readonly planId: string;
  readonly title: string;
  /** The group it belongs to; null for a board of another kind of container. */
  readonly groupId: Guid | null;
  /** Names of the labels by slot (`category1` … `category25`); a label without a name is not there. */
  readonly labelNames: Readonly<Record<string, string>>;
  readonly buckets: readonly Bucket[];
  readonly cards: readonly Card[];
}

/** Planner's three-state progress of a percentage. */
export function progressOf(percentComplete: number): Progress {
  if (percentComplete >= 100) return 'completed';
  return percentComplete > 0 ? 'inProgress' : 'notStarted';
}

/** Buckets in board order. */
export function bucketsInOrder(board: Pick<Board, 'buckets'>): readonly Bucket[] {
  return [...board.buckets].sort(byHint);
}

const inOrder = new WeakMap<Board, readonly Card[]>();

/** All cards: by bucket order, then by Planner's order hint. Cards without a known bucket come last. Sorted once for each board. */
export function cardsInOrder(board: Board): readonly Card[] {
  const known = inOrder.get(board);
  if (known) return known;
  const sorted = sortedCards(board);
  inOrder.set(board, sorted);
  return sorted;
}

function sortedCards(board: Board): readonly Card[] {
  const places = new Map(bucketsInOrder(board).map((bucket, index) => [bucket.id, index]));
  const place = (card: Card): number => places.get(card.bucketId ?? '') ?? places.size;
  return [...board.cards].sort((one, other) => place(one) - place(other) || byHint(one, other));
}

/** The cards of one column, in the order of {@link cardsInOrder}. */
export function cardsIn(board: Board, column: Progress): readonly Card[] {
  return cardsInOrder(board).filter((card) => card.progress === column);
}

/** Planner compares order hints by code unit, not by alphabet (planner-order-hint-format). */
export function byHint(one: { readonly orderHint: string }, other: { readonly orderHint: string }): number {
  if (one.orderHint === other.orderHint) return 0;
  return one.orderHint < other.orderHint ? -1 : 1;
}
