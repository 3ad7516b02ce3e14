import * as v from 'valibot';
import { bucketsInOrder, type Board, type Card } from '#src/domain/board/board.ts';
import type { CardPatch, NewCard } from '#src/domain/sync/change.ts';
import { Failure } from '#src/ports/failure.ts';
import type { Boards, CardOutcome, CardSearch, TaskOutcome, TaskSearch } from '#src/ports/boards.ts';
import { sendBatch } from '../client/batch.ts';
import { failureOf } from '../client/failure-of.ts';
import type { GraphAnswer, GraphClient } from '../client/graph-client.ts';
import { path } from '../client/path.ts';
import {
  boardCalls,
  readBuckets,
  readCard,
  readCards,
  readCreator,
  readLabelNames,
  readPlan,
  readPlannerPage,
} from './board-codec.ts';
import { dueOf, titleOf } from './card-bodies.ts';
import { PlannerCards } from './planner-cards.ts';

const json = { 'Content-Type': 'application/json' };
const made = v.looseObject({ id: v.string() });
const taskState = v.looseObject({ '@odata.etag': v.string(), percentComplete: v.number() });

type ActionTask = Parameters<Boards['makeTask']>[0];

/** Planner through Graph. Every call also needs membership of the plan's group. */
export class PlannerBoards implements Boards {
  readonly #client: GraphClient;
  readonly #cards: PlannerCards;
  readonly #actionBucket = new Map<string, string | null>();

  constructor(client: GraphClient) {
    this.#client = client;
    this.#cards = new PlannerCards(client, (planId) => this.#tasks(planId));
  }

  async read(planId: string): Promise<Board> {
    const answers = await sendBatch(this.#client, boardCalls(planId));
    for (const answer of Object.values(answers)) if (answer.status >= 400) throw failureOf(answer);
    return this.finish(planId, answers);
  }

  /** Makes the board of the four answers, reading what pages are left. Throws `Failure`. */
  async finish(
    planId: string,
    answers: Readonly<Record<'plan' | 'details' | 'buckets' | 'tasks', GraphAnswer>>,
  ): Promise<Board> {
    const buckets = readBuckets(await this.#all(answers.buckets));
    const labelNames = readLabelNames(answers.details.body);
    const cards = readCards(await this.#all(answers.tasks), labelNames);
    return { planId, ...readPlan(answers.plan.body), labelNames, buckets, cards };
  }

  async findTask(planId: string, { by, known, titles }: TaskSearch): Promise<string | null> {
    const called = new Set(titles.map(titleOf));
    try {
      const cards = (await this.#tasks(planId))
        .filter((value) => by === null || readCreator(value) === by)
        .map(readCard);
      return cards.find(({ id, title }) => called.has(title) && !known.includes(id))?.id ?? null;
    } catch (thrown) {
      // Whoever may not read the plan cannot make a task in it either: that is said when it is tried.
      if (isRefusal(thrown)) return null;
      throw thrown;
    }
  }

  async makeTask(task: ActionTask): Promise<TaskOutcome> {
    const title = titleOf(task.title);
    const there = task.search && (await this.findTask(task.planId, task.search));
    if (there !== null) return { type: 'made', planId: task.planId, taskId: there };
    try {
      return { type: 'made', planId: task.planId, taskId: await this.#makeInFirst({ ...task, title }) };
    } catch (thrown) {
      // No licence, no membership, a limit, a plan that is gone: for good. Anything else is tried again.
      if (isRefusal(thrown)) return { type: 'refused' };
      throw thrown;
    }
  }

  async setComplete(taskId: string, complete: boolean): Promise<'done' | 'gone' | 'refused'> {
    for (let tries = 0; tries < 3; tries += 1) {
      const read = await this.#client.send({ method: 'GET', path: path`/planner/tasks/${taskId}` });
      if (read.status === 404) return 'gone';
      if (read.status === 403) return 'refused';
      if (read.status >= 400) throw failureOf(read);
      const task = v.parse(taskState, read.body);
      if (task.percentComplete >= 100 === complete) return 'done';
      const answer = await this.#client.send({
        method: 'PATCH',
        path: path`/planner/tasks/${taskId}`,
        headers: { ...json, 'If-Match': task['@odata.etag'] },
        body: { percentComplete: complete ? 100 : 0 },
      });
      if (answer.status < 400) return 'done';
      if (answer.status === 404) return 'gone';
      if (answer.status === 403) return 'refused';
      // 409 and 412: somebody moved it meanwhile. Read again, apply again.
      if (answer.status !== 409 && answer.status !== 412) throw failureOf(answer);
    }
    throw new Failure('service', { status: 409, details: 'task changes all the time' });
  }

  readCard(taskId: string): Promise<Card | null> {
    return this.#cards.read(taskId);
  }

  patchCard(taskId: string, version: string, patch: CardPatch): Promise<CardOutcome> {
    return this.#cards.patch(taskId, version, patch);
  }

  makeCard(card: NewCard, orderHint: string, search: CardSearch | null): Promise<Card> {
    return this.#cards.make(card, orderHint, search);
  }

  linkCard(taskId: string, url: string): Promise<'linked' | 'gone'> {
    return this.#cards.link(taskId, url);
  }

  /** Makes a task in the first bucket. The one known may be gone since: after a refusal it is asked for again, once. */
  async #makeInFirst(task: ActionTask): Promise<string> {
    const { planId } = task;
    const known = this.#actionBucket.get(planId);
    const bucketId = known === undefined ? await this.#firstBucket(planId) : known;
    try {
      return await this.#makeIn(bucketId, task);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      this.#actionBucket.delete(planId);
      if (known === undefined) throw thrown;
      const now = await this.#firstBucket(planId);
      if (now === bucketId) throw thrown;
      return this.#makeIn(now, task);
    }
  }

  async #makeIn(bucketId: string | null, { dueOn, ownerId, planId, title }: ActionTask): Promise<string> {
    const answer = await this.#client.expect({
      method: 'POST',
      path: '/planner/tasks',
      headers: json,
      body: {
        planId,
        title,
        ...(bucketId === null ? {} : { bucketId }),
        ...(dueOn === null ? {} : { dueDateTime: dueOf(dueOn) }),
        assignments: {
          [ownerId]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' },
        },
      },
    });
    return v.parse(made, answer.body).id;
  }

  /** The first bucket as Planner shows them, which is not the first it answers; null for a plan without any. */
  async #firstBucket(planId: string): Promise<string | null> {
    const answer = await this.#client.expect(boardCalls(planId).buckets);
    const first = bucketsInOrder({ buckets: readBuckets(await this.#all(answer)) })[0]?.id ?? null;
    this.#actionBucket.set(planId, first);
    return first;
  }

  async #tasks(planId: string): Promise<readonly unknown[]> {
    return this.#all(await this.#client.expect(boardCalls(planId).tasks));
  }

  async #all(first: GraphAnswer): Promise<readonly unknown[]> {
    const values: unknown[] = [];
    let answer = first;
    for (;;) {
      const { value, nextLink } = readPlannerPage(answer.body);
      values.push(...value);
      if (nextLink === null) return values;
      answer = await this.#client.expect({ method: 'GET', path: this.#client.relative(nextLink) });
    }
  }
}

function isRefusal(thrown: unknown): boolean {
  return thrown instanceof Failure && ['forbidden', 'notFound', 'refused'].includes(thrown.kind);
}
