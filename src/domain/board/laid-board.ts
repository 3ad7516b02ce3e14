import type { CardPatch, Change } from '../sync/change.ts';
import { parseInstant } from '../values/instant.ts';
import { progressOf, type Board, type Card, type CardWaits } from './board.ts';
import { hintAtEnd } from './order-hint.ts';

type CardChange = Extract<Change, { type: 'patchTask' | 'addTask' }>;

/** The changes of a board's cards, in their order. */
export function changesOfBoard(planId: string, changes: readonly Change[]): readonly CardChange[] {
  return changes.filter(
    (change): change is CardChange =>
      (change.type === 'patchTask' && change.planId === planId) ||
      (change.type === 'addTask' && change.card.planId === planId),
  );
}

/**
 * Lays what waits over a board: what a person did shows at once. Pure. What does not change keeps its identity, the board itself when
 * nothing waits: hundreds of cards are not drawn again for one.
 */
export function laidBoard(board: Board, changes: readonly CardChange[]): Board {
  let laid = board;
  for (const change of changes)
    laid = change.type === 'patchTask' ? patched(laid, change) : added(laid, change);
  return laid;
}

/** The card with new values. The names of labels are the board's. */
export function patchedCard(
  card: Card,
  patch: CardPatch,
  labelNames: Board['labelNames'],
  at: Change['madeAt'],
): Card {
  const { percentComplete = card.percentComplete, labels, assigned } = patch;
  const labelSlots = labels === undefined ? card.labelSlots : together(card.labelSlots, labels).sort(bySlot);
  return {
    ...card,
    percentComplete,
    progress: progressOf(percentComplete),
    completedAt: percentComplete >= 100 ? (card.completedAt ?? at) : null,
    bucketId: patch.bucketId ?? card.bucketId,
    dueAt: patch.dueOn === undefined ? card.dueAt : patch.dueOn && parseInstant(`${patch.dueOn}T12:00:00Z`),
    assigneeIds: assigned === undefined ? card.assigneeIds : together(card.assigneeIds, assigned),
    labelSlots,
    labels: labels === undefined ? card.labels : labelSlots.map((slot) => labelNames[slot] ?? slot),
    orderHint: patch.orderHint ?? card.orderHint,
  };
}

function patched(board: Board, change: Extract<CardChange, { type: 'patchTask' }>): Board {
  if (!board.cards.some(({ id }) => id === change.taskId)) return board;
  return {
    ...board,
    cards: board.cards.map((card) =>
      card.id === change.taskId
        ? {
            ...patchedCard(card, change.patch, board.labelNames, change.madeAt),
            waits: waitsOf(change, card),
          }
        : card,
    ),
  };
}

function waitsOf({ id, patch, problem }: Extract<CardChange, { type: 'patchTask' }>, card: Card): CardWaits {
  return {
    isNew: false,
    isPlaced: card.waits?.isPlaced === true || patch.orderHint !== undefined,
    problem: card.waits?.problem ?? (problem === null ? null : { changeId: id, text: problem }),
  };
}

function added(board: Board, change: Extract<CardChange, { type: 'addTask' }>): Board {
  const { card, id, madeAt, problem } = change;
  // The answer to an earlier attempt was lost, and the board was read since: the card is there.
  if (change.tried && board.cards.some((other) => isMadeBy(change, other))) return board;
  const fresh: Card = {
    id,
    title: card.title,
    bucketId: card.bucketId,
    percentComplete: card.percentComplete,
    progress: progressOf(card.percentComplete),
    dueAt: card.dueOn && parseInstant(`${card.dueOn}T12:00:00Z`),
    completedAt: card.percentComplete >= 100 ? madeAt : null,
    assigneeIds: card.assigneeIds,
    labels: card.labels.map((slot) => board.labelNames[slot] ?? slot),
    labelSlots: card.labels,
    checklistDone: 0,
    checklistTotal: 0,
    orderHint: hintAtEnd(board),
    version: '',
    waits: {
      isNew: true,
      isPlaced: true,
      problem: problem === null ? null : { changeId: id, text: problem },
    },
  };
  return { ...board, cards: [...board.cards, fresh] };
}

/** Whether a card may be the one an earlier attempt made: of its title and bucket, and not there before. */
function isMadeBy({ card, known = [] }: Extract<CardChange, { type: 'addTask' }>, other: Card): boolean {
  return other.title === card.title && other.bucketId === card.bucketId && !known.includes(other.id);
}

/** A list of names with those switched on or off. */
function together<T extends string>(names: readonly T[], switched: Readonly<Record<string, boolean>>): T[] {
  const others = names.filter((name) => switched[name] === undefined);
  const on = Object.entries(switched).flatMap(([name, isOn]) => (isOn ? [name as T] : []));
  return [...others, ...on];
}

/** Slots by their number: `category2` before `category10`. */
function bySlot(one: string, other: string): number {
  return Number(one.replace(/\D+/, '')) - Number(other.replace(/\D+/, ''));
}
