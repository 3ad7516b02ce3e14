import { describe, expect, it } from 'vitest';
import { adele, alex, monday } from '../../../tests/fakes/fake-pair.ts';
import {
  action,
  decision,
  entry,
  meeting,
  meetingId,
  numbered,
  stored,
} from '../../../tests/fakes/records.ts';
import { decisionKey, type FeedRecord, type Stored, type Turn } from '../records/feed-record.ts';
import { reconcile } from '../sync/reconcile.ts';
import { addMinutes, type Instant } from '../values/instant.ts';
import { becameOf, type Became } from './became.ts';

const week = 7 * 24 * 60;
const last = numbered(800);
const lastStart = addMinutes(monday, -week);
const lastEnd = addMinutes(lastStart, 40);
const afterLast = addMinutes(lastEnd, 60);
const inLast = addMinutes(lastStart, 10);
const held = meeting(last, { at: lastStart, start: lastStart, closedAt: lastEnd, closedBy: adele.id });

/** A row as it was saved last at a moment. */
function saved(record: FeedRecord, modifiedAt: Instant): Stored {
  return { ...stored(record), modifiedAt };
}

function became(rows: readonly Stored[]): Became {
  const confirmed = new Map([stored(held), ...rows].map((row) => [row.record.key, row]));
  const view = reconcile(confirmed, { notes: [], items: [] }, [], alex.id);
  return becameOf(view, meetingId, monday);
}

function turn(to: Turn['to'], members: Partial<Turn> = {}): Turn {
  return { to, at: afterLast, by: alex.id, meetingId, action: null, ...members };
}

describe('what each did for the other', () => {
  const helped = action(1, { meetingId: last, question: 'managerHelps', ownerId: adele.id, state: 'done' });

  it.each([
    ['done between the meetings', saved(helped, afterLast), ['manager for report']],
    ['done in this meeting', saved({ ...helped, reviewedIn: meetingId }, monday), ['manager for report']],
    ['done in the last meeting, and told there', saved({ ...helped, reviewedIn: last }, inLast), []],
    ['still open', saved({ ...helped, state: 'open' }, afterLast), []],
    ['dropped', saved({ ...helped, state: 'dropped' }, afterLast), []],
    ['of no question', saved({ ...helped, question: null }, afterLast), []],
    [
      'of the other question',
      saved({ ...helped, question: 'reportHelps' }, afterLast),
      ['report for manager'],
    ],
    ['made in this very meeting', saved({ ...helped, meetingId }, monday), []],
  ] as const)('or not: %s', (_says, row, done) => {
    expect(became([row]).done.map(({ by, forWhom }) => `${by} for ${forWhom}`)).toEqual(done);
  });

  it('is known of an action that was noted first and taken for an answer later', () => {
    const noted = action(1, { meetingId: last, state: 'done' });
    const answer = decision('reportHelps', {
      key: decisionKey(last, 'reportHelps'),
      meetingId: last,
      answer: 'actions',
      actions: [noted.key],
    });
    const { done } = became([saved(noted, afterLast), stored(answer)]);
    expect(done).toMatchObject([{ by: 'report', forWhom: 'manager', body: 'Action 1', began: null }]);
  });

  it('is traced to the note it began with, which then stands nowhere else', () => {
    const note = entry(2, {
      body: 'Too many tools',
      at: inLast,
      mood: 'sad',
      turns: [turn('action', { meetingId: last, at: inLast, action: helped.key })],
    });
    const made = became([saved(helped, afterLast), stored(note)]);
    expect(made.done).toMatchObject([{ began: { body: 'Too many tools', at: inLast } }]);
    expect(made.changed).toEqual([]);
  });
});

describe('notes that are not sad or confused any more', () => {
  const done = action(5, { meetingId: last, state: 'done' });
  it.each([
    ['resolved since', 'sad', [turn('resolved')], ['sad, resolved']],
    ['accepted since', 'sad', [turn('accepted')], ['sad, accepted']],
    ['confused, then happy', 'confused', [turn('happy')], ['confused, happy']],
    ['confused, then sad', 'confused', [turn('sad')], []],
    [
      'confused, then sad, then resolved',
      'confused',
      [turn('sad', { at: inLast, meetingId: last }), turn('resolved')],
      ['sad, resolved'],
    ],
    ['resolved in the last meeting', 'sad', [turn('resolved', { at: inLast, meetingId: last })], []],
    ['without a turn', 'sad', [], []],
    ['happy from the start', 'happy', [turn('resolved')], []],
    ['an action that is still open', 'sad', [turn('action', { action: action(6).key })], []],
    ['an action that was done', 'sad', [turn('action', { action: done.key })], ['sad, action']],
  ] as const)('or not: %s', (_says, mood, turns, changed) => {
    const note = entry(3, { section: 'happiness', mood, turns, at: inLast });
    const made = became([stored(note), saved(done, afterLast), stored(action(6))]);
    expect(made.changed.map(({ now, was }) => `${was}, ${now}`)).toEqual(changed);
  });

  it('carry their words and their day, the oldest first', () => {
    const notes = [
      entry(1, { mood: 'sad', turns: [turn('resolved')], at: inLast, body: 'Later' }),
      entry(2, { mood: 'sad', turns: [turn('happy')], at: lastStart, body: 'Earlier' }),
    ];
    expect(became(notes.map((note) => stored(note))).changed).toMatchObject([
      { body: 'Earlier', at: lastStart },
      { body: 'Later', at: inLast },
    ]);
  });

  it('are those of this meeting alone when no earlier one is known', () => {
    const view = reconcile(
      new Map(
        [
          entry(1, { mood: 'sad', turns: [turn('resolved')] }),
          entry(2, { mood: 'sad', turns: [turn('resolved', { meetingId: last })] }),
        ].map((note) => [note.key, stored(note)]),
      ),
      { notes: [], items: [] },
      [],
      alex.id,
    );
    expect(becameOf(view, meetingId, monday).changed).toHaveLength(1);
  });
});
