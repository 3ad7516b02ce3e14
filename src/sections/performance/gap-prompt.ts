import type { RatingValue } from '#src/domain/rating/rating.ts';
import type { PerformanceTexts } from './performance-texts.ts';

/** What to talk about, by size and direction of the gap; `ordinary` says that a gap like this is the usual one. */
interface Prompt {
  readonly text: string;
  readonly ordinary: string | null;
}

/** Chooses the prompt. `own` is the person's rating of themselves, `other` that of the other person; names are for the words. */
export function gapPrompt(
  texts: PerformanceTexts,
  own: RatingValue,
  other: RatingValue,
  names: { readonly about: string; readonly other: string },
): Prompt {
  const { prompt } = texts;
  const gap = own - other;
  if (gap === 0) return { text: prompt.same(own), ordinary: null };
  if (gap === 1) return { text: prompt.higherByOne(own), ordinary: prompt.ordinary };
  if (gap > 1) return { text: prompt.higher, ordinary: null };
  if (gap === -1) return { text: prompt.lowerByOne(names.other), ordinary: null };
  return { text: prompt.lower(names.about, names.other), ordinary: null };
}
