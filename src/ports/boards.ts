import type { Board } from '#src/domain/board/board.ts';
import type { BoardLink } from '#src/domain/records/feed-record.ts';
import type { Day } from '#src/domain/values/day.ts';
import type { Guid } from '#src/domain/values/guid.ts';

export type { Board };

/** A linked board and what it is used for. */
export type BoardSource = BoardLink;

export type TaskOutcome =
  | { readonly type: 'made'; readonly planId: string; readonly taskId: string }
  /** Planner said no for good: no licence, no access, a limit. The action stays as a row. */
  | { readonly type: 'refused' };

/** Planner, as far as a meeting needs it. Throws `Failure`. */
export interface Boards {
  read(planId: string): Promise<Board>;
  /**
   * Makes the task of an action in the plan. With `search`, looks first for a task of the same title and assignee that no other
   * action has (`taken`): Planner has no unique key to catch a second try by.
   */
  makeTask(task: {
    readonly planId: string;
    readonly title: string;
    readonly ownerId: Guid;
    readonly dueOn: Day | null;
    readonly search: boolean;
    readonly taken: readonly string[];
  }): Promise<TaskOutcome>;
  /** Sets a task complete or not complete; `gone` when the task was deleted in Planner. */
  setComplete(taskId: string, complete: boolean): Promise<'done' | 'gone' | 'refused'>;
}
