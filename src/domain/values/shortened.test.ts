import { describe, expect, it } from 'vitest';
import { Seeded } from '../../../tests/fakes/seeded.ts';
import { shortened } from './shortened.ts';

describe('a shortened text', () => {
  it('is the whole text where there is room', () => {
    expect(shortened('Agree', 5)).toBe('Agree');
    expect(shortened('👍'.repeat(2), 4)).toBe('👍👍');
  });

  it('says that there is more, and ends with a whole character', () => {
    expect(shortened('Agree with Research', 7)).toBe('Agree…');
    expect(shortened('a👍👍', 4)).toBe('a👍…');
    expect(shortened('a👨‍👩‍👧‍👦b', 8)).toBe('a…');
    expect(shortened('e\u0301e\u0301e\u0301', 5)).toBe('e\u0301e\u0301…');
  });

  it.each([1, 2, 3, 4, 5])('never ends inside a character (seed %i)', (seed) => {
    const random = new Seeded(seed);
    const signs = ['a', 'ß', ' ', '👍', '👨‍👩‍👧‍👦', 'e\u0301', '🇩🇪', '\n'];
    for (let round = 0; round < 200; round += 1) {
      const parts = Array.from({ length: 40 }, () => random.pick(signs) ?? 'a');
      const most = 2 + Math.floor(random.next() * 60);
      const cut = shortened(parts.join(''), most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      if (cut.endsWith('…')) expect(parts.join('').startsWith(cut.slice(0, -1))).toBe(true);
    }
  });
});
