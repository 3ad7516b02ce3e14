import * as v from 'valibot';
import type { Guid } from '#src/domain/values/guid.ts';
import { Failure } from '#src/ports/failure.ts';
import type { MadePlan, NewPlan, PlanChoice, Plans } from '#src/ports/plans.ts';
import { largestBatch, sendBatch } from '../client/batch.ts';
import { failureOf } from '../client/failure-of.ts';
import type { GraphCall, GraphClient } from '../client/graph-client.ts';
import { path } from '../client/path.ts';
import {
  boardCalls,
  readBuckets,
  readCards,
  readLabelNames,
  readPlan,
  readPlannerPage,
  type LabelNames,
} from './board-codec.ts';
import { titleOf } from './card-bodies.ts';

const json = { 'Content-Type': 'application/json' };
const made = v.looseObject({ id: v.string() });
const fresh = v.looseObject({ id: v.string(), '@odata.etag': v.string() });
const dated = v.looseObject({
  id: v.string(),
  title: v.string(),
  createdDateTime: v.fallback(v.string(), ''),
});
const inPlan = v.looseObject({ planId: v.string() });
const details = v.looseObject({ '@odata.etag': v.string() });
const mostTries = 3;

/**
 * Planner's plans through Graph. Lists are read up to their first page, about 400: no group or person may have more plans
 * (planner-limits).
 */
export class PlannerPlans implements Plans {
  readonly #client: GraphClient;

  constructor(client: GraphClient) {
    this.#client = client;
  }

  async list(groupId: Guid): Promise<readonly PlanChoice[]> {
    const answers = await sendBatch(this.#client, {
      group: { method: 'GET', path: path`/groups/${groupId}/planner/plans` },
      mine: { method: 'GET', path: '/me/planner/plans' },
      tasks: { method: 'GET', path: '/me/planner/tasks' },
    });
    const read = [answers.group, answers.mine].filter(({ status }) => status < 400);
    if (read.length === 0) throw failureOf(answers.group);
    const plans = new Map(
      read.flatMap(({ body }) => readChoices(readPlannerPage(body).value)).map((plan) => [plan.planId, plan]),
    );
    const tasks = answers.tasks.status < 400 ? readPlannerPage(answers.tasks.body).value : [];
    const others = tasks.flatMap((task) => {
      const one = v.safeParse(inPlan, task);
      return one.success && !plans.has(one.output.planId) ? [one.output.planId] : [];
    });
    return [...plans.values(), ...(await this.#titled([...new Set(others)]))];
  }

  async planOfTask(taskId: string): Promise<string> {
    const answer = await this.#client.expect({ method: 'GET', path: path`/planner/tasks/${taskId}` });
    return v.parse(inPlan, answer.body).planId;
  }

  async create(plan: NewPlan): Promise<MadePlan> {
    const title = titleOf(plan.title);
    const planId = (await this.#find(plan.groupId, title)) ?? (await this.#make(plan.groupId, title));
    await this.addBucket(planId, plan.bucket);
    return { planId, labelNames: await this.#nameLabels(planId, plan.labels) };
  }

  async addBucket(planId: string, name: string): Promise<string> {
    const wanted = titleOf(name);
    const answer = await this.#client.expect(boardCalls(planId).buckets);
    const there = readBuckets(readPlannerPage(answer.body).value).find((bucket) => bucket.name === wanted);
    if (there) return there.id;
    const added = await this.#client.expect({
      method: 'POST',
      path: '/planner/buckets',
      headers: json,
      body: { name: wanted, planId, orderHint: ' !' },
    });
    return v.parse(made, added.body).id;
  }

  /** Plans known by id only; those that cannot be read are left out. */
  async #titled(planIds: readonly string[]): Promise<readonly PlanChoice[]> {
    const asked = planIds.slice(0, largestBatch);
    if (asked.length === 0) return [];
    const calls = asked.map((planId): [string, GraphCall] => [planId, boardCalls(planId).plan]);
    const answers = await sendBatch(this.#client, Object.fromEntries(calls));
    return Object.values(answers).flatMap(({ body, status }) => (status < 400 ? readChoices([body]) : []));
  }

  /** The plan of a title in a group; of several the oldest, so that everybody takes the same. */
  async #find(groupId: Guid, title: string): Promise<string | null> {
    const answer = await this.#client.expect({
      method: 'GET',
      path: path`/groups/${groupId}/planner/plans`,
    });
    const plans = readPlannerPage(answer.body).value.flatMap((value) => {
      const plan = v.safeParse(dated, value);
      return plan.success && plan.output.title === title ? [plan.output] : [];
    });
    const age = (plan: v.InferOutput<typeof dated>): string => `${plan.createdDateTime} ${plan.id}`;
    return plans.sort((one, other) => (age(one) < age(other) ? -1 : 1))[0]?.id ?? null;
  }

  /** Makes the plan; after an answer that was lost it is looked for, and made no second time. */
  async #make(groupId: Guid, title: string): Promise<string> {
    let ours: v.InferOutput<typeof fresh>;
    try {
      const answer = await this.#client.expect({
        method: 'POST',
        path: '/planner/plans',
        headers: json,
        body: { container: { url: `https://graph.microsoft.com/v1.0/groups/${groupId}` }, title },
      });
      ours = v.parse(fresh, answer.body);
    } catch (thrown) {
      if (!(thrown instanceof Failure) || !['offline', 'service'].includes(thrown.kind)) throw thrown;
      const there = await this.#find(groupId, title);
      if (there === null) throw thrown;
      return there;
    }
    return this.#withoutDouble(groupId, title, ours);
  }

  /**
   * A browser sends a request again by itself when the line it was on had been used before and broke, and the other person may have made
   * the plan at the same moment. Everybody takes the oldest; the one just made here is empty, and goes.
   */
  async #withoutDouble(groupId: Guid, title: string, ours: v.InferOutput<typeof fresh>): Promise<string> {
    const oldest = (await this.#find(groupId, title)) ?? ours.id;
    if (oldest !== ours.id)
      await this.#client.send({
        method: 'DELETE',
        path: path`/planner/plans/${ours.id}`,
        headers: { 'If-Match': ours['@odata.etag'] },
      });
    return oldest;
  }

  /**
   * Names the labels that have no name and are on no card, and gives all names. Details have a tag of their own, which somebody else may
   * have moved.
   */
  async #nameLabels(planId: string, labels: LabelNames): Promise<LabelNames> {
    const free = await this.#freeOf(planId, labels);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const read = await this.#client.expect(boardCalls(planId).details);
      const { '@odata.etag': tag } = v.parse(details, read.body);
      const names = readLabelNames(read.body);
      const missing = Object.entries(free).filter(([slot]) => names[slot] === undefined);
      if (missing.length === 0) return names;
      const added = Object.fromEntries(missing);
      const answer = await this.#client.send({
        method: 'PATCH',
        path: path`/planner/plans/${planId}/details`,
        headers: { ...json, 'If-Match': tag },
        body: { categoryDescriptions: added },
      });
      if (answer.status < 400) return { ...names, ...added };
      if (answer.status !== 409 && answer.status !== 412) throw failureOf(answer);
    }
    throw new Failure('service', { status: 409, details: 'plan details change all the time' });
  }

  /** The labels on no card: people use labels without a name by their colour. Of a plan of more than a page it is not known. */
  async #freeOf(planId: string, labels: LabelNames): Promise<LabelNames> {
    const { nextLink, value } = readPlannerPage((await this.#client.expect(boardCalls(planId).tasks)).body);
    if (nextLink !== null) return {};
    const used = new Set(readCards(value, {}).flatMap(({ labelSlots }) => labelSlots));
    return Object.fromEntries(Object.entries(labels).filter(([slot]) => !used.has(slot)));
  }
}

function readChoices(values: readonly unknown[]): readonly PlanChoice[] {
  return values.flatMap((value) => {
    const plan = v.safeParse(made, value);
    return plan.success ? [{ planId: plan.output.id, ...readPlan(value) }] : [];
  });
}
