import { progressOf, type Board, type Card } from '#src/domain/board/board.ts';
import { hintAtEnd, isPlacedBy } from '#src/domain/board/order-hint.ts';
import type { CardSeen } from '#src/domain/board/refreshed-board.ts';
import { keyResultKey, type KeyResultRecord } from '#src/domain/records/board-record.ts';
import type { CardPatch, Change } from '#src/domain/sync/change.ts';
import { parseDay } from '#src/domain/values/day.ts';
import { asFailure, Failure } from '#src/ports/failure.ts';
import { busy, nothing, waitingOf, type SendContext, type Sent } from './sent.ts';

type Of<T extends Change['type']> = Extract<Change, { type: T }>;

/** Somebody else changes the card again and again: give up for now, the change stays in the outbox. */
const mostTries = 4;

/** Sends a change of a card. Throws `Failure` as sending any change does. */
export function sendCard(
  change: Of<'patchTask' | 'addTask' | 'linkTask'>,
  context: SendContext,
): Promise<Sent> {
  switch (change.type) {
    case 'patchTask':
      return patchTask(change, context);
    case 'addTask':
      return addTask(change, context);
    case 'linkTask':
      return linkTask(change, context);
  }
}

/**
 * Sends a change of a card: over the version last read, what differs and nothing else. Where somebody else changed the card meanwhile
 * ours is applied to what it is now; a value of theirs that ours replaces is told.
 */
async function patchTask(change: Of<'patchTask'>, context: SendContext): Promise<Sent> {
  const { planId, taskId, title } = change;
  const read = (): Promise<Card | null> => context.remote.boards.readCard(taskId);
  return refusedForGood(async () => {
    const known = boardOf(context.boards, planId)?.cards.find(({ id }) => id === taskId);
    let card = known && known.version !== '' ? known : await read();
    for (let tries = 0; card !== null && tries < mostTries; tries += 1) {
      const rest = restOf(change.patch, change.base, card);
      if (rest === null) return { ...nothing, cards: [{ planId, taskId, card }] };
      const was = replacedBy(change, card);
      const outcome = await context.remote.boards.patchCard(taskId, card.version, rest);
      if (outcome.type === 'changed')
        return {
          ...nothing,
          cards: [{ planId, taskId, card: outcome.card }],
          notice: was && { type: 'cardReplaced', text: title, planId, was },
        };
      card = outcome.type === 'gone' ? null : await read();
    }
    if (card !== null) throw busy();
    return {
      ...nothing,
      cards: [{ planId, taskId, card }],
      notice: { type: 'cardGone', text: title, planId, was: {} },
    };
  });
}

/** Makes a card, or finds the one an earlier attempt made; its link and its record then take the change's place. */
async function addTask(change: Of<'addTask'>, context: SendContext): Promise<Sent> {
  const { card, known = [], leads, tried } = change;
  const board = boardOf(context.boards, card.planId);
  return refusedForGood(async () => {
    const made = await context.remote.boards.makeCard(
      card,
      board ? hintAtEnd(board) : ' !',
      tried ? { by: context.me, known } : null,
    );
    const seen: CardSeen = { planId: card.planId, taskId: made.id, card: made };
    const waiting = waitingOf(change);
    const link: Change[] =
      card.origin === null
        ? []
        : [{ ...waiting, type: 'linkTask', ...idsOf(seen), title: card.title, origin: card.origin }];
    const record: Change[] =
      leads === null
        ? []
        : [{ ...waiting, id: context.newGuid(), type: 'create', record: leadOf(change, made.id, leads) }];
    return { ...nothing, cards: [seen], instead: [...link, ...record] };
  });
}

/** Puts the way back on a card. A card without it does as well: a refusal is told, and nothing waits. */
async function linkTask(change: Of<'linkTask'>, { remote }: SendContext): Promise<Sent> {
  try {
    await remote.boards.linkCard(change.taskId, change.origin);
    return nothing;
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (!['forbidden', 'notFound', 'refused'].includes(failure.kind)) throw failure;
    const { planId, title } = change;
    return { ...nothing, notice: { type: 'cardNotLinked', text: title, planId, was: {} } };
  }
}

function idsOf({ planId, taskId }: CardSeen): Pick<CardSeen, 'planId' | 'taskId'> {
  return { planId, taskId };
}

function boardOf(boards: SendContext['boards'], planId: string): Board | null {
  return boards.find(({ source }) => source.planId === planId)?.board ?? null;
}

function leadOf({ card, madeAt }: Of<'addTask'>, taskId: string, leads: string): KeyResultRecord {
  return {
    kind: 'keyResult',
    key: keyResultKey(taskId),
    at: madeAt,
    extra: {},
    planId: card.planId,
    taskId,
    body: card.title,
    unit: '',
    start: null,
    target: null,
    values: [],
    commitment: null,
    leads,
  };
}

/** A board that lets nobody write, or a limit of Planner, is no reason to try again by itself: the person sees it and decides. */
async function refusedForGood(run: () => Promise<Sent>): Promise<Sent> {
  try {
    return await run();
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.kind !== 'forbidden') throw failure;
    throw new Failure('refused', { status: failure.status ?? 403, details: failure.details });
  }
}

/** What is left of a change when the card is what it is now; null for nothing. */
function restOf(patch: CardPatch, base: CardPatch, card: Card): CardPatch | null {
  const assigned = differing(patch.assigned, (id) => card.assigneeIds.some((one) => one === id));
  const labels = differing(patch.labels, (slot) => card.labelSlots.includes(slot));
  const { bucketId, dueOn, orderHint, percentComplete } = patch;
  const isMoved =
    orderHint !== undefined && (card.orderHint === base.orderHint || !isPlacedBy(orderHint, card.orderHint));
  const rest: CardPatch = {
    ...(percentComplete === undefined || isAt(percentComplete, card) ? {} : { percentComplete }),
    ...(bucketId === undefined || bucketId === card.bucketId ? {} : { bucketId }),
    ...(dueOn === undefined || dueOn === dayOf(card) ? {} : { dueOn }),
    ...(assigned && { assigned }),
    ...(labels && { labels }),
    ...(isMoved ? { orderHint } : {}),
  };
  return Object.keys(rest).length === 0 ? null : rest;
}

function differing(
  wanted: Readonly<Record<string, boolean>> | undefined,
  isOn: (name: string) => boolean,
): Record<string, boolean> | null {
  const rest = Object.entries(wanted ?? {}).filter(([name, wants]) => wants !== isOn(name));
  return rest.length === 0 ? null : Object.fromEntries(rest);
}

/** 50 stands for "in progress", whatever number somebody else keeps there. */
function isAt(percentComplete: number, card: Card): boolean {
  return (
    percentComplete === card.percentComplete || (percentComplete === 50 && card.progress === 'inProgress')
  );
}

function dayOf(card: Card): CardPatch['dueOn'] {
  return card.dueAt === null ? null : parseDay(card.dueAt);
}

/**
 * What somebody else had set meanwhile where ours now stands; null for nothing. A person put on or a label taken off cannot be replaced,
 * and a place among the others is no loss.
 */
function replacedBy({ base, patch }: Of<'patchTask'>, card: Card): CardPatch | null {
  const { bucketId, dueOn, percentComplete } = patch;
  const wasMoved =
    percentComplete !== undefined &&
    card.progress !== progressOf(base.percentComplete ?? 0) &&
    !isAt(percentComplete, card);
  const wasPut = bucketId !== undefined && ![base.bucketId ?? null, bucketId].includes(card.bucketId);
  const wasDue = dueOn !== undefined && ![base.dueOn ?? null, dueOn].includes(dayOf(card) ?? null);
  const was: CardPatch = {
    ...(wasMoved ? { percentComplete: card.percentComplete } : {}),
    ...(wasPut && card.bucketId !== null ? { bucketId: card.bucketId } : {}),
    ...(wasDue ? { dueOn: dayOf(card) ?? null } : {}),
  };
  return Object.keys(was).length === 0 ? null : was;
}
