// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { GoalRecord } from '#src/domain/records/board-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { addLine, rewriteLine, settleLine } from '#src/usecases/linking/plain-line.ts';
import { adele, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { NoBoard } from './no-board.tsx';
import { PlainLines } from './plain-lines.tsx';

const board = { planId: 'plan', title: 'OKRs', groupId: null, labelNames: {}, buckets: [], cards: [] };
afterEach(cleanup);

describe('PlainLines', () => {
  it('are written, rewritten, done and dropped, each with a way back', async () => {
    await renderPair(new FakePair(), 'report', <PlainLines use="okrs" />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Add a priority' }), 'Two customers{Enter}');
    const list = (): HTMLElement => screen.getByRole('list', { name: 'Priorities' });
    expect(list().textContent).toContain('Two customers');
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Two customers' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Edit: Two customers' }), ' live{Enter}');
    for (const [verb, said] of [
      ['Done', 'Done'],
      ['Drop', 'Dropped'],
    ] as const) {
      await userEvent.click(screen.getByRole('button', { name: `${verb}: Two customers live` }));
      expect(within(list()).getByText(said)).toBeTruthy();
      await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    }
    expect(screen.getByRole('button', { name: 'Done: Two customers live' })).toBeTruthy();
  });

  it('go from view once they are done and the time to undo is over', async () => {
    const { advance } = await renderPair(new FakePair(), 'manager', <PlainLines use="okrs" />, (session) =>
      addLine(session, 'okrs', 'Two customers'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Done: Two customers' }));
    await advance(9_000);
    expect(screen.queryByText('Two customers')).toBeNull();
  });

  it('stay in view while both versions of one wait for a decision, though the other dropped it', async () => {
    const pair = new FakePair();
    const { advance, session, settle } = await renderPair(pair, 'report', <PlainLines use="okrs" />, (mine) =>
      addLine(mine, 'okrs', 'Two customers'),
    );
    await settle();
    const line = [...session.snapshot().view.records.values()].find(({ record }) => record.kind === 'goal')
      ?.record as GoalRecord;
    pair.list.outage = new Failure('offline');
    await rewriteLine(session, line, 'Two customers live');
    await settle();
    pair.list.outage = null;
    pair.list.put({ ...line, body: 'Two customers in Spain', state: 'dropped' }, adele.id, line.at);
    await advance(30_000);
    const versions = await screen.findByRole('group', { name: /changed this/u });
    expect(within(versions).getByRole('radio', { name: /live/u })).toBeTruthy();
    expect(within(versions).getByRole('radio', { name: /Spain/u })).toBeTruthy();
  });

  it.each(['done', 'dropped'] as const)(
    'keep the words of one that the other made %s while it was rewritten',
    async (state) => {
      const pair = new FakePair();
      const { advance, settle } = await renderPair(pair, 'report', <PlainLines use="okrs" />, (session) =>
        addLine(session, 'okrs', 'Two customers'),
      );
      await settle();
      await userEvent.click(screen.getByRole('button', { name: 'Edit: Two customers' }));
      await userEvent.keyboard(' live');
      const other = await pair.connected('manager');
      const line = [...other.snapshot().view.records.values()].find(({ record }) => record.kind === 'goal');
      await settleLine(other, line?.record as GoalRecord, state);
      await advance(30_000);
      other.close();
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Edit: Two customers' }));
      await userEvent.keyboard('{Enter}');
      await settle();
      const key = line?.record.key as GoalRecord['key'];
      expect(pair.list.record(key)).toMatchObject({ body: 'Two customers live', state });
      expect(screen.queryByText('Two customers live')).toBeNull();
    },
  );

  it('from before a board was linked stay under it, and no more are added', async () => {
    const pair = new FakePair({ boards: [{ use: 'okrs', planId: 'plan' }] });
    pair.boards.boards.set('plan', board);
    await renderPair(pair, 'report', <PlainLines use="okrs" />, (session) =>
      addLine(session, 'okrs', 'Two customers'),
    );
    expect(screen.getByText('Not on the board')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Add a priority' })).toBeNull();
  });
});

describe('PlainLines beside a linked board', () => {
  const link = { use: 'okrs', planId: 'plan' } as const;
  const field = (): HTMLElement | null => screen.queryByRole('textbox', { name: 'Add a priority' });
  const said = (): HTMLElement | null => screen.queryByText(/^The board cannot be read now/);

  it('are added while it was never read, and say why', async () => {
    await renderPair(new FakePair({ boards: [link] }), 'manager', <PlainLines use="okrs" />);
    expect(said()).toBeTruthy();
    await userEvent.type(field() as HTMLElement, 'Two customers{Enter}');
    expect(screen.getByRole('list', { name: 'Priorities' }).textContent).toContain('Two customers');
  });

  it.each<[Failure['kind'], boolean]>([
    ['forbidden', true],
    ['notFound', true],
    ['throttled', false],
    ['service', false],
  ])('with a copy of it and the failure %s: added is %s', async (kind, isAdded) => {
    const pair = new FakePair({ boards: [link] });
    pair.boards.boards.set('plan', board);
    const { advance } = await renderPair(pair, 'report', <PlainLines use="okrs" />);
    expect([field(), said()]).toEqual([null, null]);
    const read = vi.spyOn(pair.boards, 'read').mockRejectedValue(new Failure(kind));
    await advance(60_000);
    expect(read).toHaveBeenCalled();
    expect([field() !== null, said() !== null]).toEqual([isAdded, isAdded]);
  });

  it('are not added on the agenda, nor for a use that has another board', async () => {
    const pair = new FakePair({ boards: [link, { use: 'development', planId: 'other' }] });
    pair.boards.boards.set('plan', board);
    await renderPair(
      pair,
      'report',
      <>
        <PlainLines use="okrs" />
        <PlainLines canAdd={false} use="development" />
      </>,
    );
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(said()).toBeNull();
  });
});

describe('NoBoard', () => {
  it('makes a board of the first objective', async () => {
    const pair = new FakePair();
    const { session } = await renderPair(pair, 'report', <NoBoard use="okrs" />);
    await userEvent.click(screen.getByRole('button', { name: 'Start a board: OKRs' }));
    expect(screen.getByText(/^This makes a board “OKRs” in the space/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'First objective' }), 'Effortless{Enter}');
    const labels = { committed: 'category1', aspirational: 'category2', lead: 'category5' };
    expect(session.snapshot().space.boards).toMatchObject([{ use: 'okrs', labels }]);
    expect([...pair.boards.boards.values()][0]?.labelNames).toMatchObject({ category5: 'Lead indicator' });
  });

  it('keeps the words when Planner fails, and lets them be a line', async () => {
    const pair = new FakePair();
    pair.plans.failure = new Failure('service', { status: 500 });
    await renderPair(
      pair,
      'report',
      <>
        <PlainLines use="development" />
        <NoBoard use="development" />
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start a board: Development' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'First focus area' });
    await userEvent.type(field, 'Pricing strategy{Enter}');
    expect(screen.getByRole('heading', { name: 'The board was not made' })).toBeTruthy();
    expect(field.value).toBe('Pricing strategy');
    await userEvent.click(screen.getByRole('button', { name: 'Keep as a line' }));
    expect(screen.getByRole('list', { name: 'Focus areas' }).textContent).toContain('Pricing strategy');
  });

  it('is not there where a board is linked, nor for a team of a report who leads nobody', async () => {
    const pair = new FakePair({ boards: [{ use: 'okrs', planId: 'plan' }] });
    await renderPair(
      pair,
      'report',
      <>
        <NoBoard use="okrs" />
        <NoBoard use="teamOkrs" />
      </>,
    );
    expect(screen.queryByRole('button', { name: /^Start a board/ })).toBeNull();
  });
});
