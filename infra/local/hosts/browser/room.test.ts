// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fillStage, fits, sidesOf } from './room.ts';
import { adele, alex, weekly } from './sample.ts';

describe('the room', () => {
  it('puts the report left and the manager, named first, right', () => {
    expect(sidesOf(weekly)).toEqual([alex, adele]);
  });

  it('takes the first two of a chat that is no pair’s, and one person alone', () => {
    const people = ['a', 'b', 'c'].map((oid) => ({ ...alex, oid }));
    expect(sidesOf({ ...weekly, pointer: null, people }).map(({ oid }) => oid)).toEqual(['a', 'b']);
    expect(sidesOf({ ...weekly, people: [alex] })).toEqual([alex]);
  });

  it('shows one person at a time when two do not fit', () => {
    expect(fits(1440, 2, 'sidePanel', 640)).toBe(true);
    expect(fits(900, 2, 'sidePanel', 640)).toBe(false);
    expect(fits(1440, 2, 'content', 640)).toBe(true);
    expect(fits(1440, 2, 'content', 1280)).toBe(false);
    expect(fits(375, 1, 'content', 1280)).toBe(true);
  });

  it('gives everybody in the meeting a tile with their mark beside their name', () => {
    const stage = document.createElement('section');
    fillStage(stage, weekly);
    expect([...stage.querySelectorAll('.who')].map((who) => who.textContent)).toEqual([
      'Alex Wilber',
      'Adele Vance',
    ]);
    expect([...stage.querySelectorAll('.mark')].map((mark) => mark.className)).toEqual([
      'mark ring',
      'mark disc',
    ]);
  });
});
