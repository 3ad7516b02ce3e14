import { describe, expect, it } from 'vitest';
import { percentile, rounded } from './percentile.ts';

describe('percentile', () => {
  it('takes the middle of an odd number of values in any order', () => {
    expect(percentile([9, 1, 5], 0.5)).toBe(5);
  });

  it('lets the largest of 20 values go at 95 percent, and of 19 it does not', () => {
    const values = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(percentile(values, 0.95)).toBe(19);
    expect(percentile(values.slice(1), 0.95)).toBe(20);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('is no number for no values', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('rounded', () => {
  it('keeps the decimals asked for', () => {
    expect(rounded(1.2345, 2)).toBe(1.23);
    expect(rounded(128, 1)).toBe(128);
  });
});
