import type { Board, Card } from '#src/domain/board/board.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Boards, TaskOutcome } from '#src/ports/boards.ts';

type NewTask = Parameters<Boards['makeTask']>[0];

/** Planner with the boards it is given. */
export class FakeBoards implements Boards {
  readonly boards = new Map<string, Board>();
  /** Tasks made, in their order, by id. */
  readonly tasks = new Map<string, NewTask & { isComplete: boolean }>();
  /** Planner says no to new tasks, for good. */
  refusesTasks = false;

  read(planId: string): Promise<Board> {
    const board = this.boards.get(planId);
    return board
      ? Promise.resolve(board)
      : Promise.reject(new Failure('forbidden', { status: 403, details: 'request 7' }));
  }

  makeTask(task: NewTask): Promise<TaskOutcome> {
    if (this.refusesTasks) return Promise.resolve({ type: 'refused' });
    const made = [...this.tasks].find(
      ([id, other]) => task.search && !task.taken.includes(id) && other.title === task.title,
    );
    const taskId = made?.[0] ?? `task-${String(this.tasks.size + 1)}`;
    this.tasks.set(taskId, { ...task, isComplete: false });
    return Promise.resolve({ type: 'made', planId: task.planId, taskId });
  }

  setComplete(taskId: string, isComplete: boolean): ReturnType<Boards['setComplete']> {
    const task = this.tasks.get(taskId);
    if (task === undefined) return Promise.resolve('gone');
    this.tasks.set(taskId, { ...task, isComplete });
    return Promise.resolve('done');
  }
}

/** A card that is not started and belongs to nobody, unless it is said otherwise. */
export function card(id: string, members: Partial<Card> = {}): Card {
  return {
    id,
    title: id,
    bucketId: null,
    percentComplete: 0,
    progress: 'notStarted',
    dueAt: null,
    completedAt: null,
    assigneeIds: [],
    labels: [],
    labelSlots: [],
    checklistDone: 0,
    checklistTotal: 0,
    orderHint: id,
    version: 'W/"1"',
    ...members,
  };
}
