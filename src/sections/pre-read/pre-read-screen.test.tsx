// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Side } from '#src/domain/people/pair.ts';
import { decisionKey } from '#src/domain/records/feed-record.ts';
import { answerQuestion } from '#src/usecases/answer-question.ts';
import { close } from '#src/usecases/meeting.ts';
import { beReady } from '#src/usecases/ready.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { adele, FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { decision, numbered } from '../../../tests/fakes/records.ts';
import { actAs, heldLastWeek, lastEnd, meetingOf, pairWithPast } from '../../../tests/fakes/past-pair.ts';
import { renderPair, renderSession, startToday } from '../../../tests/fakes/render-pair.tsx';
import { lastMeeting, sampleAction, sampleEntry } from '../../../tests/fakes/sample-records.ts';
import { Where } from '../../../tests/fakes/where.tsx';
import { PreReadScreen } from './pre-read-screen.tsx';

const nothingShared = { noteIds: [], face: false };

afterEach(cleanup);
async function draw(pair: FakePair, side: Side, prepare?: (session: PairSession) => Promise<unknown>) {
  const screens = (
    <>
      <PreReadScreen event={<p>Room 5</p>} note={<p>The invitation</p>} />
      <Where />
    </>
  );
  return renderPair(pair, side, screens, prepare);
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const where = () => screen.getByRole('status', { name: 'Where' }).textContent;
const plain = (text: string | null) => (text ?? '').replaceAll(',', '');

async function ready(session: PairSession): Promise<void> {
  await beReady(session, await meetingOf(session), nothingShared);
}

/** Answers both questions and closes, as somebody does in the meeting. */
async function heldToday(session: PairSession): Promise<void> {
  const meetingId = await startToday(session);
  await answerQuestion(session, meetingId, 'managerHelps', { type: 'nothing' });
  await answerQuestion(session, meetingId, 'reportHelps', { type: 'nothing' });
  for (const { record } of session.snapshot().view.records.values())
    if (record.kind === 'meeting' && record.meetingId === meetingId) await close(session, record);
}

describe('the head', () => {
  it('says when, with whom, and the event under it', async () => {
    await draw(pairWithPast([], heldLastWeek), 'manager');
    expect(screen.getByRole('heading', { level: 1, name: '1:1 with Alex' })).toBeTruthy();
    expect(screen.getByText(/^Today, /u)).toBeTruthy();
    const texts = screen.getByRole('main').textContent;
    expect(texts.indexOf('Room 5')).toBeLessThan(texts.indexOf('Topics'));
    expect(texts.indexOf('The invitation')).toBeGreaterThan(texts.indexOf('Topics'));
  });

  it('says who is ready, and how much of one’s own is left', async () => {
    const pair = pairWithPast([], heldLastWeek);
    await actAs(pair, 'report', ready);
    const { session, settle } = await draw(pair, 'manager');
    expect(screen.getByText('Alex is ready')).toBeTruthy();
    expect(screen.getByText('You: 1 step left')).toBeTruthy();
    await ready(session);
    await settle();
    expect(screen.getByText('You are ready')).toBeTruthy();
    expect(screen.queryByText(/left$/u)).toBeNull();
  });
});

describe('what is still open', () => {
  it('is ticked, taken back and dropped in place, by either person', async () => {
    for (const side of ['report', 'manager'] as const) {
      const [first, second] = [sampleAction(1, { ownerId: adele.id }), sampleAction(2)];
      const pair = pairWithPast([], heldLastWeek, first, second);
      const { settle } = await draw(pair, side);
      const open = part('Still open from last time');
      await userEvent.click(open.getByRole('checkbox', { name: 'Action 1' }));
      await settle();
      expect(pair.list.record(first.key)).toMatchObject({ state: 'done' });
      await userEvent.click(open.getByRole('button', { name: 'Undo' }));
      await settle();
      expect(pair.list.record(first.key)).toMatchObject({ state: 'open' });
      await userEvent.click(open.getByRole('button', { name: 'Drop: Action 2' }));
      await settle();
      expect(pair.list.record(second.key)).toMatchObject({ state: 'dropped' });
      cleanup();
    }
  });
});

describe('what was decided', () => {
  it('stands with its day, both questions, and what became of their actions', async () => {
    const done = sampleAction(1, { ownerId: adele.id, state: 'done', body: 'Decide who owns the tiers' });
    const answer = { meetingId: lastMeeting, at: lastEnd };
    const pair = pairWithPast(
      [],
      heldLastWeek,
      done,
      decision('managerHelps', {
        ...answer,
        key: decisionKey(lastMeeting, 'managerHelps'),
        answer: 'actions',
        actions: [done.key],
      }),
      decision('reportHelps', { ...answer, key: decisionKey(lastMeeting, 'reportHelps') }),
    );
    await draw(pair, 'report');
    const decided = part('Decided last time');
    expect(plain(decided.getByText(/^On /u).textContent)).toBe('On Mon 16 Nov');
    expect(decided.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Does Adele need to do anything to help Alex?Decide who owns the tiersAdele · Done',
      'Does Alex need to do anything to help Adele?Nothing needed',
    ]);
    expect(decided.queryByRole('checkbox')).toBeNull();
  });

  it('leads to the questions of a meeting nobody closed', async () => {
    await draw(pairWithPast([], { ...heldLastWeek, closedAt: null }), 'report');
    const decided = part('Decided last time');
    expect(decided.getByText(/was not closed$/u)).toBeTruthy();
    await userEvent.click(decided.getByRole('button', { name: 'Answer them' }));
    expect(where()).toBe('unclosed');
  });
});

describe('topics', () => {
  it('of both are listed, and a new one is written in the line below', async () => {
    const pair = pairWithPast([], heldLastWeek, sampleEntry(1));
    const { settle } = await draw(pair, 'manager');
    const topics = part('Topics');
    expect(topics.getByText('Topic 1')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Both of us' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Note something' }), 'Budget{Enter}');
    await settle();
    expect(topics.getByText('Budget')).toBeTruthy();
    expect(
      [...pair.list.rows.values()].some(
        ({ stored: { record } }) =>
          record.kind === 'entry' && record.section === 'topics' && record.body === 'Budget',
      ),
    ).toBe(true);
    expect(screen.getByText('1 from you')).toBeTruthy();
  });

  it('show nobody the own notes of the other, and nobody one’s own while they are hidden', async () => {
    const pair = pairWithPast([], heldLastWeek);
    const note = {
      section: 'topics' as const,
      state: 'open' as const,
      at: monday,
      editedAt: monday,
      mood: null,
    };
    pair.notes.report.put([{ ...note, id: numbered(1), body: 'A rise' }]);
    await draw(pair, 'manager');
    expect(document.body.textContent).not.toContain('A rise');
    cleanup();
    await draw(pair, 'report', (session) => session.hiding.set(true));
    expect(document.body.textContent).not.toContain('A rise');
    expect(screen.getByText('None from you yet')).toBeTruthy();
    cleanup();
    await draw(pair, 'report', (session) => session.hiding.set(false));
    expect(await screen.findByText('A rise')).toBeTruthy();
  });
});

describe('ways', () => {
  it('lead from every title into its section', async () => {
    await draw(pairWithPast([], heldLastWeek, sampleAction(1)), 'report');
    const open = part('Still open from last time').getByRole('button', { name: 'Open: Open actions' });
    await userEvent.click(open);
    expect(where()).toBe('section actions');
    await userEvent.click(part('Topics').getByRole('button', { name: 'Open: Topics' }));
    expect(where()).toBe('section actions');
  });
});

describe('states', () => {
  it('begins a first meeting with what this is', async () => {
    const pair = new FakePair();
    const record = { ...pair.space.record, at: monday };
    pair.list.put(record, adele.id, monday);
    await draw(pair, 'report');
    expect(screen.getByText(/^Your first 1:1 here/u)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Decided last time' })).toBeNull();
  });

  it('says in one sentence that nothing is left', async () => {
    await draw(pairWithPast([], heldLastWeek), 'manager');
    expect(screen.getByText('Nothing is left from last time.')).toBeTruthy();
    const titles = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(titles).toEqual(['Topics', 'Prepare']);
  });

  it('says that the meeting is under way, and leads to where it is', async () => {
    await draw(pairWithPast([], heldLastWeek), 'report', startToday);
    expect(screen.getByText('The meeting is under way.')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Meeting' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Prepare' })).toBeNull();
    expect(screen.queryByText(/ready/u)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Now: Open actions' }));
    expect(where()).toBe('section actions');
  });

  it('leads to the summary once it is closed', async () => {
    await draw(pairWithPast([], heldLastWeek), 'report', heldToday);
    expect(screen.getByText(/^Closed by you at /u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'See the summary' }));
    expect(where()).toBe('summary');
  });

  it('shows what the device has while it is offline, and says nothing is left only when it knows', async () => {
    const pair = pairWithPast([], heldLastWeek, sampleEntry(1));
    const before = await pair.connected('report');
    await pair.systems.report.advance(5_000);
    before.close();
    const offline = await pair.session('report');
    expect(offline.snapshot().isListRead).toBe(false);
    await renderSession(offline, <PreReadScreen />);
    expect(part('Topics').getByText('Topic 1')).toBeTruthy();
    expect(screen.queryByText('Nothing is left from last time.')).toBeNull();
    offline.close();
  });
});
