import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, alex, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import type { PairSession } from '../session/pair-session.ts';
import { linkBoard, unlinkBoard } from './link-board.ts';
import { lookAtLink, plansToLink } from './look-at-board.ts';
import { addLine, rewriteLine, settleLine } from './plain-line.ts';
import { startBoard } from './start-board.ts';

const planId = 'xqQg5FS2LkCp935s-FIFm2QAFkHM';
const taskId = '01gzSlKkIUSUl6DF_EilrmQAKDhh';
const board = { planId, title: 'OKRs', groupId: null, labelNames: {}, buckets: [], cards: [card(taskId)] };
const link = (rest: string): string => `https://planner.cloud.microsoft/webui/${rest}`;
const pattern = {
  use: 'okrs',
  title: 'OKRs',
  labels: { category1: 'Committed', category2: 'Aspirational', category5: 'Lead indicator' },
} as const;

let pair: FakePair;
let session: PairSession;
let other: PairSession;
beforeEach(async () => {
  pair = new FakePair();
  pair.boards.boards.set(planId, board);
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

function lines(of: PairSession): readonly GoalRecord[] {
  return [...of.snapshot().view.records.values()].flatMap(({ record }) =>
    record.kind === 'goal' ? [record] : [],
  );
}

describe('a link', () => {
  it('to a plan, or to a task of it, leads to its board', async () => {
    for (const address of [link(`plan/${planId}`), link(`mytasks/all/view/board/task/${taskId}`)])
      expect(await lookAtLink(session, address)).toEqual({ type: 'board', board });
  });

  it('that cannot be linked says why', async () => {
    const problem = async (text: string): Promise<string> => {
      const seen = await lookAtLink(session, text);
      return seen.type === 'problem' ? seen.problem : seen.type;
    };
    expect(await problem('words')).toBe('notPlanner');
    expect(await problem(link('mytasks/all'))).toBe('noPlan');
    expect(await problem(link('premiumplan/7e000000-0000-4000-8000-000000000001/org/x'))).toBe('premium');
    expect(await problem(link(`plan/${planId}?tid=7e000000-0000-4000-8000-00000000000f`))).toBe('foreign');
    expect(await problem(link(`plan/${planId}?tid=contoso.com`))).toBe('board');
    expect(await problem(link(`mytasks/all/view/board/task/${'x'.repeat(28)}`))).toBe('unknown');
    // The fake answers 403 to a plan it does not have.
    expect(await problem(link(`plan/${'x'.repeat(28)}`))).toBe('noAccess');
    pair.plans.failure = new Failure('service', { status: 500 });
    expect(await problem(link(`mytasks/all/view/board/task/${taskId}`))).toBe('failed');
  });

  it('that names another organisation says so where its board cannot be read', async () => {
    const { record } = pair.space;
    const people = { manager: { ...adele, mail: 'adele@contoso.com' }, report: alex };
    pair.list.put({ ...record, pair: people }, adele.id, pair.systems.report.now());
    await inStep();
    const [there, gone] = [planId, 'x'.repeat(28)];
    const said = async (rest: string): Promise<string> => {
      const seen = await lookAtLink(session, link(rest));
      return seen.type === 'problem' ? seen.problem : seen.type;
    };
    expect(await said(`plan/${gone}?tid=fabrikam.com`)).toBe('foreign');
    expect(await said(`mytasks/all/view/board/task/${gone}?tid=fabrikam.com`)).toBe('foreign');
    expect(await said(`plan/${there}?tid=fabrikam.com`)).toBe('board');
    expect(await said(`plan/${gone}?tid=contoso.com`)).toBe('noAccess');
    expect(await said(`plan/${gone}?tid=contoso.onmicrosoft.com`)).toBe('noAccess');
    pair.plans.failure = new Failure('service', { status: 500 });
    expect(await said(`mytasks/all/view/board/task/${gone}?tid=fabrikam.com`)).toBe('failed');
  });

  it('cannot be looked at before the services are reached', async () => {
    const early = await pair.session('report');
    expect(await lookAtLink(early, link(`plan/${planId}`))).toMatchObject({ problem: 'offline' });
    await expect(plansToLink(early)).rejects.toMatchObject({ kind: 'offline' });
    early.close();
  });
});

describe('linking a board', () => {
  it('shows it at once, reads it, tells the other side and the next opening', async () => {
    const linking = linkBoard(session, { use: 'okrs', planId, columns: 'buckets' });
    expect(session.snapshot().boards).toEqual([
      { source: { use: 'okrs', planId, columns: 'buckets' }, board: null, failure: null },
    ]);
    await linking;
    await inStep();
    expect(session.snapshot().boards[0]?.board).toEqual(board);
    expect(session.snapshot().place.okrs).toBe(planId);
    expect(pair.remembered.at(-1)).toMatchObject({ okrs: planId, otherId: other.snapshot().me });
    await inStep();
    expect(other.snapshot().boards[0]?.board).toEqual(board);
  });

  it('takes the place of the board before it, and only of that use', async () => {
    await linkBoard(session, { use: 'development', planId });
    await linkBoard(session, { use: 'okrs', planId: 'y'.repeat(28) });
    await linkBoard(session, { use: 'okrs', planId });
    await inStep();
    expect(other.snapshot().space.boards.map((one) => `${one.use} ${one.planId}`)).toEqual([
      `development ${planId}`,
      `okrs ${planId}`,
    ]);
  });

  it('is taken back with nothing else', async () => {
    await linkBoard(session, { use: 'okrs', planId });
    await inStep();
    await unlinkBoard(other, 'okrs');
    expect(other.snapshot().boards).toEqual([]);
    await inStep();
    expect(session.snapshot().boards).toEqual([]);
    expect(session.snapshot().place.okrs).toBeNull();
    expect(pair.boards.boards.has(planId)).toBe(true);
  });
});

describe('the first objective', () => {
  it('makes a board and links it', async () => {
    expect(await startBoard(session, pattern, '  Effortless\n')).toEqual({ type: 'board' });
    const [linked] = session.snapshot().space.boards;
    const made = pair.boards.boards.get(linked?.planId ?? '');
    expect(made).toMatchObject({ title: 'OKRs', labelNames: { category1: 'Committed' } });
    expect(made?.buckets.map(({ name }) => name)).toEqual(['Effortless']);
    expect(lines(session)).toEqual([]);
  });

  it('links what its labels mean, in the language they were named in', async () => {
    await startBoard(session, pattern, 'Effortless');
    expect(session.snapshot().space.boards).toMatchObject([
      { use: 'okrs', labels: { committed: 'category1', aspirational: 'category2', lead: 'category5' } },
    ]);
    const labels = { category1: 'Verbindlich', category2: 'Ambitioniert', category5: 'Frühindikator' };
    await startBoard(session, { ...pattern, title: 'OKRs des Teams', use: 'teamOkrs', labels }, 'Mühelos');
    expect(session.snapshot().space.boards.at(-1)).toMatchObject({
      use: 'teamOkrs',
      labels: { committed: 'category1', aspirational: 'category2', lead: 'category5' },
    });
  });

  it('on a plan of that title that was there reads none of its labels as something else', async () => {
    const { groupId } = session.snapshot().space;
    pair.boards.boards.set('there', {
      ...board,
      planId: 'there',
      groupId,
      labelNames: { category1: 'Urgent', category7: 'Verbindlich' },
      cards: [card(taskId, { labelSlots: ['category1', 'category5'] })],
    });
    expect(await startBoard(session, pattern, 'Effortless')).toEqual({ type: 'board' });
    expect(session.snapshot().space.boards).toEqual([
      {
        use: 'okrs',
        planId: 'there',
        columns: 'progress',
        labels: { committed: 'category7', aspirational: 'category2' },
      },
    ]);
  });

  it('is a line where Planner refuses this person', async () => {
    pair.plans.failure = new Failure('forbidden', { status: 403 });
    expect(await startBoard(session, pattern, 'Effortless')).toEqual({ type: 'line' });
    await inStep();
    expect(lines(other)).toMatchObject([{ body: 'Effortless', state: 'open', use: 'okrs', planId: null }]);
    expect(session.snapshot().space.boards).toEqual([]);
  });

  it('is nothing yet on any other failure: the caller has the words', async () => {
    pair.plans.failure = new Failure('throttled', { status: 429 });
    expect(await startBoard(session, pattern, 'Effortless')).toMatchObject({ type: 'failed' });
    expect(await startBoard(session, pattern, ' ')).toEqual({ type: 'nothing' });
    expect(lines(session)).toEqual([]);
  });
});

describe('a plain line', () => {
  it('is rewritten, done, dropped and taken back by either', async () => {
    expect(await addLine(session, 'development', 'Pricing strategy')).toBe(true);
    expect(await addLine(session, 'development', ' ')).toBe(false);
    await inStep();
    const line = (of: PairSession): GoalRecord => lines(of)[0] as GoalRecord;
    await rewriteLine(other, line(other), 'Pricing');
    await rewriteLine(other, line(other), '');
    await inStep();
    expect(line(session).body).toBe('Pricing');
    await settleLine(session, line(session), 'done');
    await inStep();
    expect(line(other).state).toBe('done');
    await settleLine(other, line(other), 'open');
    await settleLine(other, line(other), 'dropped');
    await inStep();
    expect(line(session).state).toBe('dropped');
  });
});
