import type { Board, Card } from '../board/board.ts';
import { labelsByName } from '../board/reading.ts';
import type { Commitment } from '../records/board-record.ts';
import type { BoardLink, LabelMeaning } from '../records/feed-record.ts';

/** Slots of the labels that mean something, e.g. `{ committed: 'category1' }`. */
export type MeaningSlots = Partial<Readonly<Record<LabelMeaning, string>>>;

/** Which label slots of a board mean what: as chosen when it was linked, whatever the labels are called today; else by their names. */
export function meaningSlots(
  link: Pick<BoardLink, 'labels'>,
  board: Pick<Board, 'labelNames'>,
): MeaningSlots {
  return link.labels ?? labelsByName(board);
}

/** What the labels of a card say of its kind; null with none, and with both at once. */
export function labelledCommitment(card: Pick<Card, 'labelSlots'>, slots: MeaningSlots): Commitment | null {
  const [committed, aspirational] = [slots.committed, slots.aspirational].map(
    (slot) => slot !== undefined && card.labelSlots.includes(slot),
  );
  if (committed === aspirational) return null;
  return committed ? 'committed' : 'aspirational';
}

/** Whether a card is a lead indicator. */
export function isLead(card: Pick<Card, 'labelSlots'>, slots: MeaningSlots): boolean {
  return slots.lead !== undefined && card.labelSlots.includes(slots.lead);
}
