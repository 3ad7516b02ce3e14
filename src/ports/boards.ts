import type { Board, Card } from '#src/domain/board/board.ts';
import type { BoardLink } from '#src/domain/records/feed-record.ts';
import type { CardPatch, NewCard } from '#src/domain/sync/change.ts';
import type { Day } from '#src/domain/values/day.ts';
import type { Guid } from '#src/domain/values/guid.ts';

export type { Board };

/** A linked board and what it is used for. */
export type BoardSource = BoardLink;

export type TaskOutcome =
  | { readonly type: 'made'; readonly planId: string; readonly taskId: string }
  /** Planner said no for good: no licence, no access, a limit. The action stays as a row. */
  | { readonly type: 'refused' };

/** What came of changing a card. Labels of the card carry their slots as names: those are the plan's. */
export type CardOutcome =
  | { readonly type: 'changed'; readonly card: Card }
  /** Changed by somebody else since the version given: read again, apply again. */
  | { readonly type: 'conflict' }
  /** Deleted in Planner. */
  | { readonly type: 'gone' };

/** How to look for a card an earlier attempt may have made: Planner has no unique key to catch a second try by. */
export interface CardSearch {
  /** Who made it. */
  readonly by: Guid;
  /** Cards of its title that are others. */
  readonly known: readonly string[];
}

/** The same for the task of an action. What it is called and whose it is may have changed since; who made it has not. */
export interface TaskSearch {
  /** Who made it; null where either may have. */
  readonly by: Guid | null;
  readonly titles: readonly string[];
  /** Tasks of these titles that are others. */
  readonly known: readonly string[];
}

/** Planner, as far as a meeting needs it. Throws `Failure`. */
export interface Boards {
  read(planId: string): Promise<Board>;
  /** Looks for the task that an earlier attempt made of an action; null when there is none. */
  findTask(planId: string, search: TaskSearch): Promise<string | null>;
  /** Makes the task of an action in the plan. With `search`, looks first for the one an earlier attempt made. */
  makeTask(task: {
    readonly planId: string;
    readonly title: string;
    readonly ownerId: Guid;
    readonly dueOn: Day | null;
    readonly search: TaskSearch | null;
  }): Promise<TaskOutcome>;
  /** Sets a task complete or not complete; `gone` when the task was deleted in Planner. */
  setComplete(taskId: string, complete: boolean): Promise<'done' | 'gone' | 'refused'>;
  /** A card as it is now, its labels named by their slots; null when it was deleted in Planner. */
  readCard(taskId: string): Promise<Card | null>;
  /** Changes what the patch names and nothing else, over the version given. */
  patchCard(taskId: string, version: string, patch: CardPatch): Promise<CardOutcome>;
  /** Makes a card at the place of an order hint. With `search`, looks first for the one an earlier attempt made. */
  makeCard(card: NewCard, orderHint: string, search: CardSearch | null): Promise<Card>;
  /** Puts a web address on a card as a reference, once; `gone` when the card was deleted in Planner. */
  linkCard(taskId: string, url: string): Promise<'linked' | 'gone'>;
}
