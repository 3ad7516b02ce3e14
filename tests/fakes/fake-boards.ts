import type { Board, Card } from '#src/domain/board/board.ts';
import { progressOf } from '#src/domain/board/board.ts';
import { patchedCard } from '#src/domain/board/laid-board.ts';
import type { CardPatch, NewCard } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { parseInstant } from '#src/domain/values/instant.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Boards, CardOutcome, CardSearch, TaskOutcome, TaskSearch } from '#src/ports/boards.ts';

/** Alex Wilber of the fake pair, who makes cards unless it is said otherwise. */
const alexId = 'a1000000-0000-4000-8000-000000000002' as Guid;

type NewTask = Parameters<Boards['makeTask']>[0];

/** Planner with the boards it is given. */
export class FakeBoards implements Boards {
  readonly boards = new Map<string, Board>();
  /** Tasks made, in their order, by id. */
  readonly tasks = new Map<string, NewTask & { isComplete: boolean }>();
  /** Planner says no to new tasks, for good. */
  refusesTasks = false;
  /** What changing or making a card meets: thrown before anything is done. */
  refusal: Failure | null = null;
  /** Patches that arrived, in their order. */
  readonly patches: { readonly taskId: string; readonly version: string; readonly patch: CardPatch }[] = [];
  /** Addresses put on cards, by id. */
  readonly links = new Map<string, string>();
  /** Runs before a patch is judged: what somebody else does meanwhile. */
  meanwhile: (() => void) | null = null;
  /** Who makes cards here. */
  maker: Guid = alexId;
  readonly #makers = new Map<string, Guid>();
  /** Versions of a card at which a member changed, by id. */
  readonly #changes = new Map<string, { readonly version: number; readonly members: readonly string[] }[]>();
  #lost: Failure | null = null;

  /** The next answer of a write is lost on its way back. */
  loseNextAnswer(failure: Failure): void {
    this.#lost = failure;
  }

  /** Somebody changes a card in Planner. */
  changeInPlanner(taskId: string, patch: CardPatch): void {
    this.#apply(taskId, patch);
  }

  /** Somebody deletes a card in Planner. */
  deleteInPlanner(taskId: string): void {
    for (const [planId, board] of this.boards)
      this.boards.set(planId, { ...board, cards: board.cards.filter(({ id }) => id !== taskId) });
  }

  /** The card as Planner has it. */
  card(taskId: string): Card | undefined {
    return [...this.boards.values()].flatMap(({ cards }) => cards).find(({ id }) => id === taskId);
  }

  readCard(taskId: string): Promise<Card | null> {
    if (this.refusal) return Promise.reject(this.refusal);
    return Promise.resolve(this.card(taskId) ?? null);
  }

  patchCard(taskId: string, version: string, patch: CardPatch): Promise<CardOutcome> {
    if (this.refusal) return Promise.reject(this.refusal);
    const run = this.meanwhile;
    this.meanwhile = null;
    run?.();
    if (this.card(taskId) === undefined) return Promise.resolve({ type: 'gone' });
    const since = (this.#changes.get(taskId) ?? []).filter((change) => change.version > numberOf(version));
    if (
      numberOf(version) === 0 ||
      since.some(({ members }) => members.some((one) => membersOf(patch).includes(one)))
    )
      return Promise.resolve({ type: 'conflict' });
    this.patches.push({ taskId, version, patch });
    this.#apply(taskId, patch);
    const card = this.card(taskId);
    return this.#answered(card ? { type: 'changed', card } : { type: 'gone' });
  }

  makeCard(made: NewCard, orderHint: string, search: CardSearch | null): Promise<Card> {
    if (this.refusal) return Promise.reject(this.refusal);
    const board = this.boards.get(made.planId);
    if (board === undefined)
      return Promise.reject(new Failure('notFound', { status: 404, details: 'HTTP 404' }));
    const there = board.cards.find(
      ({ id, title }) =>
        search !== null &&
        title === made.title &&
        !search.known.includes(id) &&
        this.#makers.get(id) === search.by,
    );
    if (there) return Promise.resolve(there);
    const fresh = card(`made-${String(board.cards.length + 1)}`, {
      title: made.title,
      bucketId: made.bucketId,
      percentComplete: made.percentComplete,
      progress: progressOf(made.percentComplete),
      dueAt: made.dueOn && parseInstant(`${made.dueOn}T12:00:00Z`),
      assigneeIds: made.assigneeIds,
      labels: made.labels,
      labelSlots: made.labels,
      orderHint: settledHint(orderHint),
    });
    this.#makers.set(fresh.id, this.maker);
    this.boards.set(made.planId, { ...board, cards: [...board.cards, fresh] });
    return this.#answered(fresh);
  }

  linkCard(taskId: string, url: string): Promise<'linked' | 'gone'> {
    if (this.refusal) return Promise.reject(this.refusal);
    this.links.set(taskId, url);
    return this.#answered('linked');
  }

  #answered<T>(answer: T): Promise<T> {
    const lost = this.#lost;
    this.#lost = null;
    return lost ? Promise.reject(lost) : Promise.resolve(answer);
  }

  #apply(taskId: string, patch: CardPatch): void {
    for (const [planId, board] of this.boards)
      this.boards.set(planId, {
        ...board,
        cards: board.cards.map((old) => (old.id === taskId ? this.#next(old, patch) : old)),
      });
  }

  #next(old: Card, patch: CardPatch): Card {
    const version = numberOf(old.version) + 1;
    const changes = this.#changes.get(old.id) ?? [];
    this.#changes.set(old.id, [...changes, { version, members: membersOf(patch) }]);
    const at = parseInstant('2026-11-23T13:55:00Z');
    if (at === null) throw new Error('no instant');
    const next = patchedCard(old, patch, {}, at);
    return { ...next, orderHint: settledHint(next.orderHint), version: `W/"${String(version)}"` };
  }

  read(planId: string): Promise<Board> {
    const board = this.boards.get(planId);
    return board
      ? Promise.resolve(board)
      : Promise.reject(new Failure('forbidden', { status: 403, details: 'request 7' }));
  }

  findTask(planId: string, search: TaskSearch): Promise<string | null> {
    return Promise.resolve(this.#taskOf(planId, search));
  }

  #taskOf(planId: string, { known, titles }: TaskSearch): string | null {
    const made = [...this.tasks].find(
      ([id, task]) => task.planId === planId && titles.includes(task.title) && !known.includes(id),
    );
    return made?.[0] ?? null;
  }

  makeTask(task: NewTask): Promise<TaskOutcome> {
    if (this.refusesTasks) return Promise.resolve({ type: 'refused' });
    const there = task.search && this.#taskOf(task.planId, task.search);
    const taskId = there ?? `task-${String(this.tasks.size + 1)}`;
    this.tasks.set(taskId, { ...task, isComplete: false });
    return this.#answered({ type: 'made', planId: task.planId, taskId });
  }

  setComplete(taskId: string, isComplete: boolean): ReturnType<Boards['setComplete']> {
    const task = this.tasks.get(taskId);
    if (task === undefined) return Promise.resolve('gone');
    this.tasks.set(taskId, { ...task, isComplete });
    return Promise.resolve('done');
  }
}

/** A hint as the service makes one of a composed hint; its own stay as they are. */
function settledHint(hint: string): string {
  if (!hint.includes(' ')) return hint;
  const [before = '', after = ''] = hint.slice(0, -1).split(' ');
  if (before !== '') return `${before}1`;
  return after === '' ? 'm' : String.fromCharCode(after.charCodeAt(0) - 1);
}

function numberOf(version: string): number {
  return Number(/\d+/.exec(version)?.[0] ?? 0);
}

function membersOf({ assigned = {}, labels = {}, ...plain }: CardPatch): readonly string[] {
  return [...Object.keys(plain), ...Object.keys(assigned), ...Object.keys(labels)];
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
