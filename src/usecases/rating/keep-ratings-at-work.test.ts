import { afterEach, expect, it } from 'vitest';
import type { Direction } from '#src/domain/rating/direction.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { startToday } from '../../../tests/fakes/render-pair.tsx';
import type { PairSession } from '../session/pair-session.ts';
import { keepRatingsAtWork } from './keep-ratings-at-work.ts';
import { ratingDeskOf } from './rating-desk.ts';
import { sayOpen, sealRating } from './rate.ts';

const sessions: PairSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

it('opens what both agreed to open, though no screen of ratings was ever shown on the device of one', async () => {
  const pair = new FakePair();
  const report = await pair.connected('report');
  const manager = await pair.connected('manager');
  sessions.push(report, manager);
  const meetingId = await startToday(manager);
  const inStep = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1)
      for (const side of ['report', 'manager'] as const) {
        await pair.systems[side].advance(5_000);
        await settled();
      }
  };
  keepRatingsAtWork(report);
  // Only the manager has a screen of ratings; the report's side is told how things stand by it.
  const seen = (): Direction => ratingDeskOf(manager).direction(meetingId, 'report');
  const turned = (): Direction => ({ ...seen(), mine: seen().theirs, theirs: seen().mine });
  await sealRating(report, turned(), 1, { value: 4, note: '' });
  await sealRating(manager, seen(), 1, { value: 3, note: '' });
  await inStep();
  await sayOpen(report, [turned()]);
  await sayOpen(manager, [seen()]);
  await inStep();
  const opened = [...pair.list.rows.values()].filter(({ stored }) => stored.record.kind === 'secret');
  expect(opened).toHaveLength(2);
});
