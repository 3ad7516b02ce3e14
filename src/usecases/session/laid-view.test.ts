import { expect, it } from 'vitest';
import type { RecordKey, Stored } from '#src/domain/records/feed-record.ts';
import type { Change } from '#src/domain/sync/change.ts';
import type { Guid } from '#src/domain/values/guid.ts';
import type { Instant } from '#src/domain/values/instant.ts';
import { LaidView } from './laid-view.ts';

const me = '11111111-1111-4111-8111-111111111111' as Guid;
const noteId = '22222222-2222-4222-8222-222222222222' as Guid;
const confirmed: ReadonlyMap<RecordKey, Stored> = new Map();
const notes = { notes: [], items: [], version: null };

function change(id: string, made: object): Change {
  const madeAt = '2026-11-23T14:00:00.000Z' as Instant;
  return { id: id as Guid, madeAt, heldUntil: null, problem: null, ...made } as Change;
}

const ofCard = change('a', { type: 'patchTask', planId: 'p', taskId: 't', base: {}, patch: {} });
const ofNotes = change('b', { type: 'removeNote', noteId });

it('stays the same object while only a card is worked on', () => {
  const laid = new LaidView(me);
  const first = laid.of(confirmed, notes, []);
  expect(laid.of(confirmed, notes, [ofCard])).toBe(first);
});

it('is a new one once a record, a note or a change of them is another', () => {
  const laid = new LaidView(me);
  const first = laid.of(confirmed, notes, []);
  const second = laid.of(confirmed, notes, [ofNotes]);
  expect(second).not.toBe(first);
  expect(laid.of(new Map(), notes, [ofNotes])).not.toBe(second);
  expect(laid.of(confirmed, { ...notes }, [ofNotes])).not.toBe(second);
});
