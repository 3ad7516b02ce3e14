import { describe, expect, it } from 'vitest';
import { adele, alex, monday } from '../../../tests/fakes/fake-pair.ts';
import { action, decision, entry, meeting, numbered } from '../../../tests/fakes/records.ts';
import type { FeedRecord, RecordKey, SectionOpened, Turn } from '../records/feed-record.ts';
import { addMinutes } from '../values/instant.ts';
import type { Patch } from './change.ts';
import { applyPatch, mergePatch, updateOf } from './merge.ts';

/** What is sent of our change of `was` when the list holds `theirs` meanwhile. */
function merged(was: FeedRecord, mine: Patch, theirs: Patch): ReturnType<typeof mergePatch> {
  return mergePatch(updateOf(was, mine).base, mine, applyPatch(was, theirs));
}

const line = (section: SectionOpened['section'], minute: number, by = adele.id): SectionOpened => ({
  section,
  at: addMinutes(monday, minute),
  by,
});
const [first] = meeting().log;
if (!first) throw new Error('a meeting begins with a line');
const key = (number: number): RecordKey => action(number).key;

describe('merging a change into what the list holds', () => {
  it('sends what they did not touch', () => {
    expect(merged(entry(1), { body: 'Mine' }, { state: 'done' })).toEqual({
      type: 'merged',
      patch: { body: 'Mine' },
    });
  });

  it('sends nothing of what is there already: the answer to it was lost', () => {
    expect(merged(entry(1), { body: 'Mine', state: 'done' }, { body: 'Mine', state: 'done' })).toEqual({
      type: 'merged',
      patch: {},
    });
  });

  it('leaves a text both changed to a person', () => {
    expect(merged(entry(1), { body: 'Mine', state: 'done' }, { body: 'Theirs' })).toEqual({
      type: 'conflict',
    });
  });

  it('keeps the turns of both sides, and the state that follows from them', () => {
    const turn = (to: Turn['to'], minute: number, by = alex.id): Turn => ({
      to,
      at: addMinutes(monday, minute),
      by,
      meetingId: numbered(900),
      action: null,
    });
    const note = entry(1, { section: 'happiness', mood: 'confused' });
    const [mine, theirs] = [turn('resolved', 2), turn('sad', 3, adele.id)];
    expect(merged(note, { turns: [mine], state: 'done' }, { turns: [theirs], state: 'open' })).toEqual({
      type: 'merged',
      patch: { turns: [mine, theirs] },
    });
    expect(merged(note, { turns: [theirs], state: 'open' }, { turns: [mine], state: 'done' })).toEqual({
      type: 'merged',
      patch: { turns: [mine, theirs], state: 'open' },
    });
    expect(merged(note, { turns: [mine], state: 'done' }, { body: 'Better' })).toEqual({
      type: 'merged',
      patch: { turns: [mine], state: 'done' },
    });
  });

  it('keeps both logs, without repeats, in order of time', () => {
    const mine = [first, line('okrs', 2, alex.id), line('happiness', 9, alex.id)];
    const theirs = [first, line('okrs', 2, alex.id), line('development', 5)];
    expect(merged(meeting(), { log: mine }, { log: theirs })).toEqual({
      type: 'merged',
      patch: {
        log: [first, line('okrs', 2, alex.id), line('development', 5), line('happiness', 9, alex.id)],
      },
    });
  });

  it('comes to the same log from either side, also for one instant', () => {
    const one = [first, line('performance', 2)];
    const other = [first, line('development', 2, alex.id)];
    const log = [first, line('development', 2, alex.id), line('performance', 2)];
    expect(merged(meeting(), { log: one }, { log: other })).toEqual({ type: 'merged', patch: { log } });
    expect(merged(meeting(), { log: other }, { log: one })).toEqual({ type: 'merged', patch: { log } });
  });

  it('keeps what either added to a list, and takes away what either took away', () => {
    const was = decision('managerHelps', { answer: 'actions', actions: [key(1), key(2), key(3)] });
    expect(merged(was, { actions: [key(1), key(3), key(4)] }, { actions: [key(1), key(2), key(5)] })).toEqual(
      {
        type: 'merged',
        patch: { actions: [key(1), key(5), key(4)] },
      },
    );
    expect(merged(meeting(), { skipped: ['okrs'] }, { skipped: ['happiness'] })).toEqual({
      type: 'merged',
      patch: { skipped: ['happiness', 'okrs'] },
    });
  });

  it('lets the close that reached the list first stand', () => {
    const mine = { closedAt: addMinutes(monday, 44), closedBy: alex.id };
    const theirs = { closedAt: addMinutes(monday, 45), closedBy: adele.id };
    expect(merged(meeting(), mine, theirs)).toEqual({ type: 'merged', patch: {} });
  });

  it('lets the start that reached the list first stand', () => {
    const mine = { startedAt: addMinutes(monday, 1), startedBy: alex.id };
    const theirs = { startedAt: addMinutes(monday, 2), startedBy: numbered(2) };
    expect(merged(meeting(), mine, theirs)).toEqual({ type: 'merged', patch: {} });
  });

  it('opens a closed meeting again', () => {
    const closed = meeting(undefined, { closedAt: monday, closedBy: adele.id });
    expect(merged(closed, { closedAt: null, closedBy: null }, {})).toEqual({
      type: 'merged',
      patch: { closedAt: null, closedBy: null },
    });
  });

  it('keeps the Planner task an action has', () => {
    const was = action(1, { planId: 'plan', planner: 'pending' });
    const theirs = { taskId: 'theirs', planner: 'created' as const };
    expect(merged(was, { taskId: 'mine', planner: 'created' }, theirs)).toEqual({
      type: 'merged',
      patch: {},
    });
    expect(merged(was, { planner: 'refused' }, theirs)).toEqual({ type: 'merged', patch: {} });
    expect(merged(was, { taskId: 'mine', planner: 'created' }, { planner: 'refused' })).toEqual({
      type: 'merged',
      patch: { taskId: 'mine', planner: 'created' },
    });
  });

  it('lets the last to send win over anything else both changed', () => {
    expect(
      merged(entry(1), { section: 'okrs', state: 'done' }, { section: 'happiness', state: 'kept' }),
    ).toEqual({
      type: 'merged',
      patch: { section: 'okrs', state: 'done' },
    });
    expect(merged(action(1), { ownerId: adele.id, dueOn: null }, { ownerId: adele.id })).toEqual({
      type: 'merged',
      patch: {},
    });
  });
});

describe('a change of a record', () => {
  it('remembers what it replaces and the record as it was', () => {
    expect(updateOf(entry(1), { body: 'New', state: 'done' })).toEqual({
      type: 'update',
      key: entry(1).key,
      patch: { body: 'New', state: 'done' },
      base: { body: 'Entry 1', state: 'open' },
      before: entry(1),
      conflict: null,
    });
  });
});
