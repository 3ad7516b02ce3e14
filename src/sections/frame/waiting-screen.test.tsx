// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '#src/ports/failure.ts';
import { settleAction } from '#src/usecases/action.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { renderPair, startToday } from '../../../tests/fakes/render-pair.tsx';
import { sampleAction } from '../../../tests/fakes/sample-records.ts';
import { WaitingScreen } from './waiting-screen.tsx';

afterEach(cleanup);

describe('WaitingScreen', () => {
  it('lists every change that waits, also those without words of a person', async () => {
    const pair = new FakePair();
    const action = sampleAction(1, { body: 'Send the draft' });
    pair.list.put(action, alex.id, instant('2026-11-16T14:40:00Z'));
    const { session, settle } = await renderPair(pair, 'report', <WaitingScreen />);
    pair.list.outage = new Failure('offline');
    const meetingId = await startToday(session);
    await settleAction(session, action, 'done', meetingId);
    await addEntry(session, { section: 'okrs', audience: 'onlyMe', meetingId, text: 'Mine' });
    await settle();
    const { waiting } = session.snapshot();
    const list = screen.getByRole('region', { name: `${waiting} changes` });
    const lines = within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(lines).toHaveLength(waiting);
    expect(lines[0]).toContain('The state of the meeting');
    expect(lines.join('\n')).toContain('Send the draftBoth of us');
    expect(lines.join('\n')).toContain('MineOnly me');
  });

  it('says that nothing waits', async () => {
    await renderPair(new FakePair(), 'report', <WaitingScreen />);
    expect(screen.getByText('Nothing waits.')).toBeTruthy();
  });
});
