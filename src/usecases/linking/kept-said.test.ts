import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreementOf } from '#src/domain/okr/agreement.ts';
import { roundsByTask } from '#src/domain/okr/confidence.ts';
import { goneFrom, type GoneResult } from '#src/domain/okr/gone.ts';
import type { Objective, Okrs } from '#src/domain/okr/objective.ts';
import type { Side } from '#src/domain/people/pair.ts';
import { reviewKey } from '#src/domain/records/board-record.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import { Failure } from '#src/ports/failure.ts';
import { FakePair, adele, alex } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { objectiveAt, okrBoard, okrLink, okrPlan, okrs, resultOf } from '../../../tests/fakes/okr-board.ts';
import { startToday } from '../../../tests/fakes/render-pair.tsx';
import { giveConfidence } from '../okr/give-confidence.ts';
import { measure, setCommitment, setLeads } from '../okr/key-result.ts';
import { agree } from '../okr/objective.ts';
import type { PairSession } from '../session/pair-session.ts';
import { linkBoard, unlinkBoard } from './link-board.ts';

let pair: FakePair;
let sessions: Record<Side, PairSession>;
let meetingId: Guid;

beforeEach(async () => {
  pair = new FakePair({ boards: [okrLink] });
  pair.boards.boards.set(okrPlan, okrBoard);
  sessions = { report: await pair.connected('report'), manager: await pair.connected('manager') };
  meetingId = await startToday(sessions.manager);
  await inStep();
  await sayAll();
});
afterEach(() => {
  for (const session of Object.values(sessions)) session.close();
});

async function inStep(): Promise<void> {
  for (let rounds = 0; rounds < 9; rounds += 1)
    for (const side of ['manager', 'report'] as const) {
      await pair.systems[side].advance(5_000);
      // What sends a card is loaded when the first one is sent.
      await vi.dynamicImportSettled();
      await settled();
    }
}

/** The board that is linked now, read as OKRs; null where there is none. */
function read(side: Side): Okrs | null {
  const { boards, view } = sessions[side].snapshot();
  const reading = boards.find(({ source }) => source.use === 'okrs');
  return reading?.board ? okrs(view, reading.board, reading.source) : null;
}
/** What was said of key results the linked board does not have. */
function gone(side: Side): readonly GoneResult[] {
  const { boards, space, view } = sessions[side].snapshot();
  const readBoards = boards.flatMap(({ board, source }) =>
    board === null ? [] : [{ board, link: source, objectives: okrs(view, board, source).objectives }],
  );
  return goneFrom(readBoards, view, roundsByTask(view, space.pair)).results;
}
function objective(side: Side): Objective {
  const found = read(side);
  if (!found) throw new Error('no board');
  return objectiveAt(found, 'onboarding');
}

/** Confidence of both, a value, a kind, what a lead indicator leads to, and the agreement of both. */
async function sayAll(): Promise<void> {
  const { manager, report } = sessions;
  const judged = { taskId: 'activation', title: 'Activation', share: 0.5 };
  await giveConfidence(report, meetingId, judged, 6);
  await giveConfidence(manager, meetingId, judged, 4);
  await measure(report, resultOf(objective('report'), 'activation'), 66);
  await setLeads(manager, resultOf(objective('manager'), 'setups'), 'tickets');
  await inStep();
  const slots = read('report')?.slots ?? {};
  const tickets = resultOf(objective('report'), 'tickets');
  await setCommitment(report, objective('report'), tickets, 'aspirational', slots);
  await inStep();
  await agree(report, objective('report'));
  await inStep();
  await agree(manager, objective('manager'));
  await inStep();
}

/** All that was said, as one side has it. */
function said(side: Side): object {
  const { records } = sessions[side].snapshot().view;
  const given = (by: Guid): unknown => {
    const record = records.get(reviewKey(meetingId, by))?.record;
    return record?.kind === 'review' ? record.given['activation']?.confidence : undefined;
  };
  const now = objective(side);
  return {
    confidences: [given(alex.id), given(adele.id)],
    values: resultOf(now, 'activation').record?.values.map(({ value }) => value),
    kind: resultOf(now, 'tickets').commitment,
    leads: resultOf(now, 'setups').record?.leads,
    agreements: (['report', 'manager'] as const).map((of) => agreementOf(now, of).type),
    gone: gone(side).map(({ taskId }) => taskId),
  };
}
const everything = {
  confidences: [6, 4],
  values: [66],
  kind: 'aspirational',
  leads: 'tickets',
  agreements: ['agreed', 'agreed'],
  gone: [],
};

describe('what was said of a board', () => {
  it('is there again for both when the board is unlinked and linked again', async () => {
    expect(said('report')).toEqual(everything);
    await unlinkBoard(sessions.manager, 'okrs');
    await inStep();
    for (const side of ['report', 'manager'] as const) expect(read(side)).toBeNull();
    await linkBoard(sessions.report, okrLink);
    await inStep();
    for (const side of ['report', 'manager'] as const) expect(said(side)).toEqual(everything);
  });

  it('is there again when another board was linked meanwhile', async () => {
    pair.boards.boards.set('other', { ...okrBoard, planId: 'other', cards: [], buckets: [] });
    await linkBoard(sessions.manager, { use: 'okrs', planId: 'other' });
    await inStep();
    for (const side of ['report', 'manager'] as const)
      expect(gone(side).map(({ taskId }) => taskId)).toEqual(['activation']);
    await linkBoard(sessions.manager, okrLink);
    await inStep();
    for (const side of ['report', 'manager'] as const) expect(said(side)).toEqual(everything);
  });

  it.each([
    ['archived or closed to both', new Failure('forbidden', { status: 403 })],
    ['deleted', new Failure('notFound', { status: 404 })],
  ])('stays in view when its plan was %s under our feet, and after the next start', async (_, failure) => {
    pair.boards.read = () => Promise.reject(failure);
    await inStep();
    for (const side of ['report', 'manager'] as const) {
      expect(sessions[side].snapshot().boards).toMatchObject([{ source: okrLink, failure }]);
      expect(said(side)).toEqual(everything);
    }
    sessions.report.close();
    sessions.report = await pair.connected('report');
    expect(sessions.report.snapshot().boards).toMatchObject([{ source: okrLink, failure }]);
    expect(said('report')).toEqual(everything);
  });
});
