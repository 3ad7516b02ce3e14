import { describe, expect, it } from 'vitest';
import { ratingValues } from '#src/domain/rating/rating.ts';
import { performance as texts } from '#src/locales/en/performance.ts';
import { gapPrompt } from './gap-prompt.ts';

const names = { about: 'Alex', other: 'Adele' };

describe('gapPrompt', () => {
  it('calls one point higher the ordinary case, and no other gap', () => {
    for (const own of ratingValues)
      for (const other of ratingValues)
        expect(gapPrompt(texts, own, other, names).ordinary).toBe(
          own - other === 1 ? texts.prompt.ordinary : null,
        );
  });

  it.each([
    [4, 4, 'You see it the same way. What made it a 4?'],
    [4, 3, 'Which recent week shows a 4, and what would make it usual?'],
    [5, 2, texts.prompt.higher],
    [3, 4, 'Adele sees more in it. Which work does Adele have in mind?'],
    [2, 5, 'What does Adele see that Alex does not?'],
  ] as const)('asks by size and direction: %i by oneself, %i by the other', (own, other, text) => {
    expect(gapPrompt(texts, own, other, names).text).toBe(text);
  });
});
