// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { asDocument, asKept, asShown, fromText, toText } from './event-body.ts';

describe('asKept', () => {
  it('removes class and data attributes (office-js #5296) and keeps id (#6463)', () => {
    expect(asKept('<p id="a" class="b" data-x="1" style="color:red">T</p>')).toBe(
      '<p id="a" style="color:red">T</p>',
    );
  });

  it('removes svg, which is not supported (@types/office-js, Body), and everything that runs', () => {
    const html = '<p onclick="x()">A</p><svg></svg><script>x()</script><a href=" javascript:x()">B</a>';
    expect(asKept(html)).toBe('<p>A</p><a>B</a>');
  });

  it('takes the body of a whole document, as getAsync answers one', () => {
    expect(asKept(asDocument('<p>A</p>'))).toBe('<p>A</p>');
  });
});

describe('text', () => {
  it('becomes html with its lines', () => {
    expect(fromText('a & b\r\n<c>')).toBe('a &amp; b<br>&lt;c&gt;');
  });

  it('is read from html by blocks and breaks', () => {
    expect(
      toText('<h3>Agenda</h3><ul><li>One</li><li>Two</li></ul><p>a<br>b</p><div><div>c</div></div>'),
    ).toBe('Agenda\nOne\nTwo\na\nb\nc');
  });
});

describe('asShown', () => {
  it('opens links in a window of their own and leaves out styles, which the policy of the page forbids', () => {
    const host = document.createElement('div');
    host.append(...asShown('<p style="x:y">A</p><a href="https://a.example/">B</a>'));
    expect(host.innerHTML).toBe(
      '<p>A</p><a href="https://a.example/" target="_blank" rel="noopener noreferrer">B</a>',
    );
  });
});
