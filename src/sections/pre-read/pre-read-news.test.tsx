// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Board } from '#src/domain/board/board.ts';
import { otherSide, type Side } from '#src/domain/people/pair.ts';
import { timeKey } from '#src/domain/records/board-record.ts';
import type { BoardLink, FeedRecord } from '#src/domain/records/feed-record.ts';
import { giveConfidence } from '#src/usecases/okr/give-confidence.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, alex, instant, type FakePair } from '../../../tests/fakes/fake-pair.ts';
import { given, okrBoard, okrLink, okrPlan, review } from '../../../tests/fakes/okr-board.ts';
import {
  actAs,
  heldLastWeek,
  lastEnd,
  lastWeek,
  meetingOf,
  pairWithPast,
} from '../../../tests/fakes/past-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { lastMeeting } from '../../../tests/fakes/sample-records.ts';
import { Where } from '../../../tests/fakes/where.tsx';
import { PreReadScreen } from './pre-read-screen.tsx';

afterEach(cleanup);
const okrs = 'Moved in OKRs since then';

const withPast = (links: readonly BoardLink[], ...records: readonly FeedRecord[]): FakePair =>
  pairWithPast(links, heldLastWeek, ...records);

function draw(pair: FakePair, side: Side, prepare?: (session: PairSession) => Promise<unknown>) {
  const screens = (
    <>
      <PreReadScreen />
      <Where />
    </>
  );
  return renderPair(pair, side, screens, prepare);
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const rows = (name: string) =>
  part(name)
    .getAllByRole('listitem')
    .map((item) => item.textContent.replaceAll(',', ''));
const isThere = (name: string): boolean => screen.queryByRole('region', { name }) !== null;
const where = () => screen.getByRole('status', { name: 'Where' }).textContent;

describe('what moved in the OKRs', () => {
  /** Seen differently last time: Adele 6, Alex 9; the other two as both saw them. */
  function apartLastTime(): FakePair {
    const said = { tickets: given(8, lastWeek), lines: given(8, lastWeek) };
    const pair = withPast(
      [okrLink],
      review(lastMeeting, alex.id, { ...said, activation: given(9, instant('2026-11-14T09:00:00Z')) }),
      review(lastMeeting, adele.id, { ...said, activation: given(6, lastWeek) }),
    );
    pair.boards.boards.set(okrPlan, okrBoard);
    return pair;
  }
  const judged = { taskId: 'activation', title: '', share: null };

  it('stands with last time’s confidences and the day of that meeting, for each side in its own words', async () => {
    await draw(apartLastTime(), 'report');
    expect(rows(okrs)).toEqual(['Activation 61 % to 75 %Seen differently · Mon 16 Nov: Adele 6. You 9']);
    cleanup();
    await draw(apartLastTime(), 'manager');
    expect(rows(okrs)).toEqual(['Activation 61 % to 75 %Seen differently · Mon 16 Nov: Alex 9. You 6']);
    await userEvent.click(part(okrs).getByRole('button', { name: 'Open: OKRs' }));
    expect(where()).toBe('section okrs');
  });

  it('holds the other’s new confidence back until one’s own is given', async () => {
    for (const side of ['report', 'manager'] as const) {
      const pair = apartLastTime();
      await actAs(pair, otherSide(side), (session, id) => giveConfidence(session, id, judged, 3));
      const { session, settle } = await draw(pair, side);
      const other = side === 'report' ? 'Adele' : 'Alex';
      expect(part(okrs).getByText(`${other} has said. Shown once you have too.`)).toBeTruthy();
      expect(rows(okrs)[0]).not.toContain('3');
      await giveConfidence(session, await meetingOf(session), judged, 4);
      await settle();
      const was = side === 'report' ? [6, 9] : [9, 6];
      expect(rows(okrs)[0]).toContain(`${other} 3 was ${String(was[0])}. You 4 was ${String(was[1])}`);
      expect(screen.queryByText(/Shown once/u)).toBeNull();
      cleanup();
    }
  });

  it('shows it as well once one has skipped', async () => {
    const pair = apartLastTime();
    await actAs(pair, 'manager', (session, id) => giveConfidence(session, id, judged, 3));
    await draw(pair, 'report', async (session) =>
      giveConfidence(session, await meetingOf(session), judged, null),
    );
    expect(rows(okrs)[0]).toContain('Adele 3 was 6. You skipped');
  });

  it('is three at most, and absent when nothing calls for it', async () => {
    const calm = withPast([okrLink]);
    calm.boards.boards.set(okrPlan, {
      ...okrBoard,
      cards: ['a', 'b', 'c', 'd'].map((id) => card(id, { bucketId: 'pricing' })),
    });
    await draw(calm, 'report');
    expect(rows(okrs)).toEqual(['aNew', 'bNew', 'cNew']);
    cleanup();
    await draw(withPast([]), 'report');
    expect(isThere(okrs)).toBe(false);
  });

  it('says when Planner does not let us read the board', async () => {
    await draw(withPast([okrLink]), 'manager');
    expect(part(okrs).getByText(/^Planner did not let us read “OKRs board”/u)).toBeTruthy();
  });
});

describe('the development plan', () => {
  const board: Board = {
    planId: 'plan',
    title: 'Development Alex',
    groupId: null,
    labelNames: {},
    buckets: [{ id: 'pricing', name: 'Pricing', orderHint: 'a' }],
    cards: [
      card('Tier model', { bucketId: 'pricing', progress: 'inProgress', percentComplete: 40 }),
      card('Late', { bucketId: 'pricing', dueAt: instant('2026-11-20T12:00:00Z') }),
      card('Later', { bucketId: 'pricing', dueAt: instant('2026-12-20T12:00:00Z') }),
      card('Done', { bucketId: 'pricing', progress: 'completed', percentComplete: 100 }),
    ],
  };
  const month: FeedRecord = {
    kind: 'time',
    key: timeKey('2026-11', alex.id),
    at: lastEnd,
    extra: {},
    personId: alex.id,
    month: '2026-11',
    planned: 3,
    kept: 2,
    moved: 1,
    lost: 0,
  };

  it('shows what is under way or due, and the time that is shared, without reading a calendar', async () => {
    for (const side of ['report', 'manager'] as const) {
      const pair = withPast([{ use: 'development', planId: 'plan' }], month);
      pair.boards.boards.set('plan', board);
      await draw(pair, side);
      expect(rows('Development plan')).toEqual([
        'Tier modelPricing · In progress',
        'LatePricing · Not started · 3 days overdue',
      ]);
      const name = side === 'report' ? 'You' : 'Alex';
      const words = `${name}, November: 2 of 3 kept, 1 moved`;
      expect(part('Development plan').getByText(words)).toBeTruthy();
      await userEvent.click(screen.getByRole('button', { name: 'Open: Development plan' }));
      expect(where()).toBe('section development');
      cleanup();
    }
  });

  it('is absent while nothing is linked and nothing shared', async () => {
    await draw(withPast([]), 'manager');
    expect(isThere('Development plan')).toBe(false);
  });
});
