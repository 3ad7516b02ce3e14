import { describe, expect, it } from 'vitest';
import { measureInTitle } from './measure-in-title.ts';

describe('the measure in a title', () => {
  it.each([
    ['Activation within 7 days, 61 % to 75 %', { start: 61, target: 75, unit: '%' }],
    ['Aktivierung von 61 % auf 75 %', { start: 61, target: 75, unit: '%' }],
    ['Tickets per new account, under 1.2', { start: null, target: 1.2, unit: '' }],
    ['Antwortzeit unter 1,5 s', { start: null, target: 1.5, unit: 's' }],
    ['Guided set-ups run, 12 a week', { start: null, target: 12, unit: 'a week' }],
    ['Six product lines on the new model', null],
    ['Launch in 2026', null],
    ['', null],
  ])('of “%s”', (title, measure) => {
    expect(measureInTitle(title)).toEqual(measure);
  });
});
