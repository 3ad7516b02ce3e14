import { describe, expect, it } from 'vitest';
import type { Card } from '../board/board.ts';
import { card } from '../../../tests/fakes/fake-boards.ts';
import {
  goal,
  keyResult,
  objectiveAt,
  okrBoard,
  okrLink,
  okrs,
  resultOf,
  viewOf,
} from '../../../tests/fakes/okr-board.ts';
import { commitmentOfAll, leadsTo, missingKind } from './objective.ts';

const none = viewOf();

describe('a board read as OKRs', () => {
  it('has a bucket as an objective and its cards as key results, lead indicators apart', () => {
    const read = okrs(none).objectives.map(({ leads, results, title }) => ({
      title,
      results: results.map(({ taskId }) => taskId),
      leads: leads.map(({ taskId }) => taskId),
    }));
    expect(read).toEqual([
      {
        title: 'Make onboarding feel effortless',
        results: ['activation', 'tickets'],
        leads: ['setups'],
      },
      { title: 'Be the team others ask about pricing', results: ['lines'], leads: [] },
    ]);
  });

  it('has a label as an objective where buckets are columns; labels that mean something are none', () => {
    const board = {
      ...okrBoard,
      labelNames: { ...okrBoard.labelNames, category7: 'Pricing' },
      cards: okrBoard.cards.map((one) =>
        one.id === 'lines' ? { ...one, labelSlots: ['category2', 'category7'] } : one,
      ),
    };
    const read = okrs(none, board, { ...okrLink, columns: 'buckets' }).objectives;
    expect(read.map(({ place, title }) => [place, title])).toEqual([
      ['category7', 'Pricing'],
      [null, ''],
    ]);
    expect(read[0]?.results.map(({ taskId }) => taskId)).toEqual(['lines']);
  });

  it('knows its labels by slot when they are renamed in Planner', () => {
    const renamed = { ...okrBoard, labelNames: { category1: 'Rot', category2: 'Grün', category5: 'Blau' } };
    const link = {
      ...okrLink,
      labels: { committed: 'category1', aspirational: 'category2', lead: 'category5' },
    };
    const [first] = okrs(none, renamed, link).objectives;
    expect(first?.results.map(({ commitment }) => commitment)).toEqual(['committed', 'committed']);
    expect(first?.leads).toHaveLength(1);
    expect(okrs(none, renamed).objectives[0]?.leads).toEqual([]);
  });

  it('takes the kind from what the pair keeps where the board has no such labels', () => {
    const bare = { ...okrBoard, labelNames: {} };
    const view = viewOf(keyResult('lines', { commitment: 'aspirational' }));
    expect(resultOf(objectiveAt(okrs(view, bare), 'pricing'), 'lines').commitment).toBe('aspirational');
    const unlabelled = { ...okrBoard, cards: okrBoard.cards.map((one) => ({ ...one, labelSlots: [] })) };
    expect(resultOf(objectiveAt(okrs(view, unlabelled), 'pricing'), 'lines').commitment).toBeNull();
  });

  it('takes a kind the board has no label for from what the pair keeps, and the label where it has one', () => {
    const one = { ...okrBoard, labelNames: { category1: 'Committed' } };
    const bare = { ...one, cards: one.cards.map((card) => ({ ...card, labelSlots: [] })) };
    const view = viewOf(
      keyResult('lines', { commitment: 'aspirational' }),
      keyResult('tickets', { commitment: 'aspirational' }),
      keyResult('activation', { commitment: 'committed' }),
    );
    const kind = (board: typeof one, place: string, taskId: string) =>
      resultOf(objectiveAt(okrs(view, board), place), taskId).commitment;
    expect(kind(bare, 'pricing', 'lines')).toBe('aspirational');
    expect(kind(one, 'onboarding', 'tickets')).toBe('committed');
    expect(kind(bare, 'onboarding', 'activation')).toBeNull();
  });

  it('leaves a card out that Planner does not have yet: it has no id to keep anything by', () => {
    const waits = { isNew: true, isPlaced: true, problem: null };
    const fresh: Card = { ...card('c0ffee', { title: 'Fresh', bucketId: 'pricing' }), waits };
    const board = { ...okrBoard, cards: [...okrBoard.cards, fresh] };
    expect(objectiveAt(okrs(none, board), 'pricing').results.map(({ taskId }) => taskId)).toEqual(['lines']);
  });

  it('has a label without cards as an objective only when something was said of it', () => {
    const board = { ...okrBoard, labelNames: { ...okrBoard.labelNames, category7: 'Pricing' } };
    const link = { ...okrLink, columns: 'buckets' } as const;
    expect(okrs(none, board, link).objectives.map(({ place }) => place)).toEqual([null]);
    const said = okrs(viewOf(goal('category7')), board, link).objectives;
    expect(said.map(({ place }) => place)).toEqual(['category7', null]);
  });

  it('shows cards of no bucket under no objective', () => {
    const board = { ...okrBoard, buckets: [] };
    expect(okrs(none, board).objectives.map(({ place, results }) => [place, results.length])).toEqual([
      [null, 3],
    ]);
  });

  it('is of one kind only when all its key results agree, and a mix lacks what none is', () => {
    const read = okrs(none).objectives;
    expect(read.map(({ results }) => commitmentOfAll(results))).toEqual(['committed', 'aspirational']);
    expect(commitmentOfAll(read.flatMap(({ results }) => results))).toBeNull();
    expect(commitmentOfAll([])).toBeNull();
    expect(missingKind(read)).toBeNull();
    expect(missingKind(read.slice(0, 1))).toBe('aspirational');
    expect(missingKind(read.slice(1))).toBeNull();
  });

  it('leads a lead indicator to the key result it names, or to the only one', () => {
    const two = objectiveAt(okrs(none), 'onboarding');
    expect(leadsTo(two, resultOf(two, 'activation'))).toEqual([]);
    const named = objectiveAt(okrs(viewOf(keyResult('setups', { leads: 'activation' }))), 'onboarding');
    expect(leadsTo(named, resultOf(named, 'activation')).map(({ taskId }) => taskId)).toEqual(['setups']);
    expect(leadsTo(named, resultOf(named, 'tickets'))).toEqual([]);
    const single = { ...two, results: two.results.slice(0, 1) };
    expect(leadsTo(single, resultOf(single, 'activation'))).toHaveLength(1);
  });
});
