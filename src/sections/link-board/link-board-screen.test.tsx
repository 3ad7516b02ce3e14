// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BoardLink } from '#src/domain/records/feed-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { linkBoard } from '#src/usecases/linking/link-board.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { LinkBoardScreen } from './link-board-screen.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
const planId = 'xqQg5FS2LkCp935s-FIFm2QAFkHM';

function pairWith(links: FakePair['space']['record']['boards'] = []): FakePair {
  const pair = new FakePair({ boards: links });
  pair.boards.boards.set(planId, {
    planId,
    title: 'OKRs Alex',
    groupId: null,
    labelNames: { category1: 'Committed', category2: 'Zugesagt' },
    buckets: [{ id: 'b1', name: 'Activation', orderHint: 'a' }],
    cards: [card('Reach 40 %', { bucketId: 'b1', labelSlots: ['category2'] })],
  });
  return pair;
}

describe('LinkBoardScreen', () => {
  it('links a board that was chosen, only after it was looked at', async () => {
    const { session } = await renderPair(pairWith(), 'manager', <LinkBoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Look at OKRs Alex' }));
    expect(screen.getByRole('heading', { level: 1, name: 'OKRs Alex' })).toBeTruthy();
    const goals = screen.getByRole('list', { name: 'Objectives' });
    expect(within(goals).getByText('Activation')).toBeTruthy();
    expect(within(goals).getByText('1 card · Reach 40 %')).toBeTruthy();
    expect(session.snapshot().space.boards).toEqual([]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Committed/ }), 'category2');
    await userEvent.click(screen.getByRole('button', { name: 'Link this board' }));
    expect(session.snapshot().space.boards).toEqual([
      { use: 'okrs', planId, columns: 'progress', labels: { committed: 'category2' } },
    ]);
  });

  it('takes a label from the meaning it had when it is given another', async () => {
    await renderPair(pairWith(), 'report', <LinkBoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Look at OKRs Alex' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Aspirational/ }), 'category1');
    const committed = screen.getByRole<HTMLSelectElement>('combobox', { name: /^Committed/ });
    expect(committed.value).toBe('');
  });

  it('shows two buckets of one name as two, whichever way the board is read', async () => {
    const pair = pairWith();
    const board = pair.boards.boards.get(planId);
    if (board === undefined) throw new Error('no board');
    const buckets = ['b1', 'b2'].map((id) => ({ id, name: 'Activation', orderHint: id }));
    pair.boards.boards.set(planId, { ...board, buckets, cards: [card('In b2', { bucketId: 'b2' })] });
    const complained = vi.spyOn(console, 'error');
    await renderPair(pair, 'report', <LinkBoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Look at OKRs Alex' }));
    const goals = within(screen.getByRole('list', { name: 'Objectives' }));
    expect(goals.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Activation0 cards',
      'Activation1 card · In b2',
    ]);
    await userEvent.click(screen.getByRole('radio', { name: /^Its buckets/ }));
    const columns = within(screen.getByRole('list', { name: 'Columns' }));
    expect(columns.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Activation: 0',
      'Activation: 1',
    ]);
    expect(complained).not.toHaveBeenCalled();
  });

  it('reads a focus area of a development plan, and asks for no kinds', async () => {
    await renderPair(pairWith(), 'report', <LinkBoardScreen use="development" />);
    await userEvent.click(screen.getByRole('button', { name: 'Look at OKRs Alex' }));
    expect(screen.getByRole('list', { name: 'Focus areas' })).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('keeps a pasted link that leads nowhere, and says why', async () => {
    await renderPair(pairWith(), 'report', <LinkBoardScreen use="okrs" />);
    const field = screen.getByRole('textbox', { name: 'Link to a board in Planner' });
    await userEvent.type(field, 'our board{Enter}');
    expect(screen.getByRole('heading', { name: 'This is no link to a Planner board' })).toBeTruthy();
    expect((field as HTMLTextAreaElement).value).toBe('our board');
  });

  it('takes a link when Planner does not name the boards', async () => {
    const pair = pairWith();
    pair.plans.failure = new Failure('forbidden', { status: 403 });
    await renderPair(pair, 'report', <LinkBoardScreen use="okrs" />);
    expect(screen.getByText(/^Planner did not name your boards/)).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Link to a board in Planner' });
    await userEvent.type(field, `https://planner.cloud.microsoft/webui/plan/${planId}/view/board{Enter}`);
    expect(screen.getByRole('heading', { level: 1, name: 'OKRs Alex' })).toBeTruthy();
  });

  it('unlinks a board and takes that back', async () => {
    const pair = pairWith([{ use: 'okrs', planId, columns: 'buckets' }]);
    const { session } = await renderPair(pair, 'report', <LinkBoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Unlink it' }));
    expect(session.snapshot().space.boards).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(session.snapshot().space.boards).toEqual([{ use: 'okrs', planId, columns: 'buckets' }]);
    // It can be said how a board is read once the board is there again.
    await userEvent.click(await screen.findByRole('button', { name: 'Change how it is read' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Its buckets/ }).checked).toBe(true);
  });

  it('says of a team’s board who sees what', async () => {
    await renderPair(pairWith(), 'manager', <LinkBoardScreen use="teamOkrs" />);
    expect(screen.getByText(/^You and Alex both need to be members/)).toBeTruthy();
  });
});

describe('how a linked board is read, changed by the other while it is looked at', () => {
  const read: BoardLink = { use: 'okrs', planId, columns: 'progress', labels: { committed: 'category1' } };

  /** One opens the settings and changes some; the other saves a link meanwhile; then the settings are saved. */
  async function saved(theirs: BoardLink, change: () => Promise<void>, press: RegExp): Promise<unknown> {
    const pair = pairWith([read]);
    const { advance, session, settle } = await renderPair(pair, 'report', <LinkBoardScreen use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Change how it is read' }));
    await change();
    const other = await pair.connected('manager');
    await linkBoard(other, theirs);
    await settle();
    await advance(30_000);
    other.close();
    await userEvent.click(screen.getByRole('button', { name: press }));
    await settle();
    return session.snapshot().space.boards;
  }
  const choose = (name: RegExp, slot: string) => (): Promise<void> =>
    userEvent.selectOptions(screen.getByRole('combobox', { name }), slot);

  it('keeps what the other set beside what is changed here', async () => {
    const theirs: BoardLink = { ...read, columns: 'buckets', labels: { committed: 'category2' } };
    expect(await saved(theirs, choose(/^Lead/u, 'category1'), /^Read it this way/u)).toEqual([
      { ...theirs, labels: { committed: 'category2', lead: 'category1' } },
    ]);
    cleanup();
    const columns = (): Promise<void> =>
      userEvent.click(screen.getByRole('radio', { name: /^Its buckets/u }));
    const labels = { aspirational: 'category1', lead: 'category2' };
    expect(await saved({ ...read, labels }, columns, /^Read it this way/u)).toEqual([
      { ...read, columns: 'buckets', labels },
    ]);
  });

  it('takes a label from the meaning the other gave it meanwhile', async () => {
    const theirs: BoardLink = { ...read, labels: { aspirational: 'category2', lead: 'category1' } };
    expect(await saved(theirs, choose(/^Committed/u, 'category2'), /^Read it this way/u)).toEqual([
      { ...read, labels: { lead: 'category1', committed: 'category2' } },
    ]);
  });

  it('takes no settings from another board', async () => {
    const theirs: BoardLink = {
      use: 'okrs',
      planId: 'other',
      columns: 'buckets',
      labels: { aspirational: 'category2' },
    };
    expect(await saved(theirs, choose(/^Lead/u, 'category2'), /^Link this board/u)).toEqual([
      { ...read, labels: { committed: 'category1', lead: 'category2' } },
    ]);
  });
});
