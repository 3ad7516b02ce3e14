import { describe, expect, it } from 'vitest';
import { linesOf, visibleText } from './visible-text.ts';

describe('what is seen of HTML', () => {
  it.each([
    ['1:1 <b>agenda</b>&nbsp;(<i>PO</i>DS)', '1:1 agenda (PODS)'],
    ['1:1\r\n  agenda\u200b &#40;PODS&#x29;', '1:1 agenda (PODS)'],
    ['<p>a</p>\n<p> b<br>c </p>d', 'a\nb\nc\nd'],
    ['<p>a<o:p></o:p></p><p><o:p>&nbsp;</o:p></p>', 'a\n'],
    ['f&uuml;r &unknown; &', 'für &unknown; &'],
    ['<style>p{}</style><!-- a -->b', '\ufffcb'],
    ['a<img src="b">', 'a\ufffc'],
    ['<li>a <ul><li>b', 'a\nb'],
  ])('%s', (html, text) => {
    expect(visibleText(html).text).toBe(text);
  });

  it('knows where each character stands', () => {
    const html = '<p>a&nbsp;<b>&auml;</b></p>';
    const { ends, starts, text } = visibleText(html);
    expect(starts.map((start, index) => [text[index], html.slice(start, ends[index])])).toEqual([
      ['a', 'a'],
      [' ', '&nbsp;'],
      ['ä', '&auml;'],
      ['\n', ''],
    ]);
  });

  it('has lines without the bullets of Word', () => {
    expect(linesOf('· a\n\n• b\n- c\nd - e')).toEqual(['a', 'b', 'c', 'd - e']);
  });
});
