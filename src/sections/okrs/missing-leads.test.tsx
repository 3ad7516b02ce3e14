// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { okrBoard, okrPlan } from '../../../tests/fakes/okr-board.ts';
import { okrPair } from '../../../tests/fakes/okr-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { OkrsScreen } from './okrs-screen.tsx';

afterEach(cleanup);

const [activation, tickets] = ['Activation, 61 % to 75 %', 'Tickets, under 1.2'];
const title = (): HTMLTextAreaElement =>
  screen.getByRole('textbox', { name: 'What will you count each week?' });
const addOne = (keyResult: string): HTMLElement =>
  screen.getByRole('button', { name: `Add one: a lead indicator for “${keyResult}”` });
const titlesOn = (pair: FakePair): readonly (string | undefined)[] =>
  pair.boards.boards.get(okrPlan)?.cards.map((card) => card.title) ?? [];

/** Two key results without a lead indicator: as many as are not folded. */
const withTwo = (): FakePair =>
  okrPair({ ...okrBoard, cards: okrBoard.cards.filter(({ id }) => id !== 'lines') });

it('leaves a title that is being written where it is when the other adds a key result', async () => {
  const pair = withTwo();
  const { advance } = await renderPair(pair, 'report', <OkrsScreen />);
  await userEvent.click(addOne(tickets));
  await userEvent.type(title(), 'Cal');
  const field = title();
  pair.boards.boards.set(okrPlan, okrBoard);
  await advance(60_000);
  expect(screen.getByText('None yet for “Six product lines”.')).toBeTruthy();
  expect(title()).toBe(field);
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('ls{Enter}');
  expect(titlesOn(pair)).toContain('Calls');
  expect(screen.queryByText(`None yet for “${tickets}”.`)).toBeNull();
  expect(screen.getByText('None yet for “Six product lines”.')).toBeTruthy();
});

it('folds a list that grew while a title was written, once that is given up', async () => {
  const pair = withTwo();
  const { advance } = await renderPair(pair, 'report', <OkrsScreen />);
  await userEvent.click(addOne(tickets));
  pair.boards.boards.set(okrPlan, okrBoard);
  await advance(60_000);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'None yet for 3 key results' })).toBeTruthy();
});

it('keeps a half-written title over a reload, each key result its own, until it is cancelled', async () => {
  const pair = withTwo();
  const { advance } = await renderPair(pair, 'report', <OkrsScreen />);
  await userEvent.click(addOne(tickets));
  await userEvent.type(title(), 'Cal');
  await advance(150);
  cleanup();
  const again = await renderPair(pair, 'report', <OkrsScreen />);
  expect(title().value).toBe('Cal');
  expect(addOne(activation)).toBeTruthy();
  await userEvent.clear(title());
  await userEvent.type(title(), 'Visits');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await again.settle();
  cleanup();
  await renderPair(pair, 'report', <OkrsScreen />);
  await userEvent.click(addOne(tickets));
  expect(title().value).toBe('');
});
