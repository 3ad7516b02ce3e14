import { afterEach, expect, it } from 'vitest';
import { sharedTime } from '#src/domain/development/shared-time.ts';
import { alex, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import type { PairSession } from '../session/pair-session.ts';
import { shareTime, takeBackTime } from './share-time.ts';

const open: PairSession[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

it('counts are shared a month at a time, replaced, and taken back', async () => {
  const pair = new FakePair();
  const report = await pair.connected('report');
  const manager = await pair.connected('manager');
  open.push(report, manager);
  const seen = async (): Promise<readonly object[]> => {
    await settled();
    await pair.systems.manager.advance(30_000);
    return sharedTime(manager.snapshot().view, alex.id).map(({ month, planned, kept, moved, lost }) => ({
      month,
      counts: [planned, kept, moved, lost],
    }));
  };
  await shareTime(report, '2026-10', { planned: 4, kept: 4, moved: 0, lost: 0 });
  await shareTime(report, '2026-11', { planned: 2, kept: 1, moved: 1, lost: 0 });
  expect(await seen()).toEqual([
    { month: '2026-11', counts: [2, 1, 1, 0] },
    { month: '2026-10', counts: [4, 4, 0, 0] },
  ]);
  await shareTime(report, '2026-11', { planned: 3, kept: 1, moved: 1, lost: 1 });
  await takeBackTime(report, '2026-10');
  expect(await seen()).toEqual([{ month: '2026-11', counts: [3, 1, 1, 1] }]);
});
