// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { decisionKey, type ActionRecord, type FeedRecord } from '#src/domain/records/feed-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { addAction } from '#src/usecases/action.ts';
import { answerQuestion } from '#src/usecases/answer-question.ts';
import { findMeeting } from '#src/usecases/meeting.ts';
import { adele, alex, FakePair } from '../../../tests/fakes/fake-pair.ts';
import { renderPair, startToday } from '../../../tests/fakes/render-pair.tsx';
import { DecisionsScreen } from './decisions-screen.tsx';

afterEach(cleanup);
const adeleHelps = 'Does Adele need to do anything to help Alex?';
const alexHelps = 'Does Alex need to do anything to help Adele?';

const question = (name: string) => within(screen.getByRole('group', { name }));

function actionsOf(pair: FakePair): ActionRecord[] {
  const records: FeedRecord[] = [...pair.list.rows.values()].map((row) => row.stored.record);
  return records.filter((record) => record.kind === 'action');
}

describe('DecisionsScreen', () => {
  it('names the open question on the close button until both are answered, and then closes', async () => {
    const pair = new FakePair();
    const { session, settle } = await renderPair(pair, 'manager', <DecisionsScreen />, startToday);
    const close = screen.getByRole('button', { name: 'Close meeting' });
    expect(close.getAttribute('aria-disabled')).toBe('true');
    expect(close).toHaveProperty('disabled', false);
    await userEvent.click(question(adeleHelps).getByRole('radio', { name: 'Nothing needed' }));
    await settle();
    const description = document.getElementById(close.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toContain(alexHelps);
    await userEvent.click(question(alexHelps).getByRole('radio', { name: 'Nothing needed' }));
    await settle();
    await userEvent.click(close);
    await settle();
    const meeting = [...session.snapshot().view.records.values()].find(
      (seen) => seen.record.kind === 'meeting',
    );
    expect(meeting?.record).toMatchObject({ closedBy: adele.id });
  });

  it('chooses nothing before a person does', async () => {
    await renderPair(new FakePair(), 'report', <DecisionsScreen />, startToday);
    for (const name of [adeleHelps, alexHelps])
      for (const radio of question(name).getAllByRole('radio'))
        expect(radio).toHaveProperty('checked', false);
  });

  it('makes a new action of the helper, due at the next meeting, from the text alone', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'report', <DecisionsScreen />, startToday);
    await userEvent.click(question(adeleHelps).getByRole('radio', { name: 'Yes' }));
    const text = question(adeleHelps).getByRole('textbox', { name: 'What will be done' });
    await userEvent.type(text, 'Decide who owns the tiers{Enter}');
    await settle();
    expect(actionsOf(pair)).toMatchObject([
      { body: 'Decide who owns the tiers', ownerId: adele.id, dueOn: '2026-11-30', question: 'managerHelps' },
    ]);
    expect(question(adeleHelps).getByRole('checkbox', { name: 'Decide who owns the tiers' })).toBeTruthy();
  });

  it('accepts the actions noted for the helper in one tap', async () => {
    const pair = new FakePair();
    const { session, settle } = await renderPair(pair, 'manager', <DecisionsScreen />, async (opened) => {
      const meetingId = await startToday(opened);
      await addAction(opened, {
        text: 'Agree on a 7',
        ownerId: alex.id,
        dueOn: null,
        question: null,
        meetingId,
      });
    });
    await userEvent.click(screen.getByRole('button', { name: `These are the answer: ${alexHelps}` }));
    await settle();
    const [action] = actionsOf(pair);
    const meetingId = action?.meetingId;
    expect(meetingId).toBeDefined();
    if (meetingId === undefined) return;
    const decision = session.snapshot().view.records.get(decisionKey(meetingId, 'reportHelps'))?.record;
    expect(decision).toMatchObject({ answer: 'actions', actions: [action?.key] });
    expect(screen.getAllByRole('checkbox', { name: 'Agree on a 7' })).toHaveLength(1);
  });

  it('adds an action that answers nothing', async () => {
    const pair = new FakePair();
    const { settle } = await renderPair(pair, 'report', <DecisionsScreen />, startToday);
    await userEvent.click(screen.getByRole('button', { name: 'Add an action' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What will be done' }), 'Book a room{Enter}');
    await settle();
    expect(actionsOf(pair)).toMatchObject([{ body: 'Book a room', ownerId: alex.id, question: null }]);
  });

  it('keeps a half-written action over a reload, until it is cancelled', async () => {
    const pair = new FakePair();
    const { advance } = await renderPair(pair, 'report', <DecisionsScreen />, startToday);
    await userEvent.click(screen.getByRole('button', { name: 'Add an action' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What will be done' }), 'Book a ro');
    await userEvent.click(screen.getByRole('radio', { name: 'Adele' }));
    await advance(150);
    cleanup();
    await renderPair(pair, 'report', <DecisionsScreen />);
    expect(await screen.findByDisplayValue('Book a ro')).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
    expect(screen.getByRole('radio', { name: 'Adele' })).toHaveProperty('checked', true);
    await userEvent.clear(screen.getByRole('textbox', { name: 'What will be done' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What will be done' }), 'Book a desk');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add an action' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What will be done' }).value).toBe('');
  });

  it.each([
    ['Plain words', 'Plain words'],
    ['15', '15'],
    ['{"text":"Words","ownerId":"somebody else","day":7}', 'Words'],
  ])('reads the words of what another version kept: %s', async (kept, words) => {
    await renderPair(new FakePair(), 'report', <DecisionsScreen />, async (session) => {
      await startToday(session);
      await session.copy.putDraft('action', kept);
    });
    expect(await screen.findByDisplayValue(words)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Alex' })).toHaveProperty('checked', true);
  });

  it('keeps a half-written answer to a question over a reload, with its "Yes"', async () => {
    const pair = new FakePair();
    const { advance } = await renderPair(pair, 'report', <DecisionsScreen />, startToday);
    await userEvent.click(question(adeleHelps).getByRole('radio', { name: 'Yes' }));
    await userEvent.type(question(adeleHelps).getByRole('textbox'), 'Decide who');
    await advance(150);
    cleanup();
    const { settle } = await renderPair(pair, 'report', <DecisionsScreen />);
    expect(await screen.findByDisplayValue('Decide who')).toBeTruthy();
    expect(question(adeleHelps).getByRole('radio', { name: 'Yes' })).toHaveProperty('checked', true);
    await userEvent.clear(question(adeleHelps).getByRole('textbox'));
    await userEvent.type(question(adeleHelps).getByRole('textbox'), 'Decide who owns them{Enter}');
    await settle();
    expect(actionsOf(pair)).toMatchObject([{ body: 'Decide who owns them', question: 'managerHelps' }]);
  });

  it('keeps the words of an answer that is being written when the other answers first', async () => {
    const pair = new FakePair();
    const { advance, session, settle } = await renderPair(pair, 'report', <DecisionsScreen />, startToday);
    await userEvent.click(question(adeleHelps).getByRole('radio', { name: 'Yes' }));
    await userEvent.type(question(adeleHelps).getByRole('textbox'), 'Decide who owns them');
    await userEvent.click(question(adeleHelps).getByRole('radio', { name: 'Alex' }));
    const theirs = await pair.connected('manager');
    const { meetingId } = await findMeeting(session.snapshot(), session.system);
    const action = { text: 'Book a room', ownerId: adele.id, dueOn: null };
    await answerQuestion(theirs, meetingId, 'managerHelps', { type: 'newAction', action });
    await settle();
    await advance(30_000);
    expect(question(adeleHelps).getByRole('checkbox', { name: 'Book a room' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save the answer' }));
    await settle();
    expect(actionsOf(pair).map(({ body, ownerId }) => [body, ownerId])).toEqual([
      ['Book a room', adele.id],
      ['Decide who owns them', alex.id],
    ]);
    theirs.close();
  });

  it('offers to have actions in Planner while they stand here alone, and says what Planner says', async () => {
    const pair = new FakePair();
    const { session, settle } = await renderPair(pair, 'report', <DecisionsScreen />, startToday);
    const offer = () => screen.queryByRole('button', { name: 'Put actions in Planner too' });
    expect(screen.getByText(/^Actions are kept here only\. A board “Actions”/u)).toBeTruthy();
    pair.plans.failure = new Failure('forbidden', { status: 403 });
    await userEvent.click(screen.getByRole('button', { name: 'Put actions in Planner too' }));
    expect(screen.getByText('Planner did not let you make a board')).toBeTruthy();
    pair.plans.failure = new Failure('throttled', { status: 429 });
    await userEvent.click(screen.getByRole('button', { name: 'Put actions in Planner too' }));
    expect(screen.getByText('The board was not made')).toBeTruthy();
    pair.plans.failure = null;
    await userEvent.click(screen.getByRole('button', { name: 'Put actions in Planner too' }));
    await settle();
    expect(offer()).toBeNull();
    expect(screen.getByText(/^The board is made and linked/u)).toBeTruthy();
    expect(session.snapshot().space.boards).toMatchObject([{ use: 'actions' }]);
  });
});
