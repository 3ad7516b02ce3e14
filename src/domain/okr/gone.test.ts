import { describe, expect, it } from 'vitest';
import { adele, alex, monday } from '../../../tests/fakes/fake-pair.ts';
import {
  given,
  goal,
  keyResult,
  okrBoard,
  okrLink,
  okrPlan,
  okrs,
  review,
  viewOf,
} from '../../../tests/fakes/okr-board.ts';
import { numbered } from '../../../tests/fakes/records.ts';
import type { BoardLink, FeedRecord } from '../records/feed-record.ts';
import { roundsByTask } from './confidence.ts';
import { goneFrom } from './gone.ts';

const pair = { manager: adele, report: alex };
const withoutLines = { ...okrBoard, cards: okrBoard.cards.filter(({ id }) => id !== 'lines') };

function gone(board: typeof okrBoard, records: readonly FeedRecord[], link: BoardLink = okrLink) {
  const view = viewOf(...records);
  const { objectives } = okrs(view, board, link);
  return goneFrom([{ board, link, objectives }], view, roundsByTask(view, pair));
}

describe('what is gone from the boards', () => {
  it('is nothing while every card is there', () => {
    const said = review(numbered(1), alex.id, { lines: given(6) });
    expect(gone(okrBoard, [keyResult('lines'), said, goal('pricing')])).toEqual({ results: [], goals: [] });
  });

  it('has a measured card that was deleted, with its last words', () => {
    const records = [
      keyResult('lines', { body: 'Six product lines', commitment: 'committed' }),
      keyResult('other', { planId: 'p2' }),
    ];
    expect(gone(withoutLines, records).results).toMatchObject([
      { taskId: 'lines', title: 'Six product lines', commitment: 'committed' },
    ]);
  });

  it('has a card of which nothing but a confidence was kept, with the title it was given under', () => {
    const said = review(numbered(1), alex.id, { lines: given(6, monday, { title: 'Six product lines' }) });
    expect(gone(withoutLines, [said]).results).toEqual([
      { taskId: 'lines', title: 'Six product lines', commitment: null, record: null },
    ]);
  });

  it('has what was said of a board that was linked before', () => {
    const old = keyResult('old', { planId: 'p2', body: 'Of last quarter' });
    const said = review(numbered(1), alex.id, { old: given(6) });
    expect(gone(okrBoard, [old, said]).results).toMatchObject([{ title: 'Of last quarter', record: old }]);
  });

  it('has an objective whose bucket was deleted, and one that is read as something else now', () => {
    const agreed = { at: monday, terms: { text: 'Pricing', results: {} } };
    const records = [
      goal('pricing', { agreedByReport: agreed }),
      goal('onboarding'),
      goal('elsewhere', { planId: 'p2', agreedByReport: agreed }),
    ];
    const deleted = { ...okrBoard, buckets: okrBoard.buckets.slice(0, 1) };
    expect(gone(deleted, records).goals.map(({ place }) => place)).toEqual(['pricing']);
    const asLabels = gone(okrBoard, records, { ...okrLink, columns: 'buckets' });
    expect(asLabels.goals.map(({ place }) => place)).toEqual(['pricing']);
    expect(asLabels.goals[0]?.planId).toBe(okrPlan);
  });
});
