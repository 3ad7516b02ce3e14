import { describe, expect, it } from 'vitest';
import { adele, alex, monday } from '../../../tests/fakes/fake-pair.ts';
import { given, review, viewOf } from '../../../tests/fakes/okr-board.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import { addMinutes, type Instant } from '../values/instant.ts';
import { apart, confidencesOf, roundsByTask, standingNumber } from './confidence.ts';
import { reasonOf, toOpen, type Watched } from './attention.ts';

const pair = { manager: adele, report: alex };
const [before, last, now] = [numbered(1), numbered(2), numbered(3)];
const week = (count: number): Instant => addMinutes(monday, (count - 3) * 7 * 24 * 60);
const seen = (view: ReturnType<typeof viewOf>, me: 'manager' | 'report' = 'manager') =>
  confidencesOf(roundsByTask(view, pair).get('kr') ?? [], now, me);

describe('the confidences in a key result', () => {
  it('hold the other’s back until one has given one’s own', () => {
    const theirs = review(now, alex.id, { kr: given(6) });
    expect(seen(viewOf(theirs))).toMatchObject({ mine: null, theirs: null, isHeld: true });
    const both = viewOf(theirs, review(now, adele.id, { kr: given(4) }));
    expect(seen(both)).toMatchObject({ mine: { confidence: 4 }, theirs: { confidence: 6 }, isHeld: false });
  });

  it('show the other’s to who skipped', () => {
    const view = viewOf(review(now, alex.id, { kr: given(6) }), review(now, adele.id, { kr: given(null) }));
    expect(seen(view).theirs?.confidence).toBe(6);
  });

  it('are of this key result and of the two only', () => {
    const stranger = review(now, numbered(9), { kr: given(1) });
    const elsewhere = review(now, alex.id, { other: given(2) });
    expect(seen(viewOf(stranger, elsewhere))).toEqual({
      mine: null,
      theirs: null,
      isHeld: false,
      earlier: [],
    });
  });

  it('of earlier meetings stand in their order', () => {
    const view = viewOf(
      review(last, alex.id, { kr: given(8, week(2), { unchanged: true }) }),
      review(before, alex.id, { kr: given(8, week(1)) }),
    );
    const { earlier } = seen(view);
    expect(earlier.map(({ meetingId }) => meetingId)).toEqual([before, last]);
    expect(standingNumber(earlier, 'report')).toBe(8);
    expect(standingNumber(earlier, 'manager')).toBeNull();
  });

  it('stand for as long as they are carried, also when what was chosen is out of sight', () => {
    const carried = review(before, alex.id, { kr: given(8, week(1), { unchanged: true }) });
    const skipped = review(last, alex.id, { kr: given(null, week(2)) });
    expect(standingNumber(seen(viewOf(carried, skipped)).earlier, 'report')).toBe(8);
  });

  it('are so far apart only when both gave a number', () => {
    expect(apart(given(4), given(6))).toBe(2);
    expect(apart(given(4), given(null))).toBeNull();
    expect(apart(null, given(6))).toBeNull();
  });
});

describe('what is looked at first', () => {
  const watched = (
    members: Partial<Watched> = {},
    ...reviews: readonly ReturnType<typeof review>[]
  ): Watched => ({
    taskId: 'kr',
    commitment: null,
    share: 0.5,
    confidences: seen(viewOf(...reviews)),
    ...members,
  });
  const said = (
    meeting: typeof last,
    count: number,
    report: Parameters<typeof given>[0],
    manager = report,
  ) => [
    review(meeting, alex.id, { kr: given(report, week(count), { share: 0.5 }) }),
    review(meeting, adele.id, { kr: given(manager, week(count), { share: 0.5 }) }),
  ];

  it.each([
    ['new', 'nobody has said anything', {}, []],
    [null, 'nothing changed', {}, said(last, 2, 8)],
    ['apart', 'the two stood two apart', {}, said(last, 2, 8, 6)],
    [null, 'the two stood one apart', {}, said(last, 2, 8, 7)],
    ['fell', 'a confidence fell', {}, [...said(before, 1, 8), ...said(last, 2, 7)]],
    ['doubted', 'a committed one was doubted', { commitment: 'committed' }, said(last, 2, 6)],
    [null, 'an aspirational one was doubted', { commitment: 'aspirational' }, said(last, 2, 6)],
    ['moved', 'it went on', { share: 0.6 }, said(last, 2, 8)],
    ['fell', 'it went back', { share: 0.4 }, said(last, 2, 8)],
  ] as const)('is %s when %s', (reason, _, members, reviews) => {
    expect(reasonOf(watched(members, ...reviews))).toBe(reason);
  });

  it('does not call for a look when somebody only carried a number', () => {
    const carried = review(last, alex.id, { kr: given(6, week(2), { unchanged: true, share: 0.5 }) });
    expect(reasonOf(watched({}, ...said(before, 1, 8), carried))).toBeNull();
  });

  it('is three at most, the most telling first', () => {
    const all = [
      watched({ taskId: 'moved', share: 0.9 }, ...said(last, 2, 8)),
      watched({ taskId: 'new' }),
      watched({ taskId: 'apart' }, ...said(last, 2, 9, 3)),
      watched({ taskId: 'same' }, ...said(last, 2, 8)),
      watched({ taskId: 'back', share: 0.1 }, ...said(last, 2, 8)),
    ];
    expect(toOpen(all).map(({ taskId }) => taskId)).toEqual(['apart', 'back', 'moved']);
  });
});
