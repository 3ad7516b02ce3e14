import { GraphError } from '../core/route.ts';

const low = 33;
const base = 94;

/**
 * Places something among its siblings as Planner does: the client sends `previous + ' ' + next + '!'` (a missing
 * neighbour is the empty string) and the service answers a short hint of its own (planner-order-hint-format).
 *
 * @param siblings hints already given out, in any order
 * @param requested what the client sent; undefined puts it first, like ` !`
 * @throws GraphError 400 for anything but the composed form, e.g. a hint of the service sent back (planner-overview)
 */
export function placeHint(siblings: readonly string[], requested: string | undefined): string {
  const wish = requested ?? ' !';
  if (!/^[ -~]*!$/.test(wish) || siblings.includes(wish))
    throw new GraphError(400, '', `The order hint '${wish}' is not in the form 'previous next!'.`);
  const sorted = [...siblings].sort(compareHints);
  const neighbours = ['', ...sorted];
  for (const previous of neighbours)
    for (const next of neighbours)
      if (wish === `${previous} ${next}!`)
        return between(previous, next === '' ? after(sorted, previous) : next, sorted);
  const previous = sorted.findLast((hint) => compareHints(hint, wish) <= 0) ?? '';
  return between(previous, after(sorted, previous), sorted);
}

/** Ordinal order; the shorter first when one begins with the other. */
export function compareHints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function after(sorted: readonly string[], previous: string): string {
  return sorted.find((hint) => compareHints(hint, previous) > 0) ?? '';
}

/** A hint strictly between two; `sorted` decides when the two are not in order. */
function between(previous: string, next: string, sorted: readonly string[]): string {
  const upper = next !== '' && compareHints(next, previous) <= 0 ? after(sorted, previous) : next;
  let hint = '';
  for (let at = 0; ; at += 1) {
    const from = at < previous.length ? previous.charCodeAt(at) - low : -1;
    const bounded = upper !== '' && upper.startsWith(hint);
    const to = bounded && at < upper.length ? upper.charCodeAt(at) - low : base;
    if (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      // A hint never ends with the lowest character: nothing would fit before it.
      if (middle > 0) return hint + String.fromCharCode(low + middle);
      hint += String.fromCharCode(low);
      continue;
    }
    hint += String.fromCharCode(low + Math.max(from, 0));
  }
}
