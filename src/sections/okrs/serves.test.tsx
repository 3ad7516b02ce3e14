// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { goalKey, type GoalRecord, type Served } from '#src/domain/records/board-record.ts';
import { useFrame } from '../frame/frame-context.ts';
import { serve } from '#src/usecases/okr/objective.ts';
import { alex, FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { objectiveAt, okrBoard, okrLink, okrPlan, okrs, viewOf } from '../../../tests/fakes/okr-board.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { Serves } from './serves.tsx';

afterEach(cleanup);

const pricing = 'Be the team others ask about pricing';
const key = goalKey(okrPlan, 'pricing');
const goal: GoalRecord = {
  kind: 'goal',
  key,
  at: monday,
  extra: {},
  use: 'okrs',
  planId: okrPlan,
  place: 'pricing',
  body: pricing,
  state: 'open',
  serves: { text: 'Win the region', link: null, planId: 'plan-team', place: 'category7' },
  agreedByManager: null,
  agreedByReport: null,
};
const objective = objectiveAt(okrs(viewOf(goal)), 'pricing');
const team = (planId: string, place: string) => [{ ...objective, goal: null, title: 'Win', planId, place }];

function pairWith(serves: Served | null): FakePair {
  const pair = new FakePair({ boards: [okrLink] });
  pair.boards.boards.set(okrPlan, okrBoard);
  pair.list.put({ ...goal, serves }, alex.id, monday);
  return pair;
}

/** Draws the form over an objective of a team's board; what is saved of it. */
async function change(
  objectives: Parameters<typeof Serves>[0]['team'],
): Promise<() => Promise<Served | null>> {
  const pair = pairWith(goal.serves);
  const { settle } = await renderPair(pair, 'report', <Serves objective={objective} team={objectives} />);
  await userEvent.click(screen.getByRole('button', { name: /^Change/u }));
  return async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    const record = pair.list.record(key);
    return record?.kind === 'goal' ? record.serves : null;
  };
}
const line = { name: 'The objective it serves' };
const words: Served = { text: 'Grow', link: null, planId: null, place: null };

describe('what an objective serves, once the team’s board is not there any more', () => {
  it('is what is written, on no other team’s board', async () => {
    const save = await change([]);
    expect(await save()).toEqual(goal.serves);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    await userEvent.type(screen.getByRole('textbox', line), 'Grow');
    expect(await save()).toEqual(words);
  });

  it('is what is written beside another team’s board, whose label of the same colour it is not', async () => {
    const save = await change(team('plan-other', 'category7'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Win' }).checked).toBe(false);
    expect(await save()).toEqual(goal.serves);
    await userEvent.click(screen.getAllByRole('radio')[1] as HTMLElement);
    await userEvent.type(screen.getByRole('textbox', line), 'Grow');
    expect(await save()).toEqual(words);
  });
});

describe('what an objective serves', () => {
  it('is not the cards that stand under no objective of the team', async () => {
    const under = { ...objective, goal: null, title: '', planId: 'plan-other', place: null };
    const save = await change([under, ...team('plan-other', 'category7')]);
    expect(await save()).toEqual(goal.serves);
    expect(screen.getByRole('alert').textContent).toContain('Choose one');
  });

  it('is chosen already where the team’s board is there', async () => {
    const save = await change(team('plan-team', 'category7'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Win' }).checked).toBe(true);
    expect(await save()).toEqual({ text: 'Win', link: null, planId: 'plan-team', place: 'category7' });
  });
});

describe('what an objective serves, chosen by the other while the form is open', () => {
  const [began, theirs]: readonly [Served, Served] = [
    { text: 'Grow', link: 'https://contoso.example/old', planId: null, place: null },
    { text: 'Grow by a third', link: 'https://contoso.example/theirs', planId: null, place: null },
  ];
  const win: Served = { text: 'Win', link: null, planId: 'plan-team', place: 'category7' };
  const teamOf = team('plan-team', 'category7');

  function Now({ objectives }: { readonly objectives: Parameters<typeof Serves>[0]['team'] }) {
    return <Serves objective={objectiveAt(okrs(useFrame().snapshot.view), 'pricing')} team={objectives} />;
  }

  /** Opens the form on `from`; the other chooses `chosen` after `write`; it is saved. What then stands. */
  async function saved(
    from: Served,
    chosen: Served | null,
    objectives: Parameters<typeof Serves>[0]['team'] = [],
    write: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Served | null | undefined> {
    const pair = pairWith(from);
    const { advance, settle } = await renderPair(pair, 'report', <Now objectives={objectives} />);
    await userEvent.click(screen.getByRole('button', { name: /^Change/u }));
    await write();
    const other = await pair.connected('manager');
    await serve(other, objectiveAt(okrs(other.snapshot().view), 'pricing'), chosen);
    await settle();
    await advance(30_000);
    other.close();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    const record = pair.list.record(key);
    return record?.kind === 'goal' ? record.serves : undefined;
  }
  async function rewrite(name: RegExp | string, text: string): Promise<void> {
    await userEvent.clear(screen.getByRole('textbox', { name }));
    await userEvent.type(screen.getByRole('textbox', { name }), text);
  }
  const link = 'https://contoso.example/mine';

  it('stands when nothing was changed here', async () => {
    expect(await saved(began, theirs)).toEqual(theirs);
    cleanup();
    expect(
      await saved(win, { ...win, place: 'category8' }, [...teamOf, ...team('plan-team', 'category8')]),
    ).toEqual({
      ...win,
      place: 'category8',
    });
  });

  it('keeps its new words under a link that is corrected here, and its new link under new words', async () => {
    expect(await saved(began, theirs, [], () => rewrite(/^Link to it/u, link))).toEqual({ ...theirs, link });
    cleanup();
    expect(await saved(began, theirs, [], () => rewrite(line.name, 'Double'))).toEqual({
      ...theirs,
      text: 'Double',
    });
  });

  it('does not take the place of what is written here in words', async () => {
    const write = async (): Promise<void> => {
      await userEvent.click(screen.getAllByRole('radio')[1] as HTMLElement);
      await rewrite(line.name, 'Double');
    };
    expect(await saved(words, win, teamOf, write)).toEqual({ ...words, text: 'Double' });
  });
});
