// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { sections } from '#src/domain/agenda/section.ts';
import type { EntryRecord, MeetingRecord } from '#src/domain/records/feed-record.ts';
import { meetingKey } from '#src/domain/records/feed-record.ts';
import { parseDay } from '#src/domain/values/day.ts';
import { addEntry } from '#src/usecases/add-entry.ts';
import { addLine, settleLine } from '#src/usecases/linking/plain-line.ts';
import { close, findMeeting, goTo, skip } from '#src/usecases/meeting.ts';
import type { PairSession } from '#src/usecases/session/pair-session.ts';
import { adele, alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { settled } from '../../../tests/fakes/manual-system.ts';
import { renderPair, startToday } from '../../../tests/fakes/render-pair.tsx';
import { lastMeeting, sampleAction, sampleEntry } from '../../../tests/fakes/sample-records.ts';
import { beReady } from '#src/usecases/ready.ts';
import { AgendaScreen } from './agenda-screen.tsx';

const nothingShared = { noteIds: [], face: false };

afterEach(cleanup);
const earlier = instant('2026-11-16T14:40:00Z');

function unclosed(): MeetingRecord {
  const start = instant('2026-11-16T14:00:00Z');
  return {
    kind: 'meeting',
    key: meetingKey(lastMeeting),
    at: start,
    extra: {},
    meetingId: lastMeeting,
    start,
    end: instant('2026-11-16T14:45:00Z'),
    originalStart: start,
    iCalUId: null,
    startedAt: start,
    startedBy: alex.id,
    log: [{ section: 'actions', at: start, by: alex.id }],
    skipped: [],
    closedAt: null,
    closedBy: null,
  };
}

/** Lets the manager do something with the meeting on a device of their own. */
async function asManager(
  pair: FakePair,
  act: (other: PairSession, meeting: MeetingRecord) => Promise<unknown>,
): Promise<void> {
  const other = await pair.connected('manager');
  const { meetingId } = await findMeeting(other.snapshot(), other.system);
  const meeting = other.snapshot().view.records.get(meetingKey(meetingId))?.record;
  if (meeting?.kind !== 'meeting') throw new Error('the meeting has not started');
  await act(other, meeting);
  await settled();
  other.close();
}

function step(name: RegExp): HTMLElement {
  const item = screen.getByRole('button', { name }).closest('li');
  if (!item) throw new Error(`no step ${String(name)}`);
  return item;
}

describe('AgendaScreen', () => {
  it('names the two, when they meet, and the six steps with their minutes', async () => {
    await renderPair(new FakePair(), 'report', <AgendaScreen />);
    expect(screen.getByRole('heading', { level: 1, name: 'Adele and Alex' })).toBeTruthy();
    expect(screen.getByText(/^Today, /u)).toBeTruthy();
    const agenda = screen.getByRole('list', { name: 'Agenda' });
    expect(within(agenda).getAllByRole('heading', { level: 2 })).toHaveLength(6);
    expect(step(/Priorities/u).textContent).toContain('12 min');
  });

  it('talks of priorities without a board, with its lines, and of OKRs with one', async () => {
    await renderPair(new FakePair(), 'report', <AgendaScreen />, (session) =>
      addLine(session, 'okrs', 'Two customers'),
    );
    expect(step(/Priorities/u).textContent).toContain('1 priority');
    cleanup();
    const pair = new FakePair({ boards: [{ use: 'teamOkrs', planId: 'plan' }] });
    await renderPair(pair, 'report', <AgendaScreen />);
    expect(step(/OKRs/u)).toBeTruthy();
    expect(screen.queryByText('Priorities')).toBeNull();
  });

  it('counts notes of a mood by what became of them: settled ones not, happy ones in their meeting', async () => {
    const pair = new FakePair();
    const turned = { at: earlier, by: alex.id, meetingId: lastMeeting, action: null };
    const note = (number: number, given: Partial<EntryRecord>): EntryRecord =>
      sampleEntry(number, { section: 'happiness', mood: 'confused', ...given });
    for (const entry of [
      note(1, { turns: [{ ...turned, to: 'sad' }] }),
      note(2, { turns: [{ ...turned, to: 'happy' }], state: 'done' }),
      note(3, { mood: 'happy', state: 'kept' }),
    ])
      pair.list.put(entry, alex.id, earlier);
    const { settle } = await renderPair(pair, 'report', <AgendaScreen />, async (session) => {
      const { meetingId } = await findMeeting(session.snapshot(), session.system);
      await addEntry(session, {
        text: 'New',
        section: 'happiness',
        audience: 'bothOfUs',
        meetingId,
        mood: 'happy',
      });
      await addEntry(session, {
        text: 'Own',
        section: 'happiness',
        audience: 'onlyMe',
        meetingId,
        mood: 'sad',
      });
    });
    await settle();
    expect(step(/Happiness/u).textContent).toContain('3 notes, 1 carried');
  });

  it('shows open actions first, a late one as late, and ticks one in one tap with a way back', async () => {
    const pair = new FakePair();
    const late = sampleAction(1, { body: 'Send the draft', dueOn: parseDay('2026-11-19') });
    pair.list.put(late, alex.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', <AgendaScreen />);
    expect(screen.getByText('4 days overdue')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Send the draft' }));
    await settle();
    expect(pair.list.record(late.key)).toMatchObject({ state: 'done' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(pair.list.record(late.key)).toMatchObject({ state: 'open' });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Send the draft' }));
    await advance(8_000);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says who is ready, and offers to prepare first until a quarter of an hour before the meeting', async () => {
    const early = new FakePair({ boards: [] }, instant('2026-11-23T13:30:00Z'));
    const { advance, session, settle } = await renderPair(early, 'report', <AgendaScreen />);
    expect(screen.getByText('You: not ready yet')).toBeTruthy();
    expect(screen.getByText('Adele: not ready yet')).toBeTruthy();
    const foot = (): (string | null)[] =>
      within(screen.getByRole('contentinfo'))
        .getAllByRole('button')
        .map((button) => `${button.textContent} ${button.className}`);
    expect(foot()).toEqual(['Start the meeting text-button', 'Prepare primary-button']);
    await advance(16 * 60_000);
    expect(foot()).toEqual(['Prepare text-button', 'Start the meeting primary-button']);
    const { meetingId } = await findMeeting(session.snapshot(), session.system);
    await beReady(session, meetingId, nothingShared);
    await settle();
    expect(screen.getByText('You are ready')).toBeTruthy();
  });

  it('says in one line what is in a step', async () => {
    const pair = new FakePair();
    pair.list.put(sampleEntry(1, { section: 'okrs' }), alex.id, earlier);
    pair.list.put(sampleEntry(2, { section: 'okrs' }), adele.id, earlier);
    await renderPair(pair, 'manager', <AgendaScreen />);
    expect(step(/Priorities/u).textContent).toContain('2 notes, 2 carried');
    expect(step(/Happiness/u).textContent).toContain('Nothing noted yet');
    expect(step(/Performance/u).textContent).toContain('Rate and seal, about 3 min');
  });

  it('starts the meeting and moves on, step by step, for both', async () => {
    const pair = new FakePair();
    const { session, settle } = await renderPair(pair, 'report', <AgendaScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Start the meeting' }));
    await settle();
    expect(screen.getByRole('progressbar', { name: 'Meeting' })).toBeTruthy();
    expect(step(/Open actions/u).getAttribute('aria-current')).toBe('step');
    await userEvent.click(screen.getByRole('button', { name: 'Next: Priorities' }));
    await settle();
    expect(step(/Priorities/u).getAttribute('aria-current')).toBe('step');
    const meeting = [...session.snapshot().view.records.values()].find(
      ({ record }) => record.kind === 'meeting',
    );
    expect(meeting?.record).toMatchObject({
      log: [{ section: 'actions' }, { section: 'okrs', by: alex.id }],
    });
  });

  it('skips a section, remembers it, and takes it back when it is opened', async () => {
    const { settle } = await renderPair(new FakePair(), 'manager', <AgendaScreen />, startToday);
    await userEvent.click(screen.getByRole('button', { name: 'Skip this section' }));
    await settle();
    expect(step(/Open actions/u).textContent).toContain('skipped');
    expect(step(/Priorities/u).getAttribute('aria-current')).toBe('step');
    await userEvent.click(screen.getByRole('button', { name: /Open actions/u }));
    await settle();
    expect(step(/Open actions/u).getAttribute('aria-current')).toBe('step');
  });

  it('follows the other person within the session', async () => {
    const pair = new FakePair();
    const { advance } = await renderPair(pair, 'report', <AgendaScreen />);
    const other = await pair.connected('manager');
    await startToday(other);
    await advance(20_000);
    expect(screen.getByText(/^Started by Adele at /u)).toBeTruthy();
    other.close();
  });

  it.each<[string, (other: PairSession, meeting: MeetingRecord) => Promise<unknown>]>([
    ['moves on', (other, meeting) => goTo(other, meeting, 'okrs')],
    ['skips the step', (other, meeting) => skip(other, meeting, 'actions', sections)],
    ['closes the meeting', close],
  ])('keeps what is rewritten in a step when the other %s', async (_, act) => {
    const pair = new FakePair();
    const topic = sampleEntry(1, { body: 'Book the visit' });
    pair.list.put(topic, alex.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', <AgendaScreen />, startToday);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Book the visit' }));
    await userEvent.keyboard(' by noon');
    await asManager(pair, act);
    await advance(30_000);
    expect(step(/Open actions/u).getAttribute('aria-current')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Edit: Book the visit' }));
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(pair.list.record(topic.key)).toMatchObject({ body: 'Book the visit by noon' });
    expect(screen.queryByText('Book the visit by noon')).toBeNull();
  });

  it('keeps a note for one alone that is rewritten in a step when the other moves on', async () => {
    const pair = new FakePair();
    const at = earlier;
    pair.notes.report.put([
      { id: alex.id, section: 'topics', body: 'For me', state: 'open', at, editedAt: at, mood: null },
    ]);
    const { advance, settle } = await renderPair(pair, 'report', <AgendaScreen />, startToday);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: For me' }));
    await userEvent.keyboard(' alone');
    await asManager(pair, (other, meeting) => goTo(other, meeting, 'okrs'));
    await advance(30_000);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Edit: For me' }));
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(pair.notes.report.notes).toMatchObject([{ body: 'For me alone' }]);
  });

  it('keeps a priority that is rewritten in its step when the other drops it and moves on', async () => {
    const pair = new FakePair();
    const { advance, settle } = await renderPair(pair, 'report', <AgendaScreen />, async (session) => {
      await startToday(session);
      await addLine(session, 'okrs', 'Two customers');
    });
    await userEvent.click(screen.getByRole('button', { name: 'Next: Priorities' }));
    await settle();
    await userEvent.click(await screen.findByRole('button', { name: 'Edit: Two customers' }));
    await userEvent.keyboard(' live');
    await asManager(pair, async (other, meeting) => {
      for (const { record } of other.snapshot().view.records.values())
        if (record.kind === 'goal') await settleLine(other, record, 'dropped');
      await goTo(other, meeting, 'development');
    });
    await advance(30_000);
    expect(step(/Priorities/u).getAttribute('aria-current')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Edit: Two customers' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('Two customers')).toBeNull();
  });

  it('keeps an action that is changed when the other dropped it before and moves on', async () => {
    const pair = new FakePair();
    const action = sampleAction(1, { body: 'Send the draft' });
    pair.list.put(action, alex.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', <AgendaScreen />, startToday);
    await userEvent.click(screen.getByRole('button', { name: 'Change: Send the draft' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'What will be done' }), ' by noon');
    pair.list.put({ ...action, state: 'done', reviewedIn: lastMeeting }, adele.id, earlier);
    await asManager(pair, (other, meeting) => goTo(other, meeting, 'okrs'));
    await advance(30_000);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What will be done' }));
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(pair.list.record(action.key)).toMatchObject({ body: 'Send the draft by noon', state: 'done' });
    expect(screen.queryByText('Send the draft by noon')).toBeNull();
  });

  it('offers the questions of a meeting nobody closed, until it is left', async () => {
    const pair = new FakePair();
    pair.list.put(unclosed(), alex.id, earlier);
    const { settle } = await renderPair(pair, 'report', <AgendaScreen />);
    expect(screen.getByRole('region', { name: /^The meeting of .* was not closed$/u })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Start the meeting' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    await settle();
    expect(screen.queryByRole('region', { name: /was not closed/u })).toBeNull();
  });

  it('lets a talk without a calendar event choose its length', async () => {
    const pair = new FakePair();
    pair.occurrences = [];
    const { settle } = await renderPair(pair, 'report', <AgendaScreen />);
    await userEvent.click(screen.getByRole('radio', { name: '60 min' }));
    await settle();
    expect(step(/Priorities/u).textContent).toContain('16 min');
  });
});
