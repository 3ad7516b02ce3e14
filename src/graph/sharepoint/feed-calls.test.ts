import { describe, expect, it } from 'vitest';
import { FakePair, monday } from '../../../tests/fakes/fake-pair.ts';
import { entry } from '../../../tests/fakes/records.ts';
import { findCall, openCall, readPage, readToken, recentCall, tokenOf } from './feed-calls.ts';

const place = new FakePair().pointer('report');
const filterOf = (path: string): string | null => new URL(path, 'https://x').searchParams.get('$filter');

describe('the token of a delta link', () => {
  it.each([
    ['https://g/v1.0/sites/a/lists/b/items/delta?token=1;3;abc', '1;3;abc'],
    ['https://g/v1.0/x/delta?$select=id&token=a%2Bb%3D', 'a+b='],
    ["https://g/v1.0/x/delta(token='1;3;abc')", '1;3;abc'],
    ["https://g/v1.0/x/delta(token='a')?$top=5", 'a'],
  ])('is found in %s', (link, token) => {
    expect(tokenOf(link)).toBe(token);
  });

  it.each([
    '',
    'no link',
    'https://g/v1.0/x/delta',
    'https://g/v1.0/x/delta?token=',
    "https://g/x/delta(token='')",
  ])('is none in “%s”', (link) => {
    expect(tokenOf(link)).toBeNull();
    expect(() => readToken({ '@odata.deltaLink': link })).toThrow();
  });
});

describe('the calls', () => {
  it('filter on one indexed column each', () => {
    expect(filterOf(findCall(place, entry(1).key).path)).toBe(`fields/RecordKey eq '${entry(1).key}'`);
    expect(filterOf(openCall(place).path)).toBe("fields/State eq 'open'");
    expect(filterOf(recentCall(place, monday).path)).toBe(`fields/At ge '${monday}'`);
  });

  it('give a page’s records, and the ids of rows that are none', () => {
    expect(readPage({ value: [{ id: '1', fields: {} }], '@odata.nextLink': 'next' })).toEqual({
      stored: [],
      unreadable: ['1'],
      nextLink: 'next',
    });
    expect(() => readPage({})).toThrow();
  });
});
