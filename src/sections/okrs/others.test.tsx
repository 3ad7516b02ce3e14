// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Board } from '#src/domain/board/board.ts';
import type { FeedRecord } from '#src/domain/records/feed-record.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { given, okrBoard, okrLink, okrPlan, review } from '../../../tests/fakes/okr-board.ts';
import { okrPair } from '../../../tests/fakes/okr-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { OkrsScreen } from './okrs-screen.tsx';

afterEach(cleanup);
const last = numbered(2);
const lastWeek = instant('2026-11-16T14:00:00Z');

/** Nothing to look at: both said the same of all last time. */
function calm(): readonly FeedRecord[] {
  const said = { activation: given(8, lastWeek), tickets: given(8, lastWeek), lines: given(6, lastWeek) };
  return [review(last, alex.id, said), review(last, adele.id, said)];
}

describe('Others', () => {
  it('draws ten of a long rest at a time, each objective’s agreement once', async () => {
    const cards = Array.from({ length: 24 }, (_, index) =>
      card(`kr${String(index)}`, { title: `Number ${String(index)}`, bucketId: 'pricing' }),
    );
    const said = Object.fromEntries(cards.map(({ id }) => [id, given(8, lastWeek)]));
    const records = [review(last, alex.id, said), review(last, adele.id, said)];
    await renderPair(okrPair({ ...okrBoard, cards }, ...records), 'report', <OkrsScreen />);
    expect(screen.queryByRole('article')).toBeNull();
    for (const [name, shown] of [
      ['Show the other 24', 10],
      ['Show the other 14', 20],
      ['Show the other 4', 24],
    ] as const) {
      await userEvent.click(screen.getByRole('button', { name }));
      expect(screen.getAllByRole('article')).toHaveLength(shown);
    }
    expect(
      screen.getAllByRole('button', { name: 'Agree to “Be the team others ask about pricing”' }),
    ).toHaveLength(1);
  });

  it('says nothing changed in one tap, as unchanged and not as a judgement, and takes it back', async () => {
    const pair = okrPair(okrBoard, ...calm());
    const { settle } = await renderPair(pair, 'report', <OkrsScreen />);
    expect(screen.queryByRole('article')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Nothing changed in the other 3' }));
    await settle();
    const mine = () =>
      [...pair.list.rows.values()].flatMap(({ stored: { record } }) =>
        record.kind === 'review' && record.meetingId !== last ? [record.given] : [],
      );
    expect(mine()).toMatchObject([
      { activation: { confidence: 8, unchanged: true }, lines: { confidence: 6, unchanged: true } },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    await settle();
    expect(mine()).toEqual([{}]);
    expect(screen.getByRole('button', { name: 'Nothing changed in the other 3' })).toBeTruthy();
  });

  it('chooses what to open again when the team’s board comes later', async () => {
    const team: Board = {
      ...okrBoard,
      planId: 'plan-team',
      buckets: [{ id: 'team', name: 'Win the region', orderHint: 'a' }],
      cards: [card('region', { title: 'Ten cities', bucketId: 'team' })],
    };
    const pair = new FakePair({ boards: [okrLink, { use: 'teamOkrs', planId: 'plan-team' }] });
    pair.boards.boards.set(okrPlan, okrBoard);
    const { advance } = await renderPair(pair, 'report', <OkrsScreen />);
    expect(screen.queryByRole('article', { name: 'Ten cities' })).toBeNull();
    pair.boards.boards.set('plan-team', team);
    await advance(40_000);
    expect(screen.getAllByRole('article')[0]?.getAttribute('aria-label')).toBe('Ten cities');
  });
});
