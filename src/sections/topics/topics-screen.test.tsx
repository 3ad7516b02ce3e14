// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { ActionRecord, EntryRecord } from '#src/domain/records/feed-record.ts';
import { findMeeting } from '#src/usecases/meeting.ts';
import { adele, alex, FakePair, instant } from '../../../tests/fakes/fake-pair.ts';
import { renderPair, startToday } from '../../../tests/fakes/render-pair.tsx';
import { meeting } from '../../../tests/fakes/records.ts';
import { lastMeeting, sampleAction, sampleEntry } from '../../../tests/fakes/sample-records.ts';
import { TopicsScreen } from './topics-screen.tsx';

afterEach(cleanup);
const earlier = instant('2026-11-16T14:40:00Z');

function rows(list: string): string[] {
  return within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('p')?.textContent ?? '');
}

function actionsOf(pair: FakePair): ActionRecord[] {
  return [...pair.list.rows.values()].flatMap(({ stored }) =>
    stored.record.kind === 'action' ? [stored.record] : [],
  );
}

async function removeAsAlex(pair: FakePair, { key }: EntryRecord): Promise<void> {
  const stored = pair.list.rows.get(key)?.stored;
  if (stored) await pair.list.storeOf(alex.id, () => earlier).remove(pair.pointer('report'), stored);
}

describe('TopicsScreen', () => {
  it("lists the report's topics before the manager's, marked as carried", async () => {
    const pair = new FakePair();
    pair.list.put(sampleEntry(1, { body: 'Guild' }), adele.id, earlier);
    pair.list.put(sampleEntry(2, { body: 'Tiers' }), alex.id, earlier);
    await renderPair(pair, 'manager', <TopicsScreen />);
    expect(rows('Notes in Topics')).toEqual(['Tiers', 'Guild']);
    expect(screen.getAllByText(/carried from Mon,? 16 Nov/u)).toHaveLength(2);
  });

  it('asks about each open action once: not done and drop are answers', async () => {
    const pair = new FakePair();
    const [one, other] = [sampleAction(1), sampleAction(2)];
    pair.list.put(one, alex.id, earlier);
    pair.list.put(other, alex.id, earlier);
    const { settle } = await renderPair(pair, 'report', <TopicsScreen />, startToday);
    await userEvent.click(screen.getByRole('button', { name: 'Not done: Action 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Drop: Action 2' }));
    await settle();
    expect(screen.queryByRole('button', { name: 'Not done: Action 1' })).toBeNull();
    expect(pair.list.record(one.key)).toMatchObject({ state: 'open' });
    expect(pair.list.record(other.key)).toMatchObject({ state: 'dropped' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(pair.list.record(other.key)).toMatchObject({ state: 'open' });
  });

  it('leaves the owner the other chose while the words of an action were changed here', async () => {
    const pair = new FakePair();
    const action = sampleAction(1, { ownerId: alex.id });
    pair.list.put(action, alex.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', <TopicsScreen />, startToday);
    await userEvent.click(screen.getByRole('button', { name: 'Change: Action 1' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'What will be done' }), ' by noon');
    pair.list.put({ ...action, ownerId: adele.id }, adele.id, earlier);
    await advance(30_000);
    await userEvent.click(screen.getByRole('button', { name: 'Save the action' }));
    await settle();
    expect(pair.list.record(action.key)).toMatchObject({ body: 'Action 1 by noon', ownerId: adele.id });
  });

  it('keeps an action that is changed here when the other ticked it in an earlier meeting', async () => {
    const pair = new FakePair();
    const action = sampleAction(1);
    pair.list.put(action, alex.id, earlier);
    const { advance, settle } = await renderPair(pair, 'report', <TopicsScreen />, startToday);
    await userEvent.click(screen.getByRole('button', { name: 'Change: Action 1' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'What will be done' }), ' by noon');
    pair.list.put({ ...action, state: 'done', reviewedIn: lastMeeting }, adele.id, earlier);
    await advance(30_000);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What will be done' }));
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(pair.list.record(action.key)).toMatchObject({ body: 'Action 1 by noon', state: 'done' });
    expect(screen.queryByText('Action 1 by noon')).toBeNull();
  });

  it('opens with what each did for the other, and with notes that are settled, each from where it began', async () => {
    const pair = new FakePair();
    const draft = sampleAction(1, { body: 'Send the draft', question: 'reportHelps', state: 'done' });
    const turn = { at: instant('2026-11-18T09:00:00Z'), by: alex.id, meetingId: lastMeeting };
    const note = sampleEntry(1, {
      section: 'happiness',
      body: 'Two late evenings',
      mood: 'sad',
      state: 'kept',
      turns: [{ ...turn, to: 'resolved', action: null }],
    });
    const began = sampleEntry(2, {
      body: 'No word on tiers',
      mood: 'confused',
      state: 'done',
      turns: [{ ...turn, to: 'action', action: draft.key }],
    });
    const start = instant('2026-11-16T14:00:00Z');
    pair.list.put(
      meeting(lastMeeting, { at: start, start, closedAt: earlier, closedBy: alex.id }),
      alex.id,
      earlier,
    );
    const later = instant('2026-11-18T10:00:00Z');
    for (const record of [draft, note, began]) pair.list.put(record, alex.id, later);
    await renderPair(pair, 'manager', <TopicsScreen />);
    const list = screen.getByRole('list', { name: 'Since last time' });
    const rows = within(list)
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringMatching(/Send the draftAlex did for Adele · Began as “No word on tiers”, Mon,? 16 Nov/u),
      expect.stringMatching(/Two late eveningsresolved · sad on Mon,? 16 Nov/u),
    ]);
  });

  it('moves a topic into a section', async () => {
    const pair = new FakePair();
    const topic = sampleEntry(1);
    pair.list.put(topic, alex.id, earlier);
    const { settle } = await renderPair(pair, 'manager', <TopicsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Move to a section: Topic 1' }));
    await userEvent.click(screen.getByRole('button', { name: 'Development plan' }));
    await settle();
    expect(pair.list.record(topic.key)).toMatchObject({ section: 'development', body: 'Topic 1' });
  });

  it('makes an action of a topic, which is then done', async () => {
    const pair = new FakePair();
    const topic = sampleEntry(1, { body: 'Book the visit' });
    pair.list.put(topic, alex.id, earlier);
    const { settle } = await renderPair(pair, 'manager', <TopicsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Make an action: Book the visit' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Alex' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the action' }));
    await settle();
    expect(actionsOf(pair)).toMatchObject([
      { body: 'Book the visit', ownerId: alex.id, dueOn: '2026-11-30' },
    ]);
    expect(pair.list.record(topic.key)).toMatchObject({ state: 'done' });
  });

  it.each<[string, (pair: FakePair, topic: EntryRecord) => unknown]>([
    ['ticked', (pair, topic) => pair.list.put({ ...topic, state: 'done' }, alex.id, earlier)],
    ['moved', (pair, topic) => pair.list.put({ ...topic, section: 'okrs' }, alex.id, earlier)],
    ['deleted', removeAsAlex],
  ])('keeps the action that is made of a topic the other %s meanwhile', async (_, act) => {
    const pair = new FakePair();
    const topic = sampleEntry(1, { body: 'Book the visit' });
    pair.list.put(topic, alex.id, earlier);
    const { advance, settle } = await renderPair(pair, 'manager', <TopicsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Make an action: Book the visit' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Alex' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What will be done' }), ' by noon');
    await act(pair, topic);
    await advance(30_000);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What will be done' }));
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(actionsOf(pair)).toMatchObject([{ body: 'Book the visit by noon', ownerId: alex.id }]);
    expect(screen.queryByText('Book the visit')).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'What will be done' })).toBeNull();
  });

  it('keeps the action that is made of a topic of today the other ticked, until it is saved', async () => {
    const pair = new FakePair();
    const { advance, session, settle } = await renderPair(pair, 'manager', <TopicsScreen />, startToday);
    const { meetingId } = await findMeeting(session.snapshot(), session.system);
    const topic = sampleEntry(1, { body: 'Book the visit', meetingId });
    pair.list.put(topic, alex.id, earlier);
    await advance(30_000);
    await userEvent.click(screen.getByRole('button', { name: 'Make an action: Book the visit' }));
    await userEvent.keyboard('{End} by noon');
    pair.list.put({ ...topic, state: 'done' }, alex.id, earlier);
    await advance(30_000);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'What will be done' }));
    await userEvent.keyboard('{Enter}');
    await settle();
    expect(actionsOf(pair)).toMatchObject([{ body: 'Book the visit by noon' }]);
    expect(screen.getByRole('button', { name: 'Open again: Book the visit' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Make an action/u })).toBeNull();
  });

  it('takes the row of a topic the other deleted away when its action is given up', async () => {
    const pair = new FakePair();
    const topic = sampleEntry(1);
    pair.list.put(topic, alex.id, earlier);
    const { advance } = await renderPair(pair, 'manager', <TopicsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Make an action: Topic 1' }));
    await removeAsAlex(pair, topic);
    await advance(30_000);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByText('Topic 1')).toBeNull();
    expect(actionsOf(pair)).toEqual([]);
  });

  it('takes a done topic back in place', async () => {
    const pair = new FakePair();
    const topic = sampleEntry(1);
    pair.list.put(topic, alex.id, earlier);
    const { settle } = await renderPair(pair, 'report', <TopicsScreen />);
    await userEvent.click(screen.getByRole('button', { name: 'Done: Topic 1' }));
    await settle();
    expect(pair.list.record(topic.key)).toMatchObject({ state: 'done' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(pair.list.record(topic.key)).toMatchObject({ state: 'open' });
  });
});
