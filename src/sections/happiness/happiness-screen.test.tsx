// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Side } from '#src/domain/people/pair.ts';
import type { EntryRecord, FeedRecord, Mood, Turn } from '#src/domain/records/feed-record.ts';
import { happinessKey, type HappinessRecord } from '#src/domain/records/rating-record.ts';
import { Failure } from '#src/ports/failure.ts';
import { findMeeting } from '#src/usecases/meeting.ts';
import { adele, alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { meeting, numbered } from '../../../tests/fakes/records.ts';
import { renderPair } from '../../../tests/fakes/render-pair.tsx';
import { lastMeeting, sampleEntry } from '../../../tests/fakes/sample-records.ts';
import { textsIn } from '../../../tests/fakes/session-entries.ts';
import { HappinessScreen } from './happiness-screen.tsx';

afterEach(cleanup);
const earlier = instant('2026-11-16T14:40:00Z');
const resolved: Turn = { at: earlier, by: adele.id, meetingId: lastMeeting, to: 'resolved', action: null };
const question = 'How happy are you at work, all in all?';

function note(number: number, mood: Mood, body: string, given: Partial<EntryRecord> = {}): EntryRecord {
  const state = mood === 'happy' ? 'kept' : 'open';
  return sampleEntry(number, { section: 'happiness', mood, body, state, ...given });
}
function value(of: 1 | 2 | 3 | 4 | 5, meetingId = lastMeeting, at = earlier): HappinessRecord {
  return { kind: 'happiness', key: happinessKey(meetingId), at, extra: {}, meetingId, value: of };
}
function withPast(...records: readonly FeedRecord[]): FakePair {
  const pair = new FakePair();
  const start = instant('2026-11-16T14:00:00Z');
  const past = meeting(lastMeeting, { at: start, start, startedAt: start, closedAt: earlier });
  for (const record of [past, ...records]) pair.list.put(record, alex.id, earlier);
  return pair;
}
async function draw(pair: FakePair, side: Side = 'report') {
  const rendered = await renderPair(pair, side, <HappinessScreen />);
  await screen.findByRole('heading', { level: 1 });
  const { meetingId } = await findMeeting(rendered.session.snapshot(), rendered.session.system);
  return { ...rendered, meetingId };
}
const lane = (name: string) => screen.getByRole('region', { name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = (of: number) =>
  userEvent.click(screen.getByRole('radio', { name: new RegExp(`^${String(of)} of 5`, 'u') }));

describe('the lanes of the report', () => {
  it('take notes that only the report reads, each lane with a draft of its own', async () => {
    const pair = withPast();
    const { session, settle } = await draw(pair);
    await press('Add to Sad');
    await userEvent.keyboard('Late again{Enter}Half');
    await settle();
    expect(lane('Sad').textContent).toContain('Late again');
    expect(within(lane('Sad')).getAllByText('Only me').length).toBeGreaterThan(0);
    expect(pair.notes.report.notes).toMatchObject([{ body: 'Late again', mood: 'sad' }]);
    expect(pair.list.rows.size).toBe(2);
    await pair.systems.report.advance(200);
    expect(await session.copy.draft('happiness-sad')).toBe('Half');
    expect(await session.copy.draft('happiness-happy')).toBe('');
  });

  it('say since when a note is open and over how many meetings', async () => {
    await draw(withPast(note(1, 'confused', 'Who decides?')));
    expect(lane('Confused').textContent).toMatch(/since Mon,? 16 Nov/u);
  });

  it('turn a confused note, offer it back in place, and tell then what became of it', async () => {
    const pair = withPast(note(1, 'confused', 'Who decides?'));
    const { advance, settle } = await draw(pair);
    const { key } = note(1, 'confused', '');
    await press('Now sad');
    await settle();
    expect(pair.list.record(key)).toMatchObject({ state: 'open', turns: [{ to: 'sad' }] });
    await press('Undo');
    await settle();
    expect(pair.list.record(key)).toMatchObject({ state: 'open', turns: [] });
    await press('Now happy');
    await settle();
    await advance(9_000);
    expect(lane('Confused').textContent).toMatch(/“Who decides\?” became happy on Mon,? 23 Nov \(you\)/u);
    await press('Open again: Who decides?');
    await settle();
    expect(screen.getByRole('button', { name: 'Still open', pressed: true })).toBeTruthy();
  });

  it('move a note turned sad to the sad lane, with its history', async () => {
    const pair = withPast(note(1, 'confused', 'Who decides?'));
    const { advance, settle } = await draw(pair);
    await press('Now sad');
    await settle();
    await advance(9_000);
    expect(lane('Sad').textContent).toMatch(/Who decides\?.*became sad on Mon,? 23 Nov \(you\)/u);
    expect(lane('Confused').textContent).not.toContain('Who decides?');
    await press('Accept it');
    await settle();
    expect(pair.list.record(note(1, 'sad', '').key)).toMatchObject({
      state: 'done',
      turns: [{ to: 'sad' }, { to: 'accepted' }],
    });
  });

  it('make an action of a sad note', async () => {
    const pair = withPast(note(1, 'sad', 'Late again'));
    const { settle } = await draw(pair);
    await press('Make an action');
    await press('Save the action');
    await settle();
    expect(pair.list.record(note(1, 'sad', '').key)).toMatchObject({
      state: 'done',
      turns: [{ to: 'action' }],
    });
    expect(lane('Sad').textContent).toMatch(/became an action on .*: “Late again”, open/u);
  });

  it.each<[string, (pair: FakePair, sad: EntryRecord) => unknown]>([
    [
      'resolved',
      (pair, sad) => pair.list.put({ ...sad, state: 'done', turns: [resolved] }, adele.id, earlier),
    ],
    [
      'deleted',
      (pair, { key }) => {
        const stored = pair.list.rows.get(key)?.stored;
        return stored && pair.list.storeOf(adele.id, () => earlier).remove(pair.pointer('manager'), stored);
      },
    ],
  ])('keep the action that is made of a sad note the other %s meanwhile', async (_, act) => {
    const sad = note(1, 'sad', 'Late again');
    const pair = withPast(sad);
    const { advance, settle } = await draw(pair);
    await press('Make an action');
    await userEvent.type(screen.getByRole('textbox', { name: 'What will be done' }), ', ask for help');
    await act(pair, sad);
    await advance(30_000);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What will be done' }));
    await userEvent.keyboard('{Enter}');
    await settle();
    const actions = [...pair.list.rows.values()].map(({ stored }) => stored.record);
    expect(actions).toContainEqual(
      expect.objectContaining({ kind: 'action', body: 'Late again, ask for help', ownerId: alex.id }),
    );
    expect(screen.queryByRole('textbox', { name: 'What will be done' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Make an action' })).toBeNull();
  });

  it('keep last time’s notes beside, closed, and mark a happy one to keep', async () => {
    const pair = withPast(note(1, 'happy', 'Tuesdays are free'));
    const { settle } = await draw(pair);
    expect(screen.queryByText('Tuesdays are free')).toBeNull();
    await press(/^Last time, Mon,? 16 Nov/u);
    await press('Keep this: Tuesdays are free');
    await settle();
    expect(pair.list.record(note(1, 'happy', '').key)).toMatchObject({ keep: true });
    expect(screen.getByText(/you want to keep this/u)).toBeTruthy();
    await press('No longer keep: Tuesdays are free');
    await settle();
    expect(pair.list.record(note(1, 'happy', '').key)).toMatchObject({ keep: false });
  });

  it('show earlier notes when asked, and say so when they cannot be read', async () => {
    const at = instant('2026-01-12T14:10:00Z');
    const old = note(2, 'confused', 'An old question', { at, state: 'done', meetingId: numbered(1) });
    const pair = withPast(old);
    const { advance, settle } = await draw(pair);
    pair.list.outage = new Failure('offline');
    await press('Earlier notes');
    await settle();
    await advance(30_000);
    expect(screen.getByText('Only the last 60 days are on this device.')).toBeTruthy();
    pair.list.outage = null;
    await advance(120_000);
    expect(screen.getByText('An old question')).toBeTruthy();
  });
});

describe('the face', () => {
  it('is not preselected, and shows neither the last one nor the trend before it is chosen', async () => {
    await draw(withPast(value(3)));
    expect(screen.getByRole('radiogroup', { name: question })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: / of 5/u, checked: true })).toBeNull();
    expect(screen.queryByText(/from 3/u)).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'What would move it by one?' })).toBeNull();
  });

  it('stays with the report, is compared with the last one, and is cleared', async () => {
    const pair = withPast(value(3));
    const { meetingId, settle } = await draw(pair);
    await choose(4);
    await settle();
    expect(screen.getByText('4, up from 3')).toBeTruthy();
    expect(screen.getByRole('img', { name: /: 4, up from 3$/u })).toBeTruthy();
    expect(screen.getByText('Only me, until I share it')).toBeTruthy();
    expect(pair.list.record(happinessKey(meetingId))).toBeNull();
    await press('Clear');
    await settle();
    expect(screen.queryByRole('radio', { name: / of 5/u, checked: true })).toBeNull();
    expect(pair.notes.report.items).toEqual([]);
  });

  it('can be left out for today, which nobody else learns', async () => {
    const pair = withPast();
    const { settle } = await draw(pair);
    await press('Not today');
    await settle();
    expect(screen.getByText(/^Not today\. That stays with you/u)).toBeTruthy();
    expect(pair.list.rows.size).toBe(2);
    expect(screen.queryByRole('button', { name: 'Share with Adele' })).toBeNull();
  });

  it('that fell asks about what the report wanted to keep; "Not any more" is a sad note of the report’s', async () => {
    const pair = withPast(value(4), note(1, 'happy', 'Tuesdays are free', { keep: true }));
    const { settle } = await draw(pair);
    await choose(4);
    await settle();
    expect(screen.queryByRole('group', { name: 'Tuesdays are free' })).toBeNull();
    await choose(2);
    await settle();
    await press('Not any more');
    await settle();
    expect(screen.queryByRole('group', { name: 'Tuesdays are free' })).toBeNull();
    expect(pair.notes.report.notes).toMatchObject([{ mood: 'sad', body: 'Not any more: Tuesdays are free' }]);
  });

  it('leads to an action in one tap', async () => {
    const pair = withPast();
    const { settle } = await draw(pair);
    await choose(2);
    await settle();
    await userEvent.type(screen.getByRole('textbox', { name: 'What would move it by one?' }), 'One free day');
    await press('Make an action');
    await settle();
    const actions = [...pair.list.rows.values()].map(({ stored }) => stored.record);
    expect(actions).toContainEqual(
      expect.objectContaining({ kind: 'action', body: 'One free day', ownerId: alex.id }),
    );
  });
});

describe('sharing', () => {
  it('lists what goes, leaves out what is unticked, and gives the rest to both after the wait', async () => {
    const pair = withPast();
    const { advance, meetingId, settle } = await draw(pair);
    await press('Add to Happy');
    await userEvent.keyboard('A free week{Enter}');
    await press('Add to Sad');
    await userEvent.keyboard('Only for me{Enter}');
    await choose(5);
    await settle();
    await press('Share with Adele …');
    const list = within(screen.getByRole('group', { name: 'What Adele will read' }));
    expect(list.getAllByRole('checkbox', { checked: true })).toHaveLength(3);
    await userEvent.click(list.getByRole('checkbox', { name: /^Only for me/u }));
    await press('Share with Adele');
    await settle();
    expect(pair.list.record(happinessKey(meetingId))).toBeNull();
    await advance(10_000);
    expect(textsIn(pair.list)).toContain('A free week');
    expect(textsIn(pair.list)).not.toContain('Only for me');
    expect(screen.getAllByText('Both of us').length).toBeGreaterThan(1);
    expect(pair.list.record(happinessKey(meetingId))).toMatchObject({ value: 5 });
    await choose(4);
    await settle();
    expect(pair.list.record(happinessKey(meetingId))).toMatchObject({ value: 4 });
  });

  it('is what the manager waits for; the manager writes into no lane and accepts nothing', async () => {
    await draw(withPast(note(1, 'sad', 'Late again'), value(3)), 'manager');
    expect(screen.getByText('Alex has not shared yet.')).toBeTruthy();
    expect(screen.queryByRole('radiogroup', { name: /^How happy/u })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Add to/u })).toBeNull();
    expect(screen.getByRole('button', { name: 'Resolved' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept it' })).toBeNull();
  });

  it('shows the manager the value and its trend, which they cannot change', async () => {
    const pair = withPast(value(3));
    const { advance, meetingId } = await draw(pair, 'manager');
    pair.list.put(value(2, meetingId, instant('2026-11-23T13:50:00Z')), alex.id, earlier);
    await advance(30_000);
    expect(screen.getByText('2, down from 3')).toBeTruthy();
    expect(screen.getByRole('img', { name: /: 2, down from 3$/u })).toBeTruthy();
    expect(screen.queryByText('Alex has not shared yet.')).toBeNull();
    for (const radio of screen.getAllByRole('radio', { name: / of 5/u }))
      expect(radio).toHaveProperty('disabled', true);
  });
});
