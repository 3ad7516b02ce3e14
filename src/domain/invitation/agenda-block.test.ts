import { describe, expect, it } from 'vitest';
import { everyText, germanBlock, sampleBlock, sampleLink } from '../../../tests/fakes/sample-invitation.ts';
import { blockSections, firstLine, knownLine, lastLine } from './agenda-block.ts';
import { forbiddenMarkup } from './forbidden-markup.ts';
import { linesOf, visibleText } from './visible-text.ts';

const [english] = everyText;
const lines = (html: string): readonly string[] => linesOf(visibleText(html).text);

describe('the agenda of an invitation', () => {
  it('has purpose, outcomes, decisions, the sections with question and minutes, and a link', () => {
    expect(lines(sampleBlock())).toEqual([
      firstLine,
      'Purpose: Align on priorities, raise concerns, discuss progress.',
      'Outcomes',
      ...english.outcomes.lines,
      'Decisions',
      'Does the manager need to do anything to help the report?',
      'Does the report need to do anything to help the manager?',
      'Structure',
      'Open actions and topics: What became of last time, and what do we bring? (3 min)',
      'OKRs: Where do we stand, and what is in the way? (12 min)',
      'Development plan: What was learned, and was there time for it? (8 min)',
      'Happiness: What made us happy, sad or confused? (9 min)',
      'Performance: How are we both doing in our roles, and what could be better? (8 min)',
      'Decisions (5 min)',
      'Prepare in Teams',
      lastLine,
    ]);
  });

  it('begins and ends the same in German', () => {
    expect([lines(germanBlock()).at(0), lines(germanBlock()).at(-1)]).toEqual([firstLine, lastLine]);
    expect(lines(germanBlock())).toContain(
      'Entwicklungsplan: Was wurde gelernt, und gab es Zeit dafür? (8 min)',
    );
  });

  it.each([
    ['English', sampleBlock()],
    ['German', germanBlock()],
  ])('is plain and short in %s', (_language, block) => {
    expect(forbiddenMarkup(block)).toEqual([]);
    expect(new TextEncoder().encode(block).length).toBeLessThanOrEqual(2048);
  });

  it('lets no text and no link become markup', () => {
    const evil = `<img src=x onerror="a('b')">&amp;`;
    const texts = { ...english, purpose: { title: evil, text: evil }, link: evil, minutes: () => evil };
    const block = sampleBlock({ texts, link: `${sampleLink}&a="><script>` });
    expect(forbiddenMarkup(block)).toEqual([]);
    expect(lines(block)).toContain(`${evil}: ${evil}`);
  });
});

describe('a line of ours', () => {
  const isKnown = knownLine(everyText);

  it('is each line of a block in either language, with any minutes', () => {
    const all = [sampleBlock({ length: 30 }), sampleBlock({ length: 117 }), germanBlock(60)];
    const priorities = sampleBlock({ sections: blockSections.map((section) => ({ section, minutes: 999 })) });
    const inner = [...all, priorities].flatMap((block) => lines(block).slice(1, -1));
    expect(inner.filter((line) => !isKnown(line))).toEqual([]);
  });

  it.each([
    '',
    'Bring cake',
    'Decisions (5 min) and cake',
    'Decisions (five min)',
    firstLine,
    'Decisions (51234 min)',
  ])('is not “%s”', (line) => {
    expect(isKnown(line)).toBe(false);
  });
});

describe('what a block may not hold', () => {
  it.each([
    ['<div>a</div>', ['div']],
    ['<p class="a" style="b">c</p>', ['p class', 'p style']],
    ['<a href="javascript:a()" id=b>c</a>', ['a href javascript:a()', 'a id']],
    ['<!-- a --><svg></svg><script>b</script>', ['hidden', 'svg', 'script', 'hidden']],
  ])('%s', (html, found) => {
    expect(forbiddenMarkup(html)).toEqual(found);
  });
});
