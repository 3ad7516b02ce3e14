/** The smallest of the values that at least `share` (0 to 1) of them do not exceed (nearest rank). NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Rounded to so many decimals, for printing. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
