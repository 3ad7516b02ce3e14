import { describe, expect, it } from 'vitest';
import { card } from '../../../tests/fakes/fake-boards.ts';
import { adele, instant, monday } from '../../../tests/fakes/fake-pair.ts';
import { keyResult } from '../../../tests/fakes/okr-board.ts';
import { scoreOf, shareOf, standingOf } from './progress.ts';

const at = (value: number) => [{ value, at: monday, by: adele.id }];
const half = card('a', { percentComplete: 50 });

describe('how far a key result is', () => {
  it.each([
    ['half of the way up', { start: 61, target: 75, values: at(68) }, 0.5],
    ['half of the way down', { start: 1.7, target: 1.2, values: at(1.45) }, 0.5],
    ['no further than all of it', { start: 0, target: 4, values: at(9) }, 1],
    ['no less than nothing', { start: 61, target: 75, values: at(50) }, 0],
    ['from nothing, without a start', { target: 12, values: at(6) }, 0.5],
    ['as Planner says when a value above the target has no start', { target: 1.2, values: at(1.3) }, 0.5],
    ['as Planner says without a reading', { start: 0, target: 4 }, 0.5],
    ['as Planner says without a target', { values: at(3) }, 0.5],
    ['as Planner says when start and target are the same', { start: 4, target: 4, values: at(4) }, 0.5],
  ])('is %s', (_, members, share) => {
    expect(shareOf({ card: half, record: keyResult('a', members) })).toBeCloseTo(share, 10);
  });

  it.each([
    [0, 0],
    [0.66, 0.7],
    [0.97, 0.9],
    [1, 1],
  ])('scores %d as %d: full only when all is done', (share, score) => {
    expect(scoreOf(share)).toBe(score);
  });
});

describe('what to make of it', () => {
  const due = { dueAt: instant('2026-11-20T10:00:00Z') };
  const later = { dueAt: instant('2026-12-31T10:00:00Z') };
  it.each([
    ['committed', 0.7, [6], later, 'needsHelp'],
    ['committed', 0.7, [], due, 'needsHelp'],
    ['committed', 0.7, [8, 7], later, 'none'],
    ['committed', 1, [], due, 'met'],
    ['aspirational', 0.7, [3], due, 'good'],
    ['aspirational', 0.66, [], later, 'good'],
    ['aspirational', 0.64, [], later, 'none'],
    ['aspirational', 1, [], later, 'met'],
    [null, 0.9, [1], due, 'none'],
  ] as const)('of a %s one at %d with confidences %j', (commitment, share, confidences, card, standing) => {
    expect(standingOf({ card, commitment }, share, confidences, monday)).toBe(standing);
  });
});
