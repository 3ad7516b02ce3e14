import type { Card } from '#src/domain/board/board.ts';
import type { CardPatch, NewCard } from '#src/domain/sync/change.ts';
import { parseDay } from '#src/domain/values/day.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { PairSession } from './session/pair-session.ts';

/** Changes a card of a linked board: only what differs is sent to Planner. */
export async function changeCard(
  session: PairSession,
  planId: string,
  card: Card,
  patch: CardPatch,
): Promise<void> {
  await session.change({
    type: 'patchTask',
    planId,
    taskId: card.id,
    title: card.title,
    patch,
    base: baseOf(card, patch),
  });
}

/** Makes a card on a linked board; `leads` is the key result it is a lead indicator of. Nothing without a title. */
export async function addCard(
  session: PairSession,
  card: NewCard,
  leads: string | null = null,
): Promise<boolean> {
  const title = card.title.replaceAll(/\s+/g, ' ').trim();
  if (title === '') return false;
  await session.change({ type: 'addTask', card: { ...card, title }, leads, tried: false });
  return true;
}

/** Sends a refused change of a card again as it is, or gives it up. */
export async function decideCard(session: PairSession, changeId: Guid, again: boolean): Promise<void> {
  await session.retryProblem(changeId, again);
}

function baseOf(card: Card, patch: CardPatch): CardPatch {
  return {
    ...(patch.percentComplete === undefined ? {} : { percentComplete: card.percentComplete }),
    ...(patch.bucketId === undefined || card.bucketId === null ? {} : { bucketId: card.bucketId }),
    ...(patch.dueOn === undefined ? {} : { dueOn: card.dueAt === null ? null : parseDay(card.dueAt) }),
    ...(patch.assigned === undefined
      ? {}
      : {
          assigned: Object.fromEntries(
            Object.keys(patch.assigned).map((id) => [id, card.assigneeIds.some((one) => one === id)]),
          ),
        }),
    ...(patch.labels === undefined
      ? {}
      : {
          labels: Object.fromEntries(
            Object.keys(patch.labels).map((slot) => [slot, card.labelSlots.includes(slot)]),
          ),
        }),
    ...(patch.orderHint === undefined ? {} : { orderHint: card.orderHint }),
  };
}
