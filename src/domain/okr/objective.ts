import { bucketsInOrder, cardsInOrder, type Board, type Card } from '../board/board.ts';
import {
  goalKey,
  keyResultKey,
  type Commitment,
  type GoalRecord,
  type KeyResultRecord,
} from '../records/board-record.ts';
import type { BoardLink } from '../records/feed-record.ts';
import type { View } from '../sync/reconcile.ts';
import { isLead, labelledCommitment, meaningSlots, type MeaningSlots } from './label-meaning.ts';

/** A key result or a lead indicator: its card, and what the pair keeps of it. */
export interface Result {
  readonly planId: string;
  readonly taskId: string;
  readonly title: string;
  readonly card: Card;
  readonly record: KeyResultRecord | null;
  readonly commitment: Commitment | null;
}

/** An objective with what stands under it on the board. */
export interface Objective {
  readonly planId: string;
  /** Id of its bucket, or slot of its label; null for cards that stand under none. */
  readonly place: string | null;
  readonly title: string;
  readonly goal: GoalRecord | null;
  readonly results: readonly Result[];
  readonly leads: readonly Result[];
}

/** The OKRs of one board. */
export interface Okrs {
  readonly objectives: readonly Objective[];
  readonly slots: MeaningSlots;
}

/**
 * Reads a board as OKRs: a bucket is an objective and a card a key result; or, where buckets are columns, a label is the objective. A card Planner does
 * not have yet has no id to keep anything by, and is left out until it has.
 */
export function okrsOf(board: Board, link: BoardLink, view: View): Okrs {
  const slots = meaningSlots(link, board);
  const { planId } = board;
  const resultOf = (card: Card): Result => {
    const record = keyResultOf(view, card.id);
    const commitment = labelledCommitment(card, slots) ?? unlabelledCommitment(record, slots);
    return { planId, taskId: card.id, title: card.title, card, record, commitment };
  };
  const goalAt = (place: string): GoalRecord | null => {
    const goal = view.records.get(goalKey(planId, place))?.record;
    return goal?.kind === 'goal' ? goal : null;
  };
  const objectives = placesOf(board, link, slots, goalAt).map(({ cards, place, title }): Objective => {
    return {
      planId,
      place,
      title,
      goal: place === null ? null : goalAt(place),
      results: cards.filter((card) => !isLead(card, slots)).map(resultOf),
      leads: cards.filter((card) => isLead(card, slots)).map(resultOf),
    };
  });
  return { objectives, slots };
}

interface Place {
  readonly place: string | null;
  readonly title: string;
  readonly cards: readonly Card[];
}

function placesOf(
  board: Board,
  link: BoardLink,
  slots: MeaningSlots,
  goalAt: (place: string) => GoalRecord | null,
): readonly Place[] {
  const cards = cardsInOrder(board).filter((card) => card.waits?.isNew !== true);
  const places =
    link.columns === 'buckets'
      ? labelPlaces(board, cards, slots).filter(
          ({ cards, place }) => cards.length > 0 || goalAt(place) !== null,
        )
      : bucketsInOrder(board).map(({ id, name }) => ({
          place: id,
          title: name,
          cards: cards.filter((card) => card.bucketId === id),
        }));
  const placed = new Set(places.flatMap((place) => place.cards));
  const others = cards.filter((card) => !placed.has(card));
  return others.length === 0 ? places : [...places, { place: null, title: '', cards: others }];
}

/** A card with two such labels stands under the first: once on screen is enough. */
function labelPlaces(
  board: Board,
  cards: readonly Card[],
  slots: MeaningSlots,
): readonly (Place & { readonly place: string })[] {
  const meanings = new Set(Object.values(slots));
  const objectives = Object.entries(board.labelNames).filter(([slot]) => !meanings.has(slot));
  const firstOf = (card: Card): string | undefined =>
    objectives.find(([slot]) => card.labelSlots.includes(slot))?.[0];
  return objectives.map(([place, title]) => ({
    place,
    title,
    cards: cards.filter((card) => firstOf(card) === place),
  }));
}

/** What is kept of a task, if anything. */
function keyResultOf(view: View, taskId: string): KeyResultRecord | null {
  const record = view.records.get(keyResultKey(taskId))?.record;
  return record?.kind === 'keyResult' ? record : null;
}

/** A kind the board has no label for is kept beside the card. */
function unlabelledCommitment(record: KeyResultRecord | null, slots: MeaningSlots): Commitment | null {
  const kind = record?.commitment ?? null;
  return kind !== null && slots[kind] === undefined ? kind : null;
}

/** The kind of an objective: that of its key results when all agree, else null. */
export function commitmentOfAll(results: readonly Pick<Result, 'commitment'>[]): Commitment | null {
  const [first, ...others] = results.map(({ commitment }) => commitment);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** Which kind is missing where a mix is wanted; null when both are there, or too few say what they are. */
export function missingKind(objectives: readonly Objective[]): Commitment | null {
  const kinds = objectives.flatMap(({ results }) => results.flatMap(({ commitment }) => commitment ?? []));
  if (kinds.length < 2 || new Set(kinds).size > 1) return null;
  return kinds[0] === 'committed' ? 'aspirational' : 'committed';
}

/** The lead indicators that lead to a key result; one that names none leads to the only key result of its objective. */
export function leadsTo(objective: Objective, result: Result): readonly Result[] {
  return objective.leads.filter(({ record }) => {
    const leads = record?.leads ?? null;
    return leads === null ? objective.results.length === 1 : leads === result.taskId;
  });
}
