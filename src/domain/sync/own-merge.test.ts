import { describe, expect, it } from 'vitest';
import { instant, monday } from '../../../tests/fakes/fake-pair.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import {
  blockId,
  draftId,
  moodId,
  type DedicatedBlock,
  type OwnItem,
  type RatingDraft,
} from '../records/own-item.ts';
import type { OwnNote } from '../records/own-note.ts';
import { planBlock, planOf } from '../development/time-block.ts';
import { addMinutes } from '../values/instant.ts';
import { mayRemove, mergeNote, mergeOwn } from './own-merge.ts';

const old: OwnNote = {
  id: numbered(1),
  section: 'topics',
  body: 'Old',
  state: 'open',
  at: monday,
  editedAt: monday,
  mood: null,
};
const mine = { ...old, body: 'Mine', editedAt: addMinutes(monday, 1) };
const theirs = { ...old, body: 'Theirs', editedAt: addMinutes(monday, 2) };

describe('an own note put on one device', () => {
  it('is put over what it was made over', () => {
    expect(mergeNote({ base: old, note: mine }, old)).toEqual({ type: 'put', note: mine });
  });

  it('is put where there is none, and again where it was deleted', () => {
    expect(mergeNote({ base: null, note: mine }, null)).toEqual({ type: 'put', note: mine });
    expect(mergeNote({ base: old, note: mine }, null)).toEqual({ type: 'put', note: mine });
    expect(mergeNote({ note: mine }, null)).toEqual({ type: 'put', note: mine });
  });

  it('keeps the newer words when it was only ticked here, and the tick when it was only ticked there', () => {
    const ticked = { ...old, state: 'done' as const };
    const both = { ...theirs, state: 'done' };
    expect(mergeNote({ base: old, note: ticked }, theirs)).toEqual({ type: 'put', note: both });
    expect(mergeNote({ base: old, note: theirs }, ticked)).toEqual({ type: 'put', note: both });
  });

  it('is no more when it was only ticked here and deleted there', () => {
    expect(mergeNote({ base: old, note: { ...old, state: 'done' } }, null)).toEqual({ type: 'gone' });
  });

  it('is a conflict when both rewrote it', () => {
    expect(mergeNote({ base: old, note: mine }, theirs)).toEqual({ type: 'conflict' });
  });

  it('has nothing to add when both wrote the same, or when what was made here arrived before', () => {
    expect(mergeNote({ base: old, note: mine }, { ...mine, editedAt: monday })).toEqual({ type: 'kept' });
    expect(mergeNote({ base: null, note: mine }, theirs)).toEqual({ type: 'kept' });
  });

  it('replaces no other words when an older version left it, without what it was made over', () => {
    expect(mergeNote({ note: mine }, old)).toEqual({ type: 'conflict' });
    const ticked = { ...old, state: 'done' as const };
    expect(mergeNote({ note: ticked }, old)).toEqual({ type: 'put', note: ticked });
  });

  it('is not deleted when it has words that were not seen', () => {
    expect(mayRemove({ base: old }, { ...old, state: 'done' })).toBe(true);
    expect(mayRemove({ base: old }, theirs)).toBe(false);
    expect(mayRemove({}, old)).toBe(false);
    expect(mayRemove({ base: null }, old)).toBe(false);
  });
});

const draft = (value: RatingDraft['value'], note: string): RatingDraft => ({
  kind: 'draft',
  id: draftId(numbered(5), 'report'),
  value,
  note,
  at: monday,
});
const mood = (value: 1 | 2 | 3 | 4 | 5, minutes: number): OwnItem => ({
  kind: 'mood',
  id: moodId(numbered(5)),
  value,
  at: addMinutes(monday, minutes),
});

describe('a half-done rating', () => {
  const put = (base: RatingDraft | undefined, item: RatingDraft, there: RatingDraft) =>
    mergeOwn([there], { items: [item], drop: [], base: base ? [base] : [] });

  it('has the value of one device and the words of the other', () => {
    const { conflict, items } = put(draft(3, 'Old'), draft(4, 'Old'), draft(3, 'New'));
    expect([conflict, items]).toEqual([null, [draft(4, 'New')]]);
    expect(put(draft(3, 'Old'), draft(3, 'New'), draft(4, 'Old')).items).toEqual([draft(4, 'New')]);
  });

  it('is a conflict of words both wrote, and shows those of this device', () => {
    const there = draft(3, 'Theirs');
    expect(put(draft(3, 'Old'), draft(3, 'Mine'), there)).toEqual({
      conflict: there,
      items: [draft(3, 'Mine')],
    });
    expect(put(undefined, draft(3, 'Mine'), there).conflict).toEqual(there);
    expect(mergeOwn([there], { items: [draft(3, 'Mine')], drop: [] }).conflict).toEqual(there);
  });

  it('keeps words that the other wrote while this one took theirs out', () => {
    expect(put(draft(3, 'Old'), draft(3, ''), draft(3, 'Theirs')).items).toEqual([draft(3, 'Theirs')]);
  });

  it('goes when it is sealed, but not with words that were not seen', () => {
    const { id } = draft(3, 'Old');
    expect(mergeOwn([draft(3, 'Old')], { items: [], drop: [id], base: [draft(3, 'Old')] }).items).toEqual([]);
    const newer = [draft(3, 'Newer')];
    expect(mergeOwn(newer, { items: [], drop: [id], base: [draft(3, 'Old')] }).items).toBe(newer);
    expect(mergeOwn(newer, { items: [], drop: [id] }).items).toBe(newer);
    expect(mergeOwn([draft(3, '')], { items: [], drop: [id] }).items).toEqual([]);
  });
});

describe('what else is kept alone', () => {
  it('is the face chosen last, whatever the clocks say when one was chosen over the other', () => {
    const change = { items: [mood(2, 1)], drop: [], base: [mood(3, 0)] };
    expect(mergeOwn([mood(5, 2)], change).items).toEqual([mood(5, 2)]);
    expect(mergeOwn([mood(3, 0)], change).items).toEqual([mood(2, 1)]);
    expect(mergeOwn([mood(3, 9)], { ...change, base: [mood(3, 9)] }).items).toEqual([mood(2, 1)]);
  });

  it('is a seal as it was first seen', () => {
    const seen = (seal: string): OwnItem => ({
      kind: 'seen',
      id: 'seen:x',
      meetingId: numbered(5),
      round: 1,
      about: 'report',
      rater: numbered(7),
      seal,
      itemId: '1',
      at: monday,
    });
    const there = [seen('first')];
    expect(mergeOwn(there, { items: [seen('second')], drop: [], base: [] }).items).toBe(there);
  });

  it('counts the dedicated time of a block that was made on the other device meanwhile', () => {
    const block = (number: number): DedicatedBlock => ({
      ...planBlock(
        { weekday: 'friday', start: '13:00', minutes: 120 },
        {
          now: instant('2026-11-23T13:50:00Z'),
          subject: 'Time',
          timeZone: 'UTC',
          transactionId: numbered(number),
        },
      ),
      kind: 'block',
      id: blockId,
      seriesId: `series ${String(number)}`,
      at: monday,
    });
    const former = [{ ...planOf(block(1)), seriesId: 'series 1', at: monday }];
    expect(mergeOwn([block(1)], { items: [block(2)], drop: [], base: [] }).items).toEqual([
      { ...block(2), former },
    ]);
    expect(mergeOwn([block(1)], { items: [block(2)], drop: [], base: [block(1)] }).items).toEqual([block(2)]);
    const there = [block(1)];
    expect(mergeOwn(there, { items: [], drop: [blockId], base: [block(2)] }).items).toBe(there);
  });
});
