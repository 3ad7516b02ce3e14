// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { addAction } from '#src/usecases/action.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { answerQuestion } from '#src/usecases/answer-question.ts';
import { close } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { adele, alex, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair, startToday } from '../../../tests/fakes/render-pair.tsx';
import { SummaryScreen } from './summary-screen.tsx';

afterEach(cleanup);

/** A whole meeting: an action as an answer, a note of Alex's, closed by him after 44 minutes. */
async function heldMeeting(pair: FakePair, session: PairSession): Promise<void> {
  const meetingId = await startToday(session);
  const action = await addAction(session, {
    text: 'Decide who owns the tiers',
    ownerId: adele.id,
    dueOn: null,
    question: null,
    meetingId,
  });
  await answerQuestion(session, meetingId, 'managerHelps', {
    type: 'noted',
    actions: action === null ? [] : [action],
  });
  await answerQuestion(session, meetingId, 'reportHelps', { type: 'nothing' });
  await addEntry(session, { text: 'Between us two', section: 'happiness', audience: 'bothOfUs', meetingId });
  await pair.systems.report.advance(44 * 60_000);
  const meeting = [...session.snapshot().view.records.values()].find(
    (seen) => seen.record.kind === 'meeting',
  )?.record;
  if (meeting?.kind === 'meeting') await close(session, meeting);
}

async function renderSummary(): Promise<{ pair: FakePair; settle: () => Promise<void> }> {
  const pair = new FakePair();
  const { settle } = await renderPair(pair, 'report', <SummaryScreen />, (session) =>
    heldMeeting(pair, session),
  );
  return { pair, settle };
}

describe('SummaryScreen', () => {
  it('says how long it was, who closed it and when the next one is', async () => {
    await renderSummary();
    expect(screen.getByRole('heading', { level: 1, name: 'That was 44 minutes' })).toBeTruthy();
    expect(screen.getByText(/^Closed by you at /)).toBeTruthy();
    expect(screen.getByText(/30 November/)).toBeTruthy();
  });

  it('lists an action once, and under what carries only the rest', async () => {
    await renderSummary();
    expect(screen.getByRole('checkbox', { name: 'Decide who owns the tiers' })).toBeTruthy();
    const carries = screen.getByRole('region', { name: 'Carries to next time' });
    expect(carries.textContent).toContain('Between us two');
    expect(carries.textContent).not.toContain('Decide who owns the tiers');
  });

  it('copies decisions and actions, and nothing anybody noted', async () => {
    const user = userEvent.setup(); // with a clipboard of its own
    await renderSummary();
    await user.click(screen.getByRole('button', { name: 'Copy summary' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('Decide who owns the tiers (Adele');
    expect(copied).toContain('Does Alex need to do anything to help Adele? Nothing needed');
    expect(copied).not.toContain('Between us two');
    expect(copied).not.toContain(alex.id);
  });

  it('opens the meeting again for both', async () => {
    const { pair, settle } = await renderSummary();
    await userEvent.click(screen.getByRole('button', { name: 'Open the meeting again' }));
    await settle();
    const meeting = [...pair.list.rows.values()]
      .map((row) => row.stored.record)
      .find((one) => one.kind === 'meeting');
    expect(meeting).toMatchObject({ closedAt: null, closedBy: null });
  });
});
