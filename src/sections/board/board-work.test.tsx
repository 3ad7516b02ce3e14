// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '#src/ports/failure.ts';
import { undoMs } from '#src/usecases/session/pair-session.ts';
import { pairWithBoard, planId, three, underWay } from '../../../tests/fakes/board-pair.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, alex } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { BoardScreen } from './board-screen.tsx';

afterEach(cleanup);

const article = (name: string): HTMLElement => screen.getByRole('article', { name });
const options = (name: string): HTMLElement => screen.getByRole('button', { name: `Options: ${name}` });
const names = (): (string | null)[] =>
  screen.getAllByRole('article').map((element) => element.getAttribute('aria-label'));
const selected = (): string => screen.getByRole('tab', { selected: true }).textContent;

async function choose(name: string, option: string): Promise<void> {
  await userEvent.click(options(name));
  await userEvent.click(within(article(name)).getByRole('button', { name: option }));
}

describe('the options of a card', () => {
  it('are one set for the whole board, closed by Escape with focus on their button', async () => {
    await renderPair(pairWithBoard(three), 'manager', <BoardScreen use="okrs" />);
    await userEvent.click(options('One'));
    await userEvent.click(options('Two'));
    expect(screen.getAllByRole('group', { name: /^Options/ })).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: /^Options/ })).toBeNull();
    expect(document.activeElement).toBe(options('Two'));
  });

  it('name every other column once, and the ways along its own that are open', async () => {
    await renderPair(pairWithBoard(three), 'report', <BoardScreen use="okrs" />);
    await userEvent.click(options('One'));
    const rows = within(screen.getByRole('group', { name: 'Options: One' })).getAllByRole('button');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Complete',
      'Move to Not started',
      'Move down',
      'Assign to Adele',
      'Assign to Alex',
    ]);
  });

  it('are walked with the arrow keys too', async () => {
    await renderPair(pairWithBoard(three), 'report', <BoardScreen use="okrs" />);
    await userEvent.click(options('One'));
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Complete');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('Assign to Alex');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Move to Not started');
  });

  it('move it with focus on it, say so, and take it back', async () => {
    const pair = pairWithBoard(three);
    const { settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    await choose('Two', 'Complete');
    await settle();
    expect(selected()).toContain('Completed');
    expect(document.activeElement).toBe(options('Two'));
    expect(screen.getByText('“Two” moved to Completed')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(selected()).toContain('In progress');
    expect(document.activeElement).toBe(options('Two'));
    const sent = [{ percentComplete: 100 }, { percentComplete: 50 }];
    await vi.waitFor(() => expect(pair.boards.patches.map(({ patch }) => patch)).toEqual(sent));
  });

  it('offer the way back for some seconds only', async () => {
    const { advance } = await renderPair(pairWithBoard(three), 'manager', <BoardScreen use="okrs" />);
    await choose('Two', 'Complete');
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    await advance(undoMs);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('move it along its column', async () => {
    const { settle } = await renderPair(pairWithBoard(three), 'manager', <BoardScreen use="okrs" />);
    await choose('Three', 'Move up');
    await settle();
    expect(names()).toEqual(['One', 'Three', 'Two']);
    expect(screen.getByText('“Three” is now 2 of 3')).toBeTruthy();
  });

  it('give it to either of the two, and take them off', async () => {
    const pair = pairWithBoard([card('One', { ...underWay, assigneeIds: [alex.id] })]);
    const { settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    await choose('One', 'Assign to Adele');
    await settle();
    await choose('One', 'Take Alex off');
    await settle();
    expect(pair.boards.card('One')?.assigneeIds).toEqual([adele.id]);
  });

  it('set its day, and take the day away', async () => {
    const pair = pairWithBoard(three);
    const { settle } = await renderPair(pair, 'report', <BoardScreen use="okrs" />);
    await userEvent.click(options('One'));
    fireEvent.change(screen.getByLabelText('Due day'), { target: { value: '2026-12-18' } });
    await userEvent.click(screen.getByRole('button', { name: 'Set the day' }));
    await settle();
    expect(article('One').textContent).toContain('by Fri');
    await choose('One', 'No day');
    await settle();
    expect(pair.boards.card('One')?.dueAt).toBeNull();
  });
});

describe('a card that waits', () => {
  it('shows what was done, and that it waits', async () => {
    const pair = pairWithBoard(three);
    const { settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    pair.boards.refusal = new Failure('offline');
    await choose('One', 'Complete');
    await settle();
    expect(article('One').textContent).toContain('Waits to be sent to Planner.');
  });

  it.each([
    ['HTTP 403, request 1', 'You cannot change this board any more'],
    ['HTTP 403 MaximumAssigneesInTasks, request 1', 'A limit of Planner is reached'],
    ['HTTP 404', 'was deleted in Planner'],
    ['HTTP 400', 'does not take it as it stands'],
  ])('says why it was refused (%s), and is sent again or given up', async (details, words) => {
    const pair = pairWithBoard(three);
    const { settle } = await renderPair(pair, 'manager', <BoardScreen use="okrs" />);
    pair.boards.refusal = new Failure('refused', { details });
    await choose('One', 'Assign to Adele');
    await settle();
    expect(article('One').textContent).toContain(words);
    pair.boards.refusal = null;
    await userEvent.click(within(article('One')).getByRole('button', { name: 'Try again' }));
    await settle();
    expect(article('One').textContent).not.toContain(words);
    expect(pair.boards.card('One')?.assigneeIds).toEqual([adele.id]);
  });
});

describe('a new card', () => {
  const title = (): HTMLElement => screen.getByRole('textbox', { name: 'What is the card about?' });

  it('is written at the end of a column, one after the other', async () => {
    const pair = pairWithBoard(three);
    const { settle } = await renderPair(pair, 'report', <BoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Add a card: In progress' }));
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('Write what the card is about');
    await userEvent.selectOptions(screen.getByLabelText('Objective or focus area'), 'Pricing');
    await userEvent.type(title(), 'Interview  ten people{Enter}');
    await settle();
    expect(names().at(-1)).toBe('Interview ten people');
    expect(document.activeElement).toBe(title());
    expect(screen.getByText('“Interview ten people” added')).toBeTruthy();
    const made = pair.boards.boards.get(planId)?.cards.at(-1);
    expect(made).toMatchObject({ bucketId: 'b2', percentComplete: 50 });
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a card: In progress' }));
  });

  it('keeps a half-written title over a reload, each column its own', async () => {
    const pair = pairWithBoard(three);
    const { advance } = await renderPair(pair, 'report', <BoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Add a card: In progress' }));
    await userEvent.type(title(), 'Interview');
    await advance(150);
    cleanup();
    await renderPair(pair, 'report', <BoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Add a card: In progress' }));
    expect(await screen.findByDisplayValue('Interview')).toBe(title());
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Add a card: In progress' }));
    expect(title()).toHaveProperty('value', '');
  });

  it('is no longer than Planner takes', async () => {
    await renderPair(pairWithBoard(three), 'report', <BoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Add a card: In progress' }));
    fireEvent.change(title(), { target: { value: 'x'.repeat(256) } });
    await userEvent.type(title(), '{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('255 characters');
  });

  it('has no options until Planner has it', async () => {
    const pair = pairWithBoard(three);
    const { settle } = await renderPair(pair, 'report', <BoardScreen use="okrs" />);
    pair.boards.refusal = new Failure('offline');
    await userEvent.click(screen.getByRole('button', { name: 'Add a card: In progress' }));
    await userEvent.type(title(), 'Later{Enter}');
    await settle();
    expect(article('Later').textContent).toContain('Waits to be sent');
    expect(screen.queryByRole('button', { name: 'Options: Later' })).toBeNull();
  });

  it('can be the first one', async () => {
    const { settle } = await renderPair(pairWithBoard([]), 'report', <BoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Add a card: Not started' }));
    await userEvent.type(title(), 'First{Enter}');
    await settle();
    expect(names()).toEqual(['First']);
  });
});
