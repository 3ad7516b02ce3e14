import { describe, expect, it } from 'vitest';
import { formatsFor } from '#src/locales/formats.ts';
import { readNumber } from './measure-text.ts';

describe('a number as a person types it', () => {
  it.each([
    ['en-GB', '68', 68],
    ['en-GB', '1.2', 1.2],
    ['en-GB', '1,2', 1.2],
    ['en-GB', '3,950', 3950],
    ['en-GB', '-1,234,567.5', -1_234_567.5],
    ['en-GB', '0,125', 0.125],
    ['de-DE', '1,2', 1.2],
    ['de-DE', '3.950', 3950],
    ['de-DE', '3,950', 3.95],
    ['de-DE', '1.234.567,5', 1_234_567.5],
    ['de-DE', '0.125', 0.125],
    ['fr-FR', '3 950,5', 3950.5],
    ['de-CH', '3’950', 3950],
    ['en-GB', ' ', null],
    ['en-GB', 'much', undefined],
    ['en-GB', '1,2,3', undefined],
  ])('is read where the locale is %s: %j is %j', (locale, text, value) => {
    expect(readNumber(formatsFor(locale), text)).toBe(value);
  });
});
