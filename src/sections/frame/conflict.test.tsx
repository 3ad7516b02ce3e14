// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { lineKey, type GoalRecord, type Served } from '#src/domain/records/board-record.ts';
import { longestLine } from '#src/domain/records/text-limits.ts';
import { roleKey } from '#src/domain/records/rating-record.ts';
import { updateOf } from '#src/domain/sync/merge.ts';
import { setRole } from '#src/usecases/rating/role.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { TroubleOf, Undecided } from './trouble.tsx';

afterEach(cleanup);

/** Both change it while neither knows of the other; the manager's is in the list first. */
async function bothRoles(pair: FakePair): Promise<void> {
  const manager = await pair.connected('manager');
  await setRole(manager, alex.id, { nextRole: 'Group PM, agreed with HR' });
  await settled();
  manager.close();
}
const mine = (session: PairSession): Promise<void> =>
  setRole(session, alex.id, { nextRole: 'Principal PM, an expert' });
const versions = (): HTMLElement => screen.getByRole('group', { name: /^Next role: You and Adele/u });
const inList = (pair: FakePair): unknown => pair.list.record(roleKey(alex.id));

describe('a role line both rewrote', () => {
  async function shown() {
    const pair = new FakePair();
    const rendered = await renderPair(pair, 'report', <Undecided />, async (session) => {
      await bothRoles(pair);
      await mine(session);
    });
    await rendered.settle();
    return { pair, ...rendered };
  }

  it('is shown in both versions, with the name of the line, where no screen of its own is open', async () => {
    const { pair } = await shown();
    expect(within(versions()).getByRole('radio', { name: /an expert/u })).toBeTruthy();
    expect(within(versions()).getByRole('radio', { name: /agreed with HR/u })).toBeTruthy();
    expect(inList(pair)).toMatchObject({ nextRole: 'Group PM, agreed with HR' });
  });

  it('keeps both as two lines', async () => {
    const { pair, settle } = await shown();
    await userEvent.click(within(versions()).getByRole('button', { name: 'Keep both' }));
    await settle();
    expect(inList(pair)).toMatchObject({ nextRole: 'Group PM, agreed with HR\nPrincipal PM, an expert' });
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('takes no text written together that is too long, says by how much, and keeps it', async () => {
    const { pair, settle } = await shown();
    const field = within(versions()).getByRole('textbox', { name: 'Or write it together' });
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(longestLine + 7));
    const use = within(versions()).getByRole('button', { name: 'Use this text' });
    expect(use.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText(/307 of 300 characters, 7 too many/u)).not.toEqual([]);
    await userEvent.click(use);
    await settle();
    expect(inList(pair)).toMatchObject({ nextRole: 'Group PM, agreed with HR' });
    await userEvent.type(field, '{Backspace>7/}');
    await userEvent.click(within(versions()).getByRole('button', { name: 'Use this text' }));
    await settle();
    expect(inList(pair)).toMatchObject({ nextRole: 'x'.repeat(longestLine) });
  });
});

describe('what an objective serves, changed by both', () => {
  const goal: GoalRecord = {
    kind: 'goal',
    key: lineKey(numbered(1)),
    at: instant('2026-11-23T13:00:00Z'),
    extra: {},
    use: 'okrs',
    planId: null,
    place: null,
    body: 'An objective',
    state: 'open',
    serves: null,
    agreedByManager: null,
    agreedByReport: null,
  };
  const serves = (text: string, link: string | null = null): { serves: Served } => ({
    serves: { text, link, planId: null, place: null },
  });

  it.each([
    ['Use this text', /Best support/u, { text: 'Best support', link: 'https://one.example' }],
    ['Use this text', /Profitable/u, { text: 'Profitable', link: null }],
    ['Keep both', null, { text: 'Profitable\nBest support', link: 'https://one.example' }],
  ] as const)('ends by "%s" (%s) with its text and address', async (press, choice, left) => {
    const pair = new FakePair();
    pair.list.put(goal, alex.id, goal.at);
    const { settle } = await renderPair(pair, 'report', <TroubleOf of={goal.key} />, async (session) => {
      const manager = await pair.connected('manager');
      await manager.change(updateOf(goal, serves('Profitable')));
      await settled();
      await session.change(updateOf(goal, serves('Best support', 'https://one.example')));
      manager.close();
    });
    await settle();
    const group = screen.getByRole('group', { name: /^What it serves: You and Adele/u });
    if (choice) await userEvent.click(within(group).getByRole('radio', { name: choice }));
    await userEvent.click(within(group).getByRole('button', { name: press }));
    await settle();
    expect(pair.list.record(goal.key)).toMatchObject({ serves: left });
  });
});
