import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asWord,
  prepended,
  throughWeb,
  withPrefixedIds,
  withSafeLinks,
} from '../../../tests/fakes/outlook-renderings.ts';
import {
  everyText,
  germanBlock,
  joinBlock,
  sampleBlock,
  sampleBody,
  sampleLink,
} from '../../../tests/fakes/sample-invitation.ts';
import { firstLine, knownLine, lastLine } from './agenda-block.ts';
import { hasBlock, insertBlock, type Insertion, type Refusal } from './insert-block.ts';
import { linesOf, visibleText } from './visible-text.ts';

const block = sampleBlock();
const longer = sampleBlock({ length: 60 });
const insert = (body: string, given = block): Insertion => insertBlock(body, given, everyText);

/** The body after the press; null where nothing is put in. */
function bodyAfter(body: string, given = block): string | null {
  const insertion = insert(body, given);
  switch (insertion.type) {
    case 'prepend':
      return prepended(body, given);
    case 'replace':
      return insertion.body;
    case 'unchanged':
      return body;
    case 'refused':
      return null;
  }
}

function reasonOf(body: string): Refusal | null {
  const insertion = insert(body);
  return insertion.type === 'refused' ? insertion.reason : null;
}

function timesSeen(body: string, line: string): number {
  return visibleText(body).text.split(line).length - 1;
}

const renderings: readonly (readonly [string, (html: string) => string])[] = [
  ['as written', (html) => html],
  ['with ids and classes that begin with x_', withPrefixedIds],
  ['with what Outlook on the web leaves', (html) => throughWeb(withPrefixedIds(html))],
  ['as Word writes paragraphs', asWord],
  ['with Safe Links', withSafeLinks],
  ['as Word writes paragraphs, with Safe Links', (html) => asWord(withSafeLinks(html))],
  ['in table cells', (html) => `<table><tr><td>${html}</td></tr></table>`],
  ['in upper case', (html) => html.replaceAll(/<\/?[a-z]\w*/gu, (name) => name.toUpperCase())],
  ['as bare lines', (html) => html.replaceAll(/<\/?(?:h3|p|ul|li)>/gu, '<br>').replaceAll(/<\/?b>/gu, '')],
  ['in a span of its own', (html) => `<span style="color:red">${html}</span>`],
  ['each line in a wrapper', (html) => `<div><div>${html.replaceAll('<p>', '</div><div><p>')}</div></div>`],
];

describe('a body without a block', () => {
  it.each([
    ['is empty', ''],
    ['somebody wrote', sampleBody],
    ['has the lines where nobody sees them', `<!-- ${firstLine} --><p title="${lastLine}">a</p>`],
    ['has a block in a script', `<script>${block}</script>`],
  ])('that %s gets it in front', (_name, body) => {
    expect(insert(body)).toEqual({ type: 'prepend' });
    expect(hasBlock(body)).toBe(false);
  });

  it('keeps what Teams put there byte for byte', () => {
    expect(bodyAfter(sampleBody)).toContain(joinBlock);
  });
});

describe.each(renderings)('a block %s', (_name, render) => {
  const around = (html: string): string => sampleBody.replace('<div>Hi', () => `${html}<div>Hi`);

  it('is the same block', () => {
    expect(hasBlock(around(render(block)))).toBe(true);
    expect(insert(around(render(block)))).toEqual({ type: 'unchanged' });
    expect(insert(around(render(germanBlock())), germanBlock())).toEqual({ type: 'unchanged' });
  });

  it.each([
    ['other minutes', sampleBlock({ length: 30 })],
    ['another language', germanBlock()],
    ['another link', sampleBlock({ link: 'https://teams.microsoft.com/l/entity/other/pods' })],
    ['fewer sections', sampleBlock({ sections: [{ section: 'priorities', minutes: 30 }] })],
  ])('with %s is replaced, and all around it stays', (_difference, old) => {
    const body = bodyAfter(around(render(old))) ?? '';
    const [before = '', after = '', ...more] = body.split(block);
    expect(more).toEqual([]);
    expect(around(render(old)).startsWith(before)).toBe(true);
    expect(around(render(old)).endsWith(after)).toBe(true);
    expect(after).toContain(joinBlock);
    expect([timesSeen(body, firstLine), timesSeen(body, lastLine)]).toEqual([1, 1]);
    expect(insert(body)).toEqual({ type: 'unchanged' });
  });

  it('leaves the part of Teams alone where that stands before it', () => {
    const body = bodyAfter(`${joinBlock}${render(longer)}<p>Bye</p>`) ?? '';
    expect(body.startsWith(joinBlock)).toBe(true);
    expect(body.endsWith('<p>Bye</p>')).toBe(true);
    expect(timesSeen(body, firstLine)).toBe(1);
  });
});

describe('a block nobody should touch', () => {
  const first = `<p>${firstLine}</p>`;
  const last = `<p>${lastLine}</p>`;

  it.each<[string, string, Refusal]>([
    ['is there twice', `${block}<p>a</p>${germanBlock()}`, 'twoBlocks'],
    ['is there twice, one in the other', `${first}${block}${last}`, 'twoBlocks'],
    ['has lost its last line', block.replace(lastLine, ''), 'halfBlock'],
    ['has lost its first line', block.replace(firstLine, ''), 'halfBlock'],
    ['has its lines the wrong way round', `${last}<p>a</p>${first}`, 'halfBlock'],
    ['has two first lines', `${first}${block}`, 'halfBlock'],
    ['has a line more', block.replace('<p><a', '<p>Bring cake</p><p><a'), 'edited'],
    ['has a word more', block.replace('(3 min)', '(3 min, or more)'), 'edited'],
    ['has other words', block.replace('confused', 'amused'), 'edited'],
    ['has a picture', block.replace('<ul>', '<p><img src="a.png"></p><ul>'), 'edited'],
    ['has a word more in its first line', block.replace(firstLine, `${firstLine} of Alex`), 'edited'],
    ['has what Teams writes inside', block.replace('<ul>', `${joinBlock}<ul>`), 'edited'],
    ['begins in somebody’s paragraph', `<p>Hi<br>${firstLine}</p><p>Outcomes</p>${last}`, 'tangled'],
    ['ends in somebody’s paragraph', `${first}<p>Outcomes</p><p>${lastLine}<br>Bye</p>`, 'tangled'],
    [
      'shares a table with a picture',
      `<table><tr><td>${first}</td><td>${last}<img src="a"></td></tr></table>`,
      'tangled',
    ],
    [
      'is in a list of somebody',
      `<ul><li>${firstLine}</li><li>${lastLine}</li><li>Cake</li></ul>`,
      'tangled',
    ],
    ['has tags that cross', `<div>${first}<b><i>Outcomes</b></i>${last}</div>`, 'tangled'],
    ['is never closed', `<p>${firstLine}<br>Outcomes<br>${lastLine}`, 'tangled'],
  ])('%s', (_name, body, reason) => {
    expect(reasonOf(body)).toBe(reason);
    expect(reasonOf(prepended(sampleBody, body))).toBe(reason);
  });

  it('stands in a body longer than Outlook takes', () => {
    expect(reasonOf(`${longer}<p>${'a'.repeat(1_000_000)}</p>`)).toBe('tooLong');
  });

  it('counts as there when it is whole, in whatever state', () => {
    expect(hasBlock(`${block}${block}`)).toBe(true);
    expect(hasBlock(block.replace('(3 min)', 'soon'))).toBe(true);
    expect(hasBlock(block.replace(lastLine, ''))).toBe(false);
  });
});

// Whatever a person or Teams puts there is marked, to see it again.
const theirs = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => `<p>«${text.replaceAll(/[<>&]/gu, '')}»</p>`),
  fc.constantFrom(
    joinBlock,
    '<div>«Hi», 1:1 agenda</div>',
    '«bare» &amp; text<br>',
    '<ul><li>«one»</li><li>«two»</li></ul>',
    '<table><tr><td>«cell»</td></tr></table>',
    '<img src="«a»" alt=\'>\'>',
    '<!-- «comment» <p> -->',
    '<b>«bold',
    '</b>',
    '</p>',
    '<div>',
    '</div>',
    '<p>«open',
    '\r\n&nbsp;',
  ),
);
const ours = fc
  .tuple(
    fc.constantFrom(...renderings.map(([, render]) => render)),
    fc.constantFrom(block, longer, germanBlock(), germanBlock(30)),
  )
  .map(([render, html]) => render(html));
const broken = fc
  .tuple(ours, fc.nat(), fc.constantFrom('', '«x»', '<p>«x»</p>', '</div>', '<div>'))
  .map(([html, at, put]) => html.slice(0, at % html.length) + put + html.slice(at % html.length));
const bodies = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: theirs },
      { weight: 2, arbitrary: ours },
      { weight: 1, arbitrary: broken },
    ),
    {
      maxLength: 7,
    },
  )
  .map((parts) => parts.join(''));

describe('any body', () => {
  it('loses nothing outside of the block, and nothing of a person inside of it (seed 61)', () => {
    const isOurs = knownLine(everyText);
    let replaced = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const insertion = insert(body);
        if (insertion.type !== 'replace') return;
        replaced += 1;
        const at = insertion.body.indexOf(block);
        const before = insertion.body.slice(0, at);
        const after = insertion.body.slice(at + block.length);
        expect(body.startsWith(before)).toBe(true);
        expect(body.endsWith(after)).toBe(true);
        const gone = body.slice(before.length, body.length - after.length);
        const lines = linesOf(visibleText(gone).text);
        expect([lines.at(0), lines.at(-1)]).toEqual([firstLine, lastLine]);
        expect(lines.slice(1, -1).filter((line) => !isOurs(line))).toEqual([]);
      }),
      { seed: 61, numRuns: 400 },
    );
    expect(replaced).toBeGreaterThan(30);
  });

  it('has exactly one block afterwards, and the second press changes nothing (seed 62)', () => {
    let put = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const after = bodyAfter(body);
        if (after === null) return;
        put += 1;
        expect([timesSeen(after, firstLine), timesSeen(after, lastLine)]).toEqual([1, 1]);
        expect(insert(after)).toEqual({ type: 'unchanged' });
      }),
      { seed: 62, numRuns: 300 },
    );
    expect(put).toBeGreaterThan(90);
  });

  it('has one block however often Outlook on the web rewrote it between (seed 63)', () => {
    const whole = fc.array(
      theirs.filter((html) => !/^<\/|<b>|<div>$|<p>«open/u.test(html)),
      { maxLength: 4 },
    );
    const presses = fc.array(fc.constantFrom(block, longer, germanBlock(), germanBlock(30)), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(whole, presses, (parts, blocks) => {
        const start = `<html><body>${parts.join('')}</body></html>`;
        const end = blocks.reduce((body, given) => throughWeb(bodyAfter(body, given) ?? 'refused'), start);
        const last = blocks.at(-1) ?? block;
        expect([timesSeen(end, firstLine), timesSeen(end, lastLine)]).toEqual([1, 1]);
        expect(insert(end, last)).toEqual({ type: 'unchanged' });
        const marks = (html: string): number => html.split('«').length;
        expect(marks(end)).toBe(marks(start));
      }),
      { seed: 63, numRuns: 40 },
    );
  });
});

describe('the link', () => {
  it.each([
    ['in percent signs or not', decodeURIComponent(sampleLink)],
    ['wrapped by Safe Links twice', null],
  ])('is the same %s', (_name, link) => {
    const body = link === null ? withSafeLinks(withSafeLinks(block)) : sampleBlock({ link });
    expect(insert(body)).toEqual({ type: 'unchanged' });
  });

  it('that leads elsewhere is replaced, also under the same words', () => {
    expect(insert(withSafeLinks(sampleBlock({ link: 'https://evil.example/' })))).toMatchObject({
      type: 'replace',
    });
    expect(insert(block.replace(/<a [^>]*>/u, '').replace('</a>', ''))).toMatchObject({ type: 'replace' });
  });
});
