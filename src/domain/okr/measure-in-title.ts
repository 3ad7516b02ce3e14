/** What a title says of its measure: where it began, where it should end, and the unit. */
export interface MeasureInTitle {
  readonly start: number | null;
  readonly target: number;
  readonly unit: string;
}

const amount = String.raw`(-?\d+(?:[.,]\d+)?)`;
const unit = String.raw`\s?(%|[\p{L}€$£]{1,12})?`;
const fromTo = new RegExp(String.raw`${amount}${unit}\s+(?:to|auf|bis)\s+${amount}${unit}`, 'iu');
const bound = new RegExp(
  String.raw`(?:under|below|over|above|unter|über|to|auf)\s+${amount}${unit}\s*$`,
  'iu',
);
const pace = new RegExp(String.raw`${amount}\s+((?:a|per|pro|im)\s+\p{L}+)\s*$`, 'iu');

/**
 * Reads a measure from the words of a key result, as a first suggestion that a person can change: "61 % to 75 %", "under 1.2",
 * "12 a week". Null when none is said.
 */
export function measureInTitle(title: string): MeasureInTitle | null {
  const range = fromTo.exec(title);
  if (range) {
    const [, start, startUnit, target, targetUnit] = range;
    return { start: numberOf(start), target: numberOf(target), unit: targetUnit ?? startUnit ?? '' };
  }
  const limit = bound.exec(title);
  if (limit) return { start: null, target: numberOf(limit[1]), unit: limit[2] ?? '' };
  const rate = pace.exec(title);
  return rate ? { start: null, target: numberOf(rate[1]), unit: rate[2] ?? '' } : null;
}

function numberOf(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}
