import { describe, expect, it } from 'vitest';
import { adele, alex, instant } from '../../../tests/fakes/fake-pair.ts';
import { entry, meeting, meetingId, numbered, stored } from '../../../tests/fakes/records.ts';
import { agendaOf } from '../agenda/agenda.ts';
import { happinessKey } from '../records/rating-record.ts';
import type { EntryRecord, FeedRecord, Mood, Turn } from '../records/feed-record.ts';
import type { OwnNote } from '../records/own-note.ts';
import { reconcile, type View } from '../sync/reconcile.ts';
import { areLanesShared, hasShared, lanesOf, lastMeeting, lastNotes, meetingsOpen } from './lanes.ts';

const pair = { manager: adele, report: alex };
const [first, last] = [numbered(700), numbered(800)];
const now = instant('2026-11-23T14:20:00Z');
const at = (day: number) => instant(`2026-11-${String(day).padStart(2, '0')}T14:00:00Z`);
const meetings = [
  meeting(first, { start: at(9), startedAt: at(9), closedAt: at(9) }),
  meeting(last, { start: at(16), startedAt: at(16), closedAt: at(16) }),
  meeting(meetingId, { start: at(23), startedAt: at(23) }),
];

function note(number: number, mood: Mood, where = last, members: Partial<EntryRecord> = {}): EntryRecord {
  const state = mood === 'happy' ? 'kept' : 'open';
  return entry(number, { section: 'happiness', mood, meetingId: where, state, at: at(16), ...members });
}
function turn(to: Turn['to'], where = meetingId): Turn {
  return { to, at: now, by: alex.id, meetingId: where, action: null };
}
function own(number: number, mood: Mood | null, members: Partial<OwnNote> = {}): OwnNote {
  const body = `Own ${String(number)}`;
  return {
    id: numbered(number),
    section: 'happiness',
    body,
    state: 'open',
    at: now,
    editedAt: now,
    mood,
    ...members,
  };
}
function viewOf(records: readonly FeedRecord[], notes: readonly OwnNote[] = []): View {
  const rows = [...meetings, ...records].map((record) => stored(record, 1, alex.id));
  return reconcile(new Map(rows.map((row) => [row.record.key, row])), { notes, items: [] }, [], alex.id);
}
function agenda(view: View) {
  return agendaOf(view, pair, meetingId, null, now);
}
function lanes(view: View) {
  return lanesOf(agenda(view), alex.id).map((lane) => [
    lane.mood,
    lane.open.map(({ record }) => record.body),
    lane.settled.map(({ record }) => record.body),
    lane.own.map((one) => one.note.body),
  ]);
}

describe('the lanes', () => {
  it('carry sad and confused notes, and happy ones for their meeting only', () => {
    const records = [
      note(1, 'happy'),
      note(2, 'happy', meetingId),
      note(3, 'sad', first),
      note(4, 'confused'),
      note(5, 'sad', first, { state: 'done' }),
      entry(6, { section: 'happiness', meetingId: last }),
    ];
    expect(lanes(viewOf(records, [own(7, 'sad'), own(8, null), own(9, 'sad', { state: 'done' })]))).toEqual([
      ['happy', ['Entry 2'], [], []],
      ['sad', ['Entry 3'], [], ['Own 7']],
      ['confused', ['Entry 4'], [], []],
    ]);
  });

  it('tell what became of a note in this meeting where it stood, and show it as sad from then on', () => {
    const records = [
      note(1, 'confused', last, { state: 'done', turns: [turn('happy')] }),
      note(2, 'confused', last, { turns: [turn('sad')] }),
      note(3, 'confused', last, { state: 'done', turns: [turn('sad', last), turn('resolved')] }),
      note(4, 'confused', first, { state: 'done', turns: [turn('happy', last)] }),
    ];
    expect(lanes(viewOf(records))).toEqual([
      ['happy', [], [], []],
      ['sad', ['Entry 2'], ['Entry 3'], []],
      ['confused', [], ['Entry 1'], []],
    ]);
  });
});

describe('last time', () => {
  it('has its happy notes and what was settled in it', () => {
    const view = viewOf([
      note(1, 'happy'),
      note(2, 'happy', first),
      note(3, 'confused', first, { state: 'done', turns: [turn('happy', last)] }),
      note(4, 'sad'),
      note(5, 'happy', meetingId),
    ]);
    const here = agenda(view);
    const before = lastMeeting(view, here);
    expect(before?.meetingId).toBe(last);
    const texts = lastNotes(view, meeting(last), here.entries.happiness).map(({ record }) => record.body);
    expect(texts).toEqual(['Entry 1', 'Entry 3']);
  });
});

it('counts the meetings a note was open in, its own and this one included', () => {
  expect(meetingsOpen(note(1, 'sad', first, { at: at(9) }), meetings)).toBe(3);
  expect(meetingsOpen(note(1, 'sad', last, { at: at(16) }), meetings)).toBe(2);
  expect(meetingsOpen(note(1, 'sad', meetingId, { at: now }), meetings)).toBe(1);
});

describe('sharing', () => {
  const shared = (view: View, me = alex.id) => areLanesShared(view, alex.id, me, meetingId);
  const value = {
    kind: 'happiness' as const,
    key: happinessKey(meetingId),
    at: now,
    extra: {},
    meetingId,
    value: 4 as const,
  };

  it('is done when something of this meeting is in the list and nothing is left with the report', () => {
    expect(shared(viewOf([note(1, 'sad')]))).toBe(false);
    expect(shared(viewOf([note(1, 'sad', meetingId)]))).toBe(true);
    expect(shared(viewOf([value]))).toBe(true);
    expect(shared(viewOf([value], [own(2, 'happy')]))).toBe(false);
    expect(shared(viewOf([value], [own(2, null)]))).toBe(true);
  });

  it('is the same to the manager, whatever they keep for themselves', () => {
    expect(shared(viewOf([value], [own(2, 'happy')]), adele.id)).toBe(true);
    expect(hasShared(viewOf([]), alex.id, meetingId)).toBe(false);
    expect(hasShared(viewOf([note(1, 'happy', meetingId)]), adele.id, meetingId)).toBe(false);
  });
});
