// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Board, Card } from '#src/domain/board/board.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { alex, adele, FakePair, guid, instant } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { DevelopmentScreen } from './development-screen.tsx';

afterEach(cleanup);

const done: Partial<Card> = { progress: 'completed', percentComplete: 100 };
const bucket = (name: string): Board['buckets'][number] => ({ id: name, name, orderHint: name });

function pairWith(names: readonly string[], cards: readonly Card[] = []): FakePair {
  const pair = new FakePair({ boards: [{ use: 'development', planId: 'plan' }] });
  pair.boards.boards.set('plan', {
    planId: 'plan',
    title: 'Development Alex',
    groupId: null,
    labelNames: {},
    buckets: names.map(bucket),
    cards,
  });
  return pair;
}

function area(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

describe('focus areas', () => {
  it('stand with their first open cards, who, how far and by when, and the ways to the board', async () => {
    const pair = pairWith(
      ['Pricing', 'Writing'],
      [
        card('Tier model', {
          bucketId: 'Pricing',
          progress: 'inProgress',
          percentComplete: 40,
          assigneeIds: [alex.id],
          checklistDone: 2,
          checklistTotal: 5,
          dueAt: instant('2026-12-04T12:00:00Z'),
        }),
        card('Late', { bucketId: 'Pricing', dueAt: instant('2026-11-20T12:00:00Z') }),
        card('Third', { bucketId: 'Pricing', assigneeIds: [adele.id, alex.id] }),
        card('Fourth', { bucketId: 'Pricing' }),
        card('Fifth', { bucketId: 'Pricing' }),
        card('Did', { bucketId: 'Pricing', ...done }),
      ],
    );
    const { host } = await renderPair(pair, 'report', <DevelopmentScreen />);
    expect(screen.getByText('Focus areas: Pricing and Writing')).toBeTruthy();
    const pricing = within(area('Pricing'));
    expect(pricing.getByText('5 of 6 open')).toBeTruthy();
    expect(pricing.getAllByRole('listitem').map((item) => item.textContent.replace('Fri,', 'Fri'))).toEqual([
      'Tier modelYou · In progress · 2 of 5 steps · by Fri 4 Dec',
      'LateNot started · 3 days overdue',
      'FifthNot started',
    ]);
    expect(pricing.getByText('and 2 more')).toBeTruthy();
    expect(within(area('Writing')).getByText(/What is the first step/u)).toBeTruthy();
    await userEvent.click(pricing.getByRole('link', { name: /View in Planner: Tier model/u }));
    expect(host.opened).toEqual(['https://planner.example/plan/Tier model']);
    expect(screen.getByRole('button', { name: 'See the board: Development board' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^View in Planner ?\(opens/u })).toBeTruthy();
  });

  it.each([
    [['A'], 'One focus area. A second gives room when the first has to wait.'],
    [['A', 'B', 'C', 'D'], '4 focus areas. Two or three at a time tend to move; is there one that can rest?'],
  ])('that are not two or three are said, kindly: %j', async (names, words) => {
    await renderPair(pairWith(names), 'manager', <DevelopmentScreen />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('that are none are the next step', async () => {
    await renderPair(pairWith([]), 'report', <DevelopmentScreen />);
    expect(screen.getByRole('heading', { name: 'No focus areas yet' })).toBeTruthy();
  });

  it('that are done with come last and do not count', async () => {
    const cards = [card('Did', { bucketId: 'A', ...done })];
    await renderPair(pairWith(['A', 'B', 'C'], cards), 'report', <DevelopmentScreen />);
    expect(screen.getByText('Focus areas: B and C')).toBeTruthy();
    expect(within(area('A')).getByText('All done')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'B',
      'C',
      'A',
      'Dedicated time',
    ]);
  });

  it('that Planner does not let us read leave time and notes', async () => {
    const pair = new FakePair({ boards: [{ use: 'development', planId: 'gone' }] });
    await renderPair(pair, 'report', <DevelopmentScreen />);
    expect(screen.getByText('Planner did not let us read “Development board”')).toBeTruthy();
    expect(area('Dedicated time')).toBeTruthy();
  });

  it('are not there without a board', async () => {
    await renderPair(new FakePair(), 'manager', <DevelopmentScreen />);
    expect(screen.queryByRole('link', { name: /View in Planner/u })).toBeNull();
    expect(area('Dedicated time')).toBeTruthy();
    expect(screen.getByText('Nothing noted yet.')).toBeTruthy();
  });

  it('call whoever is not of the pair somebody else', async () => {
    const guest = guid('99000000-0000-4000-8000-000000000001');
    const cards = [card('Shadow', { bucketId: 'A', assigneeIds: [guest] })];
    await renderPair(pairWith(['A'], cards), 'report', <DevelopmentScreen />);
    expect(screen.getByText('Someone else · Not started')).toBeTruthy();
  });
});
