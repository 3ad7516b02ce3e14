import { describe, expect, it } from 'vitest';
import { readChoices, writeChoices } from './choices.ts';

const read = (query: string) => readChoices(new URLSearchParams(query), 3);

describe('the address of the Teams page', () => {
  it('starts with both people in a light side panel', () => {
    expect(read('')).toEqual({
      scenario: 0,
      people: null,
      frame: 'sidePanel',
      theme: 'default',
      width: 640,
      pinned: true,
      locale: 'en-us',
      subPageId: '',
    });
  });

  it('falls back where it is wrong', () => {
    expect(read('scenario=9&frame=window&theme=pink&width=9')).toEqual(read(''));
    expect(read('scenario=-1').scenario).toBe(0);
    expect(read('people=a,b,c').people).toEqual(['a', 'b']);
  });

  it('is read back as it was written', () => {
    const query =
      'scenario=2&people=a%40x%2Cb%40x&frame=content&theme=dark&width=1280&pinned=no&locale=de-de&sub=okrs';
    expect(writeChoices(read(query))).toBe(query);
    expect(writeChoices(read(''))).toBe('scenario=0&people=both&frame=sidePanel');
  });
});
