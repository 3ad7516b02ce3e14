import { beforeEach, describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, alex, FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { okrBoard } from '../../../tests/fakes/okr-board.ts';
import { action, numbered, waiting } from '../../../tests/fakes/records.ts';
import type { ActionRecord, FeedRecord, Stored } from '#src/domain/records/feed-record.ts';
import type { Sendable } from '#src/domain/sync/change.ts';
import { markTried } from './mark-tried.ts';
import { sendChange } from './send-change.ts';
import type { Sent } from './sent.ts';

let pair: FakePair;
let confirmed: Map<FeedRecord['key'], Stored>;
beforeEach(() => {
  pair = new FakePair();
  confirmed = new Map();
});

function send(change: Sendable): Promise<Sent> {
  const place = pair.pointer('report');
  return sendChange(change, {
    remote: pair.remote('report'),
    me: alex.id,
    place,
    groupId: place.groupId,
    confirmed,
    notes: null,
    boards: [],
    newGuid: () => numbered(77),
    tabLink: () => null,
  });
}

/** In the list as the other side saved it, and known here. */
function known(record: ActionRecord): void {
  confirmed.set(record.key, pair.list.put(record, adele.id, monday));
}

describe('the Planner task of an action, after an answer that was lost', () => {
  const planned = action(1, { planId: 'plan', planner: 'pending' });
  const make = (tried: boolean): Sendable => waiting(1, { type: 'makeTask', key: planned.key, tried });
  const reading = (ids: readonly string[], title: string) => [
    {
      source: { use: 'actions' as const, planId: 'plan' },
      board: { ...okrBoard, planId: 'plan', cards: ids.map((id) => card(id, { title })) },
      failure: null,
    },
  ];

  it.each([
    ['reworded', { body: 'New words' }],
    ['given to the other person', { ownerId: adele.id }],
  ])('is found again also when the action was %s since', async (_what, since) => {
    known(planned);
    const first = markTried(make(false), [], confirmed);
    await send(make(false));
    known({ ...planned, ...since });
    const again = markTried(first, [], confirmed);
    expect(await send(again)).toMatchObject({ instead: [{ patch: { taskId: 'task-1' } }] });
    expect(pair.boards.tasks.size).toBe(1);
  });

  it('is completed when the action was settled after a try that was not answered', async () => {
    known(planned);
    await send(make(false));
    known({ ...planned, state: 'done' });
    const [update] = (await send(make(true))).instead;
    expect(update).toMatchObject({ patch: { taskId: 'task-1', planner: 'created' } });
    expect(update && (await send(update as Sendable)).instead).toMatchObject([
      { type: 'settleTask', key: planned.key },
    ]);
  });

  it('knows what its tries were called, and what had those words before the first', () => {
    known(planned);
    const first = markTried(make(false), reading(['old'], planned.body), confirmed);
    expect(first).toMatchObject({ tried: true, titles: [planned.body], known: ['old'] });
    expect(markTried(first, reading(['old', 'new'], planned.body), confirmed)).toEqual(first);
    known({ ...planned, body: 'New words' });
    expect(markTried(first, reading(['other'], 'New words'), confirmed)).toMatchObject({
      titles: [planned.body, 'New words'],
      known: ['old', 'other'],
    });
    // Of an older version: the task it may have made is among those of these words.
    expect(markTried(make(true), reading(['perhaps'], 'New words'), confirmed)).toEqual(make(true));
  });
});
