import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Side } from '#src/domain/people/pair.ts';
import { meetingKey, type FeedRecord, type MeetingRecord } from '#src/domain/records/feed-record.ts';
import { cadenceKey } from '#src/domain/records/rating-record.ts';
import { FakePair } from '../../tests/fakes/fake-pair.ts';
import { settled } from '../../tests/fakes/manual-system.ts';
import { startToday } from '../../tests/fakes/render-pair.tsx';
import { answerRateLess, cadenceIn, pauseRatings, resumeRatings, setCadence } from './cadence.ts';
import { goTo } from './meeting.ts';
import type { PairSession } from './session/pair-session.ts';

let pair: FakePair;
let sessions: Record<Side, PairSession>;
const cadence = (): FeedRecord | null => pair.list.record(cadenceKey);

async function inStep(): Promise<void> {
  for (const side of ['report', 'manager'] as const) {
    await pair.systems[side].advance(20_000);
    await settled();
  }
}

function meetingOf(session: PairSession): MeetingRecord {
  const found = [...session.snapshot().view.records.values()].find(({ record }) => record.kind === 'meeting');
  if (found?.record.kind !== 'meeting') throw new Error('no meeting');
  return found.record;
}

beforeEach(async () => {
  pair = new FakePair();
  sessions = { report: await pair.connected('report'), manager: await pair.connected('manager') };
});
afterEach(() => Object.values(sessions).forEach((session) => session.close()));

describe('how often to rate', () => {
  it('is every meeting until somebody chooses, then what was chosen last by either', async () => {
    expect(cadenceIn(sessions.report)).toMatchObject({ every: 1, paused: false });
    await setCadence(sessions.report, 2);
    await inStep();
    expect(cadenceIn(sessions.manager)).toMatchObject({ every: 2 });
    await setCadence(sessions.manager, 4);
    await inStep();
    expect(cadence()).toMatchObject({ every: 4, paused: false });
  });

  it('keeps a choice and a pause that were made at once, each the first', async () => {
    pair.systems.manager.setVisible(false);
    await setCadence(sessions.report, 2);
    await pauseRatings(sessions.manager, null);
    pair.systems.manager.setVisible(true);
    await inStep();
    expect(cadence()).toMatchObject({ every: 2, paused: true });
  });

  it('is remembered as answered, so that the same rounds do not ask again', async () => {
    await answerRateLess(sessions.report, 1);
    await settled();
    expect(cadence()).toMatchObject({ every: 1, askedAt: pair.systems.report.now() });
  });
});

describe('a pause', () => {
  it('is taken back by the other side, and says of nobody that it was theirs', async () => {
    await pauseRatings(sessions.report, null);
    await inStep();
    expect(cadence()).toMatchObject({ paused: true });
    expect(JSON.stringify(cadence())).not.toContain(sessions.report.snapshot().me);
    await resumeRatings(sessions.manager);
    await inStep();
    expect(cadenceIn(sessions.report)).toMatchObject({ paused: false });
  });

  it('moves a meeting that talks about performance on to its decisions', async () => {
    await startToday(sessions.manager);
    await goTo(sessions.manager, meetingOf(sessions.manager), 'performance');
    await pauseRatings(sessions.manager, meetingOf(sessions.manager));
    await settled();
    const { key } = meetingOf(sessions.manager);
    expect(pair.list.record(key)).toMatchObject({
      log: [{ section: 'actions' }, { section: 'performance' }, { section: 'decisions' }],
    });
  });
});

describe('a meeting', () => {
  it('remembers how many came before it and how many had no performance', async () => {
    const meetingId = await startToday(sessions.manager);
    await settled();
    expect(pair.list.record(meetingKey(meetingId))).toMatchObject({ before: 2, unrated: 0 });
  });
});
