// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDay, type Day } from '#src/domain/values/day.ts';
import { changeAction } from '#src/usecases/action.ts';
import { setCadence } from '#src/usecases/cadence.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { adele, alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { sampleAction } from '../../../tests/fakes/sample-records.ts';
import { TopBar } from './top-bar.tsx';

afterEach(cleanup);

/** What the report is told after the manager did something and the report, who does not know of it, the other thing. */
async function told(
  theirs: (session: PairSession) => Promise<void>,
  mine: (session: PairSession) => Promise<void>,
): Promise<FakePair> {
  const pair = new FakePair();
  const { at } = sampleAction(1);
  pair.list.put(sampleAction(1), alex.id, at);
  const { settle } = await renderPair(pair, 'report', <TopBar />, async (session) => {
    await setCadence(session, 1);
    await settled();
    const manager = await pair.connected('manager');
    await theirs(manager);
    await settled();
    await mine(session);
    manager.close();
  });
  await settle();
  return pair;
}
const day = (text: string): Day => parseDay(text) ?? ('' as Day);
const action = sampleAction(1, { at: instant('2026-11-16T14:40:00Z') });

describe('a small value of the other that ours replaces', () => {
  it('is told, with what it was; the notice goes at a press', async () => {
    const pair = await told(
      (manager) => changeAction(manager, action, { ownerId: adele.id, dueOn: day('2026-12-01') }),
      (report) => changeAction(report, action, { dueOn: day('2026-12-04') }),
    );
    const said = screen.getByText(/^Adele had changed “Action 1” at the same time/u);
    expect(said.textContent).toMatch(/1 Dec.*Yours stands now/u);
    expect(said.textContent).not.toContain('owner');
    expect(pair.list.record(action.key)).toMatchObject({ dueOn: '2026-12-04', ownerId: adele.id });
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/Yours stands now/u)).toBeNull();
  });

  it('is told of a choice as well', async () => {
    await told(
      (manager) => setCadence(manager, 4),
      (report) => setCadence(report, 2),
    );
    expect(
      screen.getByText(
        'Adele had changed “How often you rate” at the same time (Every fourth meeting). Yours stands now.',
      ),
    ).toBeTruthy();
  });

  it('is nothing to tell where both chose the same, or not the same thing', async () => {
    await told(
      (manager) => changeAction(manager, action, { dueOn: day('2026-12-01'), ownerId: adele.id }),
      (report) => changeAction(report, action, { dueOn: day('2026-12-01'), body: 'New words' }),
    );
    expect(screen.queryByText(/Yours stands now/u)).toBeNull();
  });
});
