import { afterEach, expect, describe, it, vi } from 'vitest';
import type { Answer } from '../../../tests/fakes/fake-fetch.ts';
import { alex } from '../../../tests/fakes/fake-pair.ts';
import { graphOver } from '../../../tests/fakes/graph-over.ts';
import type { TaskOutcome } from '#src/ports/boards.ts';
import { PlannerBoards } from './planner-boards.ts';

afterEach(() => vi.unstubAllGlobals());

const task = { planId: 'plan', title: 'Book it', ownerId: alex.id, dueOn: null, search: null };
const nextLink = 'https://graph.microsoft.com/v1.0/planner/plans/plan/buckets?$skiptoken=2';
const bucket = (id: string, orderHint: string): object => ({ id, name: id, orderHint });
const buckets = (...value: readonly object[]): Answer => ({ status: 200, body: { value } });
const made: Answer = { status: 201, body: { id: 'task' } };
const refusal = (status: number): Answer => ({ status, body: { error: { code: '' } } });

interface Asked {
  readonly make: () => Promise<TaskOutcome>;
  readonly answer: (...answers: readonly Answer[]) => void;
  /** Buckets that tasks were sent for, in order; `read` for a reading of the buckets. */
  readonly asked: () => readonly unknown[];
}

function planner(): Asked {
  const { client, line } = graphOver();
  const boards = new PlannerBoards(client);
  return {
    make: () => boards.makeTask(task),
    answer: (...answers) => line.answer(...answers),
    asked: () =>
      line.sent.map(({ body, method }) =>
        method === 'GET' ? 'read' : (body as { bucketId?: string }).bucketId,
      ),
  };
}

describe('the task of an action', () => {
  it('goes into the first bucket as Planner shows them, whatever page and order they are read in', async () => {
    const { answer, asked, make } = planner();
    answer(
      {
        status: 200,
        body: { value: [bucket('third', 'b'), bucket('second', 'a')], '@odata.nextLink': nextLink },
      },
      buckets(bucket('first', 'B')),
      made,
      made,
    );
    expect(await make()).toEqual({ type: 'made', planId: 'plan', taskId: 'task' });
    await make();
    expect(asked()).toEqual(['read', 'read', 'first', 'first']);
  });

  it('is made without a bucket on a plan that has none', async () => {
    const { answer, asked, make } = planner();
    answer(buckets(), made);
    expect(await make()).toMatchObject({ type: 'made' });
    expect(asked()).toEqual(['read', undefined]);
  });

  it.each([400, 403, 404])(
    'goes into another bucket once the one known was deleted in Planner (%i), and so do later ones',
    async (status) => {
      const { answer, asked, make } = planner();
      answer(buckets(bucket('old', 'a'), bucket('new', 'b')), made);
      await make();
      answer(refusal(status), buckets(bucket('new', 'b')), made, made);
      expect(await make()).toEqual({ type: 'made', planId: 'plan', taskId: 'task' });
      await make();
      expect(asked()).toEqual(['read', 'old', 'old', 'read', 'new', 'new']);
    },
  );

  it('is refused after one more look when the bucket is still there', async () => {
    const { answer, asked, make } = planner();
    answer(buckets(bucket('old', 'a')), made);
    await make();
    answer(refusal(403), buckets(bucket('old', 'a')));
    expect(await make()).toEqual({ type: 'refused' });
    expect(asked()).toEqual(['read', 'old', 'old', 'read']);
  });

  it('is refused at once for a bucket that was just read, and the next one looks anew', async () => {
    const { answer, asked, make } = planner();
    answer(buckets(bucket('old', 'a')), refusal(404), buckets(bucket('new', 'a')), made);
    expect(await make()).toEqual({ type: 'refused' });
    expect(await make()).toMatchObject({ type: 'made' });
    expect(asked()).toEqual(['read', 'old', 'read', 'new']);
  });

  it('is tried again later when the service had no time, in the bucket known', async () => {
    const { answer, asked, make } = planner();
    answer(buckets(bucket('old', 'a')), made, refusal(503), made);
    await make();
    await expect(make()).rejects.toMatchObject({ kind: 'throttled' });
    await make();
    expect(asked()).toEqual(['read', 'old', 'old', 'old']);
  });
});
