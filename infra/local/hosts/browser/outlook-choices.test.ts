import { describe, expect, it } from 'vitest';
import { readOutlookChoices, writeOutlookChoices } from './outlook-choices.ts';

const read = (query: string) => readOutlookChoices(new URLSearchParams(query), 3);

describe('the address of the Outlook page', () => {
  it('means the next occurrence of the first pair when it says nothing', () => {
    expect(read('')).toEqual({
      scenario: 0,
      people: null,
      case: 'next',
      theme: 'default',
      locale: 'en-us',
      nestedAuth: true,
      addsMarkup: true,
      failing: [],
    });
  });

  it('falls back where it says what the page does not know', () => {
    expect(read('scenario=9&case=x&theme=x&locale=fr-fr&failing=x')).toEqual(read(''));
  });

  it('is written so that a reload shows the same', () => {
    const query =
      'scenario=1&case=no-space&people=a%40x%2Cb%40x&theme=dark&locale=de-de&naa=no&markup=exact&failing=body%2Csettings';
    expect(writeOutlookChoices(read(query))).toBe(query);
    expect(read(query).people).toEqual(['a@x', 'b@x']);
    expect(writeOutlookChoices(read(''))).toBe('scenario=0&case=next');
  });
});
