import { Failure } from '#src/ports/failure.ts';
import type { MadePlan, NewPlan, PlanChoice, Plans } from '#src/ports/plans.ts';
import type { FakeBoards } from './fake-boards.ts';

/** Planner's plans over the boards of a {@link FakeBoards}. */
export class FakePlans implements Plans {
  readonly #boards: FakeBoards;
  /** What Planner answers to everything instead. */
  failure: Failure | null = null;

  constructor(boards: FakeBoards) {
    this.#boards = boards;
  }

  list(): Promise<readonly PlanChoice[]> {
    return this.#answer(() => [...this.#boards.boards.values()]);
  }

  planOfTask(taskId: string): Promise<string> {
    return this.#answer(() => {
      const board = [...this.#boards.boards.values()].find(({ cards }) =>
        cards.some((card) => card.id === taskId),
      );
      if (!board) throw new Failure('notFound', { status: 404 });
      return board.planId;
    });
  }

  create({ bucket, groupId, labels, title }: NewPlan): Promise<MadePlan> {
    return this.#answer(() => {
      const { boards } = this.#boards;
      const there = [...boards.values()].find((one) => one.title === title && one.groupId === groupId);
      const planId = there?.planId ?? `plan-${String(boards.size + 1)}`.padEnd(28, '0');
      const buckets = [...(there?.buckets ?? []), { id: `${planId}-bucket`, name: bucket, orderHint: 'a' }];
      const cards = there?.cards ?? [];
      const used = cards.flatMap(({ labelSlots }) => labelSlots);
      const free = Object.entries(labels).filter(([slot]) => !used.includes(slot));
      const labelNames = { ...Object.fromEntries(free), ...there?.labelNames };
      boards.set(planId, { planId, title, groupId, labelNames, buckets, cards });
      return { planId, labelNames };
    });
  }

  addBucket(planId: string, name: string): Promise<string> {
    return this.#answer(() => {
      const board = this.#boards.boards.get(planId);
      if (!board) throw new Failure('notFound', { status: 404 });
      const id = `${planId}-${String(board.buckets.length + 1)}`;
      const buckets = [...board.buckets, { id, name, orderHint: id }];
      this.#boards.boards.set(planId, { ...board, buckets });
      return id;
    });
  }

  #answer<T>(read: () => T): Promise<T> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve) => {
      resolve(read());
    });
  }
}
