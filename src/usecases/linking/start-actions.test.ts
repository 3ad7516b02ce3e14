import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionRecord } from '#src/domain/records/feed-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { adele, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { lastMeeting } from '../../../tests/fakes/sample-records.ts';
import { addAction, settleAction } from '../action.ts';
import type { PairSession } from '../session/pair-session.ts';
import { startActions } from './start-actions.ts';

const names = { title: 'Actions', bucket: 'To do' };
const action = (text: string) => ({
  text,
  ownerId: adele.id,
  dueOn: null,
  question: null,
  meetingId: lastMeeting,
});

let pair: FakePair;
let session: PairSession;
let other: PairSession;
beforeEach(async () => {
  pair = new FakePair();
  [session, other] = [await pair.connected('report'), await pair.connected('manager')];
});
afterEach(() => {
  session.close();
  other.close();
});

async function inStep(): Promise<void> {
  await settled();
  for (const side of ['report', 'manager'] as const) await pair.systems[side].advance(6_000);
}

const actionsOf = (of: PairSession): readonly ActionRecord[] =>
  [...of.snapshot().view.records.values()].flatMap(({ record }) =>
    record.kind === 'action' ? [record] : [],
  );
const tasks = () => [...pair.boards.tasks.values()].map(({ ownerId, title }) => [title, ownerId]);

describe('a board for actions', () => {
  it('takes the open actions and every new one, each assigned to its owner', async () => {
    await addAction(session, action('Done before'));
    for (const record of actionsOf(session)) await settleAction(session, record, 'done', lastMeeting);
    await addAction(session, action('Decide on the tiers'));
    await inStep();
    expect(await startActions(session, names)).toEqual({ type: 'board' });
    await inStep();
    await addAction(other, action('Book a room'));
    await inStep();
    const [made] = pair.boards.boards.values();
    expect(made).toMatchObject({ title: 'Actions', buckets: [{ name: 'To do' }] });
    expect(other.snapshot().space.boards).toMatchObject([{ use: 'actions', planId: made?.planId }]);
    expect(tasks()).toEqual([
      ['Decide on the tiers', adele.id],
      ['Book a room', adele.id],
    ]);
    expect(actionsOf(other).map(({ body, planner }) => [body, planner])).toEqual([
      ['Done before', 'none'],
      ['Decide on the tiers', 'created'],
      ['Book a room', 'created'],
    ]);
  });

  it('made by both at once is one, with one task an action', async () => {
    await addAction(session, action('Decide on the tiers'));
    await inStep();
    await Promise.all([startActions(session, names), startActions(other, names)]);
    await inStep();
    expect(pair.boards.boards.size).toBe(1);
    expect(session.snapshot().space.boards).toHaveLength(1);
    expect(tasks()).toEqual([['Decide on the tiers', adele.id]]);
  });

  it('is not there, and nothing changed, where Planner refuses this person or cannot be reached', async () => {
    await addAction(session, action('Decide on the tiers'));
    pair.plans.failure = new Failure('forbidden', { status: 403 });
    expect(await startActions(session, names)).toEqual({ type: 'refused' });
    pair.plans.failure = new Failure('offline');
    expect(await startActions(session, names)).toMatchObject({ type: 'failed' });
    await inStep();
    expect(session.snapshot().space.boards).toEqual([]);
    expect(actionsOf(other)).toMatchObject([{ planId: null, planner: 'none' }]);
  });
});
