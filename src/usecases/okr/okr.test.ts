import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adele, alex, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { okrBoard, okrLink, okrs, objectiveAt, resultOf } from '../../../tests/fakes/okr-board.ts';
import { startToday } from '../../../tests/fakes/render-pair.tsx';
import { agreementOf } from '#src/domain/okr/agreement.ts';
import type { Objective, Result } from '#src/domain/okr/objective.ts';
import type { Side } from '#src/domain/people/pair.ts';
import {
  keyResultKey,
  reviewKey,
  type KeyResultRecord,
  type ReviewRecord,
} from '#src/domain/records/board-record.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { PairSession } from '../session/pair-session.ts';
import { giveConfidence, sayUnchanged, takeBackSaid } from './give-confidence.ts';
import { measure, setCommitment, setLeads, setMeasure, takeBackMeasure } from './key-result.ts';
import { agree, disagree, serve } from './objective.ts';

let pair: FakePair;
let sessions: Record<Side, PairSession>;
let meetingId: Guid;

beforeEach(async () => {
  pair = new FakePair({ boards: [okrLink] });
  pair.boards.boards.set(okrLink.planId, okrBoard);
  sessions = { report: await pair.connected('report'), manager: await pair.connected('manager') };
  meetingId = await startToday(sessions.manager);
  await inStep();
});
afterEach(() => {
  for (const session of Object.values(sessions)) session.close();
});

async function inStep(): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds += 1) {
    for (const side of ['manager', 'report'] as const) {
      await pair.systems[side].advance(5_000);
      await settled();
    }
  }
}
const objective = (side: Side, place = 'onboarding'): Objective =>
  objectiveAt(okrs(sessions[side].snapshot().view), place);
const result = (side: Side, taskId = 'activation'): Result => resultOf(objective(side), taskId);
const judged = (taskId: string) => ({ taskId, title: `Words of ${taskId}`, share: 0.5 });

function said(side: Side, by: Guid): ReviewRecord['given'] {
  const record = sessions[side].snapshot().view.records.get(reviewKey(meetingId, by))?.record;
  return record?.kind === 'review' ? record.given : {};
}
function kept(side: Side, taskId: string): KeyResultRecord | null {
  const record = sessions[side].snapshot().view.records.get(keyResultKey(taskId))?.record;
  return record?.kind === 'keyResult' ? record : null;
}

describe('confidence', () => {
  it('is one row a meeting and person, whatever they say of however many', async () => {
    await giveConfidence(sessions.report, meetingId, judged('activation'), 6);
    await giveConfidence(sessions.report, meetingId, judged('tickets'), null);
    await giveConfidence(sessions.manager, meetingId, judged('activation'), 4);
    await giveConfidence(sessions.report, meetingId, judged('activation'), 7);
    await inStep();
    expect([...pair.list.rows.keys()].filter((key) => key.startsWith('review:'))).toHaveLength(2);
    expect(said('manager', alex.id)).toMatchObject({
      activation: { confidence: 7, unchanged: false, share: 0.5, title: 'Words of activation' },
      tickets: { confidence: null },
    });
    expect(said('report', adele.id)).toMatchObject({ activation: { confidence: 4 } });
  });

  it('said to be unchanged is stored as that, and can be taken back', async () => {
    await sayUnchanged(sessions.report, meetingId, [
      { ...judged('activation'), last: 8 },
      { ...judged('tickets'), last: null },
    ]);
    await inStep();
    expect(said('manager', alex.id)).toMatchObject({
      activation: { confidence: 8, unchanged: true },
      tickets: { confidence: null, unchanged: true },
    });
    await takeBackSaid(sessions.report, meetingId, ['activation']);
    await inStep();
    expect(Object.keys(said('manager', alex.id))).toEqual(['tickets']);
  });

  it('of nothing is no row', async () => {
    await sayUnchanged(sessions.report, meetingId, []);
    await takeBackSaid(sessions.report, meetingId, ['activation']);
    await inStep();
    expect([...pair.list.rows.keys()].filter((key) => key.startsWith('review:'))).toEqual([]);
  });

  it('given on two devices of one person at once is all there', async () => {
    const first = sessions.report;
    pair.newDevice('report');
    const second = await pair.connected('report');
    await Promise.all([
      giveConfidence(first, meetingId, judged('activation'), 6),
      giveConfidence(second, meetingId, judged('tickets'), 8),
    ]);
    await inStep();
    expect(said('manager', alex.id)).toMatchObject({
      activation: { confidence: 6 },
      tickets: { confidence: 8 },
    });
    second.close();
  });
});

describe('a key result', () => {
  it('keeps its readings in one row, from both, and takes one’s newest back', async () => {
    await measure(sessions.report, result('report'), 66);
    await inStep();
    await measure(sessions.manager, result('manager'), 68);
    await inStep();
    expect(kept('report', 'activation')?.values.map(({ by, value }) => [value, by])).toEqual([
      [66, alex.id],
      [68, adele.id],
    ]);
    await takeBackMeasure(sessions.manager, result('manager'));
    await inStep();
    expect(kept('report', 'activation')?.values.map(({ value }) => value)).toEqual([66]);
  });

  it('takes one’s own reading back and leaves a later one of the other side', async () => {
    const values = (): readonly (number | undefined)[] | undefined =>
      kept('manager', 'setups')?.values.map(({ value }) => value);
    await measure(sessions.report, result('report', 'setups'), 9);
    await inStep();
    await measure(sessions.report, result('report', 'setups'), 10);
    await inStep();
    await measure(sessions.manager, result('manager', 'setups'), 11);
    await inStep();
    expect(values()).toEqual([9, 10, 11]);
    await takeBackMeasure(sessions.report, result('report', 'setups'));
    await inStep();
    expect(values()).toEqual([9, 11]);
  });

  it('takes one’s own reading back also when the other’s has not arrived yet, and none that is not one’s own', async () => {
    await measure(sessions.report, result('report', 'setups'), 9);
    await inStep();
    await measure(sessions.manager, result('manager', 'setups'), 11);
    await takeBackMeasure(sessions.report, result('report', 'setups'));
    await inStep();
    await takeBackMeasure(sessions.report, result('report', 'setups'));
    await inStep();
    for (const side of ['report', 'manager'] as const)
      expect(kept(side, 'setups')?.values).toMatchObject([{ value: 11, by: adele.id }]);
  });

  it('that both measure for the first time at once has both readings', async () => {
    await Promise.all([
      measure(sessions.report, result('report'), 66),
      setMeasure(sessions.manager, objective('manager'), result('manager'), {
        start: 61,
        target: 75,
        unit: ' % ',
      }),
    ]);
    await inStep();
    for (const side of ['report', 'manager'] as const)
      expect(kept(side, 'activation')).toMatchObject({
        start: 61,
        target: 75,
        unit: '%',
        values: [{ value: 66 }],
        body: 'Activation, 61 % to 75 %',
      });
  });

  it('changes its kind by a label on its card, and remembers it', async () => {
    const { slots } = okrs(sessions.report.snapshot().view);
    await setCommitment(sessions.report, objective('report'), result('report'), 'aspirational', slots);
    const patches = sessions.report.snapshot().waitingChanges.filter(({ type }) => type === 'patchTask');
    await inStep();
    expect(kept('manager', 'activation')?.commitment).toBe('aspirational');
    expect(patches).toMatchObject([
      { taskId: 'activation', patch: { labels: { category1: false, category2: true } } },
    ]);
  });

  it('is what a lead indicator is said to lead to', async () => {
    await setLeads(sessions.manager, result('manager', 'setups'), 'tickets');
    await inStep();
    expect(kept('report', 'setups')?.leads).toBe('tickets');
  });

  it('renamed in Planner while both keep something of it asks nobody whose words stand', async () => {
    await measure(sessions.report, result('report'), 66);
    await inStep();
    await Promise.all([
      measure(sessions.report, { ...result('report'), title: 'New words' }, 67),
      measure(sessions.manager, { ...result('manager'), title: 'Newer words' }, 68),
    ]);
    await inStep();
    const { view, waiting } = sessions.report.snapshot();
    expect(waiting).toBe(0);
    expect(view.records.get(keyResultKey('activation'))?.conflict).toBeNull();
    expect(kept('manager', 'activation')?.values).toHaveLength(3);
  });
});

describe('an objective', () => {
  const stateOf = (side: Side, of: Side) => agreementOf(objective(side), of).type;

  it('is proposed, then agreed by each side, in one row', async () => {
    expect([stateOf('report', 'report'), stateOf('report', 'manager')]).toEqual(['none', 'none']);
    await Promise.all([
      agree(sessions.report, objective('report')),
      agree(sessions.manager, objective('manager')),
    ]);
    await inStep();
    for (const side of ['report', 'manager'] as const)
      expect([stateOf(side, 'report'), stateOf(side, 'manager')]).toEqual(['agreed', 'agreed']);
    await disagree(sessions.report, objective('report'));
    await inStep();
    expect([stateOf('manager', 'report'), stateOf('manager', 'manager')]).toEqual(['none', 'agreed']);
  });

  it('whose target one changes loses the other’s agreement and keeps the one of who changed it', async () => {
    await agree(sessions.report, objective('report'));
    await inStep();
    await agree(sessions.manager, objective('manager'));
    await inStep();
    await setMeasure(sessions.manager, objective('manager'), result('manager', 'tickets'), {
      start: null,
      target: 1,
      unit: '',
    });
    await inStep();
    for (const side of ['report', 'manager'] as const) {
      expect(stateOf(side, 'manager')).toBe('agreed');
      expect(agreementOf(objective(side), 'report')).toEqual({
        type: 'changed',
        differences: [{ type: 'target', title: 'Tickets, under 1.2' }],
      });
    }
  });

  it('names what it serves, and no longer', async () => {
    const serves = { text: 'Grow', link: null, planId: null, place: null };
    await serve(sessions.report, objective('report'), serves);
    await inStep();
    expect(objective('manager').goal).toMatchObject({ serves, body: 'Make onboarding feel effortless' });
    await serve(sessions.manager, objective('manager'), null);
    await inStep();
    expect(objective('report').goal?.serves).toBeNull();
  });
});
