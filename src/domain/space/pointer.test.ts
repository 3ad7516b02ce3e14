import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGuid } from '../values/guid.ts';
import { formatPointer, parsePointer, pointerFileName, samePlace, siteId, type Pointer } from './pointer.ts';

const seed = 20_261_123;
const guid = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => formatGuid([...bytes]));
const planLetters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const plan = fc.option(fc.string({ unit: fc.constantFrom(...planLetters), minLength: 28, maxLength: 28 }), {
  nil: null,
});
const pointer: fc.Arbitrary<Pointer> = fc.record({
  otherId: guid,
  groupId: guid,
  siteHost: fc.constantFrom('contoso.sharepoint.com', 'a-b.sharepoint.us'),
  siteGuid: guid,
  webGuid: guid,
  listId: guid,
  okrs: plan,
  development: plan,
  actions: plan,
});
const [one] = fc.sample(pointer, { numRuns: 1, seed });
if (one === undefined) throw new Error('no sample');
const text = formatPointer(one);
const parts = text.split('~');
const without = (index: number): string => parts.filter((_, place) => place !== index).join('~');
const instead = (index: number, part: string): string => parts.with(index, part).join('~');

describe('a pointer', () => {
  it(`is the same after its text and after its file name (seed ${String(seed)})`, () => {
    fc.assert(
      fc.property(pointer, (made) => {
        expect(parsePointer(formatPointer(made))).toEqual(made);
        expect(parsePointer(pointerFileName(made))).toEqual(made);
        expect(pointerFileName(made).length).toBeLessThan(255);
        expect(encodeURIComponent(formatPointer(made))).toBe(formatPointer(made));
      }),
      { seed },
    );
  });

  it.each([
    ['nothing', ''],
    ['another form', instead(0, 'p2')],
    ['a part too few', without(9)],
    ['a part too many', `${text}~-`],
    ['a short id', instead(1, (parts[1] ?? '').slice(1))],
    ['a long id', instead(2, `${parts[2] ?? ''}A`)],
    ['a letter that is none', instead(4, `${(parts[4] ?? '').slice(1)}+`)],
    ['a host without a dot', instead(3, 'localhost')],
    ['a host with a path', instead(3, 'contoso.sharepoint.com/x')],
    ['a host with a name and password', instead(3, 'a:b@contoso.sharepoint.com')],
    ['an empty host', instead(3, '')],
    ['an empty plan', instead(7, '')],
    ['a plan with a slash', instead(8, `${'a'.repeat(27)}/`)],
    ['a short plan', instead(9, 'a'.repeat(27))],
    ['another ending', `${text}.json`],
  ])('is not read from %s', (_what, broken) => {
    expect(parsePointer(broken)).toBeNull();
  });

  it('names the site as Graph does', () => {
    expect(siteId(one)).toBe(`${one.siteHost},${one.siteGuid},${one.webGuid}`);
  });

  it('leads to the same place whatever boards are linked', () => {
    expect(samePlace(one, { ...one, okrs: null, actions: 'a'.repeat(28) })).toBe(true);
    expect(samePlace(one, { ...one, listId: one.groupId })).toBe(false);
    expect(samePlace(one, { ...one, siteGuid: one.groupId })).toBe(false);
    expect(samePlace(one, { ...one, groupId: one.listId })).toBe(false);
  });
});
