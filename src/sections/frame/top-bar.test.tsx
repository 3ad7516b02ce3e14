// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '#src/ports/failure.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { alex, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { useFrame } from './frame-context.ts';
import { TopBar } from './top-bar.tsx';
import { WaitingScreen } from './waiting-screen.tsx';

afterEach(cleanup);

function Screens() {
  const { navigation } = useFrame();
  return navigation.screen.name === 'waiting' ? <WaitingScreen /> : <TopBar />;
}

describe('TopBar', () => {
  it('is silent when all is well', async () => {
    await renderPair(new FakePair(), 'report', <TopBar />);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says offline and how much waits, shows what, and is silent again once it is sent', async () => {
    const pair = new FakePair();
    const { advance, session, settle } = await renderPair(pair, 'report', <Screens />);
    pair.list.outage = new Failure('offline');
    const note = { section: 'topics', audience: 'bothOfUs', meetingId: alex.id } as const;
    await addEntry(session, { ...note, text: 'One' });
    await addEntry(session, { ...note, text: 'Two' });
    await settle();
    expect(screen.getByRole('status').textContent).toBe('Offline, 2 changes waiting');
    await userEvent.click(screen.getByRole('button', { name: 'See them' }));
    const waiting = screen.getByRole('region', { name: '2 changes' });
    expect(
      within(waiting)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['OneBoth of us · 13:50', 'TwoBoth of us · 13:50']);
    await userEvent.keyboard('{Escape}');
    pair.list.outage = null;
    await advance(60_000);
    expect(screen.queryByRole('status')).toBeNull();
    expect(pair.list.rows.size).toBe(3);
  });

  it('counts down a pause Microsoft 365 asked for', async () => {
    const pair = new FakePair();
    const { advance, session, settle } = await renderPair(pair, 'report', <TopBar />);
    pair.list.outage = new Failure('throttled', { retryAfterMs: 30_000 });
    await addEntry(session, { section: 'topics', audience: 'bothOfUs', meetingId: alex.id, text: 'One' });
    await settle();
    expect(screen.getByRole('status').textContent).toContain('30 seconds');
    await advance(10_000);
    expect(screen.getByRole('status').textContent).toContain('20 seconds');
  });
});
