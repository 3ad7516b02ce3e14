// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Board } from '#src/domain/board/board.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, alex, FakePair, instant, monday } from '../../../tests/fakes/fake-pair.ts';
import {
  given,
  goal,
  keyResult,
  okrBoard,
  okrLink,
  okrPlan,
  review,
} from '../../../tests/fakes/okr-board.ts';
import { okrPair } from '../../../tests/fakes/okr-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { OkrsScreen } from './okrs-screen.tsx';

afterEach(cleanup);
const [before, last] = [numbered(1), numbered(2)];
const [twoWeeksAgo, lastWeek] = [instant('2026-11-09T14:00:00Z'), instant('2026-11-16T14:00:00Z')];

const article = (name: string) => within(screen.getByRole('article', { name }));
const activation = 'Activation, 61 % to 75 %';
const tickets = 'Tickets, under 1.2';

describe('OkrsScreen', () => {
  it('opens on what fell or is seen differently, says why, and folds the rest', async () => {
    const records = [
      review(before, alex.id, { tickets: given(8, twoWeeksAgo), lines: given(6, twoWeeksAgo) }),
      review(last, alex.id, {
        tickets: given(7, lastWeek),
        lines: given(6, lastWeek),
        activation: given(9, lastWeek),
      }),
      review(last, adele.id, { activation: given(7, lastWeek), lines: given(6, lastWeek) }),
    ];
    await renderPair(okrPair(okrBoard, ...records), 'manager', <OkrsScreen />);
    expect(screen.getAllByRole('article').map((one) => one.getAttribute('aria-label'))).toEqual([
      activation,
      tickets,
    ]);
    expect(article(activation).getByText('Seen differently')).toBeTruthy();
    expect(article(tickets).getByText('Fell')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nothing changed in the other one' })).toBeTruthy();
  });

  it('shows the other’s confidence once one has given one’s own, and the difference', async () => {
    const pair = okrPair(okrBoard);
    const { session, settle } = await renderPair(pair, 'manager', <OkrsScreen />);
    const reports = await pair.connected('report');
    const { giveConfidence } = await import('#src/usecases/okr/give-confidence.ts');
    const { findMeeting } = await import('#src/usecases/meeting.ts');
    const { meetingId } = await findMeeting(session.snapshot(), session.system);
    await giveConfidence(reports, meetingId, { taskId: 'activation', title: '', share: null }, 6);
    await settle();
    await pair.systems.manager.advance(20_000);
    await settle();
    expect(article(activation).getByText('Alex has said. Shown once you have too.')).toBeTruthy();
    expect(article(activation).queryByText(/Alex 6/u)).toBeNull();
    await userEvent.click(article(activation).getByRole('radio', { name: '4 of 10' }));
    await settle();
    expect(article(activation).getByText('Alex 6. You 4')).toBeTruthy();
    expect(article(activation).getByText('2 apart')).toBeTruthy();
    expect(article(activation).getByText('Committed and under 7. What help would make it 7?')).toBeTruthy();
    reports.close();
  });

  it('makes an action of what a weak key result needs', async () => {
    const pair = okrPair(okrBoard);
    const { settle } = await renderPair(pair, 'manager', <OkrsScreen />);
    await userEvent.click(article(activation).getByRole('button', { name: `Make an action: ${activation}` }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the action' }));
    await settle();
    const made = [...pair.list.rows.values()].flatMap(({ stored: { record } }) =>
      record.kind === 'action' ? [record] : [],
    );
    expect(made).toMatchObject([{ body: `Help with: ${activation}`, ownerId: adele.id }]);
  });

  it('suggests the measure its title names, and keeps what is saved', async () => {
    const pair = okrPair(okrBoard);
    const { settle } = await renderPair(pair, 'report', <OkrsScreen />);
    const part = article(activation);
    await userEvent.click(part.getByRole('button', { name: `Value, target and history: ${activation}` }));
    const field = (name: string) => part.getByRole<HTMLTextAreaElement>('textbox', { name });
    expect([field('Start').value, field('Target').value, field('Unit').value]).toEqual(['61', '75', '%']);
    await userEvent.type(field('Now'), 'much');
    await userEvent.click(part.getByRole('button', { name: 'Save' }));
    expect(part.getByRole('alert').textContent).toContain('Write a number');
    await userEvent.clear(field('Now'));
    await userEvent.type(field('Now'), '68{Enter}');
    await settle();
    expect(part.getByText('68 % now, 0.5 of the way')).toBeTruthy();
  });

  it('never judges both kinds by one rule, and never by colour alone', async () => {
    const board = {
      ...okrBoard,
      cards: okrBoard.cards.map((one) => (one.id === 'activation' ? { ...one, percentComplete: 70 } : one)),
    };
    const { settle } = await renderPair(okrPair(board), 'report', <OkrsScreen />);
    expect(article('Six product lines').getByText('0.7 of the way: a good result')).toBeTruthy();
    await userEvent.click(article(activation).getByRole('radio', { name: '6 of 10' }));
    await settle();
    expect(article(activation).getByText('0.7 of the way: 1.0 is expected')).toBeTruthy();
    expect(screen.getByText('Aspirational, 0.7 is a good result')).toBeTruthy();
    expect(screen.getByText('Committed, 1.0 expected')).toBeTruthy();
  });

  it('agrees to an objective, and says what changed since somebody did', async () => {
    const agreed = goal('pricing', {
      serves: { text: 'Grow by a third', link: 'https://contoso.example/okrs', planId: null, place: null },
      agreedByManager: { at: monday, terms: { text: 'Old words', results: {} } },
    });
    const { settle } = await renderPair(okrPair(okrBoard, agreed), 'report', <OkrsScreen />);
    expect(screen.getByText(/Changed since Adele agreed: the objective was “Old words”/u)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Serves: Grow by a third/u })).toBeTruthy();
    const agree = 'Agree to “Be the team others ask about pricing”';
    await userEvent.click(screen.getByRole('button', { name: agree }));
    await settle();
    expect(screen.queryByRole('button', { name: agree })).toBeNull();
    expect(screen.getByText('You agreed. Adele has not yet.')).toBeTruthy();
  });

  it('names an objective it serves in words, and asks for a link that is one', async () => {
    const { settle } = await renderPair(okrPair(okrBoard), 'report', <OkrsScreen />);
    const [choose] = screen.getAllByRole('button', { name: /^Say which it serves/u });
    if (choose) await userEvent.click(choose);
    await userEvent.type(screen.getByRole('textbox', { name: 'The objective it serves' }), 'Grow');
    await userEvent.type(screen.getByRole('textbox', { name: /^Link to it/u }), 'contoso');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert').textContent).toContain('https://');
    await userEvent.clear(screen.getByRole('textbox', { name: /^Link to it/u }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    expect(screen.getByText('Serves: Grow')).toBeTruthy();
  });

  it('shows lead indicators apart, hints where there is none, and adds one to the board', async () => {
    const records = [
      keyResult('setups', {
        leads: 'activation',
        target: 12,
        values: [
          { value: 9, at: lastWeek, by: alex.id },
          { value: 14, at: monday, by: alex.id },
        ],
      }),
    ];
    const pair = okrPair(okrBoard, ...records);
    const { settle } = await renderPair(pair, 'report', <OkrsScreen />);
    const leads = within(screen.getByRole('region', { name: 'Lead indicators' }));
    expect(leads.getByText('14 of 12 planned')).toBeTruthy();
    expect(leads.getByRole('img', { name: 'Guided set-ups run, 12 a week: from 9 to 14' })).toBeTruthy();
    const [first] = screen.getAllByRole('heading', { level: 2 });
    expect(first?.textContent).toBe('Lead indicators');
    const wanted = within(screen.getByRole('region', { name: 'Without a lead indicator' }));
    expect(wanted.queryByText(`None yet for “${activation}”.`)).toBeNull();
    await userEvent.click(wanted.getByRole('button', { name: `Add one: a lead indicator for “${tickets}”` }));
    await userEvent.type(
      wanted.getByRole('textbox', { name: 'What will you count each week?' }),
      'Calls{Enter}',
    );
    // What sends cards is loaded with the first one.
    await waitFor(() =>
      expect(pair.boards.boards.get(okrPlan)?.cards.at(-1)).toMatchObject({
        title: 'Calls',
        bucketId: 'onboarding',
        labelSlots: ['category5'],
      }),
    );
    await settle();
    const kept = [...pair.list.rows.values()].flatMap(({ stored: { record } }) =>
      record.kind === 'keyResult' && record.leads === 'tickets' ? [record.body] : [],
    );
    expect(kept).toEqual(['Calls']);
  });

  it('says that a mix is missing when all are of one kind', async () => {
    const board = { ...okrBoard, cards: okrBoard.cards.filter(({ id }) => id !== 'lines') };
    await renderPair(okrPair(board), 'report', <OkrsScreen />);
    expect(screen.getByText(/An aspirational one is missing/u)).toBeTruthy();
  });

  it('has the confidences of meetings long ago in the history, read when it is opened', async () => {
    const longAgo = instant('2026-06-08T14:00:00Z');
    const old = review(before, alex.id, { activation: given(9, longAgo) });
    const { settle } = await renderPair(okrPair(okrBoard, old), 'report', <OkrsScreen />);
    const part = article(activation);
    await userEvent.click(part.getByRole('button', { name: `Value, target and history: ${activation}` }));
    await settle();
    expect(part.getByRole('table', { name: 'Confidence over the meetings' })).toBeTruthy();
    expect(part.getByRole('cell', { name: '9' })).toBeTruthy();
  });

  it('shows the target beside the value where the title does not name it', async () => {
    const measured = keyResult('lines', {
      target: 6,
      start: 0,
      unit: 'lines',
      values: [{ value: 3, at: monday, by: alex.id }],
    });
    await renderPair(okrPair(okrBoard, measured), 'report', <OkrsScreen />);
    const part = article('Six product lines');
    expect(part.getByText('3 lines now, target 6 lines, 0.5 of the way')).toBeTruthy();
  });

  it('has an objective that has no key result yet, to be agreed and to say whom it serves', async () => {
    const board = { ...okrBoard, cards: [] };
    const { settle } = await renderPair(okrPair(board), 'report', <OkrsScreen />);
    const agree = 'Agree to “Be the team others ask about pricing”';
    await userEvent.click(screen.getByRole('button', { name: agree }));
    await settle();
    expect(screen.getByText('You agreed. Adele has not yet.')).toBeTruthy();
  });

  it('says that Planner refused, and what is safe', async () => {
    await renderPair(okrPair(null), 'report', <OkrsScreen />);
    expect(screen.getByText(/What you both said is safe/u)).toBeTruthy();
  });

  it('says the next step of a board without key results', async () => {
    await renderPair(okrPair({ ...okrBoard, cards: [] }), 'report', <OkrsScreen />);
    expect(screen.getByText('The board has no key results yet')).toBeTruthy();
  });

  it('has the team’s objectives first, without an agreement of the pair, and to choose from', async () => {
    const team: Board = {
      ...okrBoard,
      planId: 'plan-team',
      title: 'Team OKRs',
      buckets: [{ id: 'team', name: 'Win the region', orderHint: 'a' }],
      cards: [card('region', { title: 'Ten cities', bucketId: 'team' })],
    };
    const pair = new FakePair({ boards: [okrLink, { use: 'teamOkrs', planId: 'plan-team' }] });
    pair.boards.boards.set(okrPlan, okrBoard);
    pair.boards.boards.set('plan-team', team);
    const { settle } = await renderPair(pair, 'report', <OkrsScreen />);
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Win the region');
    expect(screen.queryByRole('button', { name: 'Agree to “Win the region”' })).toBeNull();
    const [choose] = screen.getAllByRole('button', { name: /^Say which it serves/u });
    if (choose) await userEvent.click(choose);
    await userEvent.click(screen.getByRole('radio', { name: 'Win the region' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
    expect(screen.getByText('Serves: Win the region')).toBeTruthy();
  });
});
