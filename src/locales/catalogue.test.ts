import { describe, expect, it } from 'vitest';
import { catalogueFor } from './catalogue.ts';
import { screens as germanScreens } from './de/screens.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { formatsFor } from './formats.ts';
import { screenTextsFor } from './screens.ts';

/** Every text by its path; functions by the number of their arguments. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}(${String(value.length)})`];
  if (Array.isArray(value)) return [`${path}[${String(value.length)}]`];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => paths(inner, `${path}.${name}`));
  return [path];
}

function plainTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(plainTexts) : [];
}

const english = { first: en, screens: screenTextsFor('en') };
const german = { first: de, screens: germanScreens };

describe('the languages', () => {
  it('have the same texts', () => {
    expect(paths(german)).toEqual(paths(english));
    expect(paths(english.screens)).toContain('.board.loading');
  });

  it('leave no text empty, and exclaim nowhere', () => {
    expect(
      [...plainTexts(english), ...plainTexts(german)].filter(
        (text) => text.trim() === '' || text.includes('!'),
      ),
    ).toEqual([]);
  });

  it('never say "private": each audience has its own phrase', () => {
    expect(plainTexts(english).filter((text) => /\bprivate\b/iu.test(text))).toEqual([]);
  });

  it('count', () => {
    expect([1, 2].map(en.agenda.line.topics)).toEqual(['1 topic', '2 topics']);
    expect([1, 2].map(de.agenda.line.topics)).toEqual(['1 Thema', '2 Themen']);
  });
});

describe('a long pause', () => {
  it('is told in minutes, and is never longer than told', () => {
    expect([1, 90, 91, 600].map(en.top.throttled)).toEqual(
      ['1 second', '90 seconds', '2 minutes', '10 minutes'].map(
        (wait) => `Microsoft 365 asks for a pause. Next try in ${wait}.`,
      ),
    );
    expect(de.top.throttled(600)).toContain('in 10 Minuten');
    expect(germanScreens.start.throttledText(600)).toContain('in 10 Minuten');
  });
});

describe('catalogueFor', () => {
  it('has English at once', () => {
    expect(catalogueFor('en-GB')).toMatchObject({ language: 'en', direction: 'ltr', texts: en });
  });

  it('fetches German', async () => {
    expect(await catalogueFor('de-AT')).toMatchObject({ language: 'de', direction: 'ltr', texts: de });
  });

  it.each(['ar', 'he-IL', 'fa', 'ur'])('is right to left for %s, with English texts', (locale) => {
    expect(catalogueFor(locale)).toMatchObject({ language: 'en', direction: 'rtl', texts: en });
  });

  it('gives the same one each time, so that a screen can wait for it', () => {
    expect(catalogueFor('de')).toBe(catalogueFor('de'));
  });
});

describe('screenTextsFor', () => {
  it('has English at once, also for a language without texts', () => {
    expect(screenTextsFor('en')).toMatchObject({ topics: { heading: 'Topics' } });
    expect(screenTextsFor('ar')).toBe(screenTextsFor('en'));
  });

  it('fetches German, and gives the same promise each time', async () => {
    expect(screenTextsFor('de')).toBe(screenTextsFor('de'));
    expect(await screenTextsFor('de')).toBe(germanScreens);
  });
});

describe('formatsFor', () => {
  it('writes a day as it is, in any zone', () => {
    expect(formatsFor('en-GB').day('2026-11-27')).toMatch(/Fri,? 27 Nov/u);
    expect(formatsFor('de').day('2026-11-27')).toMatch(/Fr\.?, 27\. Nov/u);
  });

  it('falls back to English for what is no language', () => {
    expect(formatsFor('x!').number(1234)).toBe('1,234');
  });
});
