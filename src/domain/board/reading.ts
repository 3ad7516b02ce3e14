import type { BoardColumns, BoardLink, LabelMeaning } from '../records/feed-record.ts';
import { bucketsInOrder, progressColumns, type Board, type Card } from './board.ts';

export const labelMeanings: readonly LabelMeaning[] = ['committed', 'aspirational', 'lead'];

/** How a board is to be read: what its columns are, and which label means what. */
export type BoardReadingRule = Required<Pick<BoardLink, 'columns' | 'labels'>>;

/** A place on a board with what is there. */
export interface PreviewPlace {
  /** Bucket, label slot or `Progress`: two places may have one name. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** An objective or focus area as a board would be read, with its first few titles. */
export interface PreviewObjective extends PreviewPlace {
  readonly titles: readonly string[];
}

/** A board as it would be read, in words and counts: what a person looks at before linking it. */
export interface BoardPreview {
  readonly objectives: readonly PreviewObjective[];
  /** Cards that belong to no objective. */
  readonly without: number;
  /** Cards by progress, or by bucket. `name` is a `Progress` for the former. */
  readonly columns: readonly PreviewPlace[];
  readonly labels: Readonly<Record<LabelMeaning, number>>;
  /** Cards with a checklist, and how many steps those have. */
  readonly checklists: { readonly cards: number; readonly done: number; readonly steps: number };
}

const exampleCount = 3;

/** Names that stand for a step of work rather than for a goal, in English and German. */
const workflow =
  /^(?:to[ -]?dos?|todo|doing|done|backlog|ideas?|next(?: up)?|ready|(?:work )?in[ -]progress|wip|in[ -]review|review|testing|blocked|waiting|on[ -]hold|not[ -]started|started|completed?|finished|closed|zu erledigen|offen|in arbeit|in bearbeitung|in prüfung|prüfung|erledigt|fertig|abgeschlossen|nicht begonnen|begonnen|blockiert|wartet|wartend|ideen|idee|bereit|als nächstes|geplant|planned|läuft|aufgaben)$/iu;

/** How many of the buckets must be named after steps of work: two, and at least half. */
const leastSteps = 2;

/** Whether the buckets of a board look like the columns of a Kanban board rather than like goals. */
export function looksLikeWorkflow(board: Pick<Board, 'buckets'>): boolean {
  const steps = board.buckets.filter(({ name }) => workflow.test(plain(name))).length;
  return steps >= leastSteps && steps * 2 >= board.buckets.length;
}

const names: Readonly<Record<LabelMeaning, RegExp>> = {
  committed: /^(?:committed|commitment|roofshot|zugesagt|verbindlich|verpflichtend|zusage)$/iu,
  aspirational: /^(?:aspirational|aspiration|stretch|moonshot|ambitioniert|ehrgeizig|angestrebt)$/iu,
  lead: /^(?:lead|leading|lead(?:ing)? indicators?|lead measures?|frühindikator(?:en)?|vorlaufindikator(?:en)?)$/iu,
};

/** Slots of the labels that say by their name what they mean. */
export function labelsByName(board: Pick<Board, 'labelNames'>): Partial<Record<LabelMeaning, string>> {
  const slots = Object.entries(board.labelNames);
  const found: Partial<Record<LabelMeaning, string>> = {};
  for (const meaning of labelMeanings) {
    const slot = slots.find(([, name]) => names[meaning].test(plain(name)))?.[0];
    if (slot !== undefined) found[meaning] = slot;
  }
  return found;
}

/** How a board is read unless a person says otherwise. */
export function usualReading(board: Board): BoardReadingRule {
  return { columns: looksLikeWorkflow(board) ? 'buckets' : 'progress', labels: labelsByName(board) };
}

/** What a board looks like when it is read by the rule given. */
export function previewOf(board: Board, rule: BoardReadingRule): BoardPreview {
  const objectives = objectivesOf(board, rule);
  const placed = new Set(objectives.flatMap(({ cards }) => cards));
  const withSteps = board.cards.filter((card) => card.checklistTotal > 0);
  const labelled = (meaning: LabelMeaning): number => {
    const slot = rule.labels[meaning];
    return slot === undefined ? 0 : board.cards.filter((card) => card.labelSlots.includes(slot)).length;
  };
  return {
    objectives: objectives.map(({ cards, id, name }) => ({
      id,
      name,
      count: cards.length,
      titles: cards.slice(0, exampleCount).map(({ title }) => title),
    })),
    without: board.cards.filter((card) => !placed.has(card)).length,
    columns: columnsOf(board, rule.columns),
    labels: {
      committed: labelled('committed'),
      aspirational: labelled('aspirational'),
      lead: labelled('lead'),
    },
    checklists: {
      cards: withSteps.length,
      done: withSteps.reduce((sum, card) => sum + card.checklistDone, 0),
      steps: withSteps.reduce((sum, card) => sum + card.checklistTotal, 0),
    },
  };
}

function objectivesOf(
  board: Board,
  { columns, labels }: BoardReadingRule,
): readonly { readonly id: string; readonly name: string; readonly cards: readonly Card[] }[] {
  if (columns === 'progress')
    return bucketsInOrder(board).map(({ id, name }) => ({
      id,
      name,
      cards: board.cards.filter((card) => card.bucketId === id),
    }));
  const taken = Object.values(labels);
  return Object.entries(board.labelNames).flatMap(([slot, name]) => {
    const cards = board.cards.filter((card) => card.labelSlots.includes(slot));
    return taken.includes(slot) || cards.length === 0 ? [] : [{ id: slot, name, cards }];
  });
}

function columnsOf(board: Board, columns: BoardColumns): readonly PreviewPlace[] {
  if (columns === 'progress')
    return progressColumns.map((name) => ({
      id: name,
      name,
      count: board.cards.filter((card) => card.progress === name).length,
    }));
  return bucketsInOrder(board).map(({ id, name }) => ({
    id,
    name,
    count: board.cards.filter((card) => card.bucketId === id).length,
  }));
}

/** Without blanks around and signs people put before a name, such as numbers and emoji. */
function plain(name: string): string {
  return name.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
