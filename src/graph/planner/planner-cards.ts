import * as v from 'valibot';
import type { Card } from '#src/domain/board/board.ts';
import type { CardPatch, NewCard } from '#src/domain/sync/change.ts';
import type { CardOutcome, CardSearch } from '#src/ports/boards.ts';
import { Failure } from '#src/ports/failure.ts';
import { failureOf } from '../client/failure-of.ts';
import type { GraphAnswer, GraphClient } from '../client/graph-client.ts';
import { path } from '../client/path.ts';
import { readCard, readCreator } from './board-codec.ts';
import { newBody, patchBody, referenceBody, referenceKey, titleOf } from './card-bodies.ts';

const json = { 'Content-Type': 'application/json' };
const details = v.looseObject({
  '@odata.etag': v.string(),
  references: v.nullish(v.record(v.string(), v.unknown())),
});
/** The details of one card change under us again and again. */
const mostTries = 4;

/** Cards one by one: every write carries the tag of what it is over, and names only what changes. */
export class PlannerCards {
  readonly #client: GraphClient;
  /** All pages of a plan's tasks, as Planner gives them. */
  readonly #tasks: (planId: string) => Promise<readonly unknown[]>;

  constructor(client: GraphClient, tasks: (planId: string) => Promise<readonly unknown[]>) {
    this.#client = client;
    this.#tasks = tasks;
  }

  async read(taskId: string): Promise<Card | null> {
    const answer = await this.#client.send({ method: 'GET', path: path`/planner/tasks/${taskId}` });
    if (answer.status === 404) return null;
    return cardOf(answer);
  }

  async patch(taskId: string, version: string, patch: CardPatch): Promise<CardOutcome> {
    const answer = await this.#client.send({
      method: 'PATCH',
      path: path`/planner/tasks/${taskId}`,
      headers: { ...json, 'If-Match': version, Prefer: 'return=representation' },
      body: patchBody(patch),
    });
    // 409: over a change of the same members. 412: a tag the service does not know.
    if (answer.status === 409 || answer.status === 412) return { type: 'conflict' };
    if (answer.status === 404) return { type: 'gone' };
    // 204 where the preference is not honoured.
    const card = answer.body === undefined && answer.status < 400 ? await this.read(taskId) : cardOf(answer);
    return card ? { type: 'changed', card } : { type: 'gone' };
  }

  async make(card: NewCard, orderHint: string, search: CardSearch | null): Promise<Card> {
    const there = search && (await this.#find(card, search));
    if (there) return there;
    const body = newBody(card, orderHint);
    return cardOf(await this.#client.send({ method: 'POST', path: '/planner/tasks', headers: json, body }));
  }

  /** Details have a tag of their own, and changing them moves the task's: nothing of the task is written here. */
  async link(taskId: string, url: string): Promise<'linked' | 'gone'> {
    const detailsPath = path`/planner/tasks/${taskId}/details`;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const read = await this.#client.send({ method: 'GET', path: detailsPath });
      if (read.status === 404) return 'gone';
      if (read.status >= 400) throw failureOf(read);
      const { '@odata.etag': version, references } = v.parse(details, read.body);
      if (Object.keys(references ?? {}).some((key) => isSameKey(key, referenceKey(url)))) return 'linked';
      const answer = await this.#client.send({
        method: 'PATCH',
        path: detailsPath,
        headers: { ...json, 'If-Match': version },
        body: referenceBody(url),
      });
      if (answer.status < 400) return 'linked';
      if (answer.status === 404) return 'gone';
      if (answer.status !== 409 && answer.status !== 412) throw failureOf(answer);
    }
    throw new Failure('service', { status: 409, details: 'details change all the time' });
  }

  async #find(card: NewCard, { by, known }: CardSearch): Promise<Card | null> {
    const title = titleOf(card.title);
    for (const value of await this.#tasks(card.planId)) {
      if (readCreator(value) !== by) continue;
      const there = readCard(value);
      // A card made without a bucket may be put into one by Planner.
      const isInPlace = card.bucketId === null || there.bucketId === card.bucketId;
      if (there.title === title && isInPlace && !known.includes(there.id)) return there;
    }
    return null;
  }
}

function cardOf(answer: GraphAnswer): Card {
  if (answer.status >= 400) throw failureOf(answer);
  try {
    return readCard(answer.body);
  } catch {
    throw new Failure('service', { status: answer.status, details: 'unreadable task' });
  }
}

/** Keys may come back with the digits of their escapes in another case. */
function isSameKey(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
