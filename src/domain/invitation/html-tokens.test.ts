import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './html-tokens.ts';

function named(html: string): readonly string[] {
  return tokensOf(html).map((token) => {
    const source = html.slice(token.start, token.end);
    return 'name' in token ? `${token.type} ${token.name}` : `${token.type} ${source}`;
  });
}

describe('the pieces of HTML', () => {
  it.each([
    ['<P CLASS=x>a</P >', ['open p', 'text a', 'close p']],
    ['a < b <3 c', ['text a < b <3 c']],
    ['<a title="x > y" href=\'b>c\'>d', ['open a', 'text d']],
    ['<!-- <p>a</p> -->b<!DOCTYPE html>', ['hidden <!-- <p>a</p> -->', 'text b', 'hidden <!DOCTYPE html>']],
    ['<!-->a', ['hidden <!-->', 'text a']],
    ['<![if !supportLists]>·<![endif]>', ['hidden <![if !supportLists]>', 'text ·', 'hidden <![endif]>']],
    ['<style>a<b>c</styles></style >d', ['open style', 'hidden a<b>c</styles>', 'close style', 'text d']],
    ['<o:p></o:p>', ['open o:p', 'close o:p']],
    ['</ >a', ['hidden </ >', 'text a']],
    ['a<b class="', ['text a', 'hidden <b class="']],
    ['<!-- a', ['hidden <!-- a']],
  ])('%s', (html, expected) => {
    expect(named(html)).toEqual(expected);
  });

  it('have attributes without entities, the first of a name', () => {
    const [token] = tokensOf('<a HREF="https://x.example/?a=1&amp;b=&quot;" id = y href=z disabled/>');
    expect(token?.type === 'open' && [...token.attributes]).toEqual([
      ['href', 'https://x.example/?a=1&b="'],
      ['id', 'y'],
      ['disabled', ''],
    ]);
  });

  it('cover every character once, whatever the HTML (seed 51)', () => {
    const part = fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '-',
      '"',
      "'",
      '=',
      ' ',
      'p',
      '<p ',
      '</',
      '<style>',
      '&',
      'ä',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        const tokens = tokensOf(html);
        expect(tokens.map(({ end, start }) => html.slice(start, end)).join('')).toBe(html);
        expect(tokens.every(({ end, start }) => end > start)).toBe(true);
      }),
      { seed: 51, numRuns: 500 },
    );
  });
});
