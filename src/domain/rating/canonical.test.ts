import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbered } from '../../../tests/fakes/records.ts';
import { fromBase64url, toBase64url } from '../values/base64url.ts';
import { bytesOfText, canonicalText, parseCanonical, textOfBytes, type SealedRating } from './canonical.ts';
import { ratingValues } from './rating.ts';

interface Frozen {
  readonly what: string;
  readonly rating: SealedRating;
  readonly text: string;
  readonly bytes: string;
  readonly seal: string;
}
const frozen = JSON.parse(readFileSync('tests/frozen/rating-seals.v1.json', 'utf8')) as readonly Frozen[];

const first = frozen[0]?.text ?? '';

function sealOf(text: string): string {
  return createHash('sha256').update(bytesOfText(text)).digest('hex');
}

const id = fc.integer({ min: 1, max: 99 }).map(numbered);
const rating: fc.Arbitrary<SealedRating> = fc.record({
  space: id,
  meetingId: id,
  round: fc.integer({ min: 1, max: 9 }),
  rater: id,
  about: fc.constantFrom('report' as const, 'manager' as const),
  value: fc.constantFrom(...ratingValues),
  note: fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((note) => note.replaceAll('\r', '').normalize('NFC')),
  salt: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => toBase64url(bytes)),
});

describe('the canonical text of a rating', () => {
  it.each(frozen)('is that of version 1, and so are its bytes and seal: $what', (one) => {
    const text = canonicalText(one.rating);
    expect(text).toBe(one.text);
    expect(toBase64url(bytesOfText(text))).toBe(one.bytes);
    expect(sealOf(text)).toBe(one.seal);
  });

  it('is read back as the rating it was made of: 10,000 random ones verify (seed 31)', () => {
    fc.assert(
      fc.property(rating, (made) => {
        const text = canonicalText(made);
        const bytes = toBase64url(bytesOfText(text));
        expect(textOfBytes(bytes)).toBe(text);
        expect(parseCanonical(text)).toEqual(made);
        expect(sealOf(textOfBytes(bytes) ?? '')).toBe(
          createHash('sha256').update(text, 'utf8').digest('hex'),
        );
      }),
      { seed: 31, numRuns: 10_000 },
    );
  });

  it('has another seal when any one byte of it is another (seed 32)', () => {
    fc.assert(
      fc.property(rating, fc.nat(), fc.integer({ min: 1, max: 255 }), (made, place, change) => {
        const bytes = bytesOfText(canonicalText(made));
        const seal = createHash('sha256').update(bytes).digest('hex');
        const index = place % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ change;
        const text = textOfBytes(toBase64url(bytes));
        expect(text === null ? '' : sealOf(text)).not.toBe(seal);
      }),
      { seed: 32, numRuns: 10_000 },
    );
  });

  it('has another seal with any of its bytes changed to any other', () => {
    const bytes = bytesOfText(first);
    const seal = createHash('sha256').update(bytes).digest('hex');
    for (let index = 0; index < bytes.length; index += 1)
      for (let change = 1; change < 256; change += 1) {
        const changed = bytes.slice();
        changed[index] = (bytes[index] ?? 0) ^ change;
        if (createHash('sha256').update(changed).digest('hex') === seal)
          throw new Error(`byte ${String(index)}`);
      }
    expect(seal).toBe(frozen[0]?.seal);
  });

  it.each([
    ['', 'nothing'],
    ['{}', 'no list'],
    ['["pods-rating/1"]', 'too short'],
    [first.replace('pods-rating/1', 'pods-rating/2'), 'another form'],
    [first.replace(',4,', ',6,'), 'a sixth value'],
    [first.replace(',4,', ',4.0,'), 'a value written otherwise'],
    [first.replace(',1,', ',0,'), 'round 0'],
    [first.replace(',', ', '), 'a blank'],
    [first.replace('"report"', '"team"'), 'another direction'],
    [first.replace('AQEB', 'AQ'), 'a short salt'],
    [first.replace('a1000000', 'A1000000'), 'an id in capitals'],
  ])('is nothing else: %s (%s)', (text) => {
    expect(parseCanonical(text)).toBeNull();
  });
});

describe('base64url', () => {
  it('is read back, and nothing else is read (seed 33)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      }),
      { seed: 33 },
    );
    for (const text of ['A', 'AB=', 'A+', 'AB', 'äää']) expect(fromBase64url(text)).toBeNull();
  });
});
