import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrySectionOf, plannedMinutes, sections, sectionsAfter, sectionsWith } from './section.ts';

describe('planned minutes', () => {
  it.each([
    [30, [2, 8, 5, 6, 5, 4]],
    [45, [3, 12, 8, 9, 8, 5]],
    [60, [5, 16, 10, 12, 10, 7]],
  ])('of %i minutes are a table of their own', (length, minutes) => {
    const planned = plannedMinutes(length);
    expect(sections.map((section) => planned[section])).toEqual(minutes);
  });

  it('of any length add up to it, none below a minute (seed 7)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 600 }), (length) => {
        const minutes = Object.values(plannedMinutes(length));
        expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(length);
        expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
      }),
      { seed: 7, numRuns: 595 },
    );
  });

  it.each([
    [30, 7],
    [45, 11],
    [60, 15],
  ])('of %i minutes without performance leave %i to the topics', (length, minutes) => {
    expect(plannedMinutes(length, false)).toMatchObject({ actions: minutes, performance: 0 });
  });

  it('of a talk shorter than its sections are a minute each', () => {
    expect(Object.values(plannedMinutes(0))).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('sections', () => {
  it('follow each other to the decisions', () => {
    expect(sections.map((section) => sectionsAfter(section, sections)[0] ?? null)).toEqual([
      ...sections.slice(1),
      null,
    ]);
  });

  it('leave performance out of a meeting without it, and find the way on from there all the same', () => {
    const without = sectionsWith(false);
    expect(without).not.toContain('performance');
    expect(sectionsAfter('happiness', without)).toEqual(['decisions']);
    expect(sectionsAfter('performance', without)).toEqual(['decisions']);
  });

  it('take notes, and step 0 takes topics', () => {
    expect(sections.map(entrySectionOf)).toEqual(['topics', ...sections.slice(1)]);
  });
});
