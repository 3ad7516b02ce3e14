import { describe, expect, it } from 'vitest';
import { adele, alex, FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { given, keyResult, review } from '../../../tests/fakes/okr-board.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import type { Measured } from '../records/board-record.ts';
import type { BoardLink, FeedRecord } from '../records/feed-record.ts';
import { addMinutes } from '../values/instant.ts';
import type { Patch } from './change.ts';
import { applyPatch, mergePatch, updateOf } from './merge.ts';

/** What is sent of our change of `was` when the list holds `theirs` meanwhile. */
function merged(was: FeedRecord, mine: Patch, theirs: Patch): Patch | null {
  const merge = mergePatch(updateOf(was, mine).base, mine, applyPatch(was, theirs));
  return merge.type === 'merged' ? merge.patch : null;
}

const reading = (value: number, minute: number, by = alex.id): Measured => ({
  value,
  at: addMinutes(monday, minute),
  by,
});
const [first, mine, theirs] = [reading(1, 1), reading(2, 3), reading(3, 2, adele.id)];

describe('merging what is kept of boards', () => {
  it('keeps the readings of both, in order of time', () => {
    const was = keyResult('kr', { values: [first] });
    expect(merged(was, { values: [first, mine] }, { values: [first, theirs] })).toEqual({
      values: [first, theirs, mine],
    });
  });

  it('takes back what one took back, and keeps what the other added meanwhile', () => {
    const was = keyResult('kr', { values: [first, mine] });
    expect(merged(was, { values: [first] }, { values: [first, mine, theirs] })).toEqual({
      values: [first, theirs],
    });
  });

  it('has of one key result what a person said last on two devices, and all others', () => {
    const [early, late] = [given(4, monday), given(6, addMinutes(monday, 1))];
    const was = review(numbered(900), alex.id, {});
    expect(merged(was, { given: { a: early, b: late } }, { given: { a: late, c: early } })).toEqual({
      given: { a: late, b: late, c: early },
    });
  });

  it('keeps the boards both linked at once', () => {
    const { record } = new FakePair().space;
    const link = (use: BoardLink['use'], planId: string): BoardLink => ({ use, planId });
    const [old, ours, others] = [link('okrs', 'a'), link('development', 'b'), link('teamOkrs', 'c')];
    expect(merged({ ...record, boards: [old] }, { boards: [old, ours] }, { boards: [old, others] })).toEqual({
      boards: [old, others, ours],
    });
    expect(merged({ ...record, boards: [old] }, { boards: [] }, { boards: [old, others] })).toEqual({
      boards: [others],
    });
  });

  it('takes the newer words of a card: nobody wrote them here', () => {
    expect(merged(keyResult('kr'), { body: 'Mine' }, { body: 'Theirs' })).toEqual({ body: 'Mine' });
  });
});
