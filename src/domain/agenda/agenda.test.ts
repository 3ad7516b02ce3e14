import { describe, expect, it } from 'vitest';
import { adele, alex, instant, monday } from '../../../tests/fakes/fake-pair.ts';
import {
  action,
  decision,
  entry,
  meeting,
  meetingId,
  numbered,
  stored,
} from '../../../tests/fakes/records.ts';
import type { EntryRecord, FeedRecord, Stored } from '../records/feed-record.ts';
import { cadenceKey, readyKey } from '../records/rating-record.ts';
import type { Change } from '../sync/change.ts';
import { updateOf } from '../sync/merge.ts';
import { reconcile } from '../sync/reconcile.ts';
import { parseDay, type Day } from '../values/day.ts';
import type { Guid } from '../values/guid.ts';
import { addMinutes } from '../values/instant.ts';
import { usualCadence } from './cadence.ts';
import { agendaOf, carriesOn, isCarried, openQuestion, type Agenda } from './agenda.ts';

const earlier = numbered(800);
const pair = { manager: adele, report: alex };
const day = (text: string): Day => parseDay(text) as Day;
const keys = (seen: readonly { readonly record: FeedRecord }[]): readonly string[] =>
  seen.map(({ record }) => record.key);

function agenda(rows: readonly Stored[], minutes = 5, changes: readonly Change[] = []): Agenda {
  const view = reconcile(
    new Map(rows.map((row) => [row.record.key, row])),
    { notes: [], items: [] },
    changes,
    alex.id,
  );
  return agendaOf(view, pair, meetingId, null, addMinutes(monday, minutes));
}

describe('the phase', () => {
  it('is before until somebody starts, whatever the clock says', () => {
    expect(agenda([])).toMatchObject({
      phase: 'before',
      meeting: null,
      current: null,
      minutes: 30,
      unclosed: null,
    });
    expect(agenda([]).clocks.every((clock) => clock.state === 'ahead' && clock.spent === 0)).toBe(true);
  });

  it('is during from then on, with the record’s length', () => {
    const during = agenda([stored(meeting())]);
    expect(during).toMatchObject({ phase: 'during', current: 'actions', minutes: 45 });
    expect(during.clocks[0]).toEqual({ section: 'actions', state: 'current', planned: 3, spent: 5 });
  });

  it('knows who is ready, from nobody but themselves', () => {
    const ready = (personId: Guid) => ({
      kind: 'ready' as const,
      key: readyKey(meetingId, personId),
      at: monday,
      extra: {},
      ...{ meetingId, personId },
    });
    expect(agenda([]).ready).toEqual([]);
    expect(agenda([stored(ready(alex.id), 1, alex.id)]).ready).toEqual(['report']);
    expect(agenda([stored(ready(alex.id), 1, adele.id)]).ready).toEqual([]);
  });

  it('has no performance when that is not due: topics have its minutes and its notes', () => {
    const rows = [
      stored(meeting(meetingId, { before: 4, unrated: 1 })),
      stored(entry(1, { section: 'performance' })),
    ];
    const made = agenda(rows);
    expect(made.sections).toEqual(['actions', 'okrs', 'development', 'happiness', 'decisions']);
    expect(made.clocks.map((clock) => clock.section)).toEqual(made.sections);
    expect(made.clocks[0]).toMatchObject({ section: 'actions', planned: 11 });
    expect(keys(made.entries.topics)).toEqual([entry(1).key]);
    expect(keys(carriesOn(made, pair).entries)).toEqual([entry(1).key]);
    expect(made.entries.performance).toEqual([]);
  });

  it('moves on to the decisions when performance is paused while it is talked about', () => {
    const log = [{ section: 'performance' as const, at: monday, by: alex.id }];
    const paused = { ...usualCadence, kind: 'cadence' as const, key: cadenceKey, at: monday, extra: {} };
    const made = agenda([
      stored(meeting(meetingId, { log, before: 4, unrated: 0 })),
      stored({ ...paused, paused: true }),
    ]);
    expect(made.current).toBe('decisions');
    expect(made.clocks.at(-1)).toMatchObject({ section: 'decisions', state: 'current' });
  });

  it('is closed with the time it took', () => {
    const log = [...meeting().log, { section: 'okrs' as const, at: addMinutes(monday, 10), by: alex.id }];
    const closed = agenda(
      [stored(meeting(meetingId, { log, skipped: ['happiness'], closedAt: addMinutes(monday, 20) }))],
      600,
    );
    expect(closed).toMatchObject({ phase: 'closed', current: null });
    expect(closed.clocks.map(({ state, spent }) => [state, spent])).toEqual([
      ['done', 10],
      ['done', 10],
      ['ahead', 0],
      ['skipped', 0],
      ['ahead', 0],
      ['ahead', 0],
    ]);
  });
});

describe('entries', () => {
  it('have the report’s first, then by time', () => {
    const rows = [
      stored(entry(1)),
      stored(entry(2)),
      stored(entry(4), 1, alex.id),
      stored(entry(3), 1, alex.id),
    ];
    expect(keys(agenda(rows).entries.topics)).toEqual(
      keys([3, 4, 1, 2].map((number) => ({ record: entry(number) }))),
    );
  });

  it('carry while open, and stay in their own meeting when done', () => {
    const carried = entry(1, { meetingId: earlier });
    const rows = [
      carried,
      entry(2, { meetingId: earlier, state: 'done' }),
      entry(3, { meetingId: earlier, state: 'kept' }),
      entry(4, { state: 'done' }),
      entry(5, { state: 'dropped' }),
    ].map((record) => stored(record));
    const made = agenda(rows);
    expect(keys(made.entries.topics)).toEqual([carried.key, entry(4).key]);
    expect(isCarried(carried, made)).toBe(true);
    expect(isCarried(entry(4), made)).toBe(false);
  });

  it('carry by what became of them, and stay in the meeting in which they were settled', () => {
    const turn = (to: 'sad' | 'resolved') => ({
      to,
      at: monday,
      by: alex.id,
      meetingId,
      action: null,
    });
    const note = (number: number, members: Partial<EntryRecord>): Stored =>
      stored(entry(number, { section: 'happiness', meetingId: earlier, mood: 'confused', ...members }));
    const made = agenda([
      note(1, {}),
      note(2, { turns: [turn('sad')] }),
      note(3, { turns: [turn('resolved')], state: 'done' }),
      note(4, { turns: [{ ...turn('resolved'), meetingId: earlier }] }),
      note(5, { mood: 'happy', state: 'kept' }),
    ]);
    expect(keys(made.entries.happiness)).toEqual([1, 2, 3].map((number) => entry(number).key));
    expect(keys(carriesOn(made, pair).entries)).toEqual([1, 2].map((number) => entry(number).key));
  });

  it('stay in sight, as actions do, while a change of them waits for a decision', () => {
    const done = entry(1, { meetingId: earlier, state: 'done' });
    const dropped = action(2, { meetingId: earlier, state: 'dropped' });
    const refused = [done, dropped].map((record, index): Change => ({
      ...updateOf(record, { body: 'My words' }),
      id: numbered(index + 1),
      madeAt: monday,
      heldUntil: null,
      problem: 'invalidRequest',
    }));
    const rows = [stored(done), stored(dropped)];
    expect([agenda(rows).entries.topics, agenda(rows).openActions]).toEqual([[], []]);
    const { entries, openActions } = agenda(rows, 5, refused);
    expect([keys(entries[done.section]), keys(openActions)]).toEqual([[done.key], [dropped.key]]);
  });

  it('stand in their sections', () => {
    const made = agenda([stored(entry(1, { section: 'happiness' })), stored(entry(2))]);
    expect(keys(made.entries.happiness)).toEqual([entry(1).key]);
    expect(keys(made.entries.topics)).toEqual([entry(2).key]);
  });
});

describe('actions', () => {
  it('of earlier meetings come first by day, those without a day last, and stay when settled in this one', () => {
    const rows = [
      action(1, { meetingId: earlier }),
      action(2, { meetingId: earlier, dueOn: day('2026-11-30') }),
      action(3, { meetingId: earlier, dueOn: day('2026-11-02'), state: 'done', reviewedIn: meetingId }),
      action(4, { meetingId: earlier, state: 'done', reviewedIn: earlier }),
      action(5),
      action(6, { state: 'dropped' }),
    ];
    const made = agenda(rows.map((record) => stored(record)));
    expect(keys(made.openActions)).toEqual([action(3).key, action(2).key, action(1).key]);
    expect(keys(made.newActions)).toEqual([action(5).key]);
    expect(keys(carriesOn(made, pair).actions)).toEqual([action(2).key, action(1).key, action(5).key]);
  });
});

describe('the questions', () => {
  it('offer the actions noted for the helper in this meeting', () => {
    const rows = [
      action(1),
      action(2, { ownerId: adele.id }),
      action(3, { meetingId: earlier }),
      action(4, { state: 'dropped' }),
    ];
    const [manager, report] = agenda(rows.map((record) => stored(record))).questions;
    expect(manager).toMatchObject({ question: 'managerHelps', helper: 'manager', decision: null });
    expect(keys(manager?.noted ?? [])).toEqual([action(2).key]);
    expect(keys(report?.noted ?? [])).toEqual([action(1).key]);
  });

  it('name the first that is open', () => {
    expect(openQuestion(agenda([]))).toBe('managerHelps');
    expect(openQuestion(agenda([stored(decision('managerHelps'))]))).toBe('reportHelps');
    expect(
      openQuestion(agenda([stored(decision('managerHelps')), stored(decision('reportHelps'))])),
    ).toBeNull();
  });
});

describe('a meeting nobody closed', () => {
  const start = instant('2026-11-16T14:00:00Z');
  const old = meeting(earlier, { at: start, start });

  it('is offered at the next one', () => {
    expect(agenda([stored(old)]).unclosed?.record).toEqual(old);
    expect(agenda([stored(old), stored(meeting())]).unclosed?.record).toEqual(old);
  });

  it('is not offered again, nor when a later one was closed', () => {
    expect(agenda([stored({ ...old, skipped: ['decisions'] })]).unclosed).toBeNull();
    const later = meeting(numbered(801), {
      at: addMinutes(start, 60),
      start: addMinutes(start, 60),
      closedAt: addMinutes(start, 90),
    });
    expect(agenda([stored(old), stored(later)]).unclosed).toBeNull();
  });
});
