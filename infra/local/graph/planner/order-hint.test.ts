import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraphError } from '../core/route.ts';
import { compareHints, placeHint } from './order-hint.ts';

describe('placeHint', () => {
  it('quirk 15: refuses a hint of the service sent back and anything not composed (planner-order-hint-format)', () => {
    const given = placeHint([], ' !');
    for (const wish of [given, '', 'abc', 'é !']) expect(() => placeHint([given], wish)).toThrow(GraphError);
  });

  it('quirk 15: answers a short hint that sorts where it was asked to be', () => {
    const first = placeHint([], undefined);
    const last = placeHint([first], `${first} !`);
    const middle = placeHint([first, last], `${first} ${last}!`);
    expect([last, middle, first].sort(compareHints)).toEqual([first, middle, last]);
    expect(middle.length).toBeLessThan(4);
  });

  it('keeps every order through random inserts (seed 20261123)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (places) => {
        const order: string[] = [];
        for (const place of places) {
          const at = place % (order.length + 1);
          order.splice(at, 0, placeHint(order, `${order[at - 1] ?? ''} ${order[at] ?? ''}!`));
          expect([...order].sort(compareHints)).toEqual(order);
          expect(new Set(order).size).toBe(order.length);
        }
      }),
      { seed: 20261123, numRuns: 100 },
    );
  });

  it('places by ordinal neighbours when the ones named are gone', () => {
    const first = placeHint([], undefined);
    const last = placeHint([first], `${first} !`);
    const hint = placeHint([first, last], `${first} GONE!`);
    expect([first, last, hint].sort(compareHints)[0]).toBe(first);
  });
});
