import type { Formats } from '#src/locales/formats.ts';

/** A value with its unit: `68 %`, `1.3`. */
export function measureText({ number }: Pick<Formats, 'number'>, value: number, unit: string): string {
  return unit === '' ? number(value) : `${number(value)} ${unit}`;
}

/** What a person typed as a number, with a comma or a point; null for an empty field, undefined for anything else. */
export function readNumber(text: string): number | null | undefined {
  const clean = text
    .trim()
    .replaceAll(/\s|\u00a0/gu, '')
    .replace(',', '.');
  if (clean === '') return null;
  return /^-?\d+(\.\d+)?$/u.test(clean) ? Number(clean) : undefined;
}
