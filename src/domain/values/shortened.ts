/**
 * A text for a place that takes so many UTF-16 units at most and where it is not kept: the title of a card, a line in a list. Ends with "…"
 * after a whole character, as a reader counts them. What a person wrote is kept elsewhere, whole: this is the one place that cuts.
 */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let end = 0;
  for (const { index, segment } of characters.segment(text)) {
    if (index + segment.length > most - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
