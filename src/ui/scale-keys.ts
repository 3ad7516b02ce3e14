/** Whether what stands first is on the right. */
export function readsRightToLeft(element: Element): boolean {
  return element.closest('[dir]')?.getAttribute('dir') === 'rtl';
}

interface Scale {
  readonly first: number;
  readonly last: number;
}

/**
 * Where a key leads on a scale of whole numbers; null when it leads nowhere. Left and right follow what is seen: the first place stands
 * where reading starts. Arrows stop at the ends, so that one press too many never turns the last into the first. A digit chooses its
 * number.
 */
export function scaleTarget(
  key: string,
  from: number,
  isRightToLeft: boolean,
  { first, last }: Scale,
): number | null {
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowDown') return Math.min(last, from + 1);
  if (key === back || key === 'ArrowUp') return Math.max(first, from - 1);
  if (key === 'Home') return first;
  if (key === 'End') return last;
  const digit = /^\d$/u.test(key) ? Number(key) : null;
  return digit !== null && digit >= first && digit <= last ? digit : null;
}
