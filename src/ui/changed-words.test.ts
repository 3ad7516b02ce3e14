import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from './changed-words.ts';

describe('changedWords', () => {
  it('finds the words in the middle', () => {
    expect(changedWords('a b c d', 'a x y d')).toEqual({ before: 'a ', changed: 'b c ', after: 'd' });
  });

  it('finds an addition at the end', () => {
    expect(changedWords('make it seven today', 'make it seven').changed).toBe('today');
  });

  it('finds nothing in equal texts', () => {
    expect(changedWords('a b', 'a b').changed).toBe('');
  });

  it('never loses a character (seed 7)', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const { after, before, changed } = changedWords(text, other);
        expect(before + changed + after).toBe(text);
      }),
      { seed: 7 },
    );
  });
});
