// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { linkBoard } from '#src/usecases/linking/link-board.ts';
import { FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { NoBoard } from './no-board.tsx';
import { PlainLines } from './plain-lines.tsx';

afterEach(cleanup);

const screens = (
  <>
    <PlainLines use="okrs" />
    <NoBoard use="okrs" />
  </>
);

/** One writes a first objective; the other links a board before it is made. */
async function linkedMeanwhile(): Promise<FakePair> {
  const pair = new FakePair();
  const board = { title: 'OKRs', groupId: null, labelNames: {}, buckets: [], cards: [] };
  pair.boards.boards.set('plan', { ...board, planId: 'plan' });
  const { advance, session, settle } = await renderPair(pair, 'report', screens);
  await userEvent.click(screen.getByRole('button', { name: 'Start a board: OKRs' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'First objective' }), 'Effortless onboarding');
  const other = await pair.connected('manager');
  await linkBoard(other, { use: 'okrs', planId: 'plan' });
  await settle();
  await advance(30_000);
  other.close();
  expect(session.snapshot().space.boards).toHaveLength(1);
  return pair;
}

describe('the words of a first objective, once the other has linked a board', () => {
  it('are there, to be kept as a line', async () => {
    await linkedMeanwhile();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Effortless onboarding')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Keep as a line: Effortless onboarding' }));
    expect(screen.getByRole('list', { name: 'Priorities' }).textContent).toContain('Effortless onboarding');
    expect(screen.queryByRole('button', { name: 'Keep as a line: Effortless onboarding' })).toBeNull();
  });

  it('are there after a reload, until they are dropped', async () => {
    const pair = await linkedMeanwhile();
    cleanup();
    const { settle } = await renderPair(pair, 'report', screens);
    expect(screen.getByText('Effortless onboarding')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Drop: Effortless onboarding' }));
    await settle();
    expect(screen.queryByText('Effortless onboarding')).toBeNull();
    cleanup();
    await renderPair(pair, 'report', screens);
    expect(screen.queryByText('Effortless onboarding')).toBeNull();
  });

  it('are not left over of a board one made oneself', async () => {
    const pair = new FakePair();
    const { session, settle } = await renderPair(pair, 'report', screens);
    await userEvent.click(screen.getByRole('button', { name: 'Start a board: OKRs' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'First objective' }), 'Effortless{Enter}');
    await settle();
    expect(session.snapshot().space.boards).toHaveLength(1);
    expect(screen.queryByText('Effortless')).toBeNull();
  });
});
