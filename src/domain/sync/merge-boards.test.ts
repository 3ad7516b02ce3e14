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

type Links = readonly BoardLink[];
const a: BoardLink = { use: 'okrs', planId: 'a' };
const aBuckets: BoardLink = { ...a, columns: 'buckets' };
const aLead: BoardLink = { ...a, labels: { lead: 'category5' } };
const b: BoardLink = { use: 'development', planId: 'b' };
const c: BoardLink = { use: 'okrs', planId: 'c' };
const team: BoardLink = { use: 'teamOkrs', planId: 'team' };

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

  it.each<[string, Links, Links, Links, Links]>([
    ['both stay when each linked one for another use', [a], [a, b], [a, team], [a, team, b]],
    ['what one unlinked goes, what the other linked for another use stays', [a], [], [a, team], [team]],
    ['of two linked for one use at once the one sent last', [], [a], [c], [a]],
    ['of two linked at once, beside another use, the one sent last', [team], [team, a], [team, c], [team, a]],
    [
      'a board put in the place of another stands against new settings of that one',
      [a],
      [aBuckets],
      [c],
      [c],
    ],
    ['a board put in the place of one whose settings the other changed', [a], [c], [aBuckets], [c]],
    ['a board unlinked stays so though the other changed its settings', [a], [aBuckets], [], []],
    ['a board we unlinked stays so though the other changed its settings', [a], [], [aBuckets], []],
    ['of two settings of one board those sent last', [a], [aBuckets], [aLead], [aBuckets]],
    ['one linked stands against unlinking the one before it', [a], [], [c], [c]],
    ['one linked in the place of what the other unlinked', [a], [c], [], [c]],
    ['what both unlinked goes', [a, team], [team], [], []],
  ])('of linked boards: %s', (_, was, ours, others, expected) => {
    const { record } = new FakePair().space;
    const sent = merged({ ...record, boards: was }, { boards: ours }, { boards: others });
    // Nothing is sent where the list has it already.
    expect({ boards: others, ...sent }).toEqual({ boards: expected });
  });

  it('takes the newer words of a card: nobody wrote them here', () => {
    expect(merged(keyResult('kr'), { body: 'Mine' }, { body: 'Theirs' })).toEqual({ body: 'Mine' });
  });
});
