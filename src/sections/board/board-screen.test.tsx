// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Card } from '#src/domain/board/board.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { alex, FakePair, guid, instant } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { BoardScreen } from './board-screen.tsx';

afterEach(cleanup);
const planId = 'plan-okrs';

function pairWith(cards: readonly Card[] | null): FakePair {
  const pair = new FakePair({ boards: [{ use: 'okrs', planId }] });
  const buckets = [{ id: 'b1', name: 'Activation', orderHint: 'a' }];
  if (cards)
    pair.boards.boards.set(planId, {
      planId,
      title: 'OKRs Alex',
      groupId: null,
      labelNames: {},
      buckets,
      cards,
    });
  return pair;
}

const underWay = card('Reach 40 % activation', {
  bucketId: 'b1',
  percentComplete: 50,
  progress: 'inProgress',
  dueAt: instant('2026-11-20T10:00:00Z'),
  assigneeIds: [alex.id, guid('0d000000-0000-4000-8000-000000000009')],
  labels: ['Committed'],
  checklistDone: 2,
  checklistTotal: 5,
});

describe('BoardScreen', () => {
  it('shows one column at a time in a narrow place, chosen by its tab', async () => {
    const pair = pairWith([underWay, card('Interview ten people')]);
    await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    expect(screen.getByRole('article', { name: 'Reach 40 % activation' })).toBeTruthy();
    expect(screen.queryByRole('article', { name: 'Interview ten people' })).toBeNull();
    await userEvent.click(screen.getByRole('tab', { name: /Not started/ }));
    expect(screen.getByRole('article', { name: 'Interview ten people' })).toBeTruthy();
  });

  it('says of a card what Planner knows: objective, progress, due day, people, labels, steps', async () => {
    await renderPair(pairWith([underWay]), 'manager', <BoardScreen use="okrs" />);
    const { textContent } = screen.getByRole('article', { name: 'Reach 40 % activation' });
    for (const words of [
      'Activation',
      'In progress',
      '2 of 5 steps',
      '3 days overdue',
      'Alex',
      'Someone else',
      'Committed',
    ])
      expect(textContent).toContain(words);
  });

  it('leads to the card in Planner through the host', async () => {
    const { host } = await renderPair(pairWith([underWay]), 'manager', <BoardScreen use="okrs" />);
    const article = within(screen.getByRole('article', { name: 'Reach 40 % activation' }));
    await userEvent.click(article.getByRole('button', { name: 'Options: Reach 40 % activation' }));
    await userEvent.click(article.getByRole('link', { name: /View in Planner/ }));
    expect(host.opened).toEqual([`https://planner.example/${planId}/Reach 40 % activation`]);
  });

  it('says that Planner refused, with its answer, and what is safe', async () => {
    const user = userEvent.setup(); // with a clipboard of its own
    await renderPair(pairWith(null), 'report', <BoardScreen use="okrs" />);
    expect(screen.getByRole('status').textContent).toContain('Planner did not let us read');
    expect(screen.getByText(/answered 403/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Copy details for IT' }));
    expect(await navigator.clipboard.readText()).toBe('request 7');
  });

  it('says the next step when the board is empty', async () => {
    await renderPair(pairWith([]), 'report', <BoardScreen use="okrs" />);
    expect(screen.getByRole('heading', { name: 'The board has no cards yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /View in Planner/ })).toBeTruthy();
  });

  it('says that no board is linked', async () => {
    await renderPair(new FakePair(), 'report', <BoardScreen use="development" />);
    expect(screen.getByRole('heading', { name: 'No board is linked' })).toBeTruthy();
  });
});
