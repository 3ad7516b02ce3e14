import type { Formats } from '#src/locales/formats.ts';

/** A value with its unit: `68 %`, `1.3`. */
export function measureText({ number }: Pick<Formats, 'number'>, value: number, unit: string): string {
  return unit === '' ? number(value) : `${number(value)} ${unit}`;
}

/**
 * What a person typed as a number: null for an empty field, undefined for anything else. A comma or a point begins the decimals, unless it is what stands
 * between thousands where they are and stands so: `3,950` is 3950 in English and 3.95 in German.
 */
export function readNumber({ number }: Pick<Formats, 'number'>, text: string): number | null | undefined {
  const tight = text.replaceAll(/[\s'’]/gu, '');
  const between = number(12_345).replaceAll(/\p{Nd}/gu, '');
  const thousands = between === ',' || between === '.' ? grouped[between] : null;
  const plain = thousands?.test(tight) ? tight.replaceAll(between, '') : tight;
  const clean = plain.replace(',', '.');
  if (clean === '') return null;
  return /^-?\d+(\.\d+)?$/u.test(clean) ? Number(clean) : undefined;
}

const grouped = {
  ',': /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/u,
  '.': /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/u,
} as const;
