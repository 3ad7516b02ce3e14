import { beforeEach, describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, alex, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { action, numbered, waiting } from '../../../tests/fakes/records.ts';
import type { Board, Card } from '#src/domain/board/board.ts';
import { keyResultKey } from '#src/domain/records/board-record.ts';
import type { CardPatch, Sendable, NewCard } from '#src/domain/sync/change.ts';
import type { Day } from '#src/domain/values/day.ts';
import { Failure } from '#src/ports/failure.ts';
import { markTried } from './mark-tried.ts';
import { sendChange } from './send-change.ts';
import type { SendContext, Sent } from './sent.ts';

const planId = 'plan';
const source = { use: 'okrs', planId } as const;
const day = (text: string): Day => text as Day;
const offline = new Failure('offline');

let pair: FakePair;
/** What this device last read. */
let board: Board;
beforeEach(() => {
  pair = new FakePair({ boards: [source] });
  board = {
    planId,
    title: 'OKRs',
    groupId: pair.space.record.groupId,
    labelNames: {},
    buckets: [],
    cards: [card('a', { bucketId: 'one', orderHint: 'm' }), card('b', { orderHint: 'x' })],
  };
  pair.boards.boards.set(planId, board);
});

function send(change: Sendable, members: Partial<SendContext> = {}): Promise<Sent> {
  const place = pair.pointer('report');
  return sendChange(change, {
    remote: pair.remote('report'),
    me: alex.id,
    place,
    groupId: place.groupId,
    confirmed: new Map(),
    notes: null,
    boards: [{ source, board, failure: null }],
    newGuid: () => numbered(77),
    tabLink: (where) => `https://tab.example/${where}`,
    ...members,
  });
}

function patch(changed: CardPatch, base: CardPatch): Sendable {
  return waiting(1, { type: 'patchTask', planId, taskId: 'a', title: 'Card a', patch: changed, base });
}

const there = (id = 'a'): Card | undefined => pair.boards.card(id);
const sentPatches = (): readonly CardPatch[] => pair.boards.patches.map((one) => one.patch);
const moved = (): Sendable => patch({ percentComplete: 100 }, { percentComplete: 0 });

describe('a changed card', () => {
  it('is one write over the version last read, and its answer is taken over', async () => {
    const sent = await send(moved());
    expect(pair.boards.patches).toEqual([{ taskId: 'a', version: 'W/"1"', patch: { percentComplete: 100 } }]);
    expect(sent).toMatchObject({
      instead: [],
      notice: null,
      cards: [{ planId, taskId: 'a', card: there() }],
    });
  });

  it('is read first when this device does not have it', async () => {
    await send(moved(), { boards: [] });
    expect(sentPatches()).toEqual([{ percentComplete: 100 }]);
  });

  it('is not written when nothing is left to change', async () => {
    pair.boards.changeInPlanner('a', { percentComplete: 100, labels: { category1: true } });
    board = pair.boards.boards.get(planId) ?? board;
    const sent = await send(
      patch(
        { percentComplete: 100, labels: { category1: true } },
        { percentComplete: 0, labels: { category1: false } },
      ),
    );
    expect(sentPatches()).toEqual([]);
    expect(sent.notice).toBeNull();
    expect(sent.cards[0]?.card?.version).toBe('W/"2"');
  });

  it('takes another number in progress for “in progress”', async () => {
    pair.boards.changeInPlanner('a', { percentComplete: 30 });
    board = pair.boards.boards.get(planId) ?? board;
    await send(patch({ percentComplete: 50 }, { percentComplete: 0 }));
    expect(there()?.percentComplete).toBe(30);
  });

  it('goes over a stale version when something else of it changed', async () => {
    pair.boards.changeInPlanner('a', { dueOn: day('2026-12-01') });
    const sent = await send(moved());
    expect(sentPatches()).toEqual([{ percentComplete: 100 }]);
    expect(sent.notice).toBeNull();
    expect(there()).toMatchObject({ percentComplete: 100, dueAt: '2026-12-01T12:00:00.000Z' });
  });

  it('stands over the same change of somebody else, and that is told', async () => {
    pair.boards.changeInPlanner('a', { percentComplete: 50, dueOn: day('2026-12-01'), bucketId: 'two' });
    const sent = await send(
      patch(
        { percentComplete: 100, dueOn: day('2026-12-24'), bucketId: 'three' },
        { percentComplete: 0, dueOn: null, bucketId: 'one' },
      ),
    );
    expect(there()).toMatchObject({
      percentComplete: 100,
      bucketId: 'three',
      dueAt: '2026-12-24T12:00:00.000Z',
    });
    expect(sent.notice).toEqual({
      type: 'cardReplaced',
      text: 'Card a',
      planId,
      was: { percentComplete: 50, dueOn: '2026-12-01', bucketId: 'two' },
    });
  });

  it('sends what is left after somebody did a part of it', async () => {
    pair.boards.changeInPlanner('a', { assigned: { [adele.id]: true } });
    const sent = await send(
      patch(
        { percentComplete: 100, assigned: { [adele.id]: true, [alex.id]: true } },
        { percentComplete: 0, assigned: { [adele.id]: false, [alex.id]: false } },
      ),
    );
    expect(sentPatches()).toEqual([{ percentComplete: 100, assigned: { [alex.id]: true } }]);
    expect(sent.notice).toBeNull();
  });

  it('reads again for a version the service does not know', async () => {
    board = { ...board, cards: [card('a', { version: 'W/"foreign"' })] };
    await send(moved());
    expect(pair.boards.patches).toHaveLength(1);
  });

  it('gives up for now when it changes every time', async () => {
    const restless = (): void => {
      pair.boards.changeInPlanner('a', { percentComplete: there()?.percentComplete === 10 ? 20 : 10 });
      pair.boards.meanwhile = restless;
    };
    pair.boards.meanwhile = restless;
    await expect(send(moved())).rejects.toMatchObject({ kind: 'service' });
    expect(sentPatches()).toEqual([]);
  });

  it('ends when it was deleted in Planner, and that is told', async () => {
    pair.boards.deleteInPlanner('a');
    const sent = await send(moved());
    expect(sent).toMatchObject({
      instead: [],
      cards: [{ taskId: 'a', card: null }],
      notice: { type: 'cardGone' },
    });
  });

  it.each(['HTTP 403, request 1', 'HTTP 403 MaximumAssigneesInTasks'])(
    'is refused for good by “%s”: no try again by itself',
    async (details) => {
      pair.boards.refusal = new Failure('forbidden', { status: 403, details });
      await expect(send(moved())).rejects.toMatchObject({ kind: 'refused', details });
    },
  );

  it('is moved once when the answer to the move is lost', async () => {
    const change = patch({ orderHint: 'x !' }, { orderHint: 'm' });
    pair.boards.loseNextAnswer(offline);
    await expect(send(change)).rejects.toBe(offline);
    expect((await send(change)).instead).toEqual([]);
    expect(sentPatches()).toHaveLength(1);
  });
});

describe('a new card', () => {
  const newCard: NewCard = {
    planId,
    title: 'Fresh',
    bucketId: 'one',
    percentComplete: 50,
    dueOn: null,
    assigneeIds: [],
    labels: [],
    origin: null,
  };
  const adding = (members: Partial<Extract<Sendable, { type: 'addTask' }>> = {}): Sendable =>
    waiting(2, { type: 'addTask', card: newCard, leads: null, tried: false, ...members });
  const made = (): readonly Card[] =>
    (pair.boards.boards.get(planId)?.cards ?? []).filter(({ title }) => title === 'Fresh');

  it('is made, and shown as Planner has it', async () => {
    const sent = await send(adding());
    expect(made()).toHaveLength(1);
    expect(sent).toMatchObject({ instead: [], cards: [{ planId, card: { title: 'Fresh' } }] });
  });

  it('is made once when the answer is lost', async () => {
    const marked = markTried(adding(), [{ source, board, failure: null }]);
    pair.boards.loseNextAnswer(offline);
    await expect(send(adding())).rejects.toBe(offline);
    const sent = await send(marked);
    expect(made()).toHaveLength(1);
    expect(sent.cards[0]?.taskId).toBe(made()[0]?.id);
  });

  it('is made beside another of its title: of somebody else, or from before', async () => {
    pair.boards.maker = adele.id;
    await send(adding());
    pair.boards.maker = alex.id;
    await send(adding());
    board = pair.boards.boards.get(planId) ?? board;
    const marked = markTried(adding(), [{ source, board, failure: null }]);
    expect(marked).toMatchObject({ tried: true, known: made().map(({ id }) => id) });
    await send(marked);
    expect(made()).toHaveLength(3);
    // What was known before the first attempt is not asked about again.
    expect(markTried(marked, [])).toBe(marked);
  });

  it('gets its way back next, which is sent again until it has arrived', async () => {
    const sent = await send(adding({ card: { ...newCard, origin: 'https://tab.example/board/okrs' } }));
    const [link] = sent.instead;
    if (link?.type !== 'linkTask') throw new Error('no link');
    expect(link).toMatchObject({ id: numbered(2), taskId: made()[0]?.id });
    pair.boards.loseNextAnswer(offline);
    await expect(send(link)).rejects.toBe(offline);
    expect(await send(link)).toMatchObject({ instead: [], notice: null });
    expect([...pair.boards.links]).toEqual([[link.taskId, 'https://tab.example/board/okrs']]);
  });

  it('does without its way back when Planner refuses it, and that is told', async () => {
    pair.boards.refusal = new Failure('forbidden', {
      status: 403,
      details: 'HTTP 403 MaximumReferencesOnTask',
    });
    const link = waiting(3, { type: 'linkTask', planId, taskId: 'a', title: 'Card a', origin: 'https://x' });
    expect(await send(link)).toMatchObject({
      instead: [],
      notice: { type: 'cardNotLinked', text: 'Card a' },
    });
  });

  it('goes on as the record of a lead indicator', async () => {
    const sent = await send(adding({ leads: 'key result' }));
    const taskId = made()[0]?.id ?? '';
    expect(sent.instead).toMatchObject([
      {
        type: 'create',
        record: { kind: 'keyResult', key: keyResultKey(taskId), taskId, leads: 'key result' },
      },
    ]);
  });

  it('stays with the reason when its board is gone or closed', async () => {
    pair.boards.boards.delete(planId);
    await expect(send(adding())).rejects.toMatchObject({ kind: 'notFound' });
    pair.boards.refusal = new Failure('forbidden', { status: 403, details: 'HTTP 403' });
    await expect(send(adding())).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('the task of an action', () => {
  const record = action(1, { planId, planner: 'pending' });
  const making = waiting(4, { type: 'makeTask', key: record.key, tried: false });
  const confirmed = (): SendContext['confirmed'] =>
    new Map([[record.key, pair.list.put(record, alex.id, record.at)]]);

  it('carries the way back where only the pair reads the board', async () => {
    const sent = await send(making, { confirmed: confirmed() });
    expect(sent.instead.map(({ type }) => type)).toEqual(['update', 'linkTask']);
    expect(sent.instead[1]).toMatchObject({ origin: 'https://tab.example/actions', title: record.body });
  });

  it.each([
    ['others read the board', { groupId: adele.id }],
    ['it is not known who reads it', { groupId: null }],
  ])('carries none when %s', async (_, members) => {
    const boards = [{ source, board: { ...board, ...members }, failure: null }];
    const sent = await send(making, { confirmed: confirmed(), boards });
    expect(sent.instead.map(({ type }) => type)).toEqual(['update']);
  });
});
