/** What a linked Planner board is used for. */
export type BoardUse = 'okrs' | 'development' | 'teamOkrs' | 'actions';

/** What the columns of a board are: Planner's progress (a bucket is then an objective), or its buckets (a label is then an objective). */
export type BoardColumns = 'progress' | 'buckets';

/** What a label's slot (`category1` … `category25`) means on a board, whatever it is called. */
export type LabelMeaning = 'committed' | 'aspirational' | 'lead';

export interface BoardLink {
  readonly use: BoardUse;
  readonly planId: string;
  /** Absent: progress. */
  readonly columns?: BoardColumns;
  /** Slots by meaning as found or chosen when the board was linked; absent in records of a version that read labels by name only. */
  readonly labels?: Partial<Readonly<Record<LabelMeaning, string>>>;
}
