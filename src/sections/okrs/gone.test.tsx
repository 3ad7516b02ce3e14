// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { adele, alex, instant, monday } from '../../../tests/fakes/fake-pair.ts';
import { given, goal, keyResult, okrBoard, review } from '../../../tests/fakes/okr-board.ts';
import { okrPair } from '../../../tests/fakes/okr-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { OkrsScreen } from './okrs-screen.tsx';

afterEach(cleanup);
const last = numbered(2);
const lastWeek = instant('2026-11-16T14:00:00Z');

describe('Gone', () => {
  it('keeps in view what was said of a card that is gone', async () => {
    const lost = keyResult('lost', {
      body: 'Deleted in Planner',
      values: [{ value: 3, at: monday, by: alex.id }],
    });
    await renderPair(okrPair(okrBoard, lost), 'report', <OkrsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'One key result is no longer on the board' }));
    expect(screen.getByText('Deleted in Planner')).toBeTruthy();
    expect(screen.getByText('3 now')).toBeTruthy();
  });

  it('keeps in view the confidences, the kind and the agreement of what was deleted in Planner', async () => {
    const board = { ...okrBoard, buckets: okrBoard.buckets.slice(0, 1), cards: okrBoard.cards.slice(0, 3) };
    const said = { lines: given(6, lastWeek, { title: 'Six product lines' }) };
    const agreed = { at: monday, terms: { text: 'Pricing', results: {} } };
    const records = [
      keyResult('lines', { body: 'Six product lines', commitment: 'aspirational' }),
      review(last, alex.id, said),
      review(last, adele.id, { lines: given(4, lastWeek, { title: 'Six product lines' }) }),
      goal('pricing', {
        body: 'Be asked about pricing',
        agreedByManager: agreed,
        serves: { text: 'Grow by a third', link: null, planId: null, place: null },
      }),
    ];
    await renderPair(okrPair(board, ...records), 'report', <OkrsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'One key result is no longer on the board' }));
    expect(screen.getByText('Six product lines')).toBeTruthy();
    expect(screen.getByText('Aspirational')).toBeTruthy();
    expect(screen.getByText('Last time: Adele 4. You 6')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'One objective is no longer on the board' }));
    expect(screen.getByText('Be asked about pricing')).toBeTruthy();
    expect(screen.getByText('Adele agreed. You have not yet.')).toBeTruthy();
    expect(screen.getByText('Serves: Grow by a third')).toBeTruthy();
  });
});
