import { afterEach, describe, expect, it } from 'vitest';
import { adele, alex } from '../../../tests/fakes/fake-pair.ts';
import { RatingPair } from '../../../tests/fakes/rating-pair.ts';
import { startToday } from '../../../tests/fakes/render-pair.tsx';
import type { DirectionState } from '#src/domain/rating/direction-state.ts';
import type { About } from '#src/domain/rating/rating.ts';
import { passRating, showAnyway } from './rate.ts';

let two: RatingPair | null = null;
afterEach(() => two?.close());
async function started(): Promise<RatingPair> {
  two = await RatingPair.started();
  return two;
}
const both: readonly About[] = ['manager', 'report'];

describe('a direction', () => {
  it('is to be rated, waits, is sealed by both, opened when both say so, and not before', async () => {
    const pair = await started();
    expect(pair.states('report')).toEqual({ report: 'toRate', manager: 'toRate' });
    await pair.seal('report', 'report', 4, 'I led it');
    expect(pair.states('report')).toEqual({ report: 'waiting', manager: 'toRate' });
    await pair.seal('manager', 'report', 3);
    expect(pair.states('report')).toEqual({ report: 'bothSealed', manager: 'bothSealed' });
    await pair.open('report', 'report');
    expect(pair.states('report')).toEqual({ report: 'youSaidOpen', manager: 'theySaidOpen' });
    expect(pair.records('secret')).toEqual([]);
    await pair.open('manager', 'report');
    expect(pair.states('report')).toEqual({ report: 'opened', manager: 'opened' });
    const seen = pair.direction('manager', 'report');
    expect(seen.theirs.opened).toEqual({ type: 'rating', value: 4, note: 'I led it' });
    expect(seen.mine.opened).toEqual({ type: 'rating', value: 3, note: '' });
    expect(seen.problems).toEqual([]);
    expect(pair.states('manager')).toEqual({ report: 'toRate', manager: 'toRate' });
  });

  it('has its secret in the rater’s own folder before its seal is in the list', async () => {
    const pair = await started();
    const before: number[] = [];
    const { list, notes } = pair.pair;
    const put = list.put.bind(list);
    list.put = (record, by, now) => {
      if (record.kind === 'seal')
        before.push(notes.report.items.filter(({ kind }) => kind === 'secret').length);
      return put(record, by, now);
    };
    await pair.seal('report', 'report', 4, 'I led it');
    expect(before).toEqual([1]);
    expect(JSON.stringify([...list.rows.values()])).not.toContain('I led it');
    expect(JSON.stringify(notes.manager.items)).not.toContain('I led it');
  });

  it('can be replaced until the other side has sealed; after that the first stands and the later is said', async () => {
    const pair = await started();
    await pair.seal('report', 'report', 4);
    await pair.seal('report', 'report', 5, 'on second thoughts');
    await pair.seal('manager', 'report', 3);
    await pair.seal('report', 'report', 1);
    expect(pair.direction('manager', 'report').problems).toEqual([
      { reason: 'replacedLate', what: 'seal', rater: 'report' },
    ]);
    await pair.open('report', 'report');
    await pair.open('manager', 'report');
    expect(pair.direction('manager', 'report').theirs.opened).toMatchObject({ value: 5 });
  });

  it('stays sealed when the other passes; its rater may show it anyway, and is alone with it', async () => {
    const pair = await started();
    await pair.seal('report', 'manager', 2, 'Say what is decided');
    await passRating(pair.sessions.manager, pair.direction('manager', 'manager'));
    await pair.inStep();
    expect(pair.states('manager')).toEqual({ report: 'theyPassed', manager: 'youPassed' });
    expect(pair.direction('report', 'manager').secret).toMatchObject({ value: 2 });
    expect(pair.direction('manager', 'manager').secret).toBeNull();
    await showAnyway(pair.sessions.report, pair.direction('report', 'manager'));
    await pair.inStep();
    expect(pair.states('manager')).toEqual({ report: 'openedAlone', manager: 'openedAlone' });
    expect(pair.direction('manager', 'manager').theirs.opened).toMatchObject({ value: 2 });
  });

  it('is not today’s for either when both pass; a pass is taken back by sealing', async () => {
    const pair = await started();
    for (const side of ['report', 'manager'] as const)
      await passRating(pair.sessions[side], pair.direction(side, 'report'));
    await pair.inStep();
    expect(pair.states('report')).toEqual({ report: 'bothPassed', manager: 'bothPassed' });
    await pair.seal('report', 'report', 4);
    expect(pair.states('report')).toEqual({ report: 'theyPassed', manager: 'youPassed' });
  });

  it('lapses or was never opened once the next meeting has started', async () => {
    const pair = await started();
    await pair.seal('report', 'manager', 4);
    await pair.seal('report', 'report', 4);
    await pair.seal('manager', 'report', 3);
    for (const side of ['report', 'manager'] as const)
      await pair.pair.systems[side].advance(7 * 24 * 3_600_000);
    await startToday(pair.sessions.report);
    await pair.inStep();
    expect(pair.states('manager')).toEqual({ report: 'lapsed', manager: 'lapsed' });
    expect(pair.states('report')).toEqual({ report: 'neverOpened', manager: 'neverOpened' });
  });

  it('says when its secret is lost, and goes on in a new round', async () => {
    const pair = await started();
    await pair.sealAll();
    pair.pair.notes.report.put([], []);
    await pair.reload('report');
    expect(pair.states('report')).toEqual({ report: 'secretLost', manager: 'bothSealed' });
    await pair.seal('report', 'report', 5, 'again', 2);
    expect(pair.states('report')).toEqual({ report: 'waiting', manager: 'toRate' });
    await pair.seal('manager', 'report', 3, '', 2);
    await pair.open('report', 'report');
    await pair.open('manager', 'report');
    expect(pair.direction('manager', 'report')).toMatchObject({
      round: 2,
      state: 'opened',
      theirs: { opened: { value: 5 } },
    });
  });

  it('is known to be sealed on another device while the own folder was not read here', async () => {
    const pair = await started();
    await pair.seal('report', 'report', 4);
    const { notes } = pair.pair;
    const load = notes.report.load.bind(notes.report);
    notes.report.load = () => Promise.reject(new Error('not there now'));
    await pair.reload('report', 'other');
    expect(pair.direction('report', 'report').state).toBe('sealedElsewhere');
    notes.report.load = load;
  });

  it('opens all four in one go, by two taps', async () => {
    const pair = await started();
    await pair.sealAll();
    await pair.open('report', ...both);
    await pair.open('manager', ...both);
    for (const about of both) expect(pair.states(about)).toEqual({ report: 'opened', manager: 'opened' });
    expect(
      pair
        .records('secret')
        .map(({ rater }) => rater)
        .sort(),
    ).toEqual([adele.id, adele.id, alex.id, alex.id].sort());
  });

  it('is kept as seen by both sides, so that nobody changes a seal unseen', async () => {
    const pair = await started();
    await pair.sealAll();
    for (const side of ['report', 'manager'] as const)
      expect(pair.pair.notes[side].items.filter(({ kind }) => kind === 'seen')).toHaveLength(4);
  });
});

type Deed = 'seals' | 'passes' | 'is absent';
const combinations: readonly (readonly [Deed, Deed, DirectionState, DirectionState])[] = [
  ['seals', 'seals', 'opened', 'opened'],
  ['seals', 'passes', 'theyPassed', 'youPassed'],
  ['seals', 'is absent', 'waiting', 'toRate'],
  ['passes', 'seals', 'youPassed', 'theyPassed'],
  ['passes', 'passes', 'bothPassed', 'bothPassed'],
  ['passes', 'is absent', 'youPassed', 'toRate'],
  ['is absent', 'seals', 'toRate', 'waiting'],
  ['is absent', 'passes', 'toRate', 'youPassed'],
  ['is absent', 'is absent', 'toRate', 'toRate'],
];

describe.each(both)('about the %s', (about) => {
  it.each(combinations)(
    'the report %s and the manager %s: %s and %s, and nothing more is opened than both sealed',
    async (reportDoes, managerDoes, report, manager) => {
      const pair = await started();
      const deeds = { report: reportDoes, manager: managerDoes };
      for (const side of ['report', 'manager'] as const) {
        if (deeds[side] === 'seals') await pair.seal(side, about, 4, 'only when both do');
        if (deeds[side] === 'passes') await passRating(pair.sessions[side], pair.direction(side, about));
        await pair.inStep();
      }
      for (const side of ['report', 'manager'] as const) await pair.open(side, about);
      expect(pair.states(about)).toEqual({ report, manager });
      expect(pair.records('secret')).toHaveLength(report === 'opened' ? 2 : 0);
    },
  );
});
