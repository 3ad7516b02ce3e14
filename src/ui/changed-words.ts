/** A text in three parts; `changed` is what another version has differently. Together they are the text again. */
export interface ChangedWords {
  after: string;
  before: string;
  changed: string;
}

/**
 * Where `text` differs from `other`, by whole words: all between the words both begin with and the words both end with.
 * One stretch is enough for two versions of a note, and never marks a word by halves.
 */
export function changedWords(text: string, other: string): ChangedWords {
  const words = text.split(/(?<=\s)/u);
  const others = other.split(/(?<=\s)/u);
  const shorter = Math.min(words.length, others.length);
  let start = 0;
  while (start < shorter && words[start]?.trim() === others[start]?.trim()) start += 1;
  let end = 0;
  while (end < shorter - start && words.at(-1 - end)?.trim() === others.at(-1 - end)?.trim()) end += 1;
  return {
    before: words.slice(0, start).join(''),
    changed: words.slice(start, words.length - end).join(''),
    after: words.slice(words.length - end).join(''),
  };
}
