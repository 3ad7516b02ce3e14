import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeFetch } from '../../../tests/fakes/fake-fetch.ts';
import { graphOver } from '../../../tests/fakes/graph-over.ts';
import { PlannerCards } from './planner-cards.ts';

const task = { id: 'task', '@odata.etag': 'W/"2"', title: 'Close the gap', percentComplete: 50 };
const expected = { id: 'task', title: 'Close the gap', percentComplete: 50, version: 'W/"2"' };

let cards: PlannerCards;
let line: FakeFetch;
beforeEach(() => {
  const made = graphOver();
  line = made.line;
  cards = new PlannerCards(made.client, () => Promise.resolve([]));
});
afterEach(() => vi.unstubAllGlobals());

const patch = (): ReturnType<PlannerCards['patch']> => cards.patch('task', 'W/"1"', { percentComplete: 50 });
const methods = (): readonly string[] => line.sent.map(({ method }) => method);

describe('changing a card', () => {
  it('takes the card of the answer, over the version given', async () => {
    line.answer({ status: 200, body: task });
    expect(await patch()).toMatchObject({ type: 'changed', card: expected });
    const [sent] = line.sent;
    expect(sent?.headers.get('If-Match')).toBe('W/"1"');
    expect(sent?.headers.get('Prefer')).toBe('return=representation');
    expect(methods()).toEqual(['PATCH']);
  });

  it('reads the card where the preference is not honoured: 204, as without it (plannertask-update)', async () => {
    line.answer({ status: 204 }, { status: 200, body: task });
    expect(await patch()).toMatchObject({ type: 'changed', card: expected });
    expect(methods()).toEqual(['PATCH', 'GET']);
  });

  it('is gone when it was deleted between a 204 and that read', async () => {
    line.answer({ status: 204 }, { status: 404 });
    expect(await patch()).toEqual({ type: 'gone' });
  });

  it('fails as the read after a 204 does: the change stands, and another try finds it done', async () => {
    line.answer({ status: 204 }, { status: 429, headers: { 'Retry-After': '7' } });
    await expect(patch()).rejects.toMatchObject({ kind: 'throttled', retryAfterMs: 7_000 });
  });

  it.each([
    [404, 'gone'],
    [409, 'conflict'],
    [412, 'conflict'],
  ])('%i is %s, with no read', async (status, type) => {
    line.answer({ status });
    expect(await patch()).toEqual({ type });
    expect(methods()).toEqual(['PATCH']);
  });
});
