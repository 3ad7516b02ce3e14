import type { Board, Card } from '../board/board.ts';
import type { Commitment } from '../records/board-record.ts';
import type { BoardLink, LabelMeaning } from '../records/feed-record.ts';

/** Slots of the labels that mean something, e.g. `{ committed: 'category1' }`. */
export type MeaningSlots = Partial<Readonly<Record<LabelMeaning, string>>>;

/** What teams call these labels, in the languages of the product. */
const names: Readonly<Record<LabelMeaning, RegExp>> = {
  committed: /^(committed|verbindlich|zugesagt)$/iu,
  aspirational: /^(aspirational|stretch|moonshot|ambitioniert|ehrgeizig)$/iu,
  lead: /^(lead|leading)( indicator| measure)?s?$|^frühindikator(en)?$/iu,
};

/**
 * Which label slots of a board mean what: as chosen when it was linked, whatever the labels are called today; else by their names.
 */
export function meaningSlots(
  link: Pick<BoardLink, 'labels'>,
  board: Pick<Board, 'labelNames'>,
): MeaningSlots {
  const byName = Object.entries(board.labelNames);
  const slots: Partial<Record<LabelMeaning, string>> = {};
  for (const meaning of ['committed', 'aspirational', 'lead'] as const) {
    const slot = link.labels?.[meaning] ?? byName.find(([, name]) => names[meaning].test(name.trim()))?.[0];
    if (slot !== undefined) slots[meaning] = slot;
  }
  return slots;
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
